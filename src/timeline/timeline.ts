import type { Calendar, DayKind } from '../dates/calendar.js';
import { type Day, daysBetween } from '../dates/day.js';
import type { Addressee } from '../due/course.js';
import type { DueDate } from '../due/due-dates.js';
import type { Bilingual } from '../language/data.js';
import type { Text } from '../language/language.js';
import { type Part, partsOf } from './parts.js';

/** The picture of a case as plain data: what happened, what runs, and what kind of days lie between. Days, no lengths. */
export interface Timeline {
  /** The reference of the case. */
  readonly reference: string;
  readonly procedure: Bilingual;
  readonly law: Bilingual;
  readonly version: string;
  readonly calendar: { readonly version: string; readonly from: Day; readonly to: Day };
  /** The first and the last day that the case knows of; none where nothing has happened and nothing runs. */
  readonly span?: { readonly from: Day; readonly to: Day } | undefined;
  /** In order of their days; those of one addressee that begin or end its own period stand in its row instead. */
  readonly events: readonly Occasion[];
  readonly periods: readonly Period[];
  /** The statutory holidays from the first day on, as far as the calendar goes. */
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly { readonly on: Day; readonly name: Bilingual }[];
  /** What is printed with the due dates, each once; rows name them by number, from 1. */
  readonly notes: readonly Bilingual[];
  readonly today?: Day | undefined;
}

/** An event of the case; of several parties where it happened to them on the same day. */
export interface Occasion {
  readonly title: Bilingual;
  readonly outcome?: Bilingual | undefined;
  readonly on: Day;
  readonly parties: readonly Text[];
}

/** A period of the law: one row, or one for each addressee; one for all of them while none has started. */
export interface Period {
  readonly title: Bilingual;
  readonly article: number;
  readonly paragraph?: number | undefined;
  /** Working days, without an extension. */
  readonly length: number;
  /** How many addressees have a period of their own; 0 for a period that is one for all. */
  readonly addressees: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly party?: Text | undefined;
  readonly state: DueDate['state'];
  /** The day of the event that starts the period, which is not counted; provisional where it stands in for another. */
  readonly start?: { readonly on: Day; readonly provisional: boolean } | undefined;
  /** Working days by which it was extended. */
  readonly extendedBy: number;
  readonly parts: readonly Part[];
  readonly due?: Day | undefined;
  readonly endedOn?: Day | undefined;
  /** In the states `paused` and `beyond`. */
  readonly progress?: { readonly counted: number; readonly remaining: number } | undefined;
  readonly notes: readonly number[];
}

export interface Holiday {
  readonly from: Day;
  readonly to: Day;
  readonly name: Bilingual;
}

/** An event of the case with its titles. */
export interface NamedEvent {
  readonly event: string;
  readonly on: string;
  readonly title: Bilingual;
  readonly outcome?: Bilingual | undefined;
  readonly party?: Addressee | undefined;
}

type Head = Pick<Timeline, 'reference' | 'procedure' | 'law' | 'version' | 'today'>;

/**
 * The timeline of a case from its due dates and events.
 *
 * @example
 * // received on 2021-03-09, 10 working days
 * timelineOf(dueDates, events, calendar, head).periods[0]?.rows[0]?.parts
 * // [{ kind: 'counted', from: '2021-03-10', to: '2021-03-23' }]
 */
export function timelineOf(
  dates: readonly DueDate[],
  events: readonly NamedEvent[],
  calendar: Calendar,
  head: Head,
): Timeline {
  const notes = [...new Map(dates.flatMap(each => each.notes).map(note => [note.zh, note])).values()];
  const span = spanOf(dates, events, head.today);
  const known = calendar.days
    .map((day, place) => ({ day, kind: calendar.kinds[place] as DayKind }))
    .filter(({ day }) => span !== undefined && day >= span.from);
  return {
    ...head,
    calendar: { version: calendar.version, from: calendar.from, to: calendar.to },
    span,
    events: occasionsOf(events.filter(event => !dates.some(each => isOwn(event, each)))),
    periods: periodsOf(dates, notes),
    holidays: holidaysIn(known),
    makeUpDays: known.flatMap(({ day, kind }) => (kind.kind === 'make-up' ? [{ on: day, name: kind.name }] : [])),
    notes,
  };
}

function spanOf(dates: readonly DueDate[], events: readonly NamedEvent[], today?: Day): Timeline['span'] {
  const days = [
    ...events.map(({ on }) => on as Day),
    ...dates.flatMap(each => [each.trigger?.on ?? [], each.due ?? [], each.endedOn ?? []].flat()),
    ...dates.flatMap(({ count }) => (count?.state === 'beyond' ? count.lastDay : [])),
    ...(today === undefined ? [] : [today]),
  ].sort();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : undefined;
}

/** Whether an event of one addressee begins or ends its own period. */
function isOwn({ event, on, party }: NamedEvent, { rule, trigger, endedOn, party: addressee }: DueDate): boolean {
  if (party === undefined || addressee?.id !== party.id) return false;
  return (event === trigger?.event && on === trigger.on) || (event === rule.ends.event && on === endedOn);
}

function occasionsOf(events: readonly NamedEvent[]): Occasion[] {
  const groups = new Map<string, NamedEvent[]>();
  for (const each of events) {
    const key = JSON.stringify([each.event, each.on, each.outcome]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const occasions = [...groups.values()].map(group => {
    const { title, outcome, on } = group[0] as NamedEvent;
    return { title, outcome, on: on as Day, parties: group.flatMap(({ party }) => (party ? nameOf(party) : [])) };
  });
  return occasions.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function nameOf({ short, name }: Addressee): Text {
  return short ?? name;
}

function periodsOf(dates: readonly DueDate[], notes: readonly Bilingual[]): Period[] {
  const rules = [...new Map(dates.map(({ rule }) => [rule.id, rule])).values()];
  return rules.map(rule => {
    const own = dates.filter(each => each.rule.id === rule.id);
    const rows = own.map(each => rowOf(each, notes));
    const waiting = own.every(({ state }) => state === 'not-started');
    return {
      title: rule.title,
      article: own[0]?.article ?? 0,
      paragraph: rule.paragraph,
      length: rule.length,
      addressees: own.filter(({ party }) => party).length,
      rows: waiting ? rows.slice(0, 1).map(row => ({ ...row, party: undefined })) : rows,
    };
  });
}

function rowOf(date: DueDate, notes: readonly Bilingual[]): Row {
  const { party, state, trigger, due, endedOn, count, extension } = date;
  return {
    party: party && nameOf(party),
    state,
    start: trigger && { on: trigger.on, provisional: trigger.provisional },
    extendedBy: extension?.days ?? 0,
    parts: partsOf(date),
    due,
    endedOn,
    progress: count && count.state !== 'due' ? { counted: count.counted, remaining: count.remaining } : undefined,
    notes: date.notes.map(note => notes.findIndex(({ zh }) => zh === note.zh) + 1),
  };
}

/** Days off in a row under one name are one holiday. */
function holidaysIn(known: readonly { readonly day: Day; readonly kind: DayKind }[]): Holiday[] {
  const found: Holiday[] = [];
  for (const { day, kind } of known) {
    if (kind.kind !== 'holiday') continue;
    const before = found.at(-1);
    if (before && before.name.zh === kind.name.zh && daysBetween(before.to, day) === 1)
      found[found.length - 1] = { ...before, to: day };
    else found.push({ from: day, to: day, name: kind.name });
  }
  return found;
}
