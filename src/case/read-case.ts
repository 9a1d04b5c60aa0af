import type { z } from 'zod';
import { refuse, WenshuError } from '../errors.js';
import type { Case } from './case.js';
import { checkEvents, type EventRules } from './check-events.js';
import { checkReferences } from './check-references.js';
import { checkSubject, type RequiredRoles } from './check-subject.js';
import { yearProblems } from './check-years.js';
import { problemsOf } from './problems.js';
import { unsettable } from './settable.js';
import { pathOf, readSource, type Source } from './source.js';
import type { Subjects } from './subject.js';

/** What reading a case needs of its procedure. */
export interface CaseForm {
  readonly schema: z.ZodType;
  readonly jsonSchema: unknown;
  readonly events: EventRules;
  /** Ids of parties that the case may name though it does not list them: those of the law and of the procedure. */
  readonly knownParties: readonly string[];
  readonly subjects: Subjects;
  readonly requiredRoles: RequiredRoles;
}

/**
 * A case from the text of its file, YAML or JSON. Everything that is wrong is said at once, each with line, column and data
 * path; nothing is repaired and nothing guessed. `check` looks further: whether the due dates can be computed.
 *
 * @example
 * readCase('procedure: cybersecurity-review\nreferense: A-1\n', 'case.yaml', () => form)
 * // throws: case.yaml:2:1 referense: There is no field "referense"; did you mean "reference"? …
 */
export function readCase(
  text: string,
  file: string,
  formOf: (data: unknown) => CaseForm,
  check: (read: Case) => unknown = () => {},
): Case {
  return checkedCase(readSource(text, file), formOf, check);
}

/** The case that a source holds, checked as readCase does. */
export function checkedCase(
  source: Source,
  formOf: (data: unknown) => CaseForm,
  check: (read: Case) => unknown = () => {},
): Case {
  const form = formOf(source.data);
  refuse(unsettable(source));
  const { success, data, error } = form.schema.safeParse(source.data);
  if (!success) refuse(problemsOf(error.issues, source, form.jsonSchema));
  const read = data as Case;
  refuse(yearProblems(source, form.jsonSchema));
  refuse([
    ...checkSubject(read, source, form.subjects, form.requiredRoles),
    ...checkReferences(read, source, form.knownParties),
    ...checkEvents(read, source, form.events),
  ]);
  locating(source, () => check(read));
  return read;
}

/** Runs a check that knows data paths only, and adds line and column to what it finds. */
function locating(source: Source, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    refuse(error.problems.map(each => ({ ...each, place: source.place(pathOf(each.place.path ?? '')) })));
  }
}
