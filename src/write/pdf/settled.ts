import type { Area, Band } from './band.js';
import { inkExtent } from './extent.js';
import { type Page, pagesOf } from './pages.js';

/** Pages of bands as they are best placed; what begins a page is so by itself. */
export function settled(bands: readonly Band[], area: Area): readonly Page[] {
  const starts = bands.flatMap(({ fresh }, at) => (at === 0 || fresh ? [at] : []));
  return starts.flatMap((from, at) => {
    const part = bands.slice(from, starts[at + 1]);
    return settledPart(part, at === 0 ? area : { ...area, first: undefined });
  });
}

/** Bands and the pages they make. */
interface Placing {
  readonly bands: readonly Band[];
  readonly pages: readonly Page[];
}

/**
 * Bands with their lines a little closer where a page would look empty and that saves a page (GB/T 9704-2012, 7.3.5.5:
 * 可以采取调整行距、字距的措施解决); else as they are, but that what would stand alone below the date takes the end of the text along,
 * and that less of the text goes along where most of the page before would be blank. If that page still is, it takes the last of
 * the page before it.
 */
function settledPart(bands: readonly Band[], area: Area): readonly Page[] {
  const usual = { bands, pages: pagesOf(bands, area) };
  const alone = isAlone(usual, area);
  if (!alone && !looksEmpty(usual.pages, area)) return usual.pages;
  return evened(shorter(usual, area) ?? parted(usual, alone, area) ?? usual, area);
}

/** Fewer pages, with the distance between lines that gives least so that nothing stands alone below the date, if one does. */
function shorter({ bands, pages: usual }: Placing, area: Area): Placing | undefined {
  let first: Placing | undefined;
  for (const way of waysOf(bands, [1, ...pitches])) {
    const placing = { bands: way, pages: pagesOf(way, area) };
    if (placing.pages.length > (first?.pages.length ?? usual.length - 1)) continue;
    if (!isAlone(placing, area) && (!first || emptiest(placing.pages, area) >= sparse.last)) return placing;
    first ??= placing;
  }
  return first;
}

/** As many pages, parted elsewhere, and with closer lines if something would stand alone. */
function parted({ bands, pages: usual }: Placing, alone: boolean, area: Area): Placing | undefined {
  let second: Placing | undefined;
  for (const way of waysOf(bands, alone ? [1, ...pitches] : [1])) {
    const placing = { bands: way, pages: pagesOf(way, area) };
    if (placing.pages.length !== usual.length || (alone && isAlone(placing, area))) continue;
    const least = emptiest(placing.pages, area);
    if (least >= sparse.other) return placing;
    if (alone && least >= sparse.last) second ??= placing;
  }
  return second;
}

/** As many pages, but one that looks empty takes the last of the page before it: from a heading on, or else a paragraph. */
function evened(placing: Placing, area: Area): readonly Page[] {
  const { bands, pages } = placing;
  const least = emptiest(pages, area);
  const empty = pages.findIndex((page, at) => at < pages.length - 1 && filled(page, area) === least);
  if (least >= sparse.other || empty < 1) return pages;
  const before = new Set(pages[empty - 1]?.slice(1).map(({ band }) => band.columns));
  const starts = bands
    .map((_, at) => at)
    .filter(at => before.has((bands[at] as Band).columns) && isFree(bands, at) && beginsText(bands, at))
    .reverse();
  const isHeading = (at: number) => bands[at]?.keep && bands[at]?.whole;
  const ways = [...starts.filter(isHeading), ...starts].map(start => {
    const way = begun(bands, start);
    return { bands: way, pages: pagesOf(way, area) };
  });
  const even = ways.find(
    way =>
      way.pages.length === pages.length &&
      emptiest(way.pages, area) >= sparse.other &&
      (!isAlone(way, area) || isAlone(placing, area)),
  );
  return even?.pages ?? pages;
}

