import { type Problem, problem } from '../errors.js';
import { schemaAt } from './fields-at.js';
import { strings } from './settable.js';
import type { Source } from './source.js';

/** No date of a case lies outside these years; one that does is a slip: 0202-03-01. */
const [first, last] = ['1900', '2199'];

/** The dates of a case, wherever its schema has one, whose year can only be a slip. */
export function yearProblems(source: Source, schema: unknown): Problem[] {
  return [...strings(source.data, [])].flatMap(([path, found]) => {
    const [, year] = /^(\d{4})-\d\d-\d\d$/.exec(found) ?? [];
    if (year === undefined || (year >= first && year <= last) || schemaAt(schema, path)?.format !== 'date') return [];
    return [problem('case/absurd-year', source.place(path), { found, first, last })];
  });
}
