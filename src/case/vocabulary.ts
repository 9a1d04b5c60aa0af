import type { Bilingual } from '../language/data.js';

/** A closed list of names with their titles: what a field of a case may say, taken from the procedure and its laws. */
export type Names = Readonly<Record<string, Bilingual>>;

/**
 * What the schema of a case must know of its procedure. The schema itself knows no procedure: every name comes in here.
 * `roles` are the roles whose parties the case names.
 */
export interface Vocabulary {
  readonly procedure: string;
  readonly versions: readonly string[];
  readonly roles: Readonly<
    Record<
      string,
      { readonly title: Bilingual; readonly many: boolean; readonly required: boolean | readonly string[] }
    >
  >;
  readonly events: Names;
  readonly outcomes: Names;
  readonly factors: Names;
  readonly categories: Names;
  readonly materials: Names;
  readonly contractStates: Names;
  readonly assessments: Names;
  readonly rules: Names;
  readonly kinds: Readonly<
    Record<string, { readonly title: Bilingual; readonly clauses: Names; readonly variables: Record<string, unknown> }>
  >;
  /** JSON Schema of the facts that the procedure adds. */
  readonly facts: Record<string, unknown>;
}
