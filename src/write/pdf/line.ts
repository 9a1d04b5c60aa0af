import { blankAt, type Galley, type Sort } from './galley.js';
import { adjust, type Extra, rigid, squeezeAt, stretch, tolerance } from './justify.js';

/** A line of a galley: sorts `start` to `end`, without the spaces at its ends. Lengths in em. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the next line begins, but for spaces. */
  readonly next: number;
  /** Natural width: from the left edge of the first square to the end of the last, blank halves at the ends left out. */
  readonly width: number;
  /** Whether half a square is cut off before the first sort. */
  readonly cut: boolean;
  /** Ends a paragraph or stands before a forced break. */
  readonly last: boolean;
  /** What each category of boundary gains (or loses) to make the line flush. */
  readonly extra: Extra;
}

/** Beyond this, em for each boundary, a looser kind of break is tried. */
const loose = 0.1;

/** Where a line could end. */
interface Candidate {
  readonly end: number;
  readonly width: number;
  readonly forced: boolean;
}

/** A candidate of each level that fits, and the next that would fit with squeezing. */
interface Found {
  readonly fits: (Candidate | undefined)[];
  readonly squeezed: (Candidate | undefined)[];
}

/** How a galley is to be broken. */
interface Measure {
  /** The width of line n (from 0), em. */
  readonly width: (line: number) => number;
  /** Both edges straight. */
  readonly flush: boolean;
  /** The first line is indented: a bracket at its start keeps its square, or the indent would look short. */
  readonly indented: boolean;
}

/** Breaks a galley into lines; `width` tells the width of line n (from 0), em. `flush`: both edges straight. */
export function breakLines(galley: Galley, width: Measure['width'], flush: boolean, indented = false): Line[] {
  const measure = { width, flush, indented };
  const lines: Line[] = [];
  let start = skipSpaces(galley, 0);
  while (start < galley.sorts.length) {
    const line = nextLine(galley, start, lines.length, measure);
    lines.push(line);
    start = skipSpaces(galley, Math.max(line.next, start + 1));
  }
  return flush && galley.lang === 'zh' ? withoutWidow(galley, lines, measure) : lines;
}

/** Sets the line from `start`; `limit` is the furthest at which it may end. */
function nextLine(galley: Galley, start: number, number: number, measure: Measure, limit = Infinity): Line {
  const { flush } = measure;
  const width = measure.width(number);
  const cut = flush && !(measure.indented && number === 0) && blankAt(galley.sorts[start] as Sort, 'left');
  const chosen = choose(galley, start, width, search(galley, start, width, cut, limit), flush);
  const last = chosen.forced || chosen.end === galley.sorts.length;
  const line = { start, end: trimEnd(galley, start, chosen.end), next: chosen.end, width: chosen.width, cut, last };
  return { ...line, extra: flush ? adjust(galley, line, width) : rigid };
}

/** A single character in a last line (孤字) is given company from the line above, where that does not tear it. */
function withoutWidow(galley: Galley, lines: Line[], measure: Measure): Line[] {
  const last = lines.at(-1);
  const above = lines.at(-2);
  if (!last || !above || above.last || !isWidow(galley, last)) return lines;
  const shorter = nextLine(galley, above.start, lines.length - 2, measure, above.next - 1);
  if (shorter.end >= above.end || isLoose(galley, above.start, shorter, measure.width(lines.length - 2))) return lines;
  const rest = nextLine(galley, skipSpaces(galley, shorter.next), lines.length - 1, measure);
  return rest.last ? [...lines.slice(0, -2), shorter, rest] : lines;
}

function isWidow({ sorts }: Galley, { start, end }: Line): boolean {
  return end - start <= 3 && sorts.slice(start, end).filter(sort => sort.kind === 'wide').length <= 1;
}

function skipSpaces({ sorts }: Galley, from: number): number {
  let at = from;
  while (sorts[at]?.kind === 'space') at++;
  return at;
}

function trimEnd({ sorts }: Galley, start: number, end: number): number {
  let at = end;
  while (at > start && (sorts[at - 1]?.kind === 'space' || sorts[at - 1]?.kind === 'end')) at--;
  return at;
}

function search(galley: Galley, start: number, measure: number, cut: boolean, limit: number): Found {
  const { sorts, gaps, levels, categories } = galley;
  const found: Found = { fits: [], squeezed: [] };
  let width = cut ? -0.5 : 0;
  let inked = width;
  let squeeze = 0;
  for (let at = start; at < sorts.length && at < limit; at++) {
    const sort = sorts[at] as Sort;
    if (sort.kind !== 'space' && sort.kind !== 'end') inked = width + sort.width - (blankAt(sort, 'right') ? 0.5 : 0);
    const forced = sort.kind === 'end';
    const candidate = { end: at + 1, width: inked, forced };
    const level = forced || at === sorts.length - 1 ? 1 : (levels[at] ?? 0);
    if (inked <= measure + tolerance) found.fits[level] = candidate;
    else if (inked - measure <= squeeze) found.squeezed[level] ??= candidate;
    if (forced && inked <= measure + tolerance) return found;
    if (inked - measure > squeeze + 0.5) return found;
    width += sort.width + (gaps[at] ?? 0);
    squeeze += squeezeAt(galley, categories[at] ?? 'fixed');
  }
  return found;
}

/** Squeezes the next break in where that distorts less than stretching; takes looser breaks where a line would be torn. */
function choose(galley: Galley, start: number, measure: number, { fits, squeezed }: Found, flush: boolean): Candidate {
  const free = fits[1];
  const tight = flush ? squeezed[1] : undefined;
  if (free && (free.forced || free.end === galley.sorts.length)) return free;
  if (tight && (!free || tight.width - measure < measure - free.width)) return tight;
  if (free && !(flush ? isLoose(galley, start, free, measure) : free.width < measure * 0.6)) return free;
  const reluctant = furthest(fits[2], flush ? squeezed[2] : undefined, free);
  return reluctant ?? fits[3] ?? fits[0] ?? { end: start + 1, width: measure, forced: false };
}

function furthest(...candidates: readonly (Candidate | undefined)[]): Candidate | undefined {
  return candidates.reduce((best, each) => (each && (!best || each.end > best.end) ? each : best), undefined);
}

function isLoose(galley: Galley, start: number, candidate: Pick<Candidate, 'end' | 'width'>, measure: number): boolean {
  const { even } = stretch(galley, start, trimEnd(galley, start, candidate.end), measure - candidate.width);
  return even > loose;
}
