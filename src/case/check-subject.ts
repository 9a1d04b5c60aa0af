import { type Problem, problem } from '../errors.js';
import { type Case, partiesOf } from './case.js';
import type { Source } from './source.js';
import { type Subjects, subjectOf } from './subject.js';

/** The roles whose parties a case must name: every case, or the cases about the subjects listed. */
export type RequiredRoles = Readonly<Record<string, boolean | readonly string[]>>;

/** A case names the parties that a case about its subject cannot do without. */
export function checkSubject(read: Case, source: Source, subjects: Subjects, roles: RequiredRoles): Problem[] {
  const subject = subjectOf(read, subjects);
  if (!subject) return [];
  return Object.entries(roles)
    .filter(
      ([role, required]) =>
        Array.isArray(required) && required.includes(subject.id) && !partiesOf(read.parties, role).length,
    )
    .map(([role]) => problem('case/missing-field', source.place(['parties', role]), { field: role }));
}
