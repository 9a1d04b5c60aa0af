import { type Case, type Party, partiesOf } from '../case/case.js';
import { at } from '../case/problems.js';
import type { Kind } from '../kind/kind.js';

/** What stands behind the names of a copy: its party, and the data path of what the case is about. */
export interface About {
  readonly party?: Party | undefined;
  readonly subject?: string | undefined;
}

/**
 * The place in the case file of what a template calls by another name: where a user has to write what is missing.
 *
 * @example
 * casePath('issuer.code', read, kind) // 'parties.operator.code'
 * casePath('document.number', read, kind) // 'documents.notice.number'
 */
export function casePath(path: string, read: Case, kind: Kind, about: About = {}): string {
  const [first = '', ...rest] = path.split('.');
  const under = (start: string) => [start, ...rest].join('.');
  if (Object.hasOwn(kind.names, first))
    return casePath(under(kind.names[first] ?? ''), read, { ...kind, names: {} }, about);
  const ofCopy = () => placeOfParty(read, about.party) ?? `parties.${kind.each[0] ?? kind.addressee ?? ''}`;
  const isIssuer = first === 'issuer';
  if (isIssuer && kind.issuer !== 'each') return under(`parties.${kind.issuer}`);
  if (isIssuer) return under(ofCopy());
  if (first === 'addressee') return under(kind.issuer === 'each' ? `parties.${kind.addressee ?? ''}` : ofCopy());
  if (first === 'event') return under(`events.${kind.dated ?? ''}`);
  if (first === 'own') return rest[0] === 'products' ? under('procurement') : rest.join('.');
  if (first === 'subject') return [about.subject ?? path, ...rest.slice(1)].join('.');
  if (first === 'document' && rest[0] === 'date' && kind.dated) return `events.${kind.dated}.on`;
  if (first === 'document' || first === 'variables') {
    return [`documents.${kind.id}`, ...(first === 'variables' ? ['variables'] : []), ...rest].join('.');
  }
  return throughReference(path, read) ?? path;
}

/** What is missing of a party that another part of the case refers to stands with the party itself. */
function throughReference(path: string, read: Case): string | undefined {
  const [, reference = '', field = ''] = /^(.*\.(?:supplier|party))\.(.+)$/.exec(path) ?? [];
  const id = reference && at(read, reference.split(/[.[\]]+/).filter(Boolean));
  const party = typeof id === 'string' ? placeOfParty(read, { id, name: '' }) : undefined;
  return party && `${party}.${field}`;
}

function placeOfParty(read: Case, party: Party | undefined): string | undefined {
  for (const role of Object.keys(read.parties)) {
    const index = partiesOf(read.parties, role).findIndex(each => each === party || (each.id && each.id === party?.id));
    if (index >= 0) return Array.isArray(read.parties[role]) ? `parties.${role}[${index}]` : `parties.${role}`;
  }
  return undefined;
}
