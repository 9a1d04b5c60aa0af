import { refuse } from '../errors.js';
import { type Calendar, dayAt, placeOf } from './calendar.js';
import type { Day } from './day.js';
import { type Alternative, type Derivation, type Skipped, walk } from './derivation.js';
import { type Outcome, outcomeOf } from './outcome.js';
import {
  lengthProblems,
  type PauseEnds,
  pauseEnds,
  problemsOf,
  type Query,
  type Reading,
  startProblems,
  usualReading,
} from './query.js';

/** The outcome of counting a period in working days, and how it came about. */
export type Count = Outcome & { readonly derivation: Derivation };

/**
 * Counts a period in working days. The day of the event is not counted (Civil Code, Art. 201); make-up days count; a pause
 * takes out the days after it begins up to and including the day of receipt. Both last points are readings that `options`
 * can change; readings with another result stand in the derivation. Throws `usage/invalid-date`,
 * `usage/invalid-length`, `usage/pause-order` and, for an event before the calendar, `law/before-calendar`.
 *
 * @example
 * countWorkingDays({ from: '2026-09-14', workingDays: 15 }, calendar)
 * // { state: 'due', due: '2026-10-10', … }: a Saturday that is worked; 2026-10-13 if make-up days are not counted
 */
export function countWorkingDays(query: Query, calendar: Calendar, options: Partial<Reading> = {}): Count {
  refuse(problemsOf(query, calendar));
  const reading: Reading = { ...usualReading, ...options };
  const outcome = outcomeOf(query, calendar, reading);
  const derivation: Derivation = {
    trigger: query.from as Day,
    workingDays: query.workingDays,
    ...walk(query, calendar, reading, outcome),
    reading,
    alternatives: alternativesTo(reading, outcome, query, calendar),
    calendar: { version: calendar.version, from: calendar.from, to: calendar.to },
  };
  return { ...outcome, derivation };
}

function alternativesTo(reading: Reading, outcome: Outcome, query: Query, calendar: Calendar): Alternative[] {
  const makeUpDays = reading.makeUpDays === 'counted' ? 'not-counted' : 'counted';
  return [...endsFor(query).map(ends => ({ ...reading, ends })), { ...reading, makeUpDays } as const]
    .map(other => ({ reading: other, outcome: outcomeOf(query, calendar, other) }))
    .filter(other => differ(outcome, other.outcome));
}

/** The readings of the end days that can matter: without a pause none, without a day of receipt only those of the first day. */
function endsFor({ pauses = [] }: Query): readonly PauseEnds[] {
  if (!pauses.length) return [];
  return pauses.every(pause => pause.resumed === null) ? ['(S,R]', '[S,R]'] : pauseEnds;
}

/** Where the calendar ends, how many days were counted till then is no other result. */
function differ(one: Outcome, other: Outcome): boolean {
  if (one.state === 'due' && other.state === 'due') return one.due !== other.due;
  if (one.state === 'paused' && other.state === 'paused') return one.counted !== other.counted;
  return one.state !== other.state;
}

/** A period in plain days: `end` is the day it ends by the count alone, `due` the day after the rest days that follow, if any. */
export type CalendarDayCount =
  | { readonly state: 'due'; readonly due: Day; readonly end: Day; readonly skipped: readonly Skipped[] }
  | { readonly state: 'beyond'; readonly lastDay: Day; readonly counted: number; readonly remaining: number };

/**
 * Counts a period in plain days: the day of the event is not counted, and a period that would end on a rest day ends on the
 * first working day after it (Civil Code, Arts. 201 and 203). Throws as countWorkingDays does.
 *
 * @example
 * countCalendarDays({ from: '2020-09-21', days: 15 }, calendar) // end '2020-10-06' (National Day), due '2020-10-09'
 */
export function countCalendarDays(
  { from, days }: { from: string; days: number },
  calendar: Calendar,
): CalendarDayCount {
  refuse([...startProblems(from, calendar), ...lengthProblems(days, 'days')]);
  const trigger = placeOf(calendar, from as Day);
  const end = trigger + days;
  const { upTo, places } = calendar.ranks.counted;
  const due = calendar.days[places[(upTo[end - 1] ?? 0) + 1] ?? -1];
  const last = calendar.days.length - 1;
  if (end > last || !due) {
    const counted = Math.min(days, Math.max(0, last - trigger));
    return { state: 'beyond', lastDay: calendar.to, counted, remaining: days - counted };
  }
  const rolled = walk({ from: dayAt(calendar, end - 1), workingDays: 1 }, calendar, usualReading, {
    state: 'due',
    due,
  });
  return { state: 'due', due, end: dayAt(calendar, end), skipped: rolled.skipped };
}