/** Bands with each of the distances between lines, as they are and parted. */
function* waysOf(bands: readonly Band[], of: readonly number[]): Generator<readonly Band[]> {
  for (const pitch of of) {
    const some = closer(bands, pitch);
    yield some;
    yield* partings(some);
  }
}

/** Whether without what only follows the text there would be fewer pages. */
function isAlone({ bands, pages }: Placing, area: Area): boolean {
  const end = endOfText(bands);
  return end > 0 && end < bands.length && pagesOf(bands.slice(0, end), area).length < pages.length;
}

/** Whether less than this part is filled of the last page, or of another: mostly because the next holds too much together. */
function looksEmpty(pages: readonly Page[], area: Area): boolean {
  return filled(pages.at(-1) ?? [], area) < sparse.last || emptiest(pages, area) < sparse.other;
}

const sparse = { last: 1 / 3, other: 0.5 };

/** How much is filled, of the whole, of the page but the last that is filled least. */
function emptiest(pages: readonly Page[], area: Area): number {
  return Math.min(1, ...pages.slice(0, -1).map(page => filled(page, area)));
}

/** How much of a page is filled. What stands at its foot counts as if it stood below the rest. */
function filled(page: Page, { top: above, bottom: below }: Area): number {
  const height = page.reduce((y, { band, from, to, top }) => {
    const ink = inkExtent(band, to, from);
    return band.foot ? y + ink : Math.max(y, top + ink - above);
  }, 0);
  return height / (below - above);
}

/** Of the usual distance between lines: 29.6 pt become 27.2 at the least. */
const pitches = [0.98, 0.96, 0.94, 0.92];

/** With the blank lines between; rows of tables, with their room for seals, and what the standard fixes stay as they are. */
function closer(bands: readonly Band[], pitch: number): readonly Band[] {
  if (pitch === 1) return bands;
  return bands.map(band => {
    if (band.fixed || (band.whole && band.padding > 0)) return band;
    const columns = band.columns.map(column => ({
      ...column,
      slices: column.slices.map(({ height, ink, draw }) => ({ height: height * pitch, ink, draw })),
    }));
    return { ...band, columns, before: band.before * pitch, after: band.after * pitch };
  });
}

/** Where what only follows the text begins: small print, a note below the date, and the foot of the last page. */
function endOfText(bands: readonly Band[]): number {
  return bands.reduce((from, { small, foot }, at) => (small || foot ? from : at + 1), 0);
}

/**
 * Bands parted before the end of the text, so that the last page begins with it: with the least that stands together there, with
 * the words that end the text, or with the last of it before the signature.
 */
function partings(bands: readonly Band[]): (readonly Band[])[] {
  const end = endOfText(bands);
  const roleAt = (at: number) => bands[at]?.role;
  const isParted = (at: number) => at < end && isFree(bands, at);
  const isClosing = (at: number) => roleAt(at) === 'closing' && roleAt(at - 1) !== 'closing';
  const isLast = (at: number) =>
    roleAt(at + 1) === 'signature' && !['signature', 'date', undefined].includes(roleAt(at));
  const starts = [isParted, isClosing, isLast].flatMap(isStart =>
    bands
      .map((_, at) => at)
      .filter(isStart)
      .slice(-1),
  );
  return starts.map(start => begun(bands, start));
}

/** Whether a band may begin a page: nothing before it is to stand with it. */
function isFree(bands: readonly Band[], at: number): boolean {
  return at > 0 && !bands[at - 1]?.keep && !bands[at - 1]?.near;
}

/** Whether a band is text from its beginning on: no row of a table, and not the last lines of a paragraph that go along. */
function beginsText(bands: readonly Band[], at: number): boolean {
  const [before, band] = [bands[at - 1]?.columns[0], bands[at]?.columns[0]];
  return bands[at]?.padding === 0 && (band?.element === undefined || band.element !== before?.element);
}

/** Bands of which one, not the first, begins a page. */
function begun(bands: readonly Band[], start: number): readonly Band[] {
  return bands.map((band, at) => (at === start && at > 0 ? { ...band, fresh: true } : band));
}
