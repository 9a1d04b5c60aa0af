import type { Source, SourcePage } from './source.js';
import { rectangle } from './source.js';

/** Where a page of an attachment comes to stand on its page of the packet; lengths in pt from the lower left corner. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  /** From the attachment's coordinates to the packet's. */
  readonly matrix: Matrix;
  /** What of the page shows, in the packet's coordinates. */
  readonly box: Box;
}

/** The edge at which a page has an index mark, and how far that reaches, pt; at the foot it stands within the strip. */
export interface Tabbed {
  readonly edge: (across: boolean) => 'left' | 'right' | 'top' | 'bottom';
  readonly depth: number;
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** A4 in pt. */
export const a4 = { width: 595.28, height: 841.89 } as const;

/** The strip at the foot of every page that is kept free for its number: 12 mm. */
export const strip = (12 / 25.4) * 72;

/** Of a page that does not say its size. */
const letter: Box = [0, 0, 612, 792];

/**
 * A page upright on A4, or on A4 across if it is wider than high, above the strip: made smaller where it must be, never larger.
 * What is at the edge of an index mark stands clear of it.
 *
 * @example an A4 page comes to 96 %, an A3 page across to 66 %, a receipt of 80 × 200 mm stays as it is
 */
export function placementOf(page: SourcePage, resolve: Source['resolve'], tabbed?: Tabbed): Placement {
  const shown = visible(page, resolve);
  const turn = turnOf(page);
  const [across, up] = [shown[2] - shown[0], shown[3] - shown[1]];
  const [wide, high] = turn % 180 === 0 ? [across, up] : [up, across];
  const [width, height] = wide > high ? [a4.height, a4.width] : [a4.width, a4.height];
  const edge = tabbed?.edge(wide > high);
  const kept = (side: typeof edge) => (tabbed && side === edge ? tabbed.depth : 0);
  const room = { wide: width - kept('left') - kept('right'), high: height - strip - kept('top') };
  const scale = Math.min(1, room.wide / wide, room.high / high);
  const left = kept('left') + (room.wide - wide * scale) / 2;
  const bottom = strip + (room.high - high * scale) / 2;
  const box: Box = [left, bottom, left + wide * scale, bottom + high * scale];
  return { width, height, matrix: turned(turn, scale, shown, left, bottom), box };
}

function visible(page: SourcePage, resolve: Source['resolve']): Box {
  const media = rectangle(page.entry('MediaBox'), resolve) ?? letter;
  const crop = rectangle(page.entry('CropBox'), resolve);
  if (!crop) return media;
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])];
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])];
  return right > left && top > bottom ? [left, bottom, right, top] : media;
}

/** By how many degrees a page is shown turned clockwise: 0, 90, 180 or 270. */
function turnOf(page: SourcePage): number {
  const rotate = page.entry('Rotate');
  const degrees = rotate?.type === 'number' ? Math.round(rotate.value / 90) * 90 : 0;
  return ((degrees % 360) + 360) % 360;
}

function turned(turn: number, s: number, [x1, y1, x2, y2]: Box, left: number, bottom: number): Matrix {
  if (turn === 90) return [0, -s, s, 0, left - s * y1, bottom + s * x2];
  if (turn === 180) return [-s, 0, 0, -s, left + s * x2, bottom + s * y2];
  if (turn === 270) return [0, s, -s, 0, left + s * y2, bottom - s * x1];
  return [s, 0, 0, s, left - s * x1, bottom - s * y1];
}

/** The smallest upright rectangle around `box` as `matrix` maps it. */
export function mapped(matrix: Matrix, [x1, y1, x2, y2]: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
