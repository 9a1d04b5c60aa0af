import { type Problem, problem } from '../errors.js';
import type { Law } from '../law/law.js';
import { type Case, partiesOf } from './case.js';
import { referencesIn } from './check-references.js';
import { at } from './problems.js';
import { type Path, pathOf, spell } from './source.js';

/** A name that a case uses, where it stands, and the names of its kind that the governing version has. */
interface Use {
  readonly found: string;
  readonly path: Path;
  readonly known: readonly string[];
}

/**
 * The names of a case that another version of the law has and the one that governs it has not (`case/not-in-version`): factors,
 * categories, materials, parties that the law names, roles, events, kinds and subjects. `elsewhere` are those of other versions only.
 */
export function checkVersion(read: Case, law: Law, elsewhere: Elsewhere): Problem[] {
  const { version, title } = law;
  return [...namesIn(read, law), ...partiesIn(read, law, elsewhere), ...eventsIn(read, elsewhere)]
    .filter(({ found, known }) => !known.includes(found))
    .map(({ found, path, known }) =>
      problem('case/not-in-version', { path: spell(path) }, { found, version, ...title, known: known.join(', ') }),
    );
}

/**
 * A case that names a version in force on no day of it, from its first event to its last or to the date of a document, while
 * another one was: `case/version-not-in-force`.
 */
export function versionProblems({ version, events, documents }: Case, laws: readonly Law[]): Problem[] {
  const dated = Object.values(documents ?? {}).flatMap(document => document?.date ?? []);
  const days = [...events.map(({ on }) => on), ...dated].sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const inForce = laws.filter(({ inForce: { from, to } }) => from <= last && (to === null || to >= first));
  const known = inForce.map(law => law.version);
  if (version === undefined || days.length === 0 || known.length === 0 || known.includes(version)) return [];
  const values = { version, first, last, known: known.join(', ') };
  return [problem('case/version-not-in-force', { path: 'version' }, values)];
}

/** What the governing version does not have of the names that the procedure knows. */
export interface Elsewhere {
  readonly parties: readonly string[];
  readonly roles: readonly string[];
  readonly events: OfOtherVersions;
  readonly kinds: OfOtherVersions;
  /** By the data path of their names. */
  readonly subjects: OfOtherVersions;
}

interface OfOtherVersions {
  readonly foreign: readonly string[];
  readonly known: readonly string[];
}

function namesIn(read: Case, law: Law): Use[] {
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
  const factors = (['assessment', 'suggestedConclusion', 'secondSuggestedConclusion', 'conclusion'] as const).flatMap(
    part => (read[part]?.factors ?? []).map(({ factor }, index) => used(factor, [part, 'factors', index, 'factor'])),
  );
  const categories = (read.procurement?.products ?? []).map(({ category }, index) =>
    used(category, ['procurement', 'products', index, 'category']),
  );
  const materials = (read.attachments ?? []).flatMap(({ material }, index) =>
    material ? used(material, ['attachments', index, 'material']) : [],
  );
  return [
    ...factors.map(each => ({ ...each, known: ids(law.factors) })),
    ...categories.map(each => ({ ...each, known: ids(law.categories) })),
    ...materials.map(each => ({ ...each, known: ids(law.materials) })),
  ];
}

function used(found: string, path: Path) {
  return { found, path };
}

function partiesIn(read: Case, law: Law, { parties, roles }: Elsewhere): Use[] {
  const known = Object.values(law.parties).flatMap(named => named.map(({ id }) => id));
  const own = Object.keys(read.parties).filter(role => !roles.includes(role));
  const foreign = Object.keys(read.parties).filter(
    role => roles.includes(role) && partiesOf(read.parties, role).length,
  );
  return [
    ...referencesIn(read)
      .filter(({ id }) => parties.includes(id))
      .map(({ id, path }) => ({ found: id, path, known })),
    ...foreign.map(role => ({ found: role, path: ['parties', role], known: own })),
  ];
}

function eventsIn(read: Case, { events, kinds, subjects }: Elsewhere): Use[] {
  const uses = [
    ...read.events.map(({ event }, index) => ({ ...used(event, ['events', index, 'event']), of: events })),
    ...Object.keys(read.documents ?? {}).map(kind => ({ ...used(kind, ['documents', kind]), of: kinds })),
    ...subjects.foreign
      .filter(name => at(read, pathOf(name)) !== undefined)
      .map(name => ({ ...used(name, pathOf(name)), of: subjects })),
  ];
  return uses
    .filter(({ found, of }) => of.foreign.includes(found))
    .map(({ of, ...use }) => ({ ...use, known: of.known }));
}
