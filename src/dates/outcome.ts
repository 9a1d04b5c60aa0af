import { type Calendar, placeOf } from './calendar.js';
import type { Day } from './day.js';
import { type Stretch, stretchesOf } from './pause.js';
import type { Query, Reading } from './query.js';

/** What comes of counting: a date, or how far the counting came and why it stopped. Never a guess. */
export type Outcome =
  | { readonly state: 'due'; readonly due: Day }
  /** An open pause stopped it. */
  | { readonly state: 'paused'; readonly counted: number; readonly remaining: number }
  /** The calendar ends on `lastDay`. */
  | { readonly state: 'beyond'; readonly lastDay: Day; readonly counted: number; readonly remaining: number };

/** The outcome of a checked query (see problemsOf): it asks the calendar's index, so a long period costs no more than a short one. */
export function outcomeOf(query: Query, calendar: Calendar, { ends, makeUpDays }: Reading): Outcome {
  const { upTo, places } = calendar.ranks[makeUpDays];
  const { workingDays, pauses } = query;
  const end = calendar.days.length - 1;
  const trigger = placeOf(calendar, query.from as Day);
  if (trigger > end) return { state: 'beyond', lastDay: calendar.to, counted: 0, remaining: workingDays };
  const rank = (place: number) => upTo[place] ?? 0;
  // Working days up to here do not count: those up to the trigger, then also those of each pause passed.
  let lost = rank(trigger);
  for (const { first, last } of after(trigger, stretchesOf(pauses, ends, calendar))) {
    if (first > end + 1) break;
    const counted = rank(first - 1) - lost;
    if (counted >= workingDays) break;
    if (last === Number.POSITIVE_INFINITY) return { state: 'paused', counted, remaining: workingDays - counted };
    lost += rank(Math.min(last, end)) - rank(first - 1);
  }
  const due = calendar.days[places[lost + workingDays] ?? -1];
  if (due) return { state: 'due', due };
  const counted = rank(end) - lost;
  return { state: 'beyond', lastDay: calendar.to, counted, remaining: workingDays - counted };
}

/** What remains of the stretches after the trigger day. */
export function after(trigger: number, stretches: readonly Stretch[]): readonly Stretch[] {
  if (!stretches.length) return stretches;
  return stretches
    .map(({ first, last }) => ({ first: Math.max(first, trigger + 1), last }))
    .filter(({ first, last }) => first <= last);
}
