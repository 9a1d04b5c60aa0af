import type { Day } from '../dates/day.js';
import type { Text } from '../language/language.js';

/** What has happened in a case, as far as due dates need it. */
export interface Course {
  readonly events: readonly Happening[];
  /** All parties by role: those of the case and those that the law and the procedure name. */
  readonly parties: Readonly<Record<string, readonly Addressee[]>>;
  /** Where the law leaves the start of a period open: rule id to the id of the start chosen. */
  readonly options?: Readonly<Record<string, string>> | undefined;
}

export interface Happening {
  readonly event: string;
  /** A civil day, YYYY-MM-DD. */
  readonly on: string;
  /** The id of the party it concerns; without one it concerns every party. */
  readonly party?: string | undefined;
  readonly outcome?: string | undefined;
  /** Working days, of an extension. */
  readonly days?: number | undefined;
}

export interface Addressee {
  readonly id?: string | undefined;
  readonly name: Text;
  readonly short?: Text | undefined;
}

/** What the law names as a start or an end: see `moment` in law/law.ts. */
export interface Moment {
  readonly event: string;
  readonly outcome?: string | undefined;
  readonly each: readonly string[];
}

/**
 * The day a moment came for `party` (for everyone, without one): the day of the first such event, or, where it must come
 * for each party of some roles, the day on which it came for the last of them. Undefined while it has not come.
 */
export function dayOf(moment: Moment, course: Course, party?: Addressee): Day | undefined {
  if (moment.each.length === 0) return firstDay(moment, course, party);
  const parties = moment.each.flatMap(role => course.parties[role] ?? []);
  const days = parties.map(each => firstDay(moment, course, each));
  if (days.length === 0 || days.includes(undefined)) return undefined;
  return (days as Day[]).sort().at(-1);
}

function firstDay({ event, outcome }: Moment, { events }: Course, party: Addressee | undefined): Day | undefined {
  const days = events
    .filter(each => each.event === event && (outcome === undefined || each.outcome === outcome))
    .filter(each => party === undefined || each.party === undefined || each.party === party.id)
    .map(({ on }) => on);
  // Days of a case are checked when it is read, and again when they are counted from.
  return days.sort()[0] as Day | undefined;
}
