import { describe, expect, it } from 'vitest';
import { lawProblems, termProblems } from '../../src/law/check-law.js';
import { law, law2022, laws, procedure } from './files.js';

describe.each(laws.map(each => [each.version, each] as const))('The Measures of %s', (_, law) => {
  it('have the same paragraphs and items in the English', () => {
    for (const { number, text } of law.articles) {
      const numbered = (line: string) => /^[（(]([一二三四五六七\d])[）)]/.exec(line)?.[1];
      const zh = text.zh.split('\n').map(numbered);
      const en = text.en.split('\n').map(numbered);
      expect(
        en.map(each => each && '一二三四五六七'[Number(each) - 1]),
        `Article ${number}`,
      ).toEqual(zh);
    }
  });

  it('keep every duty in the English: shall where the Chinese has 应 or 应当, may where it has 可以', () => {
    for (const { number, text, duties } of law.articles) {
      // 应 alone, as in Articles 6 and 16 of 2020; not 供应, 应用.
      const owed = /应(当|通过|严格)|必须/.test(text.zh);
      expect(/\b(shall|must)\b/.test(text.en), `Article ${number}`).toBe(owed);
      expect(/可以/.test(text.zh) ? /\bmay\b/.test(text.en) : true, `Article ${number}`).toBe(true);
      expect(
        duties.some(({ force }) => force === 'shall'),
        `Article ${number}`,
      ).toBe(owed);
      expect(text.en).not.toMatch(/\bshould\b|\betc\b|hereby|influence/);
    }
  });

  it('quote their articles to the letter, name nothing that is not there, and use each name once', () => {
    expect(lawProblems(law)).toEqual([]);
  });

  it('use only roles and events that the procedure has', () => {
    const roles = [...Object.keys(procedure.roles), ...Object.keys(law.bodies)];
    for (const { duties } of law.articles)
      for (const { by, to } of duties) for (const role of [...by, ...to]) expect(roles).toContain(role);
    for (const rule of law.rules) {
      for (const role of [...rule.owedBy, ...rule.each]) expect(roles).toContain(role);
      const moments = [rule.starts, rule.ends, ...rule.options, ...(rule.until ? [rule.until] : [])];
      for (const { event, outcome, each } of moments) {
        expect(Object.keys(procedure.events)).toContain(event);
        if (outcome) expect(Object.keys(procedure.events[event]?.outcomes ?? {})).toContain(outcome);
        for (const role of each) expect(roles).toContain(role);
      }
      if (rule.extension) expect(Object.keys(procedure.events)).toContain(rule.extension.event);
    }
    for (const { from, to } of law.pauses)
      for (const event of [from, to]) expect(Object.keys(procedure.events)).toContain(event);
  });

  it('belong to a duty each, and each duty with a period stands in an article that says so', () => {
    const used = law.articles.flatMap(({ duties }) => duties.flatMap(({ rule }) => rule ?? []));
    expect([...new Set(used)].sort()).toEqual(law.rules.map(({ id }) => id).sort());
  });
});

describe('The versions of the Measures', () => {
  it('have the same terms, and one that lacks a term is named', () => {
    expect(termProblems(laws)).toEqual([]);
    const { party: _, ...others } = law2022.terms;
    expect(termProblems([law, { ...law2022, terms: others }])).toMatchObject([
      { code: 'law/term-missing', values: { term: 'party', version: '2022' } },
    ]);
  });

  it('use each term in their own text as it stands there', () => {
    for (const { articles, terms } of laws) {
      const text = articles.map(({ text: { zh } }) => zh).join('');
      for (const name of ['party', 'protection-department', 'consulted']) expect(text).toContain(terms[name]?.zh);
    }
    expect(law2022.articles.map(({ text: { zh } }) => zh).join('')).not.toContain(law.terms.consulted?.zh);
  });

  it('follow each other without a day between or in both', () => {
    expect(law2022.inForce).toEqual({ from: '2022-02-15', to: null });
    expect(Date.parse(law2022.inForce.from) - Date.parse(law.inForce.to ?? '')).toBe(86_400_000);
  });

  // 2020 → 2022: one article was put in before the materials, none was taken out.
  it.each([
    ['commitments', 6, 6],
    ['materials', 7, 8],
    ['need-for-review', 8, 9],
    ['factors', 9, 10],
    ['preliminary-review', 10, 11],
    ['opinions', 11, 12],
    ['special-procedure', 12, 13],
    ['special-review', 13, 14],
    ['supplementary-materials', 14, 15],
    ['ex-officio', 15, 16],
    ['confidentiality', 16, 17],
    ['complaint', 17, 18],
    ['fulfilment', 18, 19],
    ['penalty', 19, 20],
    ['definitions', 20, 21],
    ['state-secrets', 21, 22],
    ['entry-into-force', 22, 23],
  ])('have %s as Article %i and as Article %i', (id, before, after) => {
    const number = (of: typeof law) => of.articles.find(each => each.id === id)?.number;
    expect([number(law), number(law2022)]).toEqual([before, after]);
  });

  it('share all articles but one', () => {
    const ids = (of: typeof law) => of.articles.map(({ id }) => id);
    expect(ids(law).filter(id => !ids(law2022).includes(id))).toEqual([]);
    expect(ids(law2022).filter(id => !ids(law).includes(id))).toHaveLength(1);
  });
});
