import { z } from 'zod';
import type { Elsewhere } from '../case/check-version.js';
import type { CaseForm } from '../case/read-case.js';
import { caseSchema } from '../case/schema.js';
import type { Names, Vocabulary } from '../case/vocabulary.js';
import { type Problem, refuse } from '../errors.js';
import { kindProblems, variableProblems } from '../kind/check-kind.js';
import { packetProblems } from '../kind/check-packets.js';
import { procedureProblems } from '../kind/check-procedure.js';
import { type Kind, kindSchema } from '../kind/kind.js';
import { type Procedure, procedureSchema } from '../kind/procedure.js';
import type { Bilingual } from '../language/data.js';
import { eventProblems, lawProblems, termProblems } from '../law/check-law.js';
import { isIn, type Versioned } from '../law/is-in.js';
import { type Law, lawSchema, type Statutes, statutesSchema } from '../law/law.js';
import { sheetNames } from '../style/sheets.js';
import { type DataStage, located, readData } from './data.js';
import type { Folders } from './folders.js';
import { type KindSet, kindSet } from './kind-set.js';
import { type PacketSet, packetSets } from './packet-set.js';
import { folderProblems, kindFolders, lawFiles } from './procedure-folder.js';

/** A procedure with all that stands in its folder, made ready once. */
export interface ProcedureSet {
  readonly id: string;
  readonly procedure: Procedure;
  /** The versions of its law, oldest first. */
  readonly laws: readonly Law[];
  readonly statutes: Statutes;
  readonly kinds: Readonly<Record<string, KindSet>>;
  readonly packets: Readonly<Record<string, PacketSet>>;
  readonly form: CaseForm;
  /** The commented case file to start from. */
  readonly starter: string;
}

export function readProcedure(
  folders: Folders,
  id: string,
  labels: Readonly<Record<string, Bilingual>>,
  numberings: readonly string[],
): ProcedureSet {
  refuse(folderProblems(folders, id));
  const data = <S extends z.ZodType>(schema: S, file: string, stage: DataStage) =>
    readData(schema, folders.read(file, stage), folders.path(file), stage);
  const placed = (found: readonly Problem[], file: string) =>
    located(found, folders.read(file), folders.path(file), 'template');
  const procedure = data(procedureSchema, `${id}/procedure.yaml`, 'template');
  const laws = lawFiles(folders, id)
    .map(file => checkedLaw(data(lawSchema, file, 'law'), procedure, folders.path(file)))
    .sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
  refuse(termProblems(laws).map(each => ({ ...each, place: { file: folders.path(`${id}/law`) } })));
  const statutes = data(statutesSchema, `${id}/law/statutes.yaml`, 'law');
  const versions = laws.map(({ version }) => version);
  refuse(placed(procedureProblems(procedure, versions), `${id}/procedure.yaml`));
  const kindFile = (kind: string) => `${id}/kinds/${kind}/kind.yaml`;
  const kinds = kindFolders(folders, id).map(name => ({ ...data(kindSchema, kindFile(name), 'template'), id: name }));
  refuse(kinds.flatMap(kind => placed(variableProblems(kind), kindFile(kind.id))));
  const schema = caseSchema(vocabularyOf(id, procedure, laws, kinds));
  const names = { ...kindNames(procedure, laws), numberings, sheets: sheetNames, parts: Object.keys(schema.shape) };
  refuse(kinds.flatMap(kind => placed(kindProblems(kind, names), kindFile(kind.id))));
  const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
  const sets = kinds.map(
    kind =>
      [kind.id, kindSet(folders, id, { procedure, laws, statutes, kind, caseSchema: jsonSchema, labels })] as const,
  );
  refuse(placed(packetProblems(procedure, { ...names, kinds: kinds.map(kind => kind.id) }), `${id}/procedure.yaml`));
  const packets = packetSets(folders, id, { procedure, laws, statutes, caseSchema: jsonSchema, labels });
  const form = {
    schema,
    jsonSchema,
    events: procedure.events,
    knownParties: knownParties(procedure, laws),
    subjects: procedure.subjects,
    requiredRoles: Object.fromEntries(Object.entries(procedure.roles).map(([role, { required }]) => [role, required])),
  };
  const starter = folders.has(`${id}/starter.yaml`) ? folders.read(`${id}/starter.yaml`) : `procedure: ${id}\n`;
  return { id, procedure, laws, statutes, kinds: Object.fromEntries(sets), packets, form, starter };
}

