import { type Problem, problem } from '../errors.js';
import { type Case, partiesOf } from './case.js';
import { nearest } from './nearest.js';
import type { Path, Source } from './source.js';

/** Every party that the case refers to must be one it lists, or one that the law or the procedure names; no id twice. */
export function checkReferences(read: Case, source: Source, knownParties: readonly string[]): Problem[] {
  const listed = Object.keys(read.parties).flatMap(role =>
    partiesOf(read.parties, role).map((party, index) => ({ id: party.id, path: partyPath(read, role, index) })),
  );
  const twice = listed.filter(
    ({ id }, index) => id && (knownParties.includes(id) || listed.findIndex(other => other.id === id) < index),
  );
  const known = [...listed.flatMap(({ id }) => id ?? []), ...knownParties];
  return [
    ...twice.map(({ id = '', path }) => problem('case/same-id', source.place([...path, 'id']), { id })),
    ...referencesIn(read).flatMap(({ id, path }) => unknownParty(id, path, source, known)),
  ];
}

function partyPath(read: Case, role: string, index: number): Path {
  return Array.isArray(read.parties[role]) ? ['parties', role, index] : ['parties', role];
}

/** Every reference to a party, and where it stands. */
export function referencesIn(read: Case): { id: string; path: Path }[] {
  const products = (read.procurement?.products ?? []).map(({ supplier }, index) => ({
    id: supplier,
    path: ['procurement', 'products', index, 'supplier'],
  }));
  const commitments = (read.commitments ?? []).map(({ supplier }, index) => ({
    id: supplier,
    path: ['commitments', index, 'supplier'],
  }));
  const events = read.events.flatMap(({ party }, index) =>
    party ? [{ id: party, path: ['events', index, 'party'] }] : [],
  );
  const attachments = (read.attachments ?? []).flatMap(({ party }, index) =>
    party ? [{ id: party, path: ['attachments', index, 'party'] }] : [],
  );
  const seals = (read.seals ?? []).map(({ party }, index) => ({ id: party, path: ['seals', index, 'party'] }));
  return [...products, ...commitments, ...events, ...attachments, ...seals];
}

function unknownParty(id: string, path: Path, source: Source, known: readonly string[]): Problem[] {
  if (known.includes(id)) return [];
  const meant = nearest(id, known);
  if (meant) return [problem('case/unknown-value', source.place(path), { found: id, meant })];
  return [problem('case/unknown-party', source.place(path), { id, known: known.join(', ') })];
}
