import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { calendarOf } from '../../src/dates/calendar.js';
import { readCalendar } from '../../src/dates/calendar-file.js';

export const data: unknown = parse(readFileSync('locales/working-days.cn.yaml', 'utf8'));
export const file = readCalendar(data, 'locales/working-days.cn.yaml');
export const calendar = calendarOf(file);

/** A notice as a user would add it. */
export function notice(year: number, date: string, holiday: Record<string, unknown>) {
  const name = { zh: '临时放假', en: 'Emergency leave' };
  return { number: null, date, year, url: 'https://example.org/notice', holidays: [{ name, ...holiday }] };
}
