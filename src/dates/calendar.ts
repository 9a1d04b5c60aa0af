import { fail } from '../errors.js';
import type { Bilingual } from '../language/data.js';
import type { CalendarFile, CalendarNotice } from './calendar-file.js';
import { addDays, type Day, daysBetween, daysFrom, partsOf, weekday } from './day.js';

/** The notice that names a day, as it is cited. */
export interface Notice {
  readonly number: string | null;
  readonly date: Day;
  readonly year: number;
  readonly url: string;
}

/** What a day is, and which holiday of which notice makes it so. */
export type DayKind =
  | { readonly kind: 'working' | 'weekend' | 'outside' }
  | { readonly kind: 'holiday' | 'make-up'; readonly name: Bilingual; readonly notice: Notice };

/** Whether a make-up day is a working day. */
export type MakeUpDays = 'counted' | 'not-counted';

/** Working days by place: a place is the number of days after the first day of the calendar. */
export interface Ranks {
  /** How many working days there are up to and including the day at a place. */
  readonly upTo: Int32Array;
  /** The place of the first, second … working day; index 0 is unused. */
  readonly places: Int32Array;
}

/** Days that a notice not yet published can still change. */
export type Provisional = CalendarFile['provisional'][number];

export interface Calendar {
  /** The versions of the files it is made of, joined by ` + `. */
  readonly version: string;
  /** The first and the last day it answers for. */
  readonly from: Day;
  readonly to: Day;
  readonly notes: readonly Bilingual[];
  readonly provisional: readonly Provisional[];
  readonly days: readonly Day[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly kinds: readonly DayKind[];
  readonly ranks: Readonly<Record<MakeUpDays, Ranks>>;
}

const working: DayKind = { kind: 'working' };
const weekend: DayKind = { kind: 'weekend' };
const outside: DayKind = { kind: 'outside' };

/**
 * The calendar of one or more checked files (see readCalendar). Notices are taken in order of their dates, so that for each
 * day the latest prevails; of notices of one date, that of the later file. A file may widen the coverage. Throws
 * `law/calendar-coverage` where no file states it, `law/calendar-gap` where it has a hole, and
 * `law/calendar-year-missing` for a covered year without a notice: such a year would be a guess.
 *
 * @example
 * const calendar = calendarOf(readCalendar(bundled), readCalendar(emergencyNotice));
 */
export function calendarOf(...files: readonly CalendarFile[]): Calendar {
  const notices = files.flatMap(file => file.notices).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const governed = new Set(notices.map(notice => notice.year));
  const { from, to } = coverageOf(files);
  checkYears(from, to, governed);
  const days = daysFrom(from, to);
  const named = namedDays(notices);
  const ordinary = ordinaryWeek(from);
  const kinds = days.map((day, place) => named.get(day) ?? ordinary(place));
  return {
    version: files.map(file => file.version).join(' + '),
    from,
    to,
    notes: files.flatMap(file => file.notes),
    provisional: files.flatMap(file => file.provisional).filter(({ awaits }) => !governed.has(awaits)),
    days,
    placeOf: new Map(days.map((day, place) => [day, place])),
    kinds,
    ranks: {
      counted: ranksOf(kinds.map(({ kind }) => kind === 'working' || kind === 'make-up')),
      'not-counted': ranksOf(kinds.map(({ kind }) => kind === 'working')),
    },
  };
}

/**
 * What `day` is.
 *
 * @example
 * dayKind(calendar, day) // '2026-02-14': { kind: 'make-up', name: { zh: '春节', … }, notice }
 */
export function dayKind(calendar: Calendar, day: Day): DayKind {
  return calendar.kinds[calendar.placeOf.get(day) ?? -1] ?? outside;
}

/** The place of a day, which may lie before (negative) or after the calendar. */
export function placeOf(calendar: Calendar, day: Day): number {
  return calendar.placeOf.get(day) ?? daysBetween(calendar.from, day);
}

export function dayAt(calendar: Calendar, place: number): Day {
  return calendar.days[place] ?? addDays(calendar.from, place);
}

function coverageOf(files: readonly CalendarFile[]): { from: Day; to: Day } {
  const parts = files.flatMap(file => file.coverage ?? []).sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, ...rest] = parts;
  if (!first) return fail('law/calendar-coverage', { path: 'coverage' });
  return rest.reduce((whole, part) => {
    const next = addDays(whole.to, 1);
    if (part.from > next) fail('law/calendar-gap', { path: 'coverage' }, { from: next, to: addDays(part.from, -1) });
    return part.to <= whole.to ? whole : { from: whole.from, to: part.to };
  }, first);
}

function checkYears(from: Day, to: Day, governed: ReadonlySet<number>): void {
  for (let { year } = partsOf(from); year <= partsOf(to).year; year++)
    if (!governed.has(year)) fail('law/calendar-year-missing', { path: 'notices' }, { year });
}

/** What the notices say of each day they name; a later one overwrites an earlier one. */
function namedDays(notices: readonly CalendarNotice[]): Map<Day, DayKind> {
  const named = new Map<Day, DayKind>();
  for (const { number, date, year, url, holidays } of notices) {
    const notice: Notice = { number, date, year, url };
    for (const { name, off, work, ordinary: givenBack } of holidays) {
      const holiday: DayKind = { kind: 'holiday', name, notice };
      for (const { from, to } of off) for (const day of daysFrom(from, to)) named.set(day, holiday);
      for (const day of work) named.set(day, { kind: 'make-up', name, notice });
      for (const day of givenBack) named.delete(day);
    }
  }
  return named;
}

/** Monday to Friday are working days, as long as no notice says otherwise. */
function ordinaryWeek(from: Day): (place: number) => DayKind {
  const first = weekday(from);
  return place => (((first + place) % 7) % 6 === 0 ? weekend : working);
}

function ranksOf(isWorking: readonly boolean[]): Ranks {
  const upTo = new Int32Array(isWorking.length);
  const places = [-1];
  for (const [place, counts] of isWorking.entries()) {
    if (counts) places.push(place);
    upTo[place] = places.length - 1;
  }
  return { upTo, places: Int32Array.from(places) };
}
