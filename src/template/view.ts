import { type Case, type Party, partiesOf } from '../case/case.js';
import { schemaAt } from '../case/fields-at.js';
import { at } from '../case/problems.js';
import { pathOf } from '../case/source.js';
import { subjectOf } from '../case/subject.js';
import type { DueDate } from '../due/due-dates.js';
import type { Kind } from '../kind/kind.js';
import type { Procedure } from '../kind/procedure.js';
import type { Bilingual } from '../language/data.js';
import { numberOn, statuteTitles } from '../law/cite.js';
import { isIn } from '../law/is-in.js';
import type { Law, Statutes } from '../law/law.js';
import type { Copy } from './copies.js';
import { documentDate, eventOf, stepDate } from './document-date.js';
import { hasOccasion, hasOwnPeriod } from './occasion.js';

/** What a template sees: plain data, the case with its references resolved, the law, the due dates, and the document's own data. */
export type View = Readonly<Record<string, unknown>>;

/** All that a view is made from. */
export interface ViewInput {
  readonly read: Case;
  readonly caseSchema: unknown;
  readonly procedure: Procedure;
  readonly law: Law;
  readonly statutes: Statutes;
  readonly kind: Kind;
  /** All kinds of the procedure: some documents are materials of the law. */
  readonly kinds: readonly Kind[];
  readonly due: readonly (DueDate & { readonly derivation: Bilingual })[];
  readonly copy: Copy;
  readonly draft: boolean;
}

/**
 * The view of a case for one document.
 *
 * @example
 * viewOf(input).procurement.products[0].category // { id: 'mass-storage', name: { zh: '大容量存储设备', en: … } }
 */
export function viewOf(input: ViewInput): View {
  const { read, procedure, law, statutes, kind, copy, draft } = input;
  const parties = allParties(input);
  const facts = resolve(read, input.caseSchema, lookup(input, parties)) as Facts;
  const shown = facts.events.map(event => ({ ...event, outcome: outcomeOf(event, procedure) }));
  const issuing = eventOf(read, kind, copy);
  const view = {
    ...facts,
    parties,
    subject: subjectView(facts, read, procedure),
    materials: materialsView(facts, input),
    own: ownOf(facts, shown, copy, procedure),
    events: eventsById(shown, procedure),
    history: [...shown].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))),
    event: issuing && shown[read.events.indexOf(issuing)],
    law: lawView(law),
    statutes: statutesView(statutes, stepDate(input)),
    due: dueByRule(input),
    document: documentOf(input),
    variables: { ...defaultsOf(kind.variables), ...read.documents?.[kind.id]?.variables },
    issuer: kind.issuer === 'each' ? copy.party : partyOf(parties, kind.issuer),
    addressee: addresseeOf(kind, copy, parties),
    draft,
  };
  const names = Object.entries(kind.names).map(([name, path]) => [name, at(view, pathOf(path))]);
  return { ...view, ...Object.fromEntries(names) };
}

/** The case with its references resolved, as far as the view looks into it. */
interface Facts {
  readonly events: readonly ViewEvent[];
  readonly attachments?: readonly { readonly material?: { readonly id: string } }[];
  readonly procurement?: { readonly products: readonly { readonly supplier: unknown }[] };
  readonly commitments?: readonly { readonly supplier: unknown }[];
}

function addresseeOf({ issuer, addressee }: Kind, { party }: Copy, parties: Parties): Party | undefined {
  const fixed = addressee === undefined ? undefined : partyOf(parties, addressee);
  return issuer === 'each' ? fixed : (party ?? fixed);
}

function subjectView(facts: Facts, read: Case, { subjects }: Procedure) {
  const found = subjectOf(read, subjects);
  return found && { id: found.id, title: subjects[found.id]?.title, name: at(facts, pathOf(found.path)) };
}

/** The materials that the law asks for: what the case attaches as each, and what kinds of document are made from the case. */
function materialsView({ attachments = [] }: Facts, { read, law, kinds }: ViewInput) {
  return law.materials.map(({ id, name }) => {
    const attached = attachments.filter(({ material }) => material?.id === id);
    const documents = kinds
      .filter(kind => kind.material === id && isIn(kind, law) && hasOccasion(read, kind))
      .map(({ title }) => title);
    return { id, name, attachments: attached, documents, missing: attached.length + documents.length === 0 };
  });
}

/** What the case says of the one party of this copy; of each event the first that concerns it. */
function ownOf({ procurement, commitments }: Facts, shown: readonly ViewEvent[], { party }: Copy, of: Procedure) {
  const its = <T extends { readonly supplier: unknown }>(all: readonly T[] | undefined) =>
    (all ?? []).filter(({ supplier }) => supplier === party);
  const first = (id: string) => shown.find(({ event, party: one }) => event === id && (!one || one === party));
  const events = Object.fromEntries(Object.keys(of.events).map(id => [id, first(id)]));
  return party && { products: its(procurement?.products), commitments: its(commitments), events };
}

type Parties = Case['parties'];

