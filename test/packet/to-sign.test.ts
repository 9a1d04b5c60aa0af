import { describe, expect, it } from 'vitest';
import { blocksToSign } from '../../src/packet/to-sign.js';
import type { Block, Role, Tree } from '../../src/tree/tree.js';

const line = (role: Role, text: string): Block => ({
  type: 'paragraph',
  lang: 'zh',
  role,
  children: [{ type: 'text', text }],
});
const table: Block = { type: 'table', columns: [], rows: [], whole: true };
const plain: Block = { type: 'table', columns: [], rows: [] };
const tree = (...blocks: readonly Block[]): Tree => ({
  type: 'document',
  title: {},
  layout: 'zh',
  sheet: 'official',
  mark: '',
  date: '2021-03-08',
  blocks,
});

const text = line('body', '特此申报。');
const party = line('signature', '岚江省电网有限责任公司（盖章）');
const person = line('signature', '法定代表人签字：__________');
const date = line('date', '2021年3月8日');
const annex = line('annex', '附件');

describe('What is to be signed of a document', () => {
  it.each([
    ['is each line of its signature', [text, party, person, date], false, [party, person]],
    ['is a table to be signed, and no other', [plain, table, date], false, [table]],
    ['is not the form of an annex, which others sign', [party, date, annex, table, person], false, [party]],
    ['is nothing but the line to sign on, once the seal is printed', [text, party, person, date], true, [person]],
    ['is nothing, once the seal of an office is printed', [text, party, date], true, []],
    ['is nothing, where there is no signature', [text, plain], false, []],
  ] as const)('%s', (_, blocks, isSealed, expected) => {
    expect(blocksToSign(tree(...blocks), isSealed)).toEqual(expected);
  });
});
