import type { Happening } from '../../src/due/course.js';
import { dueDates } from '../../src/due/due-dates.js';
import { calendar } from '../dates/bundled.js';
import { law, laws } from '../law/files.js';

const departments = [
  { id: 'transport', name: { zh: '交通运输部', en: 'Ministry of Transport' } },
  { id: 'energy', name: { zh: '国家能源局', en: 'National Energy Administration' } },
];

const others = [{ id: 'natural-resources', name: { zh: '自然资源部', en: 'Ministry of Natural Resources' } }];

export const parties = { members: law.parties.members ?? [], 'protection-departments': departments };

/** The due dates of a case with these events under the Measures of 2020, or of another version. */
export function dueDatesOf(events: readonly Happening[], options: Record<string, string> = {}, version = '2020') {
  const governing = laws.find(each => each.version === version) ?? law;
  const members = governing.parties.members ?? [];
  return dueDates(
    { events, parties: { ...parties, members, 'relevant-departments': others }, options },
    governing,
    calendar,
  );
}
