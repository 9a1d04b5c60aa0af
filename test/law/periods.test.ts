import { describe, expect, it } from 'vitest';
import type { Law } from '../../src/law/law.js';
import { law, law2022 } from './files.js';

interface Version {
  readonly law: Law;
  readonly periods: readonly (readonly [rule: string, article: number, words: string])[];
  readonly extensions: readonly (readonly [article: number, words: string])[];
}

// Articles and words from the texts as promulgated.
const versions: readonly Version[] = [
  {
    law,
    periods: [
      ['need-for-review', 8, '自收到审查申报材料起，10个工作日内'],
      ['preliminary-review', 10, '自向运营者发出书面通知之日起30个工作日内'],
      ['opinions', 11, '自收到审查结论建议之日起15个工作日内'],
      ['special-review', 13, '一般应当在45个工作日内完成'],
    ],
    extensions: [
      [10, '情况复杂的，可以延长15个工作日'],
      [13, '情况复杂的可以适当延长'],
    ],
  },
  {
    law: law2022,
    periods: [
      ['need-for-review', 9, '自收到符合本办法第八条规定的审查申报材料起10个工作日内'],
      ['preliminary-review', 11, '自向当事人发出书面通知之日起30个工作日内'],
      ['opinions', 12, '自收到审查结论建议之日起15个工作日内'],
      ['special-review', 14, '一般应当在90个工作日内完成'],
    ],
    extensions: [
      [11, '情况复杂的，可以延长15个工作日'],
      [14, '情况复杂的可以延长。'],
    ],
  },
];

describe.each(versions)('the periods of the Measures of $law.version', ({ law: measures, periods, extensions }) => {
  const lines = (number: number) => measures.articles.find(each => each.number === number)?.text.zh.split('\n') ?? [];

  it.each(periods)('have for %s the start, the length and the unit of Article %i: %s', (id, number, words) => {
    const rule = measures.rules.find(each => each.id === id);
    expect(measures.articles.find(each => each.id === rule?.article)?.number).toBe(number);
    expect(lines(number)[(rule?.paragraph ?? 1) - 1]).toContain(words);
    expect(words).toContain(`${rule?.length}个工作日`);
    expect(words.startsWith(rule?.starts.phrase?.zh ?? '一般')).toBe(true);
    expect(rule?.unit).toBe('working-day');
  });

  it('extend the preliminary review by 15 working days and the special review without a limit', () => {
    expect(measures.rules.map(({ id, extension }) => [id, extension?.length])).toEqual([
      ['need-for-review', undefined],
      ['preliminary-review', 15],
      ['opinions', undefined],
      ['special-review', null],
    ]);
    for (const [number, words] of extensions) expect(lines(number)[0]).toContain(words);
  });

  it('print a note wherever the start is not in the text', () => {
    const special = measures.rules.find(({ id }) => id === 'special-review');
    expect(special?.starts.phrase).toBeUndefined();
    expect(special?.starts.note?.zh).toContain('未规定');
    for (const { note } of special?.options ?? []) expect(note.zh).toContain('未规定');
  });
});
