import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WenshuError } from '../../src/errors.js';
import { articleNumber, hasPart, statuteArticle, statuteProvision, statuteTitles } from '../../src/law/cite.js';
import { law, statutes } from './files.js';

describe('an article of the law', () => {
  it('is found by its id', () => {
    expect(articleNumber(law, 'opinions')).toBe(11);
    expect(articleNumber(law, 'nothing')).toBeUndefined();
  });

  it.each([
    ['factors', 1, 5, true],
    ['factors', 1, 6, false],
    ['factors', 2, undefined, false],
    ['materials', 1, 4, true],
    ['opinions', 2, undefined, true],
    ['opinions', 2, 1, false],
    ['opinions', 3, undefined, false],
    ['scope', undefined, undefined, true],
  ])('%s has paragraph %s, item %s: %s', (id, paragraph, item, has) => {
    expect(hasPart(law.articles.find(each => each.id === id)?.text.zh ?? '', paragraph, item)).toBe(has);
  });
});

describe('an article of another statute', () => {
  it.each([
    ['cybersecurity-law.review', '2020-06-01', 35],
    ['cybersecurity-law.review', '2025-12-31', 35],
    ['cybersecurity-law.review', '2026-01-01', 37],
    ['cybersecurity-law.confidentiality', '2025-12-31', 36],
    ['cybersecurity-law.confidentiality', '2026-01-01', 38],
    ['cybersecurity-law.penalty', '2025-12-31', 65],
    ['cybersecurity-law.penalty', '2026-01-01', 67],
    ['national-security-law.review', '2020-06-01', 59],
    ['data-security-law.review', '2021-09-01', 24],
    ['civil-code.effect', '2021-01-01', 502],
    ['civil-code.effect', '2020-12-31', 136],
    ['civil-code.bounds', '2020-12-31', 205],
    ['licensing-law.working-days', '2020-06-01', 82],
  ])('%s is on %s Article %i', (id, day, number) => {
    expect(statuteArticle(statutes, id, day)).toBe(number);
  });

  it('is unknown by a wrong id', () => {
    expect(statuteArticle(statutes, 'cybersecurity-law.nothing', '2026-01-01')).toBeUndefined();
    expect(statuteArticle(statutes, 'nothing.review', '2026-01-01')).toBeUndefined();
  });

  it.each([
    ['data-security-law.review', '2021-08-31'],
    ['cii-regulations.review', '2020-06-01'],
    ['network-data-regulations.penalty', '2024-12-31'],
  ])('%s cannot be cited on %s, when it was not in force', (id, day) => {
    const cite = () => statuteArticle(statutes, id, day);
    expect(cite).toThrow(WenshuError);
    expect(cite).toThrow('law/statute-not-in-force');
  });

  it('is cited by the title of the statute of its time', () => {
    expect(statuteTitles(statutes, '2020-12-31')['civil-code']?.title.zh).toBe('中华人民共和国民法总则');
    expect(statuteTitles(statutes, '2021-01-01')['civil-code']?.title.zh).toBe('中华人民共和国民法典');
    expect(statuteTitles(statutes, '2020-12-31')['cybersecurity-law']?.short.en).toBe('Cybersecurity Law');
  });

  it('has numbers that never overlap in time', () => {
    for (const { articles } of Object.values(statutes))
      for (const provisions of Object.values(articles))
        for (const [index, { from, to }] of provisions.entries()) {
          const next = provisions[index + 1];
          if (to) expect(from < to).toBe(true);
          if (next) expect(to !== undefined && to < next.from).toBe(true);
        }
  });

  // The beginning of the sha256 of the article's text as published, without its number and without white space.
  it.each([
    ['cybersecurity-law.review', '2020-06-01', '13f6859fb4889fd4'],
    ['cybersecurity-law.review', '2026-01-01', '13f6859fb4889fd4'],
    ['cybersecurity-law.confidentiality', '2020-06-01', 'b3067f0eb285cc33'],
    ['cybersecurity-law.confidentiality', '2026-01-01', 'b3067f0eb285cc33'],
    ['cybersecurity-law.penalty', '2020-06-01', '1120fedf261d5227'],
    ['cybersecurity-law.penalty', '2026-01-01', '234b23548feb0869'],
    ['national-security-law.review', '2026-01-01', '973d5d74d11b86e3'],
    ['data-security-law.review', '2026-01-01', '7c5648f11482d2e3'],
    ['civil-code.conditions', '2020-06-01', '9fe6fa7aa5906cb5'],
    ['civil-code.conditions', '2026-01-01', '59670b4ea42eadf2'],
    ['civil-code.counting', '2026-01-01', '018315fe1477f718'],
    ['civil-code.last-day', '2026-01-01', '36544dd363a956f8'],
    ['civil-code.other-agreement', '2026-01-01', '06c4be03175195bd'],
    ['civil-code.effect', '2026-01-01', 'c38b3f63622a3353'],
    ['civil-code.bounds', '2026-01-01', '5ba4715f78d63f47'],
    ['licensing-law.working-days', '2026-01-01', '3adfb9b005ba68af'],
    ['cii-regulations.protection-department', '2026-01-01', '2d4d26b8347c6e58'],
    ['cii-regulations.designation', '2026-01-01', '9c7c513bf0a8d694'],
    ['cii-regulations.review', '2026-01-01', '18143a19c20e2169'],
    ['cii-regulations.confidentiality', '2026-01-01', 'ead30da403f43be6'],
    ['cii-regulations.no-agreement', '2026-01-01', '5fd2bb461940d587'],
    ['cii-regulations.no-review', '2026-01-01', '340213b8c91d78b2'],
    ['network-data-regulations.review', '2026-01-01', 'd2fbb63a5b5db6b8'],
    ['network-data-regulations.penalty', '2026-01-01', 'ce8d48bba86ee3a5'],
  ])('%s has on %s its Chinese text to the letter', (id, day, hash) => {
    const text = statuteProvision(statutes, id, day)?.text.zh.replace(/\s+/g, '') ?? '';
    expect(createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)).toBe(hash);
  });

  it('has the same paragraphs and items in the English', () => {
    for (const { articles } of Object.values(statutes))
      for (const provisions of Object.values(articles))
        for (const { text } of provisions) expect(text.en.split('\n')).toHaveLength(text.zh.split('\n').length);
  });
});
