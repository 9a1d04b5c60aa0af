import { type Problem, problem } from '../errors.js';
import { type Case, partiesOf } from './case.js';
import type { Source } from './source.js';
import { type Subjects, subjectOf } from './subject.js';

/** The roles whose parties a case must name: every case, or the cases about the subjects listed. */
export type RequiredRoles = Readonly<Record<string, boolean | readonly string[]>>;

/** A case is about one of the subjects that its procedure knows, and names the parties that such a case cannot do without. */
export function checkSubject(read: Case, source: Source, subjects: Subjects, roles: RequiredRoles): Problem[] {
  const known = Object.values(subjects).map(({ name }) => name);
  if (known.length === 0) return [];
  const subject = subjectOf(read, subjects);
  if (!subject) return [problem('case/no-subject', source.place([]), { known: known.join(', ') })];
  return Object.entries(roles)
    .filter(
      ([role, required]) =>
        Array.isArray(required) && required.includes(subject.id) && !partiesOf(read.parties, role).length,
    )
    .map(([role]) => problem('case/missing-field', source.place(['parties', role]), { field: role }));
}
