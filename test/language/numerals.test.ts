import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinese, letter, roman } from '../../src/language/numerals.js';

const digit = '零一二三四五六七八九';

/** Reads Chinese numerals back: an independent inverse. */
function value(numeral: string): number {
  let sum = 0;
  let figure = 0;
  for (const character of numeral) {
    const place = { 十: 10, 百: 100, 千: 1000 }[character];
    if (place) {
      sum += (figure || 1) * place;
      figure = 0;
    } else figure = digit.indexOf(character);
  }
  return sum + figure;
}

describe('chinese', () => {
  // As articles of the Civil Code (1260 articles) are counted: 第十条, 第一百零一条, 第一千二百六十条.
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [1101, '一千一百零一'],
    [1260, '一千二百六十'],
    [9999, '九千九百九十九'],
  ])('writes %i as %s', (number, numeral) => expect(chinese(number)).toBe(numeral));

  it('can be read back, and never ends in 零 or holds two', () => {
    for (let number = 1; number <= 9999; number++) {
      const numeral = chinese(number);
      expect(value(numeral)).toBe(number);
      expect(numeral).not.toMatch(/零$|零零/);
    }
  });

  it.each([0, -1, 10_000, 1.5, Number.NaN])('refuses %d', number => expect(() => chinese(number)).toThrow(RangeError));
});

describe('letter', () => {
  it.each([
    [1, 'a'],
    [26, 'z'],
    [27, 'aa'],
    [52, 'az'],
    [53, 'ba'],
    [702, 'zz'],
    [703, 'aaa'],
  ])('writes %i as %s', (number, letters) => expect(letter(number)).toBe(letters));
});

describe('roman', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [49, 'xlix'],
    [1994, 'mcmxciv'],
    [3999, 'mmmcmxcix'],
  ])('writes %i as %s', (number, numeral) => expect(roman(number)).toBe(numeral));

  it('can be read back', () => {
    const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), number => {
        const figures = [...roman(number)].map(each => values[each] ?? 0);
        const sum = figures.reduce((all, each, index) => all + (each < (figures[index + 1] ?? 0) ? -each : each), 0);
        expect(sum).toBe(number);
      }),
    );
  });
});
