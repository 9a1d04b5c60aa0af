import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gapAfter } from '../../src/tree/marker.js';
import type { Numbering } from '../../src/tree/numbering.js';

describe('gapAfter', () => {
  it.each([
    ['', ''],
    ['一、', ''],
    ['（一）', ''],
    ['第十二条', '\u3000'],
    ['1.', ' '],
    ['3.1', ' '],
    ['(a)', ' '],
    ['Article 5', ' '],
    ['•', ' '],
  ])('after %j is %j', (marker, gap) => expect(gapAfter(marker)).toBe(gap));
});

const read = (file: string): Numbering =>
  parse(readFileSync(new URL(`../../locales/${file}`, import.meta.url), 'utf8')).numbering;

it('counts as deep in English as in Chinese', () => {
  const depths = (numbering: Numbering) =>
    Object.entries(numbering).map(([name, { headings, items }]) => [
      name,
      headings.length,
      items.map(each => each.length),
    ]);
  expect(depths(read('en.yaml'))).toEqual(depths(read('zh.yaml')));
});

it('continues lists through a heading in both languages or in neither', () => {
  const continues = (numbering: Numbering) =>
    Object.values(numbering).map(({ items }) => items.map(([first]) => first?.marker.includes('{parent}')));
  expect(continues(read('en.yaml'))).toEqual(continues(read('zh.yaml')));
});
