import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WenshuError } from '../../src/errors.js';
import type { Language } from '../../src/language/language.js';
import { arrange } from '../../src/tree/arrange.js';
import { parse } from '../../src/tree/parse.js';
import type { Block, Layout } from '../../src/tree/tree.js';
import { blockLine } from './projection.js';
import { filled, numbered } from './text.js';

interface Case {
  readonly line: number;
  readonly info: readonly string[];
  readonly input: string;
  readonly expected: string;
}

/** The fenced blocks of a spec file: words after the fence, input, a line `.`, expected output. */
function casesOf(text: string): readonly Case[] {
  return [...text.matchAll(/^(`{3,})([^\n]*)\n([\s\S]*?)^\.\n([\s\S]*?)^\1$/gm)].map(match => ({
    line: text.slice(0, match.index).split('\n').length,
    info: (match[2] ?? '').trim().split(/\s+/),
    input: match[3] ?? '',
    expected: (match[4] ?? '').trimEnd(),
  }));
}

function outcome(of: () => string): string {
  try {
    return of();
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    return error.problems
      .map(({ code, place, values }) => `${code} ${place.line ?? '-'} ${JSON.stringify(values)}`)
      .join('\n');
  }
}

const lines = (blocks: readonly Block[]): string => blocks.map(blockLine).join('\n');

/** `zh` or `en`: parse; with a scheme: parse and number; a layout: both texts, parted by a line `===`, arranged. */
function run({ info: [first = '', second], input }: Case): string {
  if (first === 'zh' || first === 'en') {
    const language: Language = first;
    if (second) return lines(numbered(input, language, second));
    return lines(parse(filled(input, `${first}.md`), language).map(({ block }) => block));
  }
  const [zh = '', en = ''] = input.split(/^===\n/m);
  const text = (source: string, language: Language) => ({
    file: `${language}.md`,
    blocks: numbered(source, language, 'official'),
  });
  return lines(arrange(text(zh, 'zh'), text(en, 'en'), first.slice('both:'.length) as Layout));
}

const folder = new URL('spec/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  describe(`test/tree/spec/${file}`, () => {
    for (const each of casesOf(readFileSync(new URL(file, folder), 'utf8')))
      it(`line ${each.line}`, () => expect(outcome(() => run(each))).toBe(each.expected));
  });
}
