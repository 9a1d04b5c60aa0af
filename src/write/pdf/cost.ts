import { type Candidate, isWidow, trimEnd } from './candidate.js';
import type { Galley } from './galley.js';
import { stretchedSpace, tolerance } from './justify.js';

/** A line between whose characters this much is put, em, costs 1: a character less than 28 takes 0.038. */
export const visible = 0.05;

/** And this much, em, between English words. */
export const visibleSpace = 0.15;

/** A mark squeezed to half a square costs 0.45, two in one line 1.8; the same taken from four marks, half as much. */
const squeezed = 1.8;

/** What a break of each level costs, and a single character in the last line. */
const breaks = [0, 0, 10, 0] as const;
const widow = 6;
const torn = 1000;

/** How much the line from `start` to a candidate shows that it was made as wide as `width`; 0: not at all. */
export function costOf(galley: Galley, start: number, candidate: Candidate, width: number): number {
  const { end, level, forced, squeeze } = candidate;
  const surplus = candidate.width - width;
  if (surplus > tolerance) return (breaks[level] ?? 0) + (squeezed * surplus ** 3) / squeeze;
  const last = forced || end === galley.sorts.length;
  if (last) return isWidow(galley, { start, end: trimEnd(galley, start, end) }) ? widow : 0;
  return (breaks[level] ?? 0) + Math.min(torn, strain(galley, candidate, width) ** 3);
}

/** How far a line is stretched: 1 where it begins to be seen. */
export function strain({ lang }: Galley, { width, soft, spaces }: Candidate, measure: number): number {
  const missing = measure - width;
  if (lang === 'en' && spaces > 0) return missing / spaces / visibleSpace;
  return soft === 0 ? Infinity : Math.max(0, missing - spaces * stretchedSpace) / soft / visible;
}
