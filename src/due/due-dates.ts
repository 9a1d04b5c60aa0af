import type { Calendar } from '../dates/calendar.js';
import { type Count, countWorkingDays } from '../dates/count.js';
import type { Day } from '../dates/day.js';
import type { Pause } from '../dates/query.js';
import { fail } from '../errors.js';
import type { Bilingual } from '../language/data.js';
import { articleNumber } from '../law/cite.js';
import type { Law, Rule } from '../law/law.js';
import { type Addressee, type Course, dayOf, type Happening, type Moment } from './course.js';
import { dayAnew } from './day-anew.js';
import { lateExtension } from './notes.js';
import { pausesOf, pausesUntil } from './pauses.js';

/** What a period of the law can be in a case. */
export const dueStates = ['not-started', 'due', 'paused', 'beyond'] as const;

/** When one period of the law ends in a case, and how that came about. */
export interface DueDate {
  readonly rule: Rule;
  /** The title of the law, and the number of the rule's article in it. */
  readonly law: Bilingual;
  readonly article: number;
  /** Whose period it is, for a rule that gives each addressee its own. */
  readonly party?: Addressee | undefined;
  readonly state: (typeof dueStates)[number];
  readonly trigger?: Trigger | undefined;
  /** The length in working days, extension included. */
  readonly days: number;
  readonly extension?: Extension | undefined;
  /** Only in the state `due`. */
  readonly due?: Day | undefined;
  /** In every state but `not-started`. */
  readonly count?: Count | undefined;
  /** What the time taken out by pauses is called, where there was any. */
  readonly pausedFor: readonly Bilingual[];
  /** The day on which what was owed was done. */
  readonly endedOn?: Day | undefined;
  /** Printed with the date: what the text leaves open and how it was read here, and what may still change. */
  readonly notes: readonly Bilingual[];
}

/** The event that started the period; provisional where it stands in for one not yet known. */
export interface Trigger {
  readonly event: string;
  readonly on: Day;
  readonly provisional: boolean;
}

export interface Extension {
  readonly on: string;
  readonly days: number;
  /** Decided after the period had already ended without it. */
  readonly late: boolean;
}

/**
 * The due dates of a case: in the order of the law's rules, and for a rule that gives each addressee a period of its own, one
 * for each, in the order of the parties. Only pauses that fall in a period are taken out of it. Throws `case/unknown-start`,
 * `case/no-choice`, `case/nothing-to-answer`, `case/missing-days`, `case/too-many-days`, and what counting throws.
 *
 * @example
 * // received on 2020-09-14; Article 8: 10 working days
 * dueDates({ events: [{ event: 'received', on: '2020-09-14' }], parties: {} }, law, calendar)[0]?.due
 * // '2020-09-27', a Sunday that is worked
 */
export function dueDates(course: Course, law: Law, calendar: Calendar): DueDate[] {
  const pauses = Object.fromEntries(law.pauses.map(pause => [pause.id, pausesOf(pause, course)]));
  return law.rules.flatMap(rule =>
    addressees(rule, course).map(party => dueDate({ rule, party, course, law, calendar, pauses })),
  );
}

interface Input {
  readonly rule: Rule;
  readonly party: Addressee | undefined;
  readonly course: Course;
  readonly law: Law;
  readonly calendar: Calendar;
  readonly pauses: Readonly<Record<string, readonly Pause[]>>;
}

function addressees({ each }: Rule, { parties }: Course): readonly (Addressee | undefined)[] {
  return each.length === 0 ? [undefined] : each.flatMap(role => parties[role] ?? []);
}

