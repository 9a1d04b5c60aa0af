import { dueStates } from '../due/due-dates.js';
import type { Kind } from '../kind/kind.js';
import type { Procedure } from '../kind/procedure.js';
import type { Bilingual } from '../language/data.js';
import type { Law, Statutes } from '../law/law.js';
import { hasOwnPeriod } from './occasion.js';

/**
 * What a view can hold, whatever the case: the names a template may use. `title` is the field's name for people, shown where
 * the value is missing.
 */
export interface Shape {
  readonly title?: Bilingual | undefined;
  readonly fields?: Readonly<Record<string, Shape>> | undefined;
  readonly item?: Shape | undefined;
  /** Its fields say little without it: 姓名 is whose? */
  readonly person?: boolean | undefined;
  /** All that it can be, where that is a closed list. */
  readonly values?: readonly unknown[] | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const leaf: Shape = {};
const record = (fields: Record<string, Shape>): Shape => ({ fields });
const oneOf = (values: readonly unknown[]): Shape => ({ values: [...new Set(values)] });
/** A thing of a closed list: templates see it with its id. */
const named = (ids: readonly unknown[]): Shape => record({ id: oneOf(ids), name: leaf, text: leaf });

export interface ShapeInput {
  readonly caseSchema: unknown;
  readonly procedure: Procedure;
  /** Every version: a name of any of them may be used. */
  readonly laws: readonly Law[];
  readonly statutes: Statutes;
  readonly kind: Kind;
  /** Titles of the fields that are not the case's own, by path. */
  readonly labels: Readonly<Record<string, Bilingual>>;
}

/** The shape of a kind's view; it mirrors viewOf. */
export function shapeOf(input: ShapeInput): Shape {
  const { caseSchema, procedure, laws, statutes, kind, labels } = input;
  const fields = (caseSchema as { properties: Record<string, Json> }).properties;
  const party = partyShape(fields);
  const own = Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, fromSchema(schema, party)]));
  const documents = own.documents?.fields?.[kind.id]?.fields ?? {};
  const titled = (name: string, shape: Shape = leaf): Shape => ({ ...shape, title: labels[name] ?? shape.title });
  const event = own.events?.item ?? leaf;
  const view = {
    ...own,
    parties: partiesShape(procedure, own.parties?.fields ?? {}, party),
    subject: record({ id: oneOf(Object.keys(procedure.subjects)), title: leaf, name: titled('subject.name') }),
    materials: materialsShape(laws, own.attachments ?? leaf),
    own: record({
      products: own.procurement?.fields?.products ?? leaf,
      commitments: own.commitments ?? leaf,
      events: eventsOnceShape(procedure, event, labels),
    }),
    events: eventsShape(procedure, event, labels),
    history: historyShape(procedure, event),
    event: eventShape(procedure, kind, event, titled('document.date')),
    law: lawShape(laws),
    statutes: statutesShape(statutes),
    due: dueShape(input, party),
    document: record({ ...documents, number: titled('document.number'), date: titled('document.date') }),
    variables: documents.variables ?? record({}),
    issuer: party,
    addressee: party,
    draft: oneOf([true, false]),
  };
  const names = Object.entries(kind.names).map(([name, path]) => [name, shapeAt(record(view), path) ?? leaf]);
  return record({ ...view, ...Object.fromEntries(names) });
}

/** The shape at a path of names; undefined where it leads nowhere. */
export function shapeAt(shape: Shape, path: string): Shape | undefined {
  return path.split('.').reduce((here: Shape | undefined, step) => partAt(here, step), shape);
}

/** The event that issues the document. */
function eventShape({ events }: Procedure, { dated: issuing = '' }: Kind, event: Shape, on: Shape): Shape {
  const outcomes = Object.keys(events[issuing]?.outcomes ?? {});
  return record({ ...event.fields, outcome: { ...named(outcomes), title: event.fields?.outcome?.title }, on });
}

function materialsShape(laws: readonly Law[], attachments: Shape): Shape {
  const id = oneOf(laws.flatMap(({ materials }) => materials.map(each => each.id)));
  const documents: Shape = { item: leaf };
  return { item: record({ id, name: leaf, attachments, documents, missing: oneOf([true, false]) }) };
}

function partyShape(fields: Record<string, Json>): Shape {
  const roles = Object.values((fields.parties as { properties: Record<string, Json> }).properties);
  const [first = {}] = roles;
  return fromSchema((first.items as Json | undefined) ?? first, leaf);
}

/** A JSON Schema as a shape: a reference is what it names. */
function fromSchema(schema: Json, party: Shape): Shape {
  const title = schema['x-title'] as Bilingual | undefined;
  if (schema['x-party']) return { ...party, title };
  const values = valuesOf(schema);
  if (schema['x-names']) return { ...named(values ?? []), title };
  if (schema['x-leaf']) return { title };
  if (schema.items) return { title, item: fromSchema(schema.items as Json, party) };
  if (!schema.properties) return { title, values };
  const fields = Object.entries(schema.properties as Record<string, Json>);
  const shapes = Object.fromEntries(fields.map(([name, inner]) => [name, fromSchema(inner, party)]));
  return { title, fields: shapes, person: schema['x-person'] === true };
}

