import { blankAt, type Galley, type Sort } from './galley.js';
import { adjust, rigid, squeezeAt, tolerance } from './justify.js';
import type { Level } from './kinsoku.js';
import type { Line } from './line.js';

/** How a galley is to be broken. */
export interface Measure {
  /** The width of line n (from 0), em. */
  readonly width: (line: number) => number;
  /** Both edges straight. */
  readonly flush: boolean;
  /** The first line is indented: a bracket at its start keeps its square, or the indent would look short. */
  readonly indented: boolean;
}

/** Where a line could end. */
export interface Candidate {
  readonly end: number;
  readonly width: number;
  readonly forced: boolean;
  readonly level: Exclude<Level, 4>;
  /** By how much the line can be squeezed, em. */
  readonly squeeze: number;
  /** How many boundaries within it can be stretched, and how many of them are spaces between words. */
  readonly soft: number;
  readonly spaces: number;
}

/** Breaks that leave a line shorter than it should be by more than this, em, are passed over: in English, words may be long. */
const reach = { zh: 4, en: 8 } as const;

/** The ends of a line from `start` that fits, squeezed or not: those near its full width and not within a word, if one is free. */
export function candidatesFrom(
  galley: Galley,
  start: number,
  measure: number,
  cut: boolean,
  nearest = measure - reach[galley.lang],
): Candidate[] {
  const { sorts, gaps, levels, categories } = galley;
  const { length } = sorts;
  const every = nearest < 0;
  const all: Candidate[] = [];
  let width = cut ? -0.5 : 0;
  let inked = width;
  let [squeeze, soft, spaces, free] = [0, 0, 0, false];
  for (let at = start; at < length; at++) {
    const sort = sorts[at] as Sort;
    if (sort.kind !== 'space' && sort.kind !== 'end') inked = width + sort.width - (blankAt(sort, 'right') ? 0.5 : 0);
    const forced = sort.kind === 'end';
    const over = inked - measure;
    if (inked >= nearest || forced || at === length - 1) {
      const level = forced || at === length - 1 ? 1 : levelIn(measure, (levels[at] ?? 0) as Level);
      if ((every || level === 1 || level === 2) && over <= Math.max(squeeze, tolerance)) {
        free ||= level === 1 && over <= tolerance;
        all.push({ end: at + 1, width: inked, forced, level, squeeze, soft, spaces });
      }
      if ((forced && over <= tolerance) || over > squeeze + 0.5) break;
    }
    width += sort.width + (gaps[at] ?? 0);
    const category = categories[at];
    if (category === 'fixed') continue;
    soft++;
    if (category === 'space') spaces++;
    squeeze += squeezeAt(galley, category ?? 'fixed');
  }
  return free || every ? all : candidatesFrom(galley, start, measure, cut, -1);
}

/** A column this wide, em, has room for the longest numbers without a loose line; the type area has 28. */
const wide = 24;

function levelIn(measure: number, level: Level): Exclude<Level, 4> {
  if (level !== 4) return level;
  return measure < wide ? 2 : 0;
}

/** A line of one character that is wider than the line. */
export function crammed(start: number, width: number): Candidate {
  return { end: start + 1, width, forced: false, level: 0, squeeze: 0, soft: 0, spaces: 0 };
}

/** How a line stands: see Line and Measure. */
interface Stand {
  readonly cut: boolean;
  readonly width: number;
  readonly flush: boolean;
}

/** The line from `start` to a candidate. */
export function lineTo(galley: Galley, start: number, { end: next, width, forced }: Candidate, stand: Stand): Line {
  const last = forced || next === galley.sorts.length;
  const line = { start, end: trimEnd(galley, start, next), next, width, cut: stand.cut, last };
  return { ...line, extra: stand.flush ? adjust(galley, line, stand.width) : rigid };
}

/** Whether the blank half of an opening mark is cut off at the start of line n. */
export function isCut(galley: Galley, start: number, number: number, { flush, indented }: Measure): boolean {
  return flush && !(indented && number === 0) && blankAt(galley.sorts[start] as Sort, 'left');
}

export function skipSpaces({ sorts }: Galley, from: number): number {
  let at = from;
  while (sorts[at]?.kind === 'space') at++;
  return at;
}

export function trimEnd({ sorts }: Galley, start: number, end: number): number {
  let at = end;
  while (at > start && (sorts[at - 1]?.kind === 'space' || sorts[at - 1]?.kind === 'end')) at--;
  return at;
}

/** A last line of a single character (孤字). */
export function isWidow({ sorts }: Galley, { start, end }: Pick<Line, 'start' | 'end'>): boolean {
  return end - start <= 3 && sorts.slice(start, end).filter(sort => sort.kind === 'wide').length <= 1;
}
