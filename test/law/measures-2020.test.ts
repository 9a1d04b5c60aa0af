import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chinese } from '../../src/language/numerals.js';
import { departuresOf } from '../../src/law/check-law.js';
import { law } from './files.js';

const article = (number: number) => law.articles.find(each => each.number === number);
const lines = (number: number) => article(number)?.text.zh.split('\n') ?? [];

describe('the Measures of 2020', () => {
  // Taken from the text as promulgated: 第一条 … 第二十二条 one after another, each with its heading, all white space removed
  // and nothing else changed (punctuation full-width, as printed).
  const promulgated = '27eba3f579d4955a6acfb98542f89b41ce31612b458e233bc3f9a6d246618006';

  it('have the Chinese text of all articles to the letter', () => {
    const text = law.articles.map(({ number, text: { zh } }) => `第${chinese(number)}条${zh}`).join('');
    const normal = text.replace(/\s+/g, '');
    expect(normal).toHaveLength(2152);
    expect(createHash('sha256').update(normal, 'utf8').digest('hex')).toBe(promulgated);
  });

  it('have 22 articles in order, each with an id of its own', () => {
    expect(law.articles.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    expect(law.articles.map(({ id }) => id)).toEqual(
      `purpose scope principles mechanism pre-assessment commitments materials need-for-review factors preliminary-review
       opinions special-procedure special-review supplementary-materials ex-officio confidentiality complaint fulfilment
       penalty definitions state-secrets entry-into-force`.split(/\s+/),
    );
  });

  it.each([
    [4, 2],
    [5, 2],
    [7, 5],
    [9, 6],
    [11, 2],
    [18, 2],
    [20, 2],
  ])('have in Article %i as many paragraphs and items as printed: %i', (number, count) => {
    expect(lines(number)).toHaveLength(count);
  });

  it('name the twelve members as Article 4 does, in its order', () => {
    const members = law.parties.members ?? [];
    const [first, ...others] = members.map(({ name, inText }) => inText ?? name.zh);
    expect(members).toHaveLength(12);
    expect(lines(4)[0]).toContain(`${first}会同${others.join('、')}建立`);
    expect(members.filter(({ inText }) => inText).map(({ id }) => id)).toEqual([
      'ndrc',
      'miit',
      'mps',
      'mss',
      'mof',
      'mofcom',
    ]);
  });

  it('name the five factors in the words of Article 9', () => {
    const items = law.factors.map(
      ({ text }, index) => `（${chinese(index + 1)}）${text.zh}${index === 4 ? '。' : '；'}`,
    );
    expect(lines(9).slice(1)).toEqual(items);
  });

  it('name the four materials in the words of Article 7', () => {
    const items = law.materials.map(
      ({ name }, index) => `（${chinese(index + 1)}）${name.zh}${index === 3 ? '。' : '；'}`,
    );
    expect(lines(7).slice(1)).toEqual(items);
  });

  it('name the seven categories of products in the words of Article 20, the open one last', () => {
    const names = law.categories.map(({ name }) => name.zh);
    expect(names).toHaveLength(7);
    expect(lines(20)[1]).toContain(`主要指${names.slice(0, -1).join('、')}，以及${names.at(-1)}。`);
  });

  it('are in force from June 1, 2020 to the day before the Measures of 2022', () => {
    expect(law.inForce).toEqual({ from: '2020-06-01', to: '2022-02-14' });
    expect(lines(22)[0]).toContain('自2020年6月1日起实施');
  });
});

describe('where the well-known English translation departs from the Chinese', () => {
  // The eighteen places found by comparing the two, in the order of that comparison.
  const places = [
    [1, 11, 'working-days'],
    [2, 10, 'issued-to-operator'],
    [3, 17, 'not-impartial'],
    [4, 12, 'suggested-conclusion-again'],
    [5, 15, 'after-approval'],
    [6, 11, 'formally-notify'],
    [7, 11, 'notice-without-form'],
    [8, 6, 'three-commitments'],
    [9, 4, 'national-mechanism'],
    [10, 2, 'shall-or-should'],
    [11, 2, 'undergo-or-conduct'],
    [12, 20, 'important-twice'],
    [13, null, 'peoples-bank'],
    [14, null, 'name-of-minister'],
    [15, 4, 'one-ministry-two-names'],
    [16, null, 'bounds-of-fine'],
    [17, null, 'affect-or-influence'],
    [18, 3, 'undertaking-and-oversight'],
  ] as const;

  it.each(places)('records place %i (Article %s): %s', (_, number, id) => {
    const list = number === null ? law.departures : article(number)?.departures;
    expect(list?.map(each => each.id)).toContain(id);
  });

  it('records no other', () => {
    expect(
      departuresOf(law)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(places.map(([, , id]) => id).sort());
  });

  it('quotes the Chinese of an article to the letter', () => {
    for (const { number, text, departures } of law.articles)
      for (const { zh } of departures) expect(text.zh, `Article ${number}`).toContain(zh);
  });
});
