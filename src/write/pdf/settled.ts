import type { Area, Band } from './band.js';
import { flow } from './flow.js';
import type { Paper } from './paper.js';

/**
 * Bands with their lines a little closer where a page would look empty and that saves a page (GB/T 9704-2012, 7.3.5.5:
 * 可以采取调整行距、字距的措施解决); else as they are, but for small print alone on the last page: it takes what stands before it along.
 */
export function settled(bands: readonly Band[], area: Area): readonly Band[] {
  const usual = heightsOf(bands, area);
  if (!looksEmpty(usual, area)) return bands;
  const ways = pitches.map(pitch => bands.map(band => closer(band, pitch)));
  return ways.find(way => heightsOf(way, area).length < usual.length) ?? accompanied(bands, area, usual.length);
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

/** Bands of which the small print that ends them stays with what stands before it, if a page would hold it alone. */
function accompanied(bands: readonly Band[], area: Area, pages: number): readonly Band[] {
  const first = bands.reduce((from, band, at) => (band.small ? from : at + 1), 0);
  const isAlone = first > 0 && first < bands.length && heightsOf(bands.slice(0, first), area).length < pages;
  if (!isAlone) return bands;
  const kept = bands.map((band, at) => (at >= first - 1 && at < bands.length - 1 ? { ...band, keep: true } : band));
  return heightsOf(kept, area).length === pages ? kept : bands;
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
