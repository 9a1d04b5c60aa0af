import { describe, expect, it } from 'vitest';
import { wholeEnd } from '../../../src/write/docx/whole-end.js';
import { text } from './samples.js';

const linesOf = (line: string, room: number, indent = 0) =>
  wholeEnd(
    line.split('|').map(part => text(part)),
    room,
    indent,
  )
    .map(each => (each.type === 'text' ? each.text : '\n'))
    .join('');

describe('a line of a signature', () => {
  it.each([
    ['授权代表签字：__________', 10, '授权代表签字：\n__________'],
    ['授权代表签字：__________', 20, '授权代表签字：__________'],
    ['经办人：|简若溪|（联系电话：|010-5550 0172|）', 18, '经办人：简若溪（联系电话：\n010-5550 0172）'],
    ['岚川计算设备有限公司（盖章）', 5, '岚川计算设备有限公司（盖章）'],
  ])('%s in %i em', (line, room, lines) => {
    expect(linesOf(line, room)).toBe(lines);
  });
});

describe('a note with a telephone number', () => {
  it.each([
    ['（联系人：值班员；联系电话：010-5550 0160）', 28, '（联系人：值班员；联系电话：010-5550 0160）'],
    [
      '（联系人：审查办公室值班员；联系电话：010-5550 0160）',
      28,
      '（联系人：审查办公室值班员；联系电话：\n010-5550 0160）',
    ],
    [
      '（联系人：审查办公室值班员；联系电话：010-5550 0160）',
      16,
      '（联系人：审查办公室值班员；联系电话：010-5550 0160）',
    ],
    ['(Contact: desk; telephone: 010-5550 0160)', 18, '(Contact: desk; telephone: \n010-5550 0160)'],
    ['（联系人：材料接收窗口）', 8, '（联系人：材料接收窗口）'],
  ])('%s in %i em, the first line two less', (line, room, lines) => {
    expect(linesOf(line, room, 2)).toBe(lines);
  });
});
