import { type Calendar, placeOf } from './calendar.js';
import type { Day } from './day.js';

/**
 * The working day after which `count` working days remain, `day` being the last of them; undefined where the calendar does
 * not reach so far.
 *
 * @example
 * workingDayBefore(day, 1, calendar) // '2021-02-18', after the Spring Festival, gives '2021-02-10', before it
 */
export function workingDayBefore(day: Day, count: number, calendar: Calendar): Day | undefined {
  const { upTo, places } = calendar.ranks.counted;
  const rank = upTo[placeOf(calendar, day)];
  // Index 0 of the places is unused.
  const place = rank === undefined || count >= rank ? undefined : places[rank - count];
  return place === undefined ? undefined : calendar.days[place];
}
