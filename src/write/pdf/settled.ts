import type { Area, Band } from './band.js';
import { flow } from './flow.js';
import type { Paper } from './paper.js';

/** Bands as they are best placed; what begins a page is so by itself. */
export function settled(bands: readonly Band[], area: Area): readonly Band[] {
  const starts = bands.flatMap(({ fresh }, at) => (at === 0 || fresh ? [at] : []));
  return starts.flatMap((from, at) => {
    const part = bands.slice(from, starts[at + 1]);
    return settledPart(part, at === 0 ? area : { ...area, first: undefined });
  });
}

/**
 * Bands with their lines a little closer where a page would look empty and that saves a page (GB/T 9704-2012, 7.3.5.5:
 * 可以采取调整行距、字距的措施解决); else as they are, but for what stands below the date alone on the last page: it takes the end of
 * the text along.
 */
function settledPart(bands: readonly Band[], area: Area): readonly Band[] {
  const usual = heightsOf(bands, area);
  const alone = isAlone(bands, area, usual.length);
  if (!alone && !looksEmpty(usual, area)) return bands;
  const ways = pitches.map(pitch => bands.map(band => closer(band, pitch)));
  const closest = ways.find(way => heightsOf(way, area).length < usual.length);
  return closest ?? (alone ? accompanied(bands, area, usual.length) : bands);
}

/** Whether less than this part is filled of the last page, or of another: mostly because the next holds too much together. */
function looksEmpty(heights: readonly number[], { top, bottom }: Area): boolean {
  return heights.some(
    (height, at) => height < (bottom - top) * (at === heights.length - 1 ? sparse.last : sparse.other),
  );
}

const sparse = { last: 1 / 3, other: 0.5 };

/** Of the usual distance between lines: 29.6 pt become 27.2 at the least. */
const pitches = [0.98, 0.96, 0.94, 0.92];

/** With the blank lines between; rows of tables, with their room for seals, stay as they are. */
function closer(band: Band, pitch: number): Band {
  if (band.fixed || (band.whole && band.padding > 0)) return band;
  const columns = band.columns.map(column => ({
    ...column,
    slices: column.slices.map(slice => ({ ...slice, height: slice.height * pitch })),
  }));
  return { ...band, columns, before: band.before * pitch, after: band.after * pitch };
}

/** Where what only follows the text begins: small print, a note below the date, and the foot of the last page. */
function endOfText(bands: readonly Band[]): number {
  return bands.reduce((from, { small, foot }, at) => (small || foot ? from : at + 1), 0);
}

function isAlone(bands: readonly Band[], area: Area, pages: number): boolean {
  const end = endOfText(bands);
  return end > 0 && end < bands.length && heightsOf(bands.slice(0, end), area).length < pages;
}

/** The last page begins with as little of the text as can stand there with what follows it; if need be, with the words that end it. */
function accompanied(bands: readonly Band[], area: Area, pages: number): readonly Band[] {
  const from = (isStart: (at: number) => boolean) => {
    for (let at = endOfText(bands) - 1; at > 0; at--) {
      if (!isStart(at)) continue;
      const way = bands.map((band, index) => (index === at ? { ...band, fresh: true } : band));
      return heightsOf(way, area).length === pages ? way : undefined;
    }
    return undefined;
  };
  return from(at => !bands[at - 1]?.keep && !bands[at - 1]?.near) ?? from(at => isClosing(bands, at)) ?? bands;
}

function isClosing(bands: readonly Band[], at: number): boolean {
  return bands[at]?.closing === true && !bands[at - 1]?.closing;
}

/** How many pages bands take. */
export function pagesOf(bands: readonly Band[], area: Area): number {
  return heightsOf(bands, area).length;
}

/** How far down each page is filled, pt: the bands are placed on paper that shows nothing. */
function heightsOf(bands: readonly Band[], area: Area): readonly number[] {
  const heights: number[] = [];
  const reach = (y: number) => heights.push(Math.max(heights.pop() ?? 0, y - area.top));
  const paper: Paper = {
    get pages() {
      return heights.length;
    },
    begin: () => heights.push(0),
    within: (_element, _top, draw) => draw(),
    settle: () => {},
    text: ({ baseline }) => reach(baseline),
    fill: (_x, y, _width, height) => reach(y + height),
    rule: (_x1, y1, _x2, y2) => reach(Math.max(y1, y2)),
    picture: () => {},
    end: () => {},
  };
  // What stands at the foot of a page does not fill it.
  flow(
    bands.map(band => ({ ...band, foot: false })),
    paper,
    area,
  );
  return heights;
}
