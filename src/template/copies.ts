import { type Case, type CaseEvent, type Party, partiesOf } from '../case/case.js';
import type { Kind } from '../kind/kind.js';

/** One copy of a document: `id` tells copies apart where a kind has several. */
export interface Copy {
  readonly id?: string | undefined;
  /** The party that this copy is addressed to or, where each party issues its own, that issues it. */
  readonly party?: Party | undefined;
  /** The event that this copy is for. */
  readonly event?: CaseEvent | undefined;
}

/** The copies a kind has: one, one for each party of its roles, or one for each event that issues it. */
export function copiesFor(kind: Kind, read: Pick<Case, 'events'>, parties: Case['parties']): readonly Copy[] {
  if (kind.copies === 'event') return copiesForEvents(kind, read, parties);
  return kind.each.length === 0 ? [{}] : copiesForParties(kind, parties);
}

function copiesForParties({ each }: Kind, parties: Case['parties']): readonly Copy[] {
  const taken = new Set(each.flatMap(role => partiesOf(parties, role).flatMap(({ id }) => id ?? [])));
  return each.flatMap(role =>
    partiesOf(parties, role).map((party, index) => ({ id: party.id ?? freeId(role, index + 1, taken), party })),
  );
}

/** An event that names no party concerns every party of the kind's roles, or the one that the kind addresses. */
function copiesForEvents(kind: Kind, { events }: Pick<Case, 'events'>, parties: Case['parties']): readonly Copy[] {
  const all = Object.keys(parties).flatMap(role => partiesOf(parties, role));
  const taken = new Set<string>();
  return events
    .filter(({ event }) => event === kind.dated)
    .flatMap(event => {
      const named = all.find(({ id }) => id !== undefined && id === event.party);
      const everyone = kind.each.length === 0 ? [{}] : copiesForParties(kind, parties);
      return (named ? [{ id: named.id, party: named }] : everyone).map(({ id, party }: Copy) => {
        const name = id === undefined ? event.on : `${id}.${event.on}`;
        const free = taken.has(name) ? freeId(name, 2, taken) : name;
        taken.add(free);
        return { id: free, party, event };
      });
    });
}

/** An id for a party that has none, unlike those of all others. */
function freeId(role: string, number: number, taken: Set<string>): string {
  const id = `${role}-${number}`;
  if (taken.has(id)) return freeId(role, number + 1, taken);
  taken.add(id);
  return id;
}
