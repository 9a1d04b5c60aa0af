import { describe, expect, it } from 'vitest';
import { describe as describeFonts, loadFonts } from '../../src/load/fonts.js';
import { shownAs, unsettable } from '../../src/style/characters.js';
import { cutOf, cutWith, openFonts } from '../../src/style/fonts.js';
import { missingGlyphs } from '../../src/style/missing-glyphs.js';
import { openTrueType } from '../../src/style/truetype.js';
import { paragraph, text, tree } from '../write/pdf/trees.js';

const fonts = loadFonts();

describe('the fonts', () => {
  it('are opened once in a process', () => {
    expect(loadFonts()).toBe(fonts);
    expect(fonts.cuts.serif).toBe(fonts.cuts.serif);
  });

  it('hold rare characters of names in every cut, and all of GB 2312', () => {
    const gb2312 = new TextDecoder('gbk');
    const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, at) => 0xb0 + at);
    const cells = Array.from({ length: 94 }, (_, at) => 0xa1 + at);
    const han = rows
      .flatMap(row => cells.map(cell => gb2312.decode(Uint8Array.of(row, cell))))
      .filter(each => /\p{Script=Han}/u.test(each));
    expect(han).toHaveLength(6763);
    const wanted = [...han, ...'𬱖㛃䶮堃喆垚昇〇①②℃★〔〕—…“”'];
    for (const cut of Object.values(fonts.cuts)) {
      expect(wanted.filter(character => cut.glyph(character.codePointAt(0) ?? 0) === 0)).toEqual([]);
    }
  });

  it('fall back by character to a cut that has it', () => {
    const rare = '亖'.codePointAt(0) ?? 0;
    expect(fonts.cuts.sans.glyph(rare)).toBe(0);
    expect(cutWith(fonts, 'sans', rare)).toBe('serif');
    expect(cutWith(fonts, 'sans', 0x1f600)).toBeUndefined();
  });

  it('stand in for the faces of the standard', () => {
    expect(cutOf('fangsong', 'zh', false)).toBe('serif');
    expect(cutOf('fangsong', 'zh', true)).toBe('sans');
    expect(cutOf('songti', 'en', true)).toBe('bold');
    expect(cutOf('xiaobiaosong', 'zh', false)).toBe('bold');
    expect(cutOf('heiti', 'en', true)).toBe('sans');
  });

  it('are missed with the next step when they have not been built', () => {
    expect(() => openFonts(() => describeFonts('/nowhere')).cuts.serif).toThrow(/npm run build/);
  });

  it.each(['wOFF', 'wOF2', 'ttcf'])('are refused unless they are TrueType or OpenType: %s', tag => {
    expect(() => openTrueType(new TextEncoder().encode(`${tag} and more`))).toThrow(/TrueType/);
  });
});

describe('unsettable characters', () => {
  it('are those without glyph and those that cannot be seen', () => {
    const invisible = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0f\u0000\u007f\ue000';
    for (const character of invisible) expect(unsettable(`甲${character}乙`, fonts)).toEqual([character]);
    expect(unsettable('شركة 甲 😀', fonts)).toEqual(['ش', 'ر', 'ك', 'ة', '😀']);
    expect(unsettable('\ud800', fonts)).toEqual(['\ud800']);
  });

  it('are none of the white space of Unicode', () => {
    expect(unsettable('a\tb\u00a0c\u1680d\u2003e\u2028f\u2029g\u202fh\u205fi\u3000j\u0085k\rl', fonts)).toEqual([]);
  });

  it('are not letters with marks that have a composed form', () => {
    expect(shownAs(fonts, 'e\u0301')).toBe(0xe9);
    expect(unsettable('cafe\u0301', fonts)).toEqual([]);
    expect(unsettable('x\u0301', fonts)).toEqual(['\u0301']);
  });

  it('are found everywhere in a tree, with the path of their value', () => {
    const blocks = [
      {
        ...paragraph('zh', ''),
        children: [{ type: 'strong', children: [text('😀', 'parties.operator.name')] } as const],
      },
      { type: 'pair', zh: paragraph('zh', '甲'), en: paragraph('en', 'ש') } as const,
      {
        type: 'table',
        columns: [{ align: 'left' }],
        rows: [{ cells: [{ lines: [{ lang: 'zh', children: [text('\u200b', 'facts.a')] }] }] }],
      } as const,
    ];
    expect(missingGlyphs(tree(blocks), fonts)).toEqual([
      { path: 'parties.operator.name', character: '😀', codePoint: 0x1f600 },
      { path: undefined, character: 'ש', codePoint: 0x5e9 },
      { path: 'facts.a', character: '\u200b', codePoint: 0x200b },
    ]);
  });
});
