import type { Bilingual } from '../language/data.js';
import { type Calendar, type DayKind, dayAt, type Notice, type Provisional, placeOf } from './calendar.js';
import type { Day } from './day.js';
import { after, type Outcome } from './outcome.js';
import { type Stretch, stretchesOf } from './pause.js';
import type { Query, Reading } from './query.js';

/** A stretch of days that were not counted, and why. */
export type Skipped =
  | { readonly reason: 'weekend'; readonly from: Day; readonly to: Day }
  /** A make-up day is skipped only by the reading that does not count it. */
  | {
      readonly reason: 'holiday' | 'make-up';
      readonly from: Day;
      readonly to: Day;
      readonly name: Bilingual;
      readonly notice: Notice;
    }
  /** `to` is null while the pause is open, `workingDays` (how many it took out) where it reaches beyond the calendar. */
  | { readonly reason: 'pause'; readonly from: Day; readonly to: Day | null; readonly workingDays: number | null };

/** A Saturday or Sunday that counted. */
export interface MakeUpDay {
  readonly day: Day;
  readonly name: Bilingual;
  readonly notice: Notice;
}

/** Another reading of the same text, and what it comes to. */
export interface Alternative {
  readonly reading: Reading;
  readonly outcome: Outcome;
}

/** How an outcome came about: everything a reader needs to check it by hand. */
export interface Derivation {
  /** The day of the event; not counted. */
  readonly trigger: Day;
  readonly workingDays: number;
  /** null where nothing was counted. */
  readonly firstCounted: Day | null;
  readonly skipped: readonly Skipped[];
  readonly makeUpDays: readonly MakeUpDay[];
  readonly reading: Reading;
  /** Other readings, one step away from this one, that come to another result. */
  readonly alternatives: readonly Alternative[];
  /** Remarks on days passed over that a notice not yet published can still change. */
  readonly provisional: readonly Provisional[];
  readonly calendar: { readonly version: string; readonly from: Day; readonly to: Day };
}

type Label = DayKind | Stretch;
interface Run {
  readonly label: Label;
  readonly first: number;
  readonly last: number;
}

/** The days between the trigger and the end of the counting, as runs of days that are alike. */
export function walk(query: Query, calendar: Calendar, reading: Reading, outcome: Outcome) {
  const trigger = placeOf(calendar, query.from as Day);
  const pauses = after(trigger, stretchesOf(query.pauses, reading.ends, calendar));
  const last = endOf(outcome, pauses, calendar);
  const runs = runsOf(trigger + 1, last, pauses, calendar);
  const counted = runs.filter(({ label }) => counts(label, reading));
  const first = counted[0]?.first;
  return {
    firstCounted: first === undefined ? null : dayAt(calendar, first),
    skipped: runs.filter(({ label }) => !counts(label, reading)).map(run => skipped(run, calendar, reading)),
    makeUpDays: counted.flatMap(run => makeUpDaysIn(run, calendar)),
    provisional: calendar.provisional.filter(({ from, to }) => to > query.from && from <= dayAt(calendar, last)),
  };
}

/** The last place that was looked at. */
function endOf(outcome: Outcome, pauses: readonly Stretch[], calendar: Calendar): number {
  if (outcome.state === 'due') return placeOf(calendar, outcome.due);
  const open = outcome.state === 'paused' ? pauses.at(-1)?.first : undefined;
  return open ?? calendar.days.length - 1;
}

function runsOf(first: number, last: number, pauses: readonly Stretch[], calendar: Calendar): Run[] {
  const runs: Run[] = [];
  for (let place = first; place <= last; place++) {
    const label = pauses.find(each => each.first <= place && place <= each.last) ?? calendar.kinds[place];
    const previous = runs.at(-1);
    if (previous && previous.label === label) runs[runs.length - 1] = { ...previous, last: place };
    else if (label) runs.push({ label, first: place, last: place });
  }
  return runs;
}

function counts(label: Label, { makeUpDays }: Reading): boolean {
  if (!('kind' in label)) return false;
  return label.kind === 'working' || (label.kind === 'make-up' && makeUpDays === 'counted');
}

function skipped({ label, first, last }: Run, calendar: Calendar, reading: Reading): Skipped {
  const from = dayAt(calendar, first);
  if (!('kind' in label)) return paused(label, from, calendar, reading);
  const to = dayAt(calendar, last);
  return 'name' in label
    ? { reason: label.kind, from, to, name: label.name, notice: label.notice }
    : { reason: 'weekend', from, to };
}

function paused({ first, last }: Stretch, from: Day, calendar: Calendar, reading: Reading): Skipped {
  if (last === Number.POSITIVE_INFINITY) return { reason: 'pause', from, to: null, workingDays: null };
  const { upTo } = calendar.ranks[reading.makeUpDays];
  const before = upTo[first - 1] ?? 0;
  const through = upTo[last];
  return {
    reason: 'pause',
    from,
    to: dayAt(calendar, last),
    workingDays: through === undefined ? null : through - before,
  };
}

function makeUpDaysIn({ label, first, last }: Run, calendar: Calendar): MakeUpDay[] {
  if (!('name' in label)) return [];
  const { name, notice } = label;
  return calendar.days.slice(first, last + 1).map(day => ({ day, name, notice }));
}
