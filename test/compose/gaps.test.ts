import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Case } from '../../src/case/case.js';
import { spell } from '../../src/case/source.js';
import { compose, copiesOf, kindOf, write } from '../../src/compose.js';
import { dueDatesOf, lawOf } from '../../src/due-dates-of.js';
import { type Problem, WenshuError } from '../../src/errors.js';
import { type Language, languages } from '../../src/language/language.js';
import type { Law } from '../../src/law/law.js';
import { loadFonts } from '../../src/load/fonts.js';
import { knownTo, stepDate } from '../../src/template/document-date.js';
import { type View, viewOf } from '../../src/template/view.js';
import type { Layout } from '../../src/tree/tree.js';
import { openWenshu } from '../../src/wenshu.js';
import { type Path, without } from './leaves.js';
import { answersAlike, type Read, readsOf } from './reads.js';

const wenshu = openWenshu();
const set = wenshu.procedure();
const root = fileURLToPath(new URL('../../', import.meta.url));
const example = (name: string): unknown => parse(readFileSync(`${root}examples/${name}/case.yaml`, 'utf8'));

/** Every field and list item of a case; of a text its English, which a document in English may lack. */
function fieldsOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return path.at(-1) === 'zh' ? [] : [path];
  const inner = Object.entries(data).flatMap(([key, each]) =>
    fieldsOf(each, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

type Outcome = { readonly text: string } | { readonly problems: readonly Problem[] };

const composed = (read: Case, kind: string, layout: Layout) =>
  compose(read, { kind, layout, copy: copiesOf(read, set, kindOf(set, kind).kind)[0]?.id }, set, wenshu.library);

/** The first copy of a document as plain text, or what is wrong. */
async function documentIn(read: Case, kind: string, layout: Language): Promise<Outcome> {
  try {
    const { tree } = composed(read, kind, layout);
    return { text: new TextDecoder().decode(await write(tree, 'txt', { fonts: loadFonts() })) };
  } catch (error) {
    if (error instanceof WenshuError) return { problems: error.problems };
    throw error;
  }
}

/** A case without one of its fields. */
interface Reduced {
  readonly path: string;
  readonly read: Case;
}

/** A case without this field, or none where it cannot be without it. */
function reducedBy(data: unknown, path: Path): Reduced[] {
  try {
    return [{ path: spell(path), read: wenshu.readCase(JSON.stringify(without(data, path))) }];
  } catch (error) {
    if (error instanceof WenshuError) return [];
    throw error;
  }
}

/** What a sentence has where something was left out of it. */
const holes: Readonly<Record<Language, RegExp>> = {
  zh: /undefined|null|NaN|\[object|（\s*）|《\s*》|“\s*”|[，、；：][，、；：。]|。。|[（《]，|^\s*[，、；。]|[\uE000\uE001]/m,
  en: /undefined|null|NaN|\[object|\(\s*\)|“\s*”| [,;:.](\s|$)|[,;:]{2}|[,;:]\.|\( | \)|\. \.|, and and|\b(of|the|by|to|from|in|on|and) [.,;]|[\uE000\uE001]/m,
};

/** Template, line, column and data path, all of them. */
function placesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place: { file = '', line, column, path } }) =>
    [
      code,
      /^templates\/[\w-]+\/(kinds\/[\w-]+\/|partials\/[\w-]+\.)(zh|en)\.md$/.test(relative(root, file)),
      !!line,
      !!column,
      !!path,
    ].join(' '),
  );
}

/** The holes of a text, or the problems that do not say what is missing and where. */
function faultsOf(outcome: Outcome, language: Language): readonly string[] {
  if ('problems' in outcome) return placesOf(outcome.problems).filter(each => !sayings.includes(each));
  const hole = holes[language].exec(outcome.text);
  return hole ? [JSON.stringify(outcome.text.slice(Math.max(0, hole.index - 30), hole.index + 30))] : [];
}

const sayings = ['template/missing-value true true true true', 'case/no-event false false false true'];