/** The parties of the case, with those that the law and the procedure name. */
export function allParties({ read, procedure, law }: Pick<ViewInput, 'read' | 'procedure' | 'law'>): Parties {
  const fromLaw = Object.entries(procedure.roles).filter(([, { from }]) => from === 'law');
  const fixed = Object.entries(procedure.roles).filter(([, { from }]) => from === 'fixed');
  const many = Object.entries(procedure.roles).filter(([, { count }]) => count === 'many');
  return {
    ...Object.fromEntries(many.map(([role]) => [role, []])),
    ...read.parties,
    ...Object.fromEntries(fromLaw.map(([role]) => [role, law.parties[role] ?? []])),
    ...Object.fromEntries(fixed.flatMap(([role, { party }]) => (party ? [[role, party]] : []))),
  };
}

function partyOf(parties: Parties, role: string): Party | undefined {
  return partiesOf(parties, role)[0];
}

function documentOf({ read, kind, copy }: ViewInput) {
  const own = read.documents?.[kind.id] ?? {};
  const issued = eventOf(read, kind, copy);
  // Of several copies each has the number of its own event.
  const number = copy.event ? (issued?.number ?? own.number) : (own.number ?? issued?.number);
  return { ...own, ...(number && { number }), date: documentDate(read, kind, copy) };
}

type Lookup = (list: string, id: string) => unknown;

/** Looks up a name in one of the procedure's or the law's lists, and a party by its id. */
function lookup({ procedure, law }: ViewInput, parties: Parties): Lookup {
  const named = (names: Readonly<Record<string, Bilingual>>) =>
    Object.entries(names).map(([id, name]) => ({ id, name }));
  const lists: Record<string, readonly { readonly id?: string | undefined }[]> = {
    factors: law.factors,
    categories: law.categories,
    materials: law.materials,
    contractStates: named(procedure.contractStates),
    assessments: named(procedure.assessments),
    outcomes: named(procedure.outcomes),
    parties: Object.keys(parties).flatMap(role => partiesOf(parties, role)),
  };
  return (list, id) => lists[list]?.find(each => each.id === id);
}

/** The data with every reference replaced by what it names. The schema says which strings are references. */
function resolve(value: unknown, schema: unknown, look: Lookup): unknown {
  const here = schema as Record<string, unknown> | undefined;
  if (typeof value === 'string') {
    if (here?.['x-party']) return look('parties', value);
    return here?.['x-names'] ? look(String(here['x-names']), value) : value;
  }
  if (Array.isArray(value)) return value.map((item, index) => resolve(item, schemaAt(schema, [index]), look));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, resolve(item, schemaAt(schema, [key]), look)]));
}

interface ViewEvent {
  readonly event: string;
  readonly on: string;
  readonly party?: unknown;
  readonly outcome?: unknown;
}

/** Events under their names: one record where the event happens once, a list where it may recur. */
function eventsById(shown: readonly { readonly event: string }[], procedure: Procedure) {
  const entries = Object.entries(procedure.events).map(([id, { many }]) => {
    const found = shown.filter(({ event }) => event === id);
    return [id, many ? found : found[0]] as const;
  });
  return Object.fromEntries(entries);
}

function outcomeOf({ event, outcome }: ViewEvent, procedure: Procedure) {
  const name = typeof outcome === 'string' && procedure.events[event]?.outcomes[outcome];
  return name ? { id: outcome, name } : undefined;
}

function lawView(law: Law) {
  const { title, short, issue, version, terms, factors, materials, categories } = law;
  const articles = Object.fromEntries(law.articles.map(({ id, number, text }) => [id, { number, text }]));
  return { title, short, issue, version, terms, factors, materials, categories, articles };
}

/** The statutes as they stand on a day: their titles, and the numbers of the articles that are in force. */
function statutesView(statutes: Statutes, day: string) {
  const titles = statuteTitles(statutes, day);
  const entries = Object.entries(statutes).map(([id, { articles }]) => {
    const numbers = Object.entries(articles).map(([article, all]) => [article, numberOn(all, day)] as const);
    const inForce = numbers.filter(([, number]) => number !== undefined);
    return [id, inForce.length > 0 ? { ...titles[id], articles: Object.fromEntries(inForce) } : undefined] as const;
  });
  return Object.fromEntries(entries);
}

/** Due dates by rule: one record, or for a period that each addressee has, the addressee's own or else the list of all. */
function dueByRule({ due, law, procedure, kind, copy }: ViewInput) {
  const entries = law.rules.map(({ id, each }) => {
    const found = due.filter(({ rule }) => rule.id === id).map(one => dueView(one, procedure));
    if (each.length === 0) return [id, found[0]] as const;
    return [id, hasOwnPeriod(each, kind) ? found.find(({ party }) => party === copy.party) : found] as const;
  });
  return Object.fromEntries(entries);
}

function dueView(each: ViewInput['due'][number], procedure: Procedure) {
  const { rule, article, party, state, trigger, days, due, endedOn, notes, derivation } = each;
  const start = trigger && { ...trigger, title: procedure.events[trigger.event]?.title };
  return { title: rule.title, article, party, state, trigger: start, days, date: due, endedOn, notes, derivation };
}

/** The defaults that kind.yaml gives its variables. */
function defaultsOf(variables: Record<string, unknown>): Record<string, unknown> {
  const properties = (variables.properties ?? {}) as Record<string, { default?: unknown }>;
  const given = Object.entries(properties).filter(([, { default: value }]) => value !== undefined);
  return Object.fromEntries(given.map(([name, { default: value }]) => [name, value]));
}
