import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Layout, layouts, type Tree } from '../../../src/tree/tree.js';
import { corpus } from '../corpus.js';
import { headed } from '../headed.js';
import { halves, paragraph, samples, table, text, treeOf } from './samples.js';
import { errorsOf, missing } from './validator.js';
import { written } from './written.js';

const strange = '\t <w:t>]]>{{x}}{default-bullet-numbering-0} CURRENT 😀\n\r ';
const cases: [string, Tree][] = [
  ...layouts.map((layout: Layout): [string, Tree] => [`the sample ${layout}`, samples[layout]]),
  ...corpus.map(({ name, tree }): [string, Tree] => [name, tree]),
  ...Object.entries(headed).map(([name, tree]): [string, Tree] => [`a 版头 and a 版记, ${name}`, tree]),
  ['an empty document', treeOf('zh', [])],
  ['a document that begins and ends with tables', treeOf('stacked', [table('zh'), halves, table('zh', 'en')])],
  ['a document of strange text', treeOf('en', [paragraph('en', 'body', text(strange))], { mark: strange })],
];

describe.skipIf(missing)('the schema of Office finds nothing wrong', () => {
  it.each(cases)('with %s', async (_, tree) => {
    expect(await errorsOf(await written(tree))).toEqual([]);
  });

  it('while it does find a fault that is there', async () => {
    const files = unzipSync(await written(samples.zh));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const broken = zipSync({ ...files, 'word/document.xml': strToU8(xml.replace('<w:body>', '<w:body><w:stanza/>')) });
    expect(await errorsOf(broken)).toMatchObject([{ path: '/word/document.xml' }]);
  });
});
