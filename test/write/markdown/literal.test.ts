import fc from 'fast-check';
import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/write/markdown/index.js';
import { nodesOf, places, treeOf } from '../places.js';
import { wildText } from '../wild.js';

/** Readers that know nothing of this project. */
const readers = {
  'plain markdown-it': new MarkdownIt({ html: true }),
  'markdown-it with CJK emphasis': new MarkdownIt({ html: true }).use(cjkFriendly),
};

function inlineText(token: Token): string {
  if (token.type === 'text' || token.type === 'text_special') return token.content;
  if (token.type === 'hardbreak' || (token.type === 'html_inline' && token.content === '<br>')) return '\n';
  if (/^(strong|em)_(open|close)$/.test(token.type)) return '';
  throw new Error(`A reader sees ${token.type} ${token.content}`);
}

/** The text of each paragraph, heading or cell, and the kinds of blocks that a reader sees. */
function read(source: string, reader: Reader): { texts: string[]; blocks: string } {
  const tokens = reader.parse(source, {});
  const inline = tokens.filter(({ type }) => type === 'inline');
  return {
    texts: inline.map(({ children }) => (children ?? []).map(inlineText).join('')),
    blocks: tokens
      .filter(({ type }) => type !== 'inline')
      .map(({ type }) => type)
      .join(' '),
  };
}

/** Where the value of a place is letters only, the reader must see the same blocks. */
const plainWord = 'x';

/** What chance seldom finds: a line under a bar that would make a table of both. */
const rare: [string][] = [['a|b\n:-'], ['a|b\n-:'], ['a|b\n--'], ['a\n===']];

describe.each(Object.entries(readers))('%s', (_, reader) => {
  it.each(Object.entries(places))('reads every value back in a %s', (_name, { times, blocks }) => {
    fc.assert(
      fc.property(wildText, value => {
        const source = markdown(treeOf(blocks(nodesOf(value))));
        const expected = read(markdown(treeOf(blocks(nodesOf(plainWord)))), reader);
        const found = read(source, reader);
        if (value.trim() !== '') expect(found.blocks).toBe(expected.blocks);
        const texts = expected.texts.map(text => text.replaceAll(plainWord, () => value));
        if (value !== '') expect(found.texts).toEqual(texts);
        expect(expected.texts.join('').split(plainWord).length - 1).toBe(times);
      }),
      { numRuns: 120, examples: rare },
    );
  });
});
