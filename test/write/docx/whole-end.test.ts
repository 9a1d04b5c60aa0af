import { describe, expect, it } from 'vitest';
import { wholeEnd } from '../../../src/write/docx/whole-end.js';
import { text } from './samples.js';

const linesOf = (line: string, room: number) =>
  wholeEnd(
    line.split('|').map(part => text(part)),
    room,
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
