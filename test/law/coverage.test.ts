import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openWenshu } from '../../src/wenshu.js';
import { laws } from './files.js';

interface Row {
  readonly article: number;
  readonly act: string;
  readonly period?: string;
  readonly workingDays?: number;
  /** In working days, or open where the law sets no limit. */
  readonly extension?: number | 'open';
  readonly kinds?: readonly string[];
  readonly none?: string;
}

const coverage = parse(readFileSync(new URL('./coverage.yaml', import.meta.url), 'utf8')) as Record<string, Row[]>;
const kinds = Object.values(openWenshu().procedure().kinds).map(({ kind }) => kind);

it('Every version of the Measures has its table', () => {
  expect(Object.keys(coverage)).toEqual(laws.map(({ version }) => version));
});

describe.each(laws.map(law => [law.version, law] as const))('In the Measures of %s', (version, law) => {
  const rows = coverage[version] ?? [];
  const inVersion = kinds.filter(({ versions }) => versions?.includes(version) ?? true);

  it('every article has its row, and every row a rule, a kind, or a reason for having none', () => {
    expect([...new Set(rows.map(({ article }) => article))].sort((a, b) => a - b)).toEqual(
      law.articles.map(({ number }) => number),
    );
    for (const { act, period, kinds: named, none } of rows) {
      expect(Boolean(period ?? named) !== Boolean(none), act).toBe(true);
    }
  });

  it.each(rows.flatMap(row => (row.period ? [[row.act, row] as const] : [])))(
    'the period “%s” has its rule',
    (_, row) => {
      const rule = law.rules.find(({ id }) => id === row.period);
      expect(law.articles.find(({ id }) => id === rule?.article)?.number).toBe(row.article);
      expect(rule?.length).toBe(row.workingDays);
      if (row.extension !== undefined) expect(rule?.extension?.length ?? 'open').toBe(row.extension);
    },
  );

  it('no rule counts what no row asks for', () => {
    expect(law.rules.map(({ id }) => id).filter(id => !rows.some(({ period }) => period === id))).toEqual([]);
  });

  it('every number of working days in the text is the length or the extension of a rule of its article', () => {
    for (const { id, number, text } of law.articles) {
      const days = [...text.zh.matchAll(/(\d+)个工作日/g)].map(([, length]) => Number(length));
      const rules = law.rules.filter(({ article }) => article === id);
      const counted = rules.flatMap(({ length, extension }) => [length, extension?.length ?? []].flat());
      expect(counted, `Article ${number}`).toEqual(days);
    }
  });

  it.each(rows.flatMap(({ act, article, kinds: named = [] }) => named.map(kind => [kind, act, article] as const)))(
    'there is a %s for “%s”',
    (id, _, article) => {
      const kind = inVersion.find(each => each.id === id);
      const numbers = kind?.articles.map(name => law.articles.find(each => each.id === name)?.number);
      expect(numbers).toContain(article);
    },
  );

  it('no kind stands outside the table', () => {
    const named = rows.flatMap(row => row.kinds ?? []);
    expect(inVersion.map(({ id }) => id).filter(id => !named.includes(id))).toEqual([]);
  });

  it('every document that an article makes is a kind, or has a reason for being none', () => {
    for (const { number, duties } of law.articles) {
      const covered = rows.filter(({ article }) => article === number);
      if (duties.some(duty => duty.document))
        expect(
          covered.some(row => row.kinds ?? row.none),
          `Article ${number}`,
        ).toBe(true);
    }
  });
});
