import type { Area, Band } from './band.js';
import { ends, extent, inkExtent, starts } from './extent.js';
import { type Page, pagesOf } from './pages.js';

/** Pages of bands as they are best placed; what begins a page is so by itself. */
export function settled(bands: readonly Band[], area: Area): readonly Page[] {
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
function settledPart(bands: readonly Band[], area: Area): readonly Page[] {
  const usual = tried(bands, area);
  if (!usual.isAlone && !looksEmpty(usual)) return usual.pages;
  const better = shorter(bands, area, usual) ?? parted(bands, area, usual) ?? usual;
  return better.pages;
}

/** Fewer pages, with the distance between lines that gives least. */
function shorter(bands: readonly Band[], area: Area, usual: Trial): Trial | undefined {
  for (const trial of trials(bands, area, [1, ...pitches])) if (trial.pages.length < usual.pages.length) return trial;
  return undefined;
}

/** As many pages, parted elsewhere, and with closer lines if something would stand alone. */
function parted(bands: readonly Band[], area: Area, usual: Trial): Trial | undefined {
  let second: Trial | undefined;
  for (const trial of trials(bands, area, usual.isAlone ? [1, ...pitches] : [1])) {
    if (trial.pages.length !== usual.pages.length || (usual.isAlone && trial.isAlone)) continue;
    if (trial.emptiest >= sparse.other) return trial;
    if (usual.isAlone && trial.emptiest >= sparse.last) second ??= trial;
  }
  return second;
}

/** Bands with each distance between lines, as they are and parted. */
function* trials(bands: readonly Band[], area: Area, of: readonly number[]): Generator<Trial> {
  for (const pitch of of) for (const way of [bands, ...partings(bands)]) yield tried(closer(way, pitch), area);
}

/** Bands on pages, and how these look. */
interface Trial {
  readonly pages: readonly Page[];
  /** Whether without what only follows the text there would be fewer. */
  readonly isAlone: boolean;
  /** How much is filled of the last page, and of the page but the last that is filled least: shares of the whole. */
  readonly last: number;
  readonly emptiest: number;
}

function tried(bands: readonly Band[], area: Area): Trial {
  const pages = pagesOf(bands, area);
  const shares = pages.map(page => reach(page, area) / (area.bottom - area.top));
  const end = endOfText(bands);
  return {
    pages,
    isAlone: end > 0 && end < bands.length && pagesOf(bands.slice(0, end), area).length < pages.length,
    last: shares.at(-1) ?? 0,
    emptiest: Math.min(1, ...shares.slice(0, -1)),
  };
}

/** How far down a page is filled, pt from the top of its area. What stands at its foot counts as if it stood below the rest. */
function reach(page: Page, area: Area): number {
  const feet = page.filter(({ band }) => band.foot);
  const rest = page.filter(({ band }) => !band.foot);
  const filled = Math.max(0, ...rest.map(({ band, from, to, top }) => top + inkExtent(band, to, from) - area.top));
  return feet.reduce((sum, { band }) => sum + extent(band, ends(band), starts(band)), filled);
}

function looksEmpty({ last, emptiest }: Trial): boolean {
  return last < sparse.last || emptiest < sparse.other;
}

/** Less of a page looks empty: of the last, or of another, mostly because the next holds too much together. */
const sparse = { last: 1 / 3, other: 0.5 };

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
