import type { Happening } from '../../src/due/course.js';
import { dueDates } from '../../src/due/due-dates.js';
import { calendar } from '../dates/bundled.js';
import { law } from '../law/files.js';

const departments = [
  { id: 'transport', name: { zh: '交通运输部', en: 'Ministry of Transport' } },
  { id: 'energy', name: { zh: '国家能源局', en: 'National Energy Administration' } },
];

export const parties = { members: law.parties.members ?? [], 'protection-departments': departments };

/** The due dates of a case with these events under the Measures of 2020. */
export function dueDatesOf(events: readonly Happening[], options: Record<string, string> = {}) {
  return dueDates({ events, parties, options }, law, calendar);
}
