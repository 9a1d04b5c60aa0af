import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetFor } from '../../../src/style/sheets.js';
import type { Row, Table } from '../../../src/tree/tree.js';
import { columnWidths } from '../../../src/write/docx/columns.js';
import { text } from './samples.js';

const sheet = sheetFor('contract', 'zh');
const rowOf = (cells: readonly string[]): Row => ({
  cells: cells.map(cell => ({ lines: [{ lang: 'zh', children: [text(cell)] }] })),
});
const tableOf = (head: string[], ...rows: string[][]): Table => ({
  type: 'table',
  columns: head.map(() => ({ align: 'left' })),
  head: rowOf(head),
  rows: rows.map(rowOf),
});

describe('the widths of columns', () => {
  it('are whole, positive and fill the width, whatever the cells hold', () => {
    const row = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 2000, max: 12000 }),
        (rows, width) => {
          const widths = columnWidths(tableOf(['序号', '甲', '乙', '丙', '丁'], ...rows), width, sheet);
          expect(widths.every(each => Number.isInteger(each) && each > 0)).toBe(true);
          expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width);
        },
      ),
    );
  });

  it('leave a short column the width of its word beside a long one', () => {
    const [short = 0, long = 0] = columnWidths(tableOf(['序号', '产'.repeat(400)], ['1', '品']), 8000, sheet);
    // Two characters of 10 pt and Word's margins of 108 twips on either side.
    expect(short).toBeGreaterThanOrEqual(2 * 10 * 20 + 2 * 108);
    expect(long).toBeGreaterThan(4 * short);
  });

  it('have room for a word of a head in bold', () => {
    const english = (cells: readonly string[]): Row => ({
      cells: cells.map(cell => ({ lines: [{ lang: 'en', children: [text(cell)] }] })),
    });
    const columns = ['No.', 'Title', 'Class of material', 'Form', 'Copies', 'Pages'];
    const rows = [english(['1', 'procurement documents '.repeat(9), 'agreements '.repeat(20), 'copy', '3', '58'])];
    const table: Table = {
      type: 'table',
      columns: columns.map(() => ({ align: 'left' })),
      head: english(columns),
      rows,
    };
    const official = sheetFor('official', 'en');
    const { size } = official.styles.en.head;
    // F, o, r and m of Times New Roman Bold: 0.611, 0.5, 0.444 and 0.833 em; Word's margins of 108 twips on either side.
    expect(columnWidths(table, 8844, official)[3]).toBeGreaterThan(2.388 * Math.round(size * 2) * 10 + 2 * 108);
  });

  it('give the same width to columns of the same content', () => {
    expect(columnWidths(tableOf(['甲', '甲']), 8000, sheet)).toEqual([4000, 4000]);
  });

  it('do not let one long column starve another', () => {
    const [name = 0, purpose = 0] = columnWidths(
      tableOf(['名称', '用途'], ['数据库管理系统'.repeat(2), '用'.repeat(900)]),
      8000,
      sheet,
    );
    expect(name).toBeGreaterThan(1200);
    expect(purpose).toBeGreaterThan(name);
  });

  it('of forms are the same, so that their rules stand below one another', () => {
    const formOf = (name: string, value: string): Table => ({
      type: 'table',
      columns: [{ align: 'left' }, { align: 'left' }],
      rows: [rowOf([name, value])],
    });
    expect(columnWidths(formOf('名称', '甲'.repeat(99)), 8000, sheet)).toEqual([2667, 5333]);
    expect(columnWidths(formOf('统一社会信用代码', '9'), 8000, sheet)).toEqual([2667, 5333]);
  });

  it('keep a date in one line where the long text beside it goes on', () => {
    const dates = ['2021年12月28日', '事项'.repeat(60), '说明'.repeat(90)];
    const [date = 0] = columnWidths(tableOf(['日期', '事项', '说明'], dates), 6000, sheet);
    // 3 Chinese characters and 8 figures of half an em, 10 pt.
    expect(date).toBeGreaterThan(7 * 200);
  });
});
