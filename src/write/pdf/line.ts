import {
  type Candidate,
  candidatesFrom,
  crammed,
  isCut,
  isWidow,
  lineTo,
  type Measure,
  skipSpaces,
} from './candidate.js';
import { costOf, strain, visible, visibleSpace } from './cost.js';
import { evenLines } from './even.js';
import type { Galley } from './galley.js';
import { type Extra, tolerance } from './justify.js';

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

/** Candidates of each level: the last that fits, and the next that would fit with squeezing. */
interface Found {
  readonly fits: (Candidate | undefined)[];
  readonly squeezed: (Candidate | undefined)[];
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
  if (!flush) return galley.lang === 'zh' ? withCompany(galley, lines, measure) : lines;
  if (lines.some(line => isPoor(galley, line))) return evenLines(galley, measure);
  return galley.lang === 'zh' ? withoutWidow(galley, lines, measure) : lines;
}

/** Visibly stretched or squeezed, or broken where it should not be. */
function isPoor({ levels, lang }: Galley, { last, next, extra }: Line): boolean {
  if (last) return false;
  if ((levels[next - 1] ?? 1) !== 1) return true;
  if (lang === 'en') return (extra.space ?? Infinity) > visibleSpace;
  return (extra.plain ?? 0) > visible || Math.min(extra.pause ?? 0, extra.bracket ?? 0) < -0.3;
}

/** Sets the line from `start`. */
function nextLine(galley: Galley, start: number, number: number, measure: Measure): Line {
  const width = measure.width(number);
  const cut = isCut(galley, start, number, measure);
  const found = search(galley, start, width, cut);
  return lineTo(galley, start, choose(galley, start, width, found, measure.flush), {
    cut,
    width,
    flush: measure.flush,
  });
}

/** A single character in a last line (孤字) is given company from the line above, where that does not tear it. */
function withoutWidow(galley: Galley, lines: Line[], measure: Measure): Line[] {
  const last = lines.at(-1);
  const above = lines.at(-2);
  return last && above && !above.last && isWidow(galley, last) ? evenLines(galley, measure) : lines;
}

/** The same in lines that are not flush: the line above ends earlier. */
function withCompany(galley: Galley, lines: Line[], measure: Measure): Line[] {
  const [above, last] = lines.slice(-2);
  if (!above || !last || above.last || !isLone(galley, last)) return lines;
  const { start, cut, next } = above;
  const number = lines.length - 2;
  const width = measure.width(number);
  const earlier = candidatesFrom(galley, start, width, cut).filter(({ level, end }) => level === 1 && end < next);
  for (const candidate of earlier.reverse()) {
    const rest = nextLine(galley, skipSpaces(galley, candidate.end), number + 1, measure);
    if (rest.next < galley.sorts.length) break;
    if (isLone(galley, rest)) continue;
    return [...lines.slice(0, -2), lineTo(galley, start, candidate, { cut, width, flush: false }), rest];
  }
  return lines;
}

/** One character, with the mark behind it: a short word in brackets or a number with its unit is no lonely sight. */
function isLone({ sorts }: Galley, { start, end }: Line): boolean {
  return sorts[start]?.kind === 'wide' && end - start <= 2 && (end - start === 1 || sorts[start + 1]?.kind !== 'wide');
}

function search(galley: Galley, start: number, measure: number, cut: boolean): Found {
  const found: Found = { fits: [], squeezed: [] };
  for (const candidate of candidatesFrom(galley, start, measure, cut)) {
    if (candidate.width <= measure + tolerance) found.fits[candidate.level] = candidate;
    else found.squeezed[candidate.level] ??= candidate;
  }
  return found;
}

/** A line stretched this many times as far as is seen looks for a looser kind of break. */
const loose = 2;

/** Squeezes the next break in where that distorts less than stretching; takes looser breaks where a line would be torn. */
function choose(galley: Galley, start: number, measure: number, { fits, squeezed }: Found, flush: boolean): Candidate {
  const free = fits[1];
  const tight = flush ? squeezed[1] : undefined;
  if (free && (free.forced || free.end === galley.sorts.length)) return free;
  if (tight && (!free || costOf(galley, start, tight, measure) < costOf(galley, start, free, measure))) return tight;
  if (free && !(flush ? strain(galley, free, measure) > loose : free.width < measure * 0.6)) return free;
  const reluctant = furthest(fits[2], flush ? squeezed[2] : undefined, free);
  return reluctant ?? fits[3] ?? fits[0] ?? crammed(start, measure);
}

function furthest(...candidates: readonly (Candidate | undefined)[]): Candidate | undefined {
  return candidates.reduce((best, each) => (each && (!best || each.end > best.end) ? each : best), undefined);
}
