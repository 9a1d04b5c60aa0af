import { join } from 'node:path';
import { type Calendar, calendarOf } from '../dates/calendar.js';
import { readCalendar } from '../dates/calendar-file.js';
import { sourceOf } from './data.js';
import { packageFolder } from './folders.js';
import { readText } from './text.js';

/** The bundled calendar with the given files laid over it. */
export function loadCalendar(files: readonly string[] = []): Calendar {
  const all = [join(packageFolder, 'locales', 'working-days.cn.yaml'), ...files];
  return calendarOf(...all.map(file => readCalendar(sourceOf(readText(file, 'law'), file, 'law').data, file)));
}
