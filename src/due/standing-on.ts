import { type Calendar, dayKind, placeOf } from '../dates/calendar.js';
import type { Day } from '../dates/day.js';
import { daysOf } from './days-of.js';
import type { DueDate } from './due-dates.js';

/**
 * How a period stands on a day. `workingDays` is how many remain or how many it is late; 0 where it is late but no working day
 * has passed since, null where they lie beyond the calendar and cannot be counted.
 */
export type Standing = { readonly today: Day } & (
  | { readonly kind: 'not-started' | 'due-today' }
  | { readonly kind: 'met'; readonly endedOn: Day }
  | { readonly kind: 'met-late'; readonly endedOn: Day; readonly workingDays: number | null }
  | { readonly kind: 'running'; readonly workingDays: number }
  | { readonly kind: 'overdue'; readonly workingDays: number | null }
  | { readonly kind: 'paused'; readonly counted: number; readonly remaining: number }
  /** Counted and remaining on the last day of the calendar. */
  | { readonly kind: 'beyond'; readonly lastDay: Day; readonly counted: number; readonly remaining: number }
);

/**
 * How a period stands on `today`. Events of the case after that day are what is planned: the due date counts with them, but a
 * period that starts later has not started, and one that ends later is not met yet.
 *
 * @example
 * // received on 2020-06-01, 10 working days
 * standingOn(due, '2020-06-12', calendar) // { today: '2020-06-12', kind: 'running', workingDays: 1 }
 * standingOn(due, '2020-06-17', calendar) // { today: '2020-06-17', kind: 'overdue', workingDays: 2 }
 */
export function standingOn(due: DueDate, today: Day, calendar: Calendar): Standing {
  const { trigger, count, endedOn } = due;
  if (!trigger || !count || today < trigger.on) return { today, kind: 'not-started' };
  const met = endedOn !== undefined && endedOn <= today ? metOn(due, endedOn, today, calendar) : undefined;
  if (met) return met;
  if (count.state === 'due' && count.due === today) return { today, kind: 'due-today' };
  if (count.state === 'due' && count.due < today)
    return { today, kind: 'overdue', workingDays: workingDaysAfter(count.due, today, calendar) };
  const passed = daysOf(count).filter(({ day }) => day <= today);
  const counted = passed.filter(each => 'number' in each).length;
  const last = passed.at(-1);
  if (last && 'skipped' in last && last.skipped.reason === 'pause')
    return { today, kind: 'paused', counted, remaining: due.days - counted };
  if (count.state === 'beyond')
    return { today, kind: 'beyond', lastDay: count.lastDay, counted: count.counted, remaining: count.remaining };
  return { today, kind: 'running', workingDays: due.days - counted };
}

/** Whether what was owed was done in time; undefined where the due date is not known and it was done after the calendar. */
function metOn({ count, due }: DueDate, endedOn: Day, today: Day, calendar: Calendar): Standing | undefined {
  const reach = due ?? (count?.state === 'beyond' ? count.lastDay : endedOn);
  if (endedOn <= reach) return { today, kind: 'met', endedOn };
  if (due === undefined) return undefined;
  return { today, kind: 'met-late', endedOn, workingDays: workingDaysAfter(due, endedOn, calendar) };
}

/** How many working days there are after `from` up to and including `to`; null where the calendar does not reach so far. */
function workingDaysAfter(from: Day, to: Day, calendar: Calendar): number | null {
  if (dayKind(calendar, to).kind === 'outside') return null;
  const { upTo } = calendar.ranks.counted;
  return (upTo[placeOf(calendar, to)] ?? 0) - (upTo[placeOf(calendar, from)] ?? 0);
}
