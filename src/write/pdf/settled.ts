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
 * 可以采取调整行距、字距的措施解决); else as they are, but that what would stand alone below the date takes the end of the text along,
 * and that less of the text goes along where most of the page before would be blank.
 */
function settledPart(bands: readonly Band[], area: Area): readonly Band[] {
  const usual = heightsOf(bands, area);
  const alone = isAlone(bands, area, usual.length);
  if (!alone && !looksEmpty(usual, area)) return bands;
  const cut = [bands, ...partings(bands)];
  const ways = [1, ...pitches].flatMap(pitch => cut.map(way => way.map(band => closer(band, pitch))));
  const measured = ways.map((way, at) => ({ way, at, heights: heightsOf(way, area) }));
  const shorter = measured.find(({ heights }) => heights.length < usual.length);
  if (shorter) return shorter.way;
  const equal = measured.filter(
    ({ way, at, heights: { length } }) =>
      length === usual.length && (alone ? !isAlone(way, area, length) : at < cut.length),
  );
  const filled = (least: number) => equal.find(({ heights }) => emptiest(heights, area) >= least)?.way;
  return filled(sparse.other) ?? (alone ? filled(sparse.last) : undefined) ?? bands;
}

/** Whether less than this part is filled of the last page, or of another: mostly because the next holds too much together. */
function looksEmpty(heights: readonly number[], area: Area): boolean {
  const last = (heights.at(-1) ?? 0) / (area.bottom - area.top);
  return last < sparse.last || emptiest(heights, area) < sparse.other;
}

/** How much is filled, of the whole, of the page but the last that is filled least. */
function emptiest(heights: readonly number[], { top, bottom }: Area): number {
  return Math.min(1, ...heights.slice(0, -1).map(height => height / (bottom - top)));
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

/**
 * Bands parted before the end of the text, so that the last page begins with it: with the least that stands together there, with
 * the words that end the text, or with the last of it before the signature.
 */
function partings(bands: readonly Band[]): (readonly Band[])[] {
  const end = endOfText(bands);
  const roleAt = (at: number) => bands[at]?.role;
  const isParted = (at: number) => at > 0 && at < end && !bands[at - 1]?.keep && !bands[at - 1]?.near;
  const isClosing = (at: number) => roleAt(at) === 'closing' && roleAt(at - 1) !== 'closing';
  const isLast = (at: number) =>
    roleAt(at + 1) === 'signature' && !['signature', 'date', undefined].includes(roleAt(at));
  const starts = [isParted, isClosing, isLast].flatMap(isStart =>
    bands
      .map((_, at) => at)
      .filter(isStart)
      .slice(-1),
  );
  return starts.map(start => bands.map((band, at) => (at === start && at > 0 ? { ...band, fresh: true } : band)));
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
