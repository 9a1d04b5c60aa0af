import { spawnSync } from 'node:child_process';

/** A stretch of rows, or of columns, that show ink, mm from the edge of the page. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A page as poppler draws it. */
export interface Picture {
  /** The stretches of rows that hold ink of a colour. */
  rows(ink: Ink): Stretch[];
  /** How far across the ink of a colour reaches between two heights. */
  across(ink: Ink, rows: Stretch): Stretch;
}

export type Ink = 'red' | 'black';

/** Whether pages can be turned into pictures here. */
export const canDraw = spawnSync('pdftoppm', ['-v']).error === undefined;

const dots = 200;
const scale = 25.4 / dots;

/** The picture of a page, counted from 1. */
export function pictureOf(file: Uint8Array, page: number): Picture {
  const args = ['-r', String(dots), '-f', String(page), '-l', String(page), '-'];
  const { stdout } = spawnSync('pdftoppm', args, { input: file, maxBuffer: 2 ** 27 });
  const [, width, height] = (/^P6\s(\d+) (\d+)\s255\s/.exec(stdout.toString('latin1', 0, 40)) ?? []).map(Number);
  if (!width || !height) throw new Error('pdftoppm gave no picture');
  const pixels = stdout.subarray(stdout.length - width * height * 3);
  const has = (ink: Ink, x: number, y: number) => {
    const [red = 255, green = 255, blue = 255] = pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
    return ink === 'red' ? red - green > 100 && red - blue > 100 : red < 128 && green < 128 && blue < 128;
  };
  const any = (count: number, test: (at: number) => boolean) => Array.from({ length: count }, (_, at) => at).some(test);
  return {
    rows: ink => stretches(Array.from({ length: height }, (_, y) => any(width, x => has(ink, x, y)))),
    across(ink, { from, to }) {
      const [top, bottom] = [Math.round(from / scale), Math.round(to / scale)];
      const columns = stretches(
        Array.from({ length: width }, (_, x) => any(bottom - top, at => has(ink, x, top + at))),
      );
      return { from: columns[0]?.from ?? 0, to: columns.at(-1)?.to ?? 0 };
    },
  };
}

function stretches(line: readonly boolean[]): Stretch[] {
  const out: { from: number; to: number }[] = [];
  for (const [at, filled] of line.entries()) {
    if (!filled) continue;
    const last = out.at(-1);
    // The strokes of one line of text may lie apart.
    if (last && at * scale - last.to < 0.6) last.to = (at + 1) * scale;
    else out.push({ from: at * scale, to: (at + 1) * scale });
  }
  return out;
}
