import { describe, expect, it } from 'vitest';
import { isRowKept, situationOf } from '../../src/tree/situation.js';
import type { Block, Item, Paragraph, Role, Table } from '../../src/tree/tree.js';

const paragraph = (role: Role, text: string, lang: 'zh' | 'en' = 'zh'): Paragraph => ({
  type: 'paragraph',
  lang,
  role,
  children: [{ type: 'text', text }],
});
const item = (text: string): Item => ({
  type: 'item',
  lang: 'zh',
  role: 'body',
  level: 1,
  ordered: true,
  marker: '1.',
  children: [{ type: 'text', text }],
});
const table: Table = { type: 'table', columns: [{ align: 'left' }], rows: [] };
const heading: Block = {
  type: 'heading',
  lang: 'zh',
  level: 1,
  marker: '一、',
  children: [{ type: 'text', text: '甲' }],
};
const pair = (zh: Paragraph, en: Paragraph): Block => ({ type: 'pair', zh, en });
const second = (...blocks: Block[]) => situationOf(blocks, 1);
const first = (...blocks: Block[]) => situationOf(blocks, 0);

describe('an annex', () => {
  it('begins a page, in both languages only once', () => {
    const [zh, en] = [paragraph('annex', '附件1'), paragraph('annex', 'Attachment 1', 'en')];
    expect(second(paragraph('body', '甲'), zh).fresh).toBe(true);
    expect(second(table, pair(zh, en)).fresh).toBe(true);
    expect(second(zh, en).fresh).toBe(false);
    expect(second(zh, paragraph('caption', '表')).fresh).toBe(false);
    expect(second(paragraph('caption', '表'), en).fresh).toBe(false);
    expect(second(paragraph('caption', '表'), zh).fresh).toBe(true);
    expect(first(zh).fresh).toBe(false);
  });
});

describe('a note', () => {
  it('stands below the date, in each language', () => {
    const [date, zh, en] = [
      paragraph('date', '今日'),
      paragraph('body', '（电话：1）'),
      paragraph('body', '(1)', 'en'),
    ];
    const notesOf = (...blocks: Block[]) => blocks.map((_, at) => situationOf(blocks, at).note);
    expect(notesOf(date, zh, en, paragraph('remark', '甲'))).toEqual([false, true, true, false]);
    expect(notesOf(date, zh, paragraph('body', '乙。'))).toEqual([false, true, false]);
    expect(notesOf(zh, date, heading)).toEqual([false, false, false]);
    expect(notesOf(date, pair(zh, en))).toEqual([false, true]);
  });
});

