import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/write/text/width.js';

// Unicode East Asian Width (UAX #11): W and F take two columns; combining and format characters none.
describe('widthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['甲乙', 4],
    ['（一）', 6],
    ['(1)', 3],
    ['〔2026〕', 8],
    ['，。、：；', 10],
    ['ＡＢ', 4],
    ['ｱ', 1],
    ['가', 2],
    ['𬱖', 2],
    ['😀', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['\u3000', 2],
    ['a\u200bb', 2],
  ])('of %s is %i', (text, width) => expect(widthOf(text)).toBe(width));
});
