import { expect, it } from 'vitest';
import type { Table } from '../../../src/tree/tree.js';
import { tableText } from '../../../src/write/text/table.js';

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]) => ({
    cells: cells.map(text => ({ lines: [{ lang: 'zh' as const, children: [{ type: 'text' as const, text }] }] })),
  });
  return { type: 'table', columns: head.map(() => ({ align: 'left' })), head: row(head), rows: rows.map(row) };
}

it('lines columns up by the width of Chinese characters', () => {
  expect(
    tableText(
      tableOf(
        ['序号', '名称', '数'],
        [
          ['1', '路由器', '2'],
          ['10', 'A', '3'],
        ],
      ),
    ),
  ).toBe(['序号  名称    数', '----  ------  --', '1     路由器  2', '10    A       3'].join('\n'));
});

it('writes a table that is too wide one field to a line', () => {
  const long = '很长的说明'.repeat(15);
  expect(
    tableText(
      tableOf(
        ['序号', '说明', '备注'],
        [
          ['1', long, '甲'],
          ['2', '短', '乙'],
        ],
      ),
    ),
  ).toBe(`序号：1\n说明：${long}\n备注：甲\n\n序号：2\n说明：短\n备注：乙`);
});
