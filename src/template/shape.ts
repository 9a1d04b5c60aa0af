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
}

type Json = Readonly<Record<string, unknown>>;

const leaf: Shape = {};
const record = (fields: Record<string, Shape>): Shape => ({ fields });
const named: Shape = record({ id: leaf, name: leaf, text: leaf });

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
export function shapeOf({ caseSchema, procedure, laws, statutes, kind, labels }: ShapeInput): Shape {
  const fields = (caseSchema as { properties: Record<string, Json> }).properties;
  const party = partyShape(fields);
  const own = Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, fromSchema(schema, party)]));
  const documents = own.documents?.fields?.[kind.id]?.fields ?? {};
  const titled = (name: string, shape: Shape = leaf): Shape => ({ ...shape, title: labels[name] ?? shape.title });
  const event = own.events?.item ?? leaf;
  const view = {
    ...own,
    parties: partiesShape(procedure, own.parties?.fields ?? {}, party),
    subject: record({ id: leaf, title: leaf, name: titled('subject.name') }),
    materials: materialsShape(own.attachments ?? leaf),
    own: record({
      products: own.procurement?.fields?.products ?? leaf,
      commitments: own.commitments ?? leaf,
      events: eventsOnceShape(procedure, event, labels),
    }),
    events: eventsShape(procedure, event, labels),
    history: { item: record({ ...event.fields, outcome: named }) },
    event: record({ ...event.fields, outcome: named, on: titled('document.date') }),
    law: lawShape(laws),
    statutes: statutesShape(statutes),
    due: dueShape(laws, party, kind),
    document: record({ ...documents, number: titled('document.number'), date: titled('document.date') }),
    variables: documents.variables ?? record({}),
    issuer: party,
    addressee: party,
    draft: leaf,
  };
  const names = Object.entries(kind.names).map(([name, path]) => [name, shapeAt(record(view), path)]);
  return record({ ...view, ...Object.fromEntries(names) });
}

function shapeAt(shape: Shape, path: string): Shape {
  return path.split('.').reduce((here: Shape | undefined, step) => partAt(here, step), shape) ?? leaf;
}

function materialsShape(attachments: Shape): Shape {
  const documents: Shape = { item: leaf };
  return { item: record({ id: leaf, name: leaf, attachments, documents, missing: leaf }) };
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
  if (schema['x-names']) return { ...named, title };
  if (schema['x-leaf']) return { title };
  if (schema.items) return { title, item: fromSchema(schema.items as Json, party) };
  if (!schema.properties) return { title };
  const fields = Object.entries(schema.properties as Record<string, Json>);
  const shapes = Object.fromEntries(fields.map(([name, inner]) => [name, fromSchema(inner, party)]));
  return { title, fields: shapes, person: schema['x-person'] === true };
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

/** Each event as one record, also where it can happen more than once: of a copy's party there is the first. */
function eventsOnceShape(procedure: Procedure, event: Shape, labels: ShapeInput['labels']): Shape {
  const entries = Object.entries(procedure.events).map(([id, { title }]) => {
    const outcome = { ...named, title: event.fields?.outcome?.title };
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
  const list: Shape = { item: named };
  const articles = Object.fromEntries(
    laws.flatMap(law => law.articles.map(({ id }) => [id, record({ number: leaf, text: leaf })])),
  );
  const terms = Object.fromEntries(laws.flatMap(law => Object.keys(law.terms).map(id => [id, leaf])));
  return record({
    title: leaf,
    short: leaf,
    issue: leaf,
    version: leaf,
    terms: record(terms),
    factors: list,
    materials: list,
    categories: list,
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

function dueShape(laws: readonly Law[], party: Shape, kind: Kind): Shape {
  const rules = laws.flatMap(law => law.rules);
  const entries = rules.map(({ id, title, each }) => {
    const trigger = record({ event: leaf, title: leaf, on: leaf, provisional: leaf });
    const notes: Shape = { item: leaf };
    const dates = { date: { title }, endedOn: leaf };
    const fields = {
      title: leaf,
      article: leaf,
      party,
      state: leaf,
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
