import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chinese } from '../../src/language/numerals.js';
import { departuresOf } from '../../src/law/check-law.js';
import { law2022 as law } from './files.js';

const article = (number: number) => law.articles.find(each => each.number === number);
const lines = (number: number) => article(number)?.text.zh.split('\n') ?? [];

describe('the Measures of 2022', () => {
  // Taken from the text as promulgated: 第一条 … 第二十三条 one after another, each with its heading, all white space removed
  // and nothing else changed (punctuation full-width, as printed).
  const promulgated = '46ac3a3962508fb524bc34c5914e45d035b6108ddea6270dc7bff6905f0c57e5';

  it('have the Chinese text of all articles to the letter', () => {
    const text = law.articles.map(({ number, text: { zh } }) => `第${chinese(number)}条${zh}`).join('');
    const normal = text.replace(/\s+/g, '');
    expect(normal).toHaveLength(2580);
    expect(createHash('sha256').update(normal, 'utf8').digest('hex')).toBe(promulgated);
  });

  it('have 23 articles in order, each with an id of its own', () => {
    expect(law.articles.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    expect(law.articles.map(({ id }) => id)).toEqual(
      `purpose scope principles mechanism pre-assessment commitments listing materials need-for-review factors
       preliminary-review opinions special-procedure special-review supplementary-materials ex-officio confidentiality
       complaint fulfilment penalty definitions state-secrets entry-into-force`.split(/\s+/),
    );
  });

  it.each([
    [2, 2],
    [4, 2],
    [5, 2],
    [8, 5],
    [10, 8],
    [12, 2],
    [16, 2],
    [19, 2],
    [22, 2],
  ])('have in Article %i as many paragraphs and items as restored: %i', (number, count) => {
    expect(lines(number)).toHaveLength(count);
  });

  it('name the thirteen members as Article 4 does, in its order', () => {
    const members = law.parties.members ?? [];
    const [first, ...others] = members.map(({ name, inText }) => inText ?? name.zh);
    expect(members).toHaveLength(13);
    expect(lines(4)[0]).toContain(`${first}会同${others.join('、')}建立`);
  });

  it.each([
    ['factors', 10, 7, law.factors.map(({ text }) => text)],
    ['materials', 8, 4, law.materials.map(({ name }) => name)],
  ] as const)('name the %s in the words of Article %i, %i of them, in both languages', (_, number, count, named) => {
    expect(named).toHaveLength(count);
    const items = named.map(({ zh }, index) => `（${chinese(index + 1)}）${zh}${index === count - 1 ? '。' : '；'}`);
    expect(lines(number).slice(1)).toEqual(items);
    const english = article(number)?.text.en.split('\n').slice(1) ?? [];
    for (const [index, { en }] of named.entries()) expect(english[index]).toContain(en);
  });

  it('name the eight categories of products in the words of Article 21, the open one last', () => {
    const names = law.categories.map(({ name }) => name.zh);
    expect(names).toHaveLength(8);
    expect(lines(21)[0]).toContain(`主要指${names.slice(0, -1).join('、')}，以及${names.at(-1)}。`);
  });

  it('are in force from February 15, 2022, when those of 2020 are repealed', () => {
    expect(lines(23)[0]).toContain('自2022年2月15日起施行');
    expect(lines(23)[0]).toContain('2020年4月13日公布的《网络安全审查办法》');
    expect(law.inForce.from).toBe('2022-02-15');
  });

  it('record no departure of a translation: none was compared', () => {
    expect(departuresOf(law)).toEqual([]);
  });

  it('address the relevant departments beside the members: Articles 11 and 12 no longer speak of protection departments', () => {
    const opinions = law.rules.find(({ id }) => id === 'opinions');
    expect(opinions?.each).toEqual(['members', 'protection-departments', 'relevant-departments']);
    expect(lines(12)[0]).toContain('网络安全审查工作机制成员单位和相关部门');
    expect(lines(11).concat(lines(12)).join('')).not.toContain('保护工作部门');
  });
});
