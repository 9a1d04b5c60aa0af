import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/write/markdown/index.js';
import { nodesOf, places, treeOf } from '../places.js';

const written = (value: string, place = 'paragraph'): string =>
  markdown(treeOf(places[place]?.blocks(nodesOf(value)) ?? [])).trimEnd();

describe('Markdown escapes only what would be read as Markdown', () => {
  it.each([
    ['《办法》（2021）第8条', '《办法》（2021）第8条'],
    ['v1.2 - A+B = C > D; #3 a_b (x) {y} !', 'v1.2 - A+B = C > D; #3 a_b (x) {y} !'],
    ['AT&T 5%', 'AT&T 5%'],
    ['-5', '-5'],
    ['1.5', '1.5'],
    ['#1', '#1'],
    ['1. a', '1\\. a'],
    ['# a', '\\# a'],
    ['> a', '\\> a'],
    ['- a', '\\- a'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['5*3', '5\\*3'],
    ['<b>', '\\<b>'],
    ['&amp;', '\\&amp;'],
    ['[a](b)', '\\[a](b)'],
    ['a|b', 'a\\|b'],
    ['a\\', 'a\\\\'],
    [' a ', '&#32;a&#32;'],
    ['\u3000甲', '&#12288;甲'],
    ['a\n# b', 'a\\\n\\# b'],
    ['\uE000', '&#57344;'],
  ])('%j as %j', (value, expected) => expect(written(value)).toBe(expected));

  it('writes a line feed as <br> where a line cannot be broken', () => {
    expect(written('a\nb', 'heading')).toBe('### a<br>b');
    expect(written('a\nb', 'cells of a form')).toBe('|  |  |\n| --- | --- |\n| a<br>b | a<br>b |');
  });

  it('sets a draft under its mark', () => {
    expect(markdown(treeOf([], 'zh', '草稿'))).toBe('**草稿**\n');
  });
});