/** What the text of a document can come of: its view, and what beside the view decides on it. */
function sourceOf(read: Case, id: string): { readonly view: View; readonly beside: unknown } {
  const { kind } = kindOf(set, id);
  const law = lawOf(read, set);
  const [copy = {}] = copiesOf(read, set, kind);
  const known = knownTo(kind, read, copy);
  const { form, procedure, statutes } = set;
  const kinds = Object.values(set.kinds).map(each => each.kind);
  const status = read.documents?.[id]?.status ?? read.status;
  const due = dueIn(known, law);
  const input = { read: known, caseSchema: form.jsonSchema, procedure, law, statutes, kind, kinds, due, copy };
  const days = status === 'final' ? read.events.map(({ on }) => on) : [];
  const beside = [law.version, copy.id, stepDate({ read, kind, law, copy }), status, days, read.version];
  return { view: viewOf({ ...input, draft: status !== 'final' }), beside };
}

/** Most fields change no due date: what has been counted is kept. */
const counted = new Map<string, ReturnType<typeof dueDatesOf>>();
function dueIn(read: Case, law: Law): ReturnType<typeof dueDatesOf> {
  const key = JSON.stringify([read.events, read.parties, read.options, read.version]);
  const due = counted.get(key) ?? dueDatesOf(read, set, wenshu.library, law);
  counted.set(key, due);
  return due;
}

/** The fields with those first that are most like what a document asks for: the whole path, its last name, or the most in them. */
function likely(fields: readonly Path[], reads: readonly Read[]): Path[] {
  const asked = reads.flatMap(({ path }) => (path === '' ? [] : `.${path}.`));
  const last = new Set(reads.map(({ path }) => path.split('.').at(-1)));
  const rank = (field: Path) => {
    if (asked.some(path => `.${spell(field)}.`.includes(path))) return 0;
    return last.has(String(field.at(field.at(-1) === 'en' ? -2 : -1))) ? 1 : field.length + 1;
  };
  return fields
    .map(field => ({ field, rank: rank(field) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ field }) => field);
}

/** Of the fields of a case one in so many is left out, other ones of each case; `npm run test:gaps` leaves out all. */
const oneIn = process.env.WENSHU_GAPS === 'all' ? 1 : 4;

/** Every document reads so many fields of its case at the least. */
const enough = 6;

const cases = ['power-grid', 'hospital-cloud', 'metro-network', 'travel-platform'];

describe.each(cases)('The case %s', name => {
  const data = example(name);
  const whole = wenshu.readCase(JSON.stringify(data));
  const turn = cases.indexOf(name);
  const fields = fieldsOf(data);
  const isDue = (_: unknown, at: number) => at % oneIn === turn % oneIn;
  const reduced = fields.filter(isDue).flatMap(each => reducedBy(data, each));
  const rest = fields.filter((each, at) => !isDue(each, at));
  const known = new Map<Path, Reduced[]>();
  const later = (path: Path): Reduced[] => {
    const found = known.get(path) ?? reducedBy(data, path);
    known.set(path, found);
    return found;
  };

  it('has many fields that a case may lack', () => {
    expect(reduced.length * oneIn).toBeGreaterThan(name === 'hospital-cloud' ? 60 : 150);
  });

  describe.each(wenshu.kindsFor(whole))('without any one field, %s', kind => {
    let source: ReturnType<typeof sourceOf>;
    let others: Reduced[] = [];
    beforeAll(() => {
      source = sourceOf(whole, kind);
      const reads = readsOf(() => composed(whole, kind, 'stacked'));
      const isOther = ({ read }: Reduced) => {
        const { view, beside } = sourceOf(read, kind);
        return !isDeepStrictEqual(beside, source.beside) || !answersAlike(source.view, view, reads);
      };
      others = reduced.filter(isOther);
      // What one field in so many leaves to chance: a few that the document reads are always among them.
      for (const path of likely(rest, reads)) {
        if (others.length >= enough) break;
        others.push(...later(path).filter(isOther));
      }
    });

    it('is another where a field that it reads is missing, and the same without any other', async () => {
      expect(source.view).toEqual(composed(whole, kind, 'zh').view);
      expect(others.length).toBeGreaterThanOrEqual(enough);
      const text = await documentIn(whole, kind, 'en');
      const same = reduced.filter(each => !others.includes(each));
      for (const { path, read } of same.filter((_, at) => at % 29 === 0))
        expect(await documentIn(read, kind, 'en'), path).toEqual(text);
    });

    it.each(languages)('in %s has no hole, or says what is missing and where', async language => {
      const wrong: string[] = [];
      for (const { path, read } of others)
        wrong.push(...faultsOf(await documentIn(read, kind, language), language).map(each => `${path}: ${each}`));
      expect(wrong).toEqual([]);
    });
  });
});
