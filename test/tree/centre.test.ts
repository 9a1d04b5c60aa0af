import { describe, expect, it } from 'vitest';
import { centre } from '../../src/tree/centre.js';
import type { Block, Cell, Line, Tree } from '../../src/tree/tree.js';

const line = (lang: 'zh' | 'en', text: string): Line => ({ lang, children: [{ type: 'text', text }] });
const cell = (...lines: readonly Line[]): Cell => ({ lines });
const title = (lang: 'zh' | 'en', text: string) => ({ type: 'title', ...line(lang, text) }) as const;
const tree = (blocks: readonly Block[], layout: Tree['layout'] = 'side-by-side'): Tree => ({
  type: 'document',
  title: {},
  layout,
  sheet: 'cover',
  mark: '',
  date: '2021-03-08',
  blocks,
});
const column = { align: 'left' } as const;

describe('A document of two languages, set in the middle', () => {
  const [zh, en] = [title('zh', '申报材料'), title('en', 'Filing')];

  it('has the English below the Chinese', () => {
    expect(centre(tree([{ type: 'pair', zh, en }]))).toMatchObject({ layout: 'stacked', blocks: [zh, en] });
  });

  it('has each table once, both languages in its cells, and once what reads the same', () => {
    const cells = [
      cell(line('zh', '案件编号')),
      cell(line('zh', 'A-1')),
      cell(line('en', 'Reference')),
      cell(line('en', 'A-1')),
    ];
    const table: Block = { type: 'table', halves: true, columns: [column, column, column, column], rows: [{ cells }] };
    expect(centre(tree([table])).blocks).toMatchObject([
      {
        columns: [column, column],
        rows: [{ cells: [cell(line('zh', '案件编号'), line('en', 'Reference')), cell(line('zh', 'A-1'))] }],
      },
    ]);
  });

  it('of one language stays as it is', () => {
    const one = tree([zh], 'zh');
    expect(centre(one)).toBe(one);
  });
});
