import type { Galley } from './galley.js';
import type { Category } from './kinsoku.js';
import type { Line } from './line.js';

/** What each category of boundary in a line gains or loses, em. */
export type Extra = Readonly<Partial<Record<Category, number>>>;

export const rigid: Extra = {};

/** How far the space of each category can go, em; squeezed in this order (先挤进): all marks a little before one to half. */
const squeezes: readonly (readonly [Category, number])[] = [
  ['space', 0.07],
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

/** How far a word space is stretched before all boundaries share alike (后推出), em. */
export const stretchedSpace = 0.25;

/** Beyond this, em for each boundary, a line looks torn: it is left short. */
const torn = 0.4;
export const tolerance = 1e-6;

/** What makes a line as wide as `measure`, em: less space (先挤进) or more of it. */
export function adjust(galley: Galley, line: Omit<Line, 'extra'>, measure: number): Extra {
  const missing = measure - line.width;
  if (missing < -tolerance) return squeezeBy(galley, line, -missing);
  return line.last || missing <= tolerance ? rigid : stretchBy(galley, line, missing);
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

/** In English, word spaces alone are stretched; in Chinese, once they are wide, all boundaries alike. */
function stretchBy(galley: Galley, { start, end }: Pick<Line, 'start' | 'end'>, missing: number): Extra {
  let [spaces, soft] = [0, 0];
  for (let at = start; at < end - 1; at++) {
    const category = galley.categories[at];
    if (category === 'space') spaces++;
    if (category !== 'fixed') soft++;
  }
  const space = spaces ? Math.min(stretchedSpace, missing / spaces) : 0;
  const words = galley.lang === 'en' && spaces > 0;
  const even = Math.max(0, missing - space * spaces) / (words ? spaces : soft);
  if (!(even <= torn)) return rigid;
  return words ? { space: space + even } : { ...alike(even), space: space + even };
}

function alike(even: number): Extra {
  return { plain: even, middle: even, bracket: even, pause: even, gap: even, stop: even };
}