describe('the end of a block', () => {
  it('stays with what announces the end of the text, so that no page holds a signature alone', () => {
    expect(first(paragraph('body', '甲。'), paragraph('closing', '特此通知。')).kept).toBe(true);
    expect(first(item('甲。'), paragraph('signature', '乙')).kept).toBe(true);
    expect(first(paragraph('body', '甲。'), { ...table, whole: true }).kept).toBe(true);
    expect(first(paragraph('body', '甲。'), paragraph('body', '乙。')).kept).toBe(false);
    expect(first(paragraph('body', '甲。'), table).kept).toBe(false);
    expect(first(table, paragraph('signature', '乙')).kept).toBe(true);
    expect(first(table, paragraph('body', '乙。')).kept).toBe(false);
  });

  it('stays with the table to be signed of either language, which stay together too', () => {
    const signed: Table = { ...table, whole: true };
    const blocks = [paragraph('body', '双方签署。'), paragraph('body', 'Signed.', 'en'), signed, signed];
    expect(blocks.map((_, at) => situationOf(blocks, at).kept)).toEqual([true, true, true, false]);
    expect(first(paragraph('body', '甲。'), paragraph('body', '乙。'), signed).kept).toBe(false);
    expect(first(paragraph('body', '甲。'), paragraph('body', 'A.', 'en'), table).kept).toBe(false);
    expect(first(table, signed).kept).toBe(false);
  });

  it('stays with its words in the other language where a signature follows these', () => {
    const [zh, en] = [paragraph('body', '甲。'), paragraph('body', 'A.', 'en')];
    expect(first(zh, en, paragraph('signature', '乙')).kept).toBe(true);
    expect(first(zh, en, paragraph('closing', '特此通知。')).kept).toBe(false);
    expect(first(zh, paragraph('body', '丙。'), paragraph('signature', '乙')).kept).toBe(false);
  });

  it('stays with the date below a table to be signed, in both languages', () => {
    const blocks = [{ ...table, whole: true }, paragraph('date', '今日'), paragraph('date', 'today', 'en')];
    expect(blocks.map((_, at) => situationOf(blocks, at).kept)).toEqual([true, true, false]);
    expect(first(table, paragraph('date', '今日')).kept).toBe(false);
  });

  it('stays with the next attachment of the same list', () => {
    expect(first(paragraph('attachment', '1.'), paragraph('attachment', '2.')).kept).toBe(true);
    expect(first(paragraph('attachment', '1.'), paragraph('attachment', '1.', 'en')).kept).toBe(false);
  });

  it('stays with the last small print, so that no page holds that alone', () => {
    expect(first(paragraph('date', '今日'), paragraph('remark', '注')).kept).toBe(true);
    expect(first(paragraph('remark', '注'), paragraph('remark', '注')).kept).toBe(true);
    expect(first(paragraph('body', '联系人：甲。'), paragraph('remark', '注')).kept).toBe(true);
  });

  it('does not stay with small print that more follows, which would take a signature and all before it to the next page', () => {
    const english = [paragraph('remark', 'Record', 'en'), paragraph('remark', 'Note', 'en')] as const;
    const blocks = [
      paragraph('date', 'today', 'en'),
      paragraph('remark', '记录'),
      english[0],
      paragraph('remark', '注'),
      english[1],
      paragraph('annex', '附件'),
    ];
    expect(blocks.map((_, at) => situationOf(blocks, at).kept)).toEqual([false, false, true, true, false, false]);
  });

  it('stays with the list or table that it announces', () => {
    expect(first(paragraph('body', '如下：'), item('甲')).kept).toBe(true);
    expect(first(paragraph('body', 'as follows:', 'en'), table).kept).toBe(true);
    expect(first(paragraph('body', '如下：'), paragraph('body', 'as follows:', 'en')).kept).toBe(false);
    expect(first(paragraph('addressee', '甲公司：'), item('甲')).kept).toBe(false);
  });

  it('announces a heading or the same in the other language too', () => {
    expect(first(paragraph('body', '如下：'), heading).announces).toBe(true);
    expect(first(paragraph('body', '如下：'), paragraph('body', 'as follows:', 'en')).announces).toBe(true);
    expect(first(paragraph('body', '如下。'), heading).announces).toBe(false);
    expect(first(paragraph('addressee', '甲公司：'), heading).announces).toBe(false);
    expect(first(paragraph('body', '如下：')).announces).toBe(false);
  });
});

describe('a signature', () => {
  it('of one line knows its date', () => {
    const date = paragraph('date', '2021年6月1日');
    expect(second(paragraph('body', '。'), paragraph('signature', '甲'), date).date).toEqual({ zh: '2021年6月1日' });
    const both = pair(paragraph('signature', '甲'), paragraph('signature', 'A', 'en'));
    const dates = pair(date, paragraph('date', 'June 1, 2021', 'en'));
    expect(first(both, dates).date).toEqual({ zh: '2021年6月1日', en: 'June 1, 2021' });
    expect(second(paragraph('signature', '甲'), paragraph('signature', '签字'), date).date).toEqual({});
  });

  it('goes on with the line before it in the same language', () => {
    const name = paragraph('signature', '甲');
    expect(second(name, paragraph('signature', '签字')).continues).toBe(true);
    expect(second(paragraph('signature', 'A', 'en'), name).continues).toBe(false);
    expect(second(paragraph('date', '今日'), name).continues).toBe(false);
  });
});

describe('the rows of a table', () => {
  it('that would stand on a page alone, the first and the last, are kept', () => {
    const kept = (rows: number) => Array.from({ length: rows }, (_, row) => isRowKept(row, rows));
    expect(kept(5)).toEqual([true, false, false, true, false]);
    expect(kept(2)).toEqual([true, false]);
    expect(kept(1)).toEqual([false]);
  });
});
