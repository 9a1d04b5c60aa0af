import type { Bilingual } from '../language/data.js';
import type { Case } from './case.js';
import { at } from './problems.js';
import { pathOf } from './source.js';

/** What a case can be about, by id: its title, and the data path of its name in the case. */
export type Subjects = Readonly<Record<string, { readonly title: Bilingual; readonly name: string }>>;

/**
 * The subject of a case: the first whose name it gives; undefined where it gives none.
 *
 * @example
 * subjectOf(read, { purchase: { title, name: 'procurement.name' } }) // { id: 'purchase', path: 'procurement.name' }
 */
export function subjectOf(read: Case, subjects: Subjects): { readonly id: string; readonly path: string } | undefined {
  const found = Object.entries(subjects).find(([, { name }]) => at(read, pathOf(name)) !== undefined);
  return found && { id: found[0], path: found[1].name };
}
