import type { Case, Party } from '../case/case.js';
import { partiesOf } from '../case/case.js';
import { schemaAt } from '../case/fields-at.js';
import type { DueDate } from '../due/due-dates.js';
import type { Kind } from '../kind/kind.js';
import type { Procedure } from '../kind/procedure.js';
import type { Bilingual } from '../language/data.js';
import { numberOn, statuteTitles } from '../law/cite.js';
import type { Law, Statutes } from '../law/law.js';

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
  readonly due: readonly (DueDate & { readonly derivation: Bilingual })[];
  /** The one addressee of this copy, for a kind that has a copy for each. */
  readonly addressee?: Party | undefined;
  readonly draft: boolean;
}

/**
 * The view of a case for one document.
 *
 * @example
 * viewOf(input).procurement.products[0].category // { id: 'mass-storage', name: { zh: '大容量存储设备', en: … } }
 */
export function viewOf(input: ViewInput): View {
  const { read, procedure, law, statutes, kind, draft } = input;
  const parties = allParties(input);
  const facts = resolve(read, input.caseSchema, lookup(input, parties)) as Record<string, unknown>;
  return {
    ...facts,
    parties,
    events: eventsById(facts.events as readonly ViewEvent[], procedure),
    law: lawView(law),
    statutes: statutesView(statutes, stepDate(input)),
    due: dueByRule(input),
    document: documentOf(input),
    variables: { ...defaultsOf(kind.variables), ...read.documents?.[kind.id]?.variables },
    issuer: partyOf(parties, kind.issuer),
    addressee: input.addressee ?? (kind.addressee && partyOf(parties, kind.addressee)),
    draft,
  };
}

type Parties = Case['parties'];

/** The parties of the case, with those that the law and the procedure name. */
export function allParties({ read, procedure, law }: Pick<ViewInput, 'read' | 'procedure' | 'law'>): Parties {
  const fromLaw = Object.entries(procedure.roles).filter(([, { from }]) => from === 'law');
  const fixed = Object.entries(procedure.roles).filter(([, { from }]) => from === 'fixed');
  return {
    ...read.parties,
    ...Object.fromEntries(fromLaw.map(([role]) => [role, law.parties[role] ?? []])),
    ...Object.fromEntries(fixed.flatMap(([role, { party }]) => (party ? [[role, party]] : []))),
  };
}

function partyOf(parties: Parties, role: string): Party | undefined {
  return partiesOf(parties, role)[0];
}

/** The document's own date: that of the event that issues it, else the one the case gives. */
export function documentDate(read: Case, kind: Kind): string | undefined {
  const issued = kind.dated && read.events.find(({ event }) => event === kind.dated);
  return issued ? issued.on : read.documents?.[kind.id]?.date;
}

/** The day by which the law that a document cites is chosen: its own date, or that of the last event so far. */
export function stepDate({ read, kind, law }: Pick<ViewInput, 'read' | 'kind' | 'law'>): string {
  const last = read.events
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return documentDate(read, kind) ?? last ?? law.inForce.from;
}

function documentOf({ read, kind }: ViewInput) {
  const own = read.documents?.[kind.id] ?? {};
  const number = own.number ?? (kind.dated && read.events.find(({ event }) => event === kind.dated)?.number);
  return { ...own, ...(number && { number }), date: documentDate(read, kind) };
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
  readonly outcome?: string;
}

/** Events under their names: one record where the event happens once, a list where it may recur. */
function eventsById(events: readonly ViewEvent[], procedure: Procedure) {
  const shown = events.map(event => ({ ...event, outcome: outcomeOf(event, procedure) }));
  const entries = Object.entries(procedure.events).map(([id, { many }]) => {
    const found = shown.filter(({ event }) => event === id);
    return [id, many ? found : found[0]] as const;
  });
  return Object.fromEntries(entries);
}

function outcomeOf({ event, outcome }: ViewEvent, procedure: Procedure) {
  const name = outcome && procedure.events[event]?.outcomes[outcome];
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
function dueByRule({ due, law, procedure, addressee }: ViewInput) {
  const entries = law.rules.map(({ id, each }) => {
    const found = due.filter(({ rule }) => rule.id === id).map(one => dueView(one, procedure));
    const own = addressee && found.find(({ party }) => party === addressee);
    return [id, each.length === 0 ? found[0] : (own ?? found)] as const;
  });
  return Object.fromEntries(entries);
}

function dueView(each: ViewInput['due'][number], procedure: Procedure) {
  const { rule, article, party, state, trigger, days, due, endedOn, notes, derivation } = each;
  const start = trigger && { ...trigger, title: procedure.events[trigger.event]?.title };
  return { title: rule.title, article, party, state, trigger: start, days, date: due, endedOn, notes, derivation };
}

/** Whether a case holds what gives a document its occasion: an event that has happened, or a part of the case. */
export function hasOccasion(read: Case, { occasion }: Kind): boolean {
  const parts = read as unknown as Readonly<Record<string, unknown>>;
  return occasion.every(name => parts[name] !== undefined || read.events.some(({ event }) => event === name));
}

/** The defaults that kind.yaml gives its variables. */
function defaultsOf(variables: Record<string, unknown>): Record<string, unknown> {
  const properties = (variables.properties ?? {}) as Record<string, { default?: unknown }>;
  const given = Object.entries(properties).filter(([, { default: value }]) => value !== undefined);
  return Object.fromEntries(given.map(([name, { default: value }]) => [name, value]));
}
