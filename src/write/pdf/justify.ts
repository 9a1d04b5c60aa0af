import type { Galley } from './galley.js';
import type { Category } from './kinsoku.js';
import type { Line } from './line.js';

/** What each category of boundary in a line gains or loses, em. */
export type Extra = Readonly<Partial<Record<Category, number>>>;

export const rigid: Extra = {};

/** How far the space of each category can go, em; squeezed in this order (先挤进): all marks a little before one to half. */
const squeezes: readonly (readonly [Category, number])[] = [
  ['space', 0.06],
  ['bracket', 0.25],
  ['pause', 0.25],
  ['gap', 0.125],
  ['stop', 0.25],
  ['bracket', 0.5],
  ['pause', 0.5],
  ['stop', 0.5],
];
const squeezeOf: Readonly<Partial<Record<Category, number>>> = Object.fromEntries(squeezes);

/** In Chinese text a word space is a quarter-em already. */
export function squeezeAt(galley: Galley, category: Category): number {
  return category === 'space' && galley.lang === 'zh' ? 0 : (squeezeOf[category] ?? 0);
}

/** Stretched in this order before all boundaries share alike (后推出). */
const stretches: readonly (readonly [Category, number])[] = [['space', 0.25]];

/** Beyond this, em for each boundary, a looser kind of break is tried. */
export const loose = 0.1;

/** Beyond this, em for each boundary, a line looks torn: it is left short. */
const torn = 0.4;
export const tolerance = 1e-6;

/** What makes a line as wide as `measure`, em: less space (先挤进) or more of it. */
export function adjust(galley: Galley, line: Omit<Line, 'extra'>, measure: number): Extra {
  const missing = measure - line.width;
  if (missing < -tolerance) return squeezeBy(galley, line, -missing);
  if (line.last || missing <= tolerance) return rigid;
  const { extra, even } = stretch(galley, line.start, line.end, missing);
  return even > torn ? rigid : extra;
}

function countOf({ categories }: Galley, start: number, end: number): Partial<Record<Category, number>> {
  const counts: Partial<Record<Category, number>> = {};
  for (let at = start; at < end - 1; at++) {
    const category = categories[at] ?? 'fixed';
    counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}

function squeezeBy(galley: Galley, { start, end }: Pick<Line, 'start' | 'end'>, surplus: number): Extra {
  const counts = countOf(galley, start, end);
  const extra: Partial<Record<Category, number>> = {};
  let left = surplus;
  for (const [category, limit] of squeezes) {
    const count = counts[category] ?? 0;
    const gone = -(extra[category] ?? 0);
    const share = count && squeezeAt(galley, category) ? Math.min(limit - gone, left / count) : 0;
    extra[category] = -gone - share;
    left -= share * count;
  }
  return extra;
}

/** Shares `missing` em among the boundaries of a line; `even` is what each got beyond the limits of its category. */
export function stretch(galley: Galley, start: number, end: number, missing: number): { extra: Extra; even: number } {
  const counts = countOf(galley, start, end);
  const extra: Partial<Record<Category, number>> = {};
  let left = missing;
  for (const [category, limit] of stretches) {
    const count = counts[category] ?? 0;
    const share = count ? Math.min(limit, left / count) : 0;
    extra[category] = share;
    left -= share * count;
  }
  const wide = galley.lang === 'zh' || !counts.space;
  const sharing = Object.entries(counts).filter(([category]) => (wide ? category !== 'fixed' : category === 'space'));
  const count = sharing.reduce((sum, [, each]) => sum + each, 0);
  const even = left <= tolerance ? 0 : count ? left / count : Number.POSITIVE_INFINITY;
  if (even > 0)
    for (const [category] of sharing) extra[category as Category] = (extra[category as Category] ?? 0) + even;
  return { extra, even };
}
