import { describe, expect, it } from 'vitest';
import { eventProblems, lawProblems } from '../../src/law/check-law.js';
import { type Law, lawSchema } from '../../src/law/law.js';
import { law, law2022, lawData, procedure } from './files.js';

const [rule] = (lawData as { rules: Record<string, unknown>[] }).rules;

function withRule(change: Record<string, unknown>): unknown {
  return { ...(lawData as object), rules: [{ ...rule, ...change }] };
}

describe('a law file', () => {
  it('is taken with a complete rule', () => {
    expect(lawSchema.safeParse(withRule({})).success).toBe(true);
  });

  it.each(['unit', 'starts', 'source', 'counting', 'length', 'article', 'owedBy', 'ends'])(
    'is refused with a rule without %s',
    field => {
      const result = lawSchema.safeParse(withRule({ [field]: undefined }));
      expect(result.error?.issues.map(({ path }) => path.join('.'))).toContain(`rules.0.${field}`);
    },
  );

  it.each([
    ['a unit it does not know', { unit: 'month' }],
    ['no length', { length: 0 }],
    ['a field it does not know', { deadline: 10 }],
    ['a start without an event', { starts: { phrase: { zh: '自……起', en: 'from …' } } }],
    ['a source that does not say where', { source: { title: '网络安全审查办法' } }],
  ])('is refused with a rule that has %s', (_, change) => {
    expect(lawSchema.safeParse(withRule(change)).success).toBe(false);
  });

  it('is refused with a text in one language', () => {
    expect(lawSchema.safeParse({ ...(lawData as object), title: { zh: '办法' } }).success).toBe(false);
  });
});

describe('the check of a law file', () => {
  const codes = (change: Partial<Law>) => lawProblems({ ...law, ...change }).map(({ code }) => code);
  const changed = (change: Partial<Law['rules'][number]>) => ({
    rules: law.rules.map(each => ({ ...each, ...change })).slice(0, 1),
  });

  it('tells of a length that the article does not have', () => {
    expect(
      codes({ ...changed({ length: 12 }), articles: law.articles.map(each => ({ ...each, duties: [] })) }),
    ).toEqual(['law/not-in-article']);
  });

  it('tells of words that the article does not have', () => {
    const starts = {
      ...(law.rules[0] as Law['rules'][number]).starts,
      phrase: { zh: '自受理之日起', en: 'from acceptance' },
    };
    expect(codes(changed({ starts }))).toContain('law/not-in-article');
  });

  it('tells of an article, a rule or a pause that is not there', () => {
    expect(codes(changed({ article: 'nothing' }))).toContain('law/unknown-name');
    expect(codes(changed({ pausedBy: [{ pause: 'nothing' }] }))).toContain('law/unknown-name');
    expect(codes({ rules: [] })).toContain('law/unknown-name');
  });

  it('tells of an id or a number that stands twice', () => {
    expect(
      codes({ articles: [...law.articles, ...law.articles.slice(0, 1)] }).filter(code => code === 'law/twice'),
    ).toHaveLength(2);
  });

  it('tells of each event that the procedure does not have, wherever a rule or a pause names it', () => {
    const events = Object.keys(procedure.events);
    const without = (event: string) =>
      eventProblems(
        law2022,
        events.filter(each => each !== event),
      ).map(({ code, place, values }) => [code, place.path, values.name]);
    expect(eventProblems(law2022, events)).toEqual([]);
    expect(without('corrected-materials-received')).toEqual([
      ['law/unknown-name', 'rules[0]', 'corrected-materials-received'],
    ]);
    expect(without('correction-requested')).toEqual([['law/unknown-name', 'rules[0]', 'correction-requested']]);
    expect(without('supplement-received')).toEqual([['law/unknown-name', 'pauses[0]', 'supplement-received']]);
    expect(without('special-extension-decided').map(([, path]) => path)).toEqual(['rules[3]']);
  });
});
