import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import { fail } from '../errors.js';

// Everything is done in UTC, so that a civil day never moves with the zone of the machine.
dayjs.extend(utc);
dayjs.extend(customParseFormat);

declare const mark: unique symbol;

/** A civil day that exists, written YYYY-MM-DD. Days compare as strings: `a < b` is "a is earlier". */
export type Day = string & { readonly [mark]: 'Day' };

const form = 'YYYY-MM-DD';
const millisecondsADay = 86_400_000;
// dayjs would also take numbers, undefined and the 30th of February.
const shape = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day that `text` names, or undefined if it is not YYYY-MM-DD (years 0100 to 9999) or no such day exists.
 *
 * @example
 * parseDay('2024-02-29') // '2024-02-29'
 * parseDay('2023-02-29') // undefined
 */
export function parseDay(text: string): Day | undefined {
  return shape.test(text) && dayjs.utc(text, form, true).isValid() ? (text as Day) : undefined;
}

/**
 * The day `count` days after `day` (before it, if negative). Throws `usage/invalid-date` outside the years 0100 to 9999.
 *
 * @example
 * addDays(day, 1) // '2024-02-28' gives '2024-02-29'
 */
export function addDays(day: Day, count: number): Day {
  return dayOf(dayjs.utc(day).valueOf() + count * millisecondsADay);
}

function dayOf(milliseconds: number): Day {
  // Not by dayjs, which takes ten times as long: a calendar is thousands of days.
  const date = new Date(milliseconds);
  const text = Number.isNaN(date.valueOf()) ? '' : date.toISOString().slice(0, 10);
  return shape.test(text) && text >= '0100'
    ? (text as Day)
    : fail('usage/invalid-date', {}, { value: text || String(milliseconds) });
}

/** How many days `to` is after `from`; negative if it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** 0 Sunday, 1 Monday … 6 Saturday. */
export function weekday(day: Day): Weekday {
  return dayjs.utc(day).day();
}
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0;
}

/** The numbers a day is written with: 2026-03-02 is { year: 2026, month: 3, date: 2 }. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** Every day from `first` to `last`, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  const start = dayjs.utc(first).valueOf();
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, count) =>
    dayOf(start + count * millisecondsADay),
  );
}
