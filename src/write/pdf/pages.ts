import type { Area, Band, Column, Slice } from './band.js';
import { ends, extent, inkExtent, starts } from './extent.js';

/** A part of a band where it is to stand. Heights in pt from the top of the page. */
export interface Placement {
  readonly band: Band;
  /** By column, its first slice and the one after its last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly top: number;
  readonly bottom: number;
  /** Stands on a page before already: the head of a table that goes on. */
  readonly again: boolean;
}

/** What stands on one page. */
export type Page = readonly Placement[];

const tolerance = 0.01;

/** Where bands come to stand, from the top of a first page on. */
export function pagesOf(list: readonly Band[], area: Area): readonly Page[] {
  const bands = decided(list, area.bottom - area.top);
  const pages: Placement[][] = [[]];
  let y = area.top;
  let space = 0;
  /** Whether all that stands on the page is kept with what comes: a new page would not bring them together. */
  let pinned = true;
  for (const [at, band] of bands.entries()) {
    const gap = y > area.top ? Math.max(space, band.before) : 0;
    const page = area.bottom - area.top;
    const need = pinned ? beginning(band, page) : groupHeight(bands, at, page);
    if (y > area.top && (band.fresh || y + gap + need > bottomOf(area, pages) + tolerance)) {
      pages.push([]);
      pinned = true;
      y = withHead(band, pages, area);
    } else {
      y += gap;
    }
    if (band.foot && !(bands[at - 1]?.foot && !band.fresh))
      y = Math.max(y, bottomOf(area, pages) - footHeight(bands, at));
    const { length } = pages;
    y = place(band, pages, area, y);
    pinned = (pinned || pages.length > length) && band.keep;
    space = band.after;
  }
  return pages;
}

function bottomOf(area: Area, pages: readonly Page[]): number {
  return pages.length === 1 ? (area.first ?? area.bottom) : area.bottom;
}

/** Whether each band that is to stand near the next is kept with it. */
function decided(bands: readonly Band[], page: number): Band[] {
  return bands.map((band, at) =>
    band.near && runHeight(bands, at) <= page + tolerance ? { ...band, keep: true } : band,
  );
}

/** The height of all that would stand together around a band. */
function runHeight(bands: readonly Band[], at: number): number {
  const isJoined = (index: number) => {
    const band = bands[index];
    const next = bands[index + 1];
    return (band?.keep || band?.near) && next && !next.fresh;
  };
  let first = at;
  let last = at;
  while (isJoined(first - 1)) first--;
  while (isJoined(last)) last++;
  return heightOf(bands.slice(first, last + 1));
}

/** The height of all that stands at the foot together. */
function footHeight(bands: readonly Band[], from: number): number {
  const after = bands.slice(from).findIndex((band, at) => !band.foot || (at > 0 && band.fresh));
  return heightOf(after < 0 ? bands.slice(from) : bands.slice(from, from + after));
}

/** The height of bands below one another. */
export function heightOf(bands: readonly Band[]): number {
  return bands.reduce((height, band, index) => {
    const gap = index === 0 ? 0 : Math.max(band.before, bands[index - 1]?.after ?? 0);
    return height + gap + extent(band, ends(band), starts(band));
  }, 0);
}

/** The least room in which a band may begin, with the bands it is kept with. */
function groupHeight(bands: readonly Band[], from: number, page: number): number {
  let height = 0;
  for (let at = from; at < bands.length; at++) {
    const band = bands[at] as Band;
    if (at > from) height += Math.max(band.before, bands[at - 1]?.after ?? 0);
    const begun = height + beginning(band, page);
    if (!band.keep || bands[at + 1]?.fresh || begun > page) return Math.min(begun, page);
    height += extent(band, ends(band), starts(band));
  }
  return Math.min(height, page);
}

function beginning(band: Band, page: number): number {
  if (band.whole) {
    const all = inkExtent(band, ends(band), starts(band));
    if (all + headHeight(band) <= page) return all;
  }
  const most = band.continued ? band.least : band.least + 1;
  const some = band.columns.map(({ slices }) => (slices.length <= most ? slices.length : band.least));
  return inkExtent(band, some, starts(band));
}

function headHeight({ head }: Band): number {
  return head ? extent(head, ends(head), starts(head)) : 0;
}

function withHead(band: Band, pages: Placement[][], area: Area): number {
  const { head } = band;
  if (!head) return area.top;
  const bottom = area.top + headHeight(band);
  pages.at(-1)?.push({ band: head, from: starts(head), to: ends(head), top: area.top, bottom, again: true });
  return bottom;
}

/** Places a band from `y` on, over as many pages as it takes; returns the height below it. */
function place(band: Band, pages: Placement[][], area: Area, from: number): number {
  let y = from;
  let done = starts(band);
  for (;;) {
    const fresh = y <= area.top + headHeight(band) + tolerance;
    const to = fitting(band, done, bottomOf(area, pages) - y, fresh);
    if (to.some((end, column) => end > (done[column] ?? 0)) || isDone(band, to)) {
      const bottom = y + extent(band, to, done);
      pages.at(-1)?.push({ band, from: done, to, top: y, bottom, again: false });
      y = bottom;
    }
    done = to;
    if (isDone(band, done)) return y;
    pages.push([]);
    y = withHead(band, pages, area);
  }
}

function isDone(band: Band, done: readonly number[]): boolean {
  return band.columns.every(({ slices }, at) => (done[at] ?? 0) >= slices.length);
}

/** How far each column gets in `room`. On a fresh page at least one slice is placed, so that every band ends. */
function fitting(band: Band, done: readonly number[], room: number, fresh: boolean): number[] {
  const upTo = band.columns.map((column, at) => fill(band, column, done[at] ?? 0, room));
  if (isDone(band, upTo)) return upTo;
  const kept = upTo.map((end, at) => withoutOrphans(band, at, done[at] ?? 0, end));
  if (kept.some((end, at) => end > (done[at] ?? 0))) return kept;
  return fresh ? upTo.map((end, at) => Math.max(end, Math.min((done[at] ?? 0) + 1, ends(band)[at] ?? 0))) : kept;
}

function fill(band: Band, { slices, top }: Column, from: number, room: number): number {
  let y = band.padding * 2 + (from === 0 ? top : 0);
  let at = from;
  while (at < slices.length) {
    const slice = slices[at] as Slice;
    if (y + slice.ink > room + tolerance) break;
    y += slice.height;
    at++;
  }
  return at;
}

function withoutOrphans(band: Band, column: number, from: number, end: number): number {
  const count = band.columns[column]?.slices.length ?? 0;
  if (end === count) return end;
  const kept = count - end < band.least ? count - band.least : end;
  return kept - from < band.least ? from : kept;
}
