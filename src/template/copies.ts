import { type Case, type Party, partiesOf } from '../case/case.js';
import type { Kind } from '../kind/kind.js';

/** One copy of a document: `id` tells copies apart where a kind has one for each addressee. */
export interface Copy {
  readonly id?: string | undefined;
  readonly addressee?: Party | undefined;
}

/** The copies a kind has: one, or one for each party of the roles it is addressed to. */
export function copiesFor({ each }: Kind, parties: Case['parties']): readonly Copy[] {
  if (each.length === 0) return [{}];
  const taken = new Set(each.flatMap(role => partiesOf(parties, role).flatMap(({ id }) => id ?? [])));
  return each.flatMap(role =>
    partiesOf(parties, role).map((addressee, index) => ({
      id: addressee.id ?? freeId(role, index + 1, taken),
      addressee,
    })),
  );
}

/** An id for a party that has none, unlike those of all others. */
function freeId(role: string, number: number, taken: Set<string>): string {
  const id = `${role}-${number}`;
  if (taken.has(id)) return freeId(role, number + 1, taken);
  taken.add(id);
  return id;
}
