import type { Area, Band, Column, Slice } from './band.js';
import { type Paper, repeating } from './paper.js';

function bottomOf(area: Area, paper: Paper): number {
  return paper.pages === 1 ? (area.first ?? area.bottom) : area.bottom;
}

const tolerance = 0.01;

/** Places bands from the top of the first page on. */
export function flow(list: readonly Band[], paper: Paper, area: Area): void {
  const bands = decided(list, area.bottom - area.top);
  paper.begin();
  let y = area.top;
  let space = 0;
  /** Whether all that stands on the page is kept with what comes: a new page would not bring them together. */
  let pinned = true;
  for (const [at, band] of bands.entries()) {
    const gap = y > area.top ? Math.max(space, band.before) : 0;
    const page = area.bottom - area.top;
    const need = pinned ? beginning(band, page) : groupHeight(bands, at, page);
    if (y > area.top && (band.fresh || y + gap + need > bottomOf(area, paper) + tolerance)) {
      paper.begin();
      pinned = true;
      y = withHead(band, paper, area);
    } else {
      y += gap;
    }
    if (band.foot) y = Math.max(y, bottomOf(area, paper) - extent(band, ends(band), starts(band)));
    const { pages } = paper;
    y = place(band, paper, area, y);
    pinned = (pinned || paper.pages > pages) && band.keep;
    space = band.after;
  }
}

/**
 * A band that stays on the page of the next, as two where it has many lines: only its last two go along.
 */
export function tailed(band: Band): Band[] {
  const counts = ends(band);
  const cut = counts.map(count => Math.max(0, count - tail));
  const longest = counts.indexOf(Math.max(...counts));
  const splits = band.keep && !band.whole && band.padding === 0 && (counts[longest] ?? 0) > tail * 2;
  if (!splits) return [band];
  const upTo = counts.map((count, at) => (at === longest ? (cut[at] ?? 0) : count));
  if (extent(band, upTo, starts(band)) > extent(band, cut, starts(band)) + tolerance) return [band];
  const part = (from: readonly number[], to: readonly number[]): Column[] =>
    band.columns.map((column, at) => ({
      ...column,
      top: (from[at] ?? 0) === 0 ? column.top : 0,
      slices: column.slices.slice(from[at], to[at]),
    }));
  return [
    { ...band, columns: part(starts(band), upTo), after: 0, keep: false },
    { ...band, columns: part(upTo, counts), before: 0 },
  ];
}

/** Lines that go along. */
const tail = 2;

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
  const run = bands.slice(first, last + 1);
  return run.reduce((height, band, index) => {
    const gap = index === 0 ? 0 : Math.max(band.before, run[index - 1]?.after ?? 0);
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
  const all = inkExtent(band, ends(band), starts(band));
  if (band.whole && all + headHeight(band) <= page) return all;
  const some = band.columns.map(({ slices }) => (slices.length <= band.least + 1 ? slices.length : band.least));
  return inkExtent(band, some, starts(band));
}

function withHead(band: Band, paper: Paper, area: Area): number {
  return band.head ? place(band.head, repeating(paper), area, area.top) : area.top;
}

function headHeight({ head }: Band): number {
  return head ? extent(head, ends(head), starts(head)) : 0;
}

/** Draws a band from `y` on, over as many pages as it takes; returns the height below it. */
function place(band: Band, paper: Paper, area: Area, from: number): number {
  let y = from;
  let done = starts(band);
  for (;;) {
    const fresh = y <= area.top + headHeight(band) + tolerance;
    const upTo = fitting(band, done, bottomOf(area, paper) - y, fresh);
    if (upTo.some((end, at) => end > (done[at] ?? 0)) || isDone(band, upTo)) y = draw(band, done, upTo, paper, area, y);
    done = upTo;
    if (isDone(band, done)) return y;
    paper.begin();
    y = withHead(band, paper, area);
  }
}

function starts(band: Band): number[] {
  return band.columns.map(() => 0);
}

function ends(band: Band): number[] {
  return band.columns.map(({ slices }) => slices.length);
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

function draw(band: Band, from: readonly number[], to: readonly number[], paper: Paper, area: Area, y: number): number {
  const bottom = y + extent(band, to, from);
  band.decorate?.(paper, y, bottom);
  for (const [at, { x, top, slices, element }] of band.columns.entries()) {
    const first = from[at] ?? 0;
    const some = slices.slice(first, to[at]);
    const start = y + band.padding + (first === 0 ? top : 0);
    const print = () => {
      let height = start;
      for (const slice of some) {
        slice.draw(paper, area.left + x, height);
        height += slice.height;
      }
    };
    if (element && some.length > 0) paper.within(element, start, print);
    else print();
  }
  return bottom;
}

function extent(band: Band, to: readonly number[], from: readonly number[]): number {
  return band.padding > 0 ? inkExtent(band, to, from) : measure(band, to, from, slice => slice.height);
}

function inkExtent(band: Band, to: readonly number[], from: readonly number[]): number {
  return measure(band, to, from, slice => slice.ink);
}

function measure(band: Band, to: readonly number[], from: readonly number[], last: (slice: Slice) => number): number {
  const heights = band.columns.map(({ slices, top }, at) => {
    const some = slices.slice(from[at], to[at]);
    const end = some.at(-1);
    const above = some.slice(0, -1).reduce((sum, each) => sum + each.height, (from[at] ?? 0) === 0 ? top : 0);
    return end ? above + last(end) : 0;
  });
  return Math.max(0, ...heights) + band.padding * 2;
}
