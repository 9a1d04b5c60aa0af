import { join } from 'node:path';
import { type Calendar, calendarOf } from '../dates/calendar.js';
import { readCalendar } from '../dates/calendar-file.js';
import { packageFolder } from './folders.js';
import { loadSource } from './source.js';
import { readText } from './text.js';

/** The bundled calendar with the given files laid over it. */
export function loadCalendar(files: readonly string[] = []): Calendar {
  const all = [join(packageFolder, 'locales', 'working-days.cn.yaml'), ...files];
  return calendarOf(...all.map(file => readCalendar(loadSource(readText(file), file).data, file)));
}
