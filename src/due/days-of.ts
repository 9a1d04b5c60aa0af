import type { Count } from '../dates/count.js';
import { addDays, type Day, daysFrom } from '../dates/day.js';
import type { MakeUpDay, Skipped } from '../dates/derivation.js';

/** A civil day of a period: its number among the days counted, or, where it was not counted, the stretch it lies in. */
export type DayOfPeriod =
  | { readonly day: Day; readonly number: number; readonly makeUp?: MakeUpDay | undefined }
  | { readonly day: Day; readonly skipped: Skipped };

/**
 * Every civil day of a period one by one: from the day after the event to the due date, to the first day of an open pause, or
 * to the last day of the calendar.
 *
 * @example
 * daysOf(countWorkingDays({ from: '2026-09-18', workingDays: 2 }, calendar))
 * // 2026-09-19: a weekend; 2026-09-20: 1, a make-up day; 2026-09-21: 2
 */
export function daysOf(count: Count): DayOfPeriod[] {
  const { trigger, skipped, makeUpDays } = count.derivation;
  let number = 0;
  let at = 0;
  return daysFrom(addDays(trigger, 1), lastOf(count)).map(day => {
    while (isOver(skipped[at], day)) at++;
    const stretch = skipped[at];
    if (stretch && stretch.from <= day) return { day, skipped: stretch };
    number++;
    return { day, number, makeUp: makeUpDays.find(each => each.day === day) };
  });
}

function lastOf(count: Count): Day {
  if (count.state === 'due') return count.due;
  if (count.state === 'beyond') return count.lastDay;
  return count.derivation.skipped.at(-1)?.from ?? count.derivation.trigger;
}

function isOver(stretch: Skipped | undefined, day: Day): boolean {
  return stretch !== undefined && stretch.to !== null && stretch.to < day;
}
