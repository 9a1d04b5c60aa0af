import { type Problem, problem } from '../errors.js';
import type { Calendar, MakeUpDays } from './calendar.js';
import { parseDay } from './day.js';

/** A time that is not counted: from the day it begins to the day on which what was awaited is received; null while open. */
export interface Pause {
  readonly paused: string;
  readonly resumed: string | null;
}

/** A period in working days. */
export interface Query {
  /** The day of the event that starts the period, YYYY-MM-DD; it is not counted itself. */
  readonly from: string;
  readonly workingDays: number;
  readonly pauses?: readonly Pause[] | undefined;
}

/**
 * Which end days a pause takes out: `(S,R]` counts the day S it begins and not the day R of receipt (the default),
 * `[S,R]` counts neither, `[S,R)` counts R only, `(S,R)` counts both.
 */
export type PauseEnds = '(S,R]' | '[S,R]' | '[S,R)' | '(S,R)';
export const pauseEnds: readonly PauseEnds[] = ['(S,R]', '[S,R]', '[S,R)', '(S,R)'];

/** How the text is read where it leaves the counting open. */
export interface Reading {
  readonly ends: PauseEnds;
  readonly makeUpDays: MakeUpDays;
}
export const usualReading: Reading = { ends: '(S,R]', makeUpDays: 'counted' };

/** The longest period that is taken: far beyond any in the law, and a guard against a slip of the pen. */
export const longest = 10_000;

const none: readonly Problem[] = [];

/** What is wrong with a query: `usage/invalid-date`, `usage/date-form`, `usage/invalid-length`, `usage/pause-order`, `law/before-calendar`. */
export function problemsOf({ from, workingDays, pauses }: Query, calendar: Calendar): readonly Problem[] {
  const known = calendar.placeOf.has(from);
  const wrong = lengthProblems(workingDays, 'workingDays');
  if (known && !wrong.length && !pauses?.length) return none;
  return [
    ...(known ? none : startProblems(from, calendar)),
    ...wrong,
    ...(pauses ?? []).flatMap((pause, index) => pauseProblems(pause, index, calendar)),
  ];
}

/** What is wrong with the length of a period, if it is not a whole number from 1 to the most. */
export function lengthProblems(value: number, path: string): readonly Problem[] {
  if (Number.isInteger(value) && value >= 1 && value <= longest) return none;
  return [problem('usage/invalid-length', { path }, { value: String(value), most: longest })];
}

/** Whether the day exists and does not lie before the calendar. */
export function startProblems(from: string, { from: first, placeOf }: Calendar): readonly Problem[] {
  const wrong = dateProblems(from, 'from', placeOf);
  return wrong.length || from >= first
    ? wrong
    : [problem('law/before-calendar', { path: 'from' }, { day: from, first })];
}

function pauseProblems({ paused, resumed }: Pause, index: number, { placeOf }: Calendar): readonly Problem[] {
  const path = `pauses[${index}]`;
  const wrong = [
    ...dateProblems(paused, `${path}[0]`, placeOf),
    ...(resumed === null ? none : dateProblems(resumed, `${path}[1]`, placeOf)),
  ];
  if (wrong.length || resumed === null || resumed >= paused) return wrong;
  return [problem('usage/pause-order', { path }, { paused, resumed })];
}

/** Days of the calendar are known to exist; asking its index is much quicker than parsing. */
function dateProblems(value: string, path: string, placeOf: Calendar['placeOf']): readonly Problem[] {
  if (placeOf.has(value) || parseDay(value)) return none;
  const meant = meantBy(String(value));
  return [
    meant === undefined
      ? problem('usage/invalid-date', { path }, { value: String(value) })
      : problem('usage/date-form', { path }, { value: String(value), meant }),
  ];
}

/** The day that a date in another form doubtless means: 2026-2-9, 2026/02/09, 20260209, 2026年2月9日. */
function meantBy(value: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  const [, year = '', month = '', day = ''] = parts ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
