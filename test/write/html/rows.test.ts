import { expect, it } from 'vitest';
import { sheetFor } from '../../../src/style/sheets.js';
import type { Row, Tree } from '../../../src/tree/tree.js';
import { html } from '../../../src/write/html/index.js';
import { treeOf } from '../places.js';
import { missing, openPage, overflowIn } from './browser.js';

const cell = (lang: 'zh' | 'en', text: string) => ({ lines: [{ lang, children: [{ type: 'text' as const, text }] }] });
const received: Row = {
  height: 12,
  cells: [
    cell('zh', '收到审查结论建议的日期'),
    cell('zh', ''),
    cell('en', 'Suggested review conclusion received on'),
    cell('en', ''),
  ],
};
const columns = received.cells.map(() => ({ align: 'left' as const }));
const tree: Tree = {
  ...treeOf([{ type: 'table', columns, halves: true, rows: [received, received] }]),
  layout: 'side-by-side',
};
const page = html(tree, { sheet: sheetFor('letter', 'side-by-side') });

const inChromium = openPage();

it.skipIf(missing).each([390, 1200])(
  'a row with room to write in holds both languages in a window of %i pixels, folded under each other or not',
  async pixels => {
    expect(await overflowIn(inChromium(), pixels, page)).toBe(0);
  },
);

it('no line ends within a telephone number or the name of a model', () => {
  const said = html(
    treeOf([
      {
        type: 'paragraph',
        role: 'body',
        lang: 'zh',
        children: [{ type: 'text', text: '电话：010-5550 0160）型号 LC-R8200' }],
      },
    ]),
    {
      sheet: sheetFor('letter', 'zh'),
    },
  );
  expect(said).toContain(
    '电话：<span class="together">010-5550 0160</span>）型号 <span class="together">LC-R8200</span>',
  );
  expect(said).toContain('.together{white-space:nowrap}');
});
