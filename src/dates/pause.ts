import { type Calendar, placeOf } from './calendar.js';
import type { Day } from './day.js';
import type { Pause, PauseEnds } from './query.js';

/** A stretch of paused days by place, both ends included; `last` is Infinity while the pause is open. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const never: readonly Stretch[] = [];

/**
 * The days that pauses take out, in order and apart from each other. Pauses that overlap or touch (one begins on the day
 * another ends, or before) are first made one; then its end days are read by `ends`.
 */
export function stretchesOf(
  pauses: readonly Pause[] | undefined,
  ends: PauseEnds,
  calendar: Calendar,
): readonly Stretch[] {
  if (!pauses?.length) return never;
  const open = ends.startsWith('(') ? 1 : 0;
  const shut = ends.endsWith(')') ? 1 : 0;
  const read = merged(pauses.map(pause => placed(pause, calendar)))
    .map(({ first, last }) => ({ first: first + open, last: last - shut }))
    .filter(({ first, last }) => first <= last);
  // Read with both end days, a pause may end on the day before the next begins: no day lies between them.
  return merged(read, 1);
}

/** The dates of a checked query are days. */
function placed({ paused, resumed }: Pause, calendar: Calendar): Stretch {
  const last = resumed === null ? Number.POSITIVE_INFINITY : placeOf(calendar, resumed as Day);
  return { first: placeOf(calendar, paused as Day), last };
}

/** `within`: how many days the next may begin after the end of the one before to be one with it. */
function merged(stretches: readonly Stretch[], within = 0): Stretch[] {
  const apart: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.first - b.first)) {
    const previous = apart.at(-1);
    if (!previous || next.first > previous.last + within) apart.push(next);
    else apart[apart.length - 1] = { first: previous.first, last: Math.max(previous.last, next.last) };
  }
  return apart;
}
