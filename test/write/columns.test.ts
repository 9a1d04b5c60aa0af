import { describe, expect, it } from 'vitest';
import { plain } from '../../src/tree/plain.js';
import type { Row, Table } from '../../src/tree/tree.js';
import { columnWidths, type Measure, partsOf } from '../../src/write/columns.js';
import { widthInEm, wordInEm } from '../../src/write/estimate.js';

const row = (...cells: string[]): Row => ({
  cells: cells.map(text => ({ lines: [{ lang: 'zh', children: [{ type: 'text', text }] }] })),
});
const table = (head: Row, ...rows: Row[]): Table => ({
  type: 'table',
  columns: head.cells.map(() => ({ align: 'left' })),
  head,
  rows,
});
const measure = (width: number): Measure => ({
  width,
  half: false,
  padding: 1,
  comfort: 5,
  extentOf: ({ children }, chinese) => ({
    word: wordInEm(plain(children), chinese),
    line: widthInEm(plain(children)),
  }),
});

/** Lines a table takes, a character an em. */
function heightOf({ rows }: Table, widths: readonly number[]): number {
  const lines = (text: string, width: number) => Math.ceil(widthInEm(text) / Math.floor(width));
  return rows
    .map(({ cells }) =>
      Math.max(...cells.map(({ lines: [line] }, at) => lines(plain(line?.children ?? []), (widths[at] ?? 0) - 1))),
    )
    .reduce((sum, each) => sum + each, 0);
}

describe('the columns of a table', () => {
  const commitments = table(
    row('序号', '提供者', '承诺文件', '承诺日期', '承诺内容'),
    row('1', '诺维尔数据系统公司', '诺维尔数据系统公司网络安全审查承诺书', '2021年3月3日', '配合审查；'.repeat(22)),
    row('2', '岚川计算设备有限公司', '岚川计算设备有限公司网络安全审查承诺书', '—', '配合审查；'.repeat(20)),
  );

  it('fill the width and give the long text the most, so that the table is lower than with equal shares', () => {
    const widths = columnWidths(commitments, measure(42));
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(42, 6);
    expect(Math.max(...widths)).toBe(widths[4]);
    expect(heightOf(commitments, widths)).toBeLessThan(heightOf(commitments, [8.4, 8.4, 8.4, 8.4, 8.4]) * 0.8);
  });

  it('keep a date and each word whole', () => {
    expect(columnWidths(commitments, measure(42))[3]).toBeGreaterThanOrEqual(widthInEm('2021年3月3日') + 1);
  });

  it('keep an English date whole', () => {
    const dated = table(row('Date', 'Content'), row('March\u00a03, 2021', 'to cooperate with the review '.repeat(9)));
    expect(columnWidths(dated, measure(20))[0]).toBeGreaterThanOrEqual(widthInEm('March 3, 2021') + 1);
    const marked = table(row('Event', 'Content'), row('(by March\u00a03, 2021);', 'to cooperate '.repeat(20)));
    expect(columnWidths(marked, measure(20))[0]).toBeGreaterThanOrEqual(widthInEm('March 3, 2021);') + 1);
    const within = table(row('Event', 'Content'), row('filed on March\u00a03, 2021', 'to cooperate '.repeat(20)));
    expect(columnWidths(within, measure(20))[0]).toBeGreaterThanOrEqual(widthInEm('March 3, 2021') + 1);
  });

  it('leave no single character on the last line of a cell where another column can spare the room', () => {
    const products = table(
      row('序号', '产品和服务名称', '类别', '提供者', '用途'),
      row('1', '骨干路由器', '核心网络设备', '赫尔维克通信公司', '承载各线路控制中心之间的数据传输和调度指挥业务'),
      row(
        '2',
        '专用无线通信系统',
        '重要通信产品',
        '岚屿网络设备有限公司',
        '列车与控制中心之间的语音和数据通信，兼作应急通信',
      ),
    );
    for (const width of [31, 33, 35, 37, 39, 41, 43]) {
      const rooms = columnWidths(products, measure(width)).map(each => Math.floor(each - 1 + 1e-6));
      const last = [products.head, ...products.rows].flatMap(
        each => each?.cells.map(({ lines }, at) => widthInEm(plain(lines[0]?.children ?? [])) % (rooms[at] ?? 1)) ?? [],
      );
      const alone = last.filter((rest, at) => rest === 1 && at % 5 > 0);
      expect([width, alone]).toEqual([width, []]);
    }
  });

  it('give way from the widest on where there is too little room', () => {
    const narrow = table(row('甲', '乙'), row('x'.repeat(30), '1'), row('x', '2'));
    const [wide = 0, small = 0] = columnWidths(narrow, measure(6));
    expect(small).toBe(2);
    expect(wide).toBe(4);
  });

  it('of a form have room for a name of ten characters in every sheet', () => {
    const form: Table = { type: 'table', columns: [{ align: 'left' }, { align: 'left' }], rows: [row('名', '值')] };
    // Cells are 0.85 of 三号 in 156 mm and of 四号 in 146.4 mm; a cell takes 11 pt beside its text.
    for (const [millimetres, size] of [
      [156, 16 * 0.85],
      [146.4, 14 * 0.85],
    ] as const) {
      const width = (millimetres / 25.4) * 72;
      expect((columnWidths(form, measure(width))[0] ?? 0) - 11).toBeGreaterThanOrEqual(10 * size);
    }
  });

  it('of a table to be signed give each party as much room as the other', () => {
    const [name, one, other] = columnWidths(
      { ...table(row('签署', '甲方', '乙方'), row('名称', '甲', '乙方的长长长长长长长名称')), whole: true },
      measure(40),
    );
    expect(one).toBe(other);
    expect(name).toBeLessThan(one ?? 0);
  });

  it('of halves are those of two tables', () => {
    const four = { ...table(row('名称', '甲', 'Name', 'A'), row('1', '2', '3', '4')), halves: true };
    expect(
      partsOf(four).map(part => part.rows.map(({ cells }) => cells.map(cell => plain(cell.lines[0]?.children ?? [])))),
    ).toEqual([[['1', '2']], [['3', '4']]]);
    expect(() => partsOf({ ...four, columns: four.columns.slice(1) })).toThrow(RangeError);
  });
});