/** The closed list that a schema gives: its enum, its one constant, or both truths. */
function valuesOf(schema: Json): readonly unknown[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  return schema.type === 'boolean' ? [true, false] : (schema.enum as readonly unknown[] | undefined);
}

function partiesShape(procedure: Procedure, own: Readonly<Record<string, Shape>>, party: Shape): Shape {
  const entries = Object.entries(procedure.roles).map(([role, { title, count }]) => {
    return [role, own[role] ?? (count === 'many' ? { title, item: party } : { ...party, title })] as const;
  });
  return record(Object.fromEntries(entries));
}

function eventsShape(procedure: Procedure, event: Shape, labels: ShapeInput['labels']): Shape {
  const once = eventsOnceShape(procedure, event, labels).fields ?? {};
  const entries = Object.entries(once).map(([id, { title, fields }]) => {
    return [id, procedure.events[id]?.many ? { title, item: { fields } } : { title, fields }] as const;
  });
  return record(Object.fromEntries(entries));
}

/** All events in the order in which they happened. */
function historyShape({ events }: Procedure, event: Shape): Shape {
  const outcomes = Object.values(events).flatMap(each => Object.keys(each.outcomes));
  return { item: record({ ...event.fields, outcome: named(outcomes) }) };
}

/** Each event as one record, also where it can happen more than once: of a copy's party there is the first. */
function eventsOnceShape(procedure: Procedure, event: Shape, labels: ShapeInput['labels']): Shape {
  const entries = Object.entries(procedure.events).map(([id, { title, outcomes }]) => {
    const outcome = { ...named(Object.keys(outcomes)), title: event.fields?.outcome?.title };
    return [id, { title, fields: { ...event.fields, outcome, on: { title: dated(title, labels) } } }] as const;
  });
  return record(Object.fromEntries(entries));
}

/** 提交申报材料 → 提交申报材料的日期 */
function dated(title: Bilingual, labels: ShapeInput['labels']): Bilingual {
  const of = labels['event.on'] ?? { zh: '{event}', en: '{event}' };
  return { zh: of.zh.replace('{event}', title.zh), en: of.en.replace('{event}', title.en) };
}

function lawShape(laws: readonly Law[]): Shape {
  const list = (name: 'factors' | 'materials' | 'categories'): Shape => ({
    item: named(laws.flatMap(law => law[name].map(({ id }) => id))),
  });
  const articles = Object.fromEntries(
    laws.flatMap(law => law.articles.map(({ id }) => [id, record({ number: leaf, text: leaf })])),
  );
  const terms = Object.fromEntries(laws.flatMap(law => Object.keys(law.terms).map(id => [id, leaf])));
  return record({
    title: leaf,
    short: leaf,
    issue: leaf,
    version: oneOf(laws.map(({ version }) => version)),
    terms: record(terms),
    factors: list('factors'),
    materials: list('materials'),
    categories: list('categories'),
    articles: record(articles),
  });
}

function statutesShape(statutes: Statutes): Shape {
  const entries = Object.entries(statutes).map(([id, { articles }]) => {
    const numbers = record(Object.fromEntries(Object.keys(articles).map(article => [article, leaf])));
    return [id, record({ title: leaf, short: leaf, articles: numbers })] as const;
  });
  return record(Object.fromEntries(entries));
}

function dueShape({ laws, procedure, kind }: ShapeInput, party: Shape): Shape {
  const rules = laws.flatMap(law => law.rules);
  const events = oneOf(Object.keys(procedure.events));
  const entries = rules.map(({ id, title, each }) => {
    const trigger = record({ event: events, title: leaf, on: leaf, provisional: oneOf([true, false]) });
    const notes: Shape = { item: leaf };
    const dates = { date: { title }, endedOn: leaf };
    const fields = {
      title: leaf,
      article: leaf,
      party,
      state: oneOf(dueStates),
      trigger,
      days: leaf,
      ...dates,
      notes,
      derivation: leaf,
    };
    return [
      id,
      each.length > 0 && !hasOwnPeriod(each, kind) ? { title, item: { fields } } : { title, fields },
    ] as const;
  });
  return record(Object.fromEntries(entries));
}

/** The part of a shape that a name or a number leads to. */
export function partAt(shape: Shape | undefined, step: string): Shape | undefined {
  if (/^\d+$/.test(step)) return shape?.item;
  return shape?.fields && Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined;
}

/** The title of the field at a data path (`parties.suppliers[0].address`), or else of the nearest thing around it. */
export function titleAt(shape: Shape, path: string, labels: ShapeInput['labels'] = {}): Bilingual | undefined {
  const steps = path
    .replace(/\.(zh|en)$/, '')
    .split(/[.[\]]+/)
    .filter(Boolean);
  let here: Shape | undefined = shape;
  let title: Bilingual | undefined;
  for (const step of steps) {
    const whole = here;
    here = partAt(here, step);
    title = whole?.person ? partOf(title, here?.title, labels['part.of']) : (here?.title ?? title);
  }
  return title;
}

/** 法定代表人姓名, name of the legal representative */
function partOf(whole?: Bilingual, part?: Bilingual, pattern?: Bilingual): Bilingual | undefined {
  if (!whole || !part || !pattern) return part ?? whole;
  const said = (language: 'zh' | 'en') =>
    pattern[language].replace('{whole}', whole[language]).replace('{part}', part[language]);
  return { zh: said('zh'), en: said('en') };
}