function dueDate(input: Input): DueDate {
  const { rule, party, course, law, calendar } = input;
  const article = articleNumber(law, rule.article) ?? unknownArticle(rule, law);
  const start = startOf(rule, course, party);
  const known = { rule, law: law.title, article, party };
  if (!start) return { ...known, state: 'not-started', days: rule.length, pausedFor: [], notes: [] };
  const endedOn = dayOf(rule.ends, course, party);
  const pauses = pausesUntil(
    rule.pausedBy.flatMap(({ pause }) => input.pauses[pause] ?? []),
    endedOn,
  );
  const extension = extensionOf(rule, { from: start.on, workingDays: rule.length, pauses }, course, calendar);
  const days = rule.length + (extension?.days ?? 0);
  const count = countWorkingDays({ from: start.on, workingDays: days, pauses }, calendar);
  const applied = pausesApplied(input, count);
  return {
    ...known,
    state: count.state,
    trigger: { event: start.event, on: start.on, provisional: start.provisional },
    days,
    extension,
    due: count.state === 'due' ? count.due : undefined,
    count,
    pausedFor: applied.map(({ title }) => title),
    endedOn,
    notes: [
      start.note ?? [],
      applied.flatMap(({ notes }) => notes),
      extension?.late ? lateExtension : [],
      count.derivation.provisional.map(({ note }) => note),
    ].flat(),
  };
}

function unknownArticle({ article }: Rule, { articles }: Law): never {
  const known = articles.map(({ id }) => id).join(', ');
  return fail('law/unknown-name', { path: 'rules' }, { name: article, known });
}

interface Start {
  readonly event: string;
  readonly on: Day;
  readonly provisional: boolean;
  readonly note?: Bilingual | undefined;
}

/** The event that starts the period: the one the law names or the case chose, else the one that stands in for it. */
function startOf(rule: Rule, course: Course, party: Addressee | undefined): Start | undefined {
  const start = chosen(rule, course);
  const { anew } = rule.starts;
  const again = anew && start === rule.starts ? dayAnew(anew, course, dayOf(rule.ends, course, party)) : undefined;
  if (again === null) return undefined;
  if (anew && again) return { event: anew.to, on: again, provisional: false, note: start.note };
  const on = dayOf(start, course, party);
  if (on !== undefined) return { event: start.event, on, provisional: false, note: start.note };
  const { until } = rule;
  const meanwhile = until && start === rule.starts ? dayOf(until, course, party) : undefined;
  if (!until || meanwhile === undefined) return undefined;
  return { event: until.event, on: meanwhile, provisional: true, note: until.note };
}

function chosen(rule: Rule, { options }: Course): Moment & { readonly note?: Bilingual | undefined } {
  const found = options?.[rule.id];
  if (found === undefined) return rule.starts;
  const place = { path: `options.${rule.id}` };
  if (rule.options.length === 0) return fail('case/no-choice', place, { rule: rule.id });
  const known = rule.options.map(({ id }) => id).join(', ');
  const option = rule.options.find(({ id }) => id === found);
  return option ?? fail('case/unknown-start', place, { found, known });
}

type Query = Parameters<typeof countWorkingDays>[0];

/** The extension decided, if any; `query` is the period without it. */
function extensionOf(rule: Rule, query: Query, { events }: Course, calendar: Calendar): Extension | undefined {
  const decided = rule.extension && events.find(({ event }) => event === rule.extension?.event);
  if (!decided) return undefined;
  const plain = countWorkingDays(query, calendar);
  const late = plain.state === 'due' && decided.on > plain.due;
  return { on: decided.on, days: daysOf(decided, rule.extension?.length ?? null), late };
}

function daysOf({ event, days }: Happening, most: number | null): number {
  if (most === null) return days ?? fail('case/missing-days', { path: 'events' }, { event });
  if (days !== undefined && days > most) fail('case/too-many-days', { path: 'events' }, { event, days, most });
  return days ?? most;
}

/** The pauses that took working days out of this period. */
function pausesApplied({ rule, law, pauses }: Input, { derivation }: Count) {
  const out = derivation.skipped.filter(each => each.reason === 'pause' && each.workingDays !== 0);
  return rule.pausedBy.flatMap(({ pause, note }) => {
    const found = law.pauses.find(({ id }) => id === pause);
    const took = (pauses[pause] ?? []).some(each => out.some(stretch => overlap(each, stretch)));
    return found && took ? [{ title: found.title, notes: [note ?? [], found.note].flat() }] : [];
  });
}

function overlap({ paused, resumed }: Pause, { from, to }: { readonly from: Day; readonly to: Day | null }): boolean {
  return (to === null || paused < to) && (resumed === null || resumed >= from);
}
