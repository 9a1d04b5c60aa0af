import type { Day } from '../dates/day.js';
import { fail } from '../errors.js';
import type { Rule } from '../law/law.js';
import type { Course } from './course.js';

type Anew = NonNullable<Rule['starts']['anew']>;

/**
 * The day on which a period starts anew: that of the first `to` after the last `from`; null while that has not come, and
 * undefined where `from` never happened, so that the period starts as ever. Events of one day come in the order of the case;
 * a `from` later than `ended`, the end of the period, is no longer its own. Throws `case/nothing-to-answer` for a `to`
 * without a `from`.
 *
 * @example
 * // asked on 2026-01-08, received on 2026-01-15, asked again on 2026-01-19
 * dayAnew({ from: 'asked', to: 'received' }, course, undefined) // null
 */
export function dayAnew({ from, to }: Anew, { events }: Course, ended: Day | undefined): Day | null | undefined {
  const inOrder = events
    .filter(({ event }) => event === from || event === to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [first] = inOrder;
  if (first?.event === to) fail('case/nothing-to-answer', { path: 'events' }, { event: to, on: first.on, asked: from });
  const asked = inOrder.filter(({ event, on }) => event === from && (ended === undefined || on <= ended)).at(-1);
  if (!asked) return undefined;
  const day = inOrder.slice(inOrder.indexOf(asked)).find(({ event }) => event === to)?.on;
  // Days of a case are checked when it is read, and again when they are counted from.
  return day === undefined ? null : (day as Day);
}