function kindNames({ roles, events }: Procedure, laws: readonly Law[]) {
  const idsOf = (list: 'articles' | 'materials') => [...new Set(laws.flatMap(law => law[list].map(({ id }) => id)))];
  return {
    roles: Object.keys(roles),
    events: Object.keys(events),
    articles: idsOf('articles'),
    materials: idsOf('materials'),
    versions: laws.map(({ version }) => version),
  };
}

function checkedLaw(law: Law, { events }: Procedure, file: string): Law {
  refuse([...lawProblems(law, file), ...eventProblems(law, Object.keys(events), file)]);
  return law;
}

function knownParties(procedure: Procedure, laws: readonly Law[]): string[] {
  const named = laws.flatMap(law => Object.values(law.parties).flatMap(parties => parties.map(party => party.id)));
  const fixed = Object.values(procedure.roles).flatMap(({ party }) => party?.id ?? []);
  return [...new Set([...named, ...fixed])];
}

/** The names that only other versions of the law have. */
export function elsewhere(law: Law, { laws, procedure, kinds }: ProcedureSet): Elsewhere {
  const here = knownParties(procedure, [law]);
  const split = (named: readonly (readonly [string, Versioned])[]) => ({
    foreign: named.flatMap(([name, each]) => (isIn(each, law) ? [] : [name])),
    known: named.flatMap(([name, each]) => (isIn(each, law) ? [name] : [])),
  });
  return {
    parties: knownParties(procedure, laws).filter(id => !here.includes(id)),
    roles: split(Object.entries(procedure.roles)).foreign,
    events: split(Object.entries(procedure.events)),
    kinds: split(Object.entries(kinds).map(([id, { kind }]) => [id, kind] as const)),
    subjects: split(Object.values(procedure.subjects).map(subject => [subject.name, subject] as const)),
  };
}

/** The names a case of this procedure may use: those of all versions of its law together. */
function vocabularyOf(id: string, procedure: Procedure, laws: readonly Law[], kinds: readonly Kind[]): Vocabulary {
  const fromLaws = (list: 'factors' | 'categories' | 'materials'): Names =>
    Object.fromEntries(laws.flatMap(law => law[list].map(each => [each.id, each.name])));
  const roles = Object.entries(procedure.roles).filter(([, role]) => role.from === 'case');
  return {
    procedure: id,
    versions: laws.map(law => law.version),
    roles: Object.fromEntries(
      roles.map(([role, { title, count, required }]) => [role, { title, many: count === 'many', required }]),
    ),
    events: titles(procedure.events),
    outcomes: procedure.outcomes,
    factors: fromLaws('factors'),
    categories: fromLaws('categories'),
    materials: fromLaws('materials'),
    contractStates: procedure.contractStates,
    assessments: procedure.assessments,
    rules: Object.fromEntries(laws.flatMap(law => law.rules.map(rule => [rule.id, rule.title]))),
    kinds: Object.fromEntries(
      kinds.map(({ id: kind, title, clauses, variables }) => [kind, { title, clauses: titles(clauses), variables }]),
    ),
    facts: procedure.facts,
  };
}

function titles(entries: Readonly<Record<string, { readonly title: Bilingual }>>): Names {
  return Object.fromEntries(Object.entries(entries).map(([id, { title }]) => [id, title]));
}
