import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sign } from '../../src/language/filled.js';
import { parse } from '../../src/tree/parse.js';
import type { Inline, Single, Table } from '../../src/tree/tree.js';
import { wildText } from '../write/wild.js';

/** Every place a value can stand in; `1` is the sign. */
const places = [
  '# 1',
  '# 题\n\n## 1 {-}',
  '# 题\n\n1',
  '# 题\n\n前1后',
  '# 题\n\n前\n1\n后',
  '# 题\n\n**1**',
  '# 题\n\n**“1”**1*1*',
  '# 题\n\n1. 1',
  '# 题\n\n- 甲\n   - 1',
  '# 题\n\n> 1',
  '# 题\n\n::: date\n1\n:::',
  '# 题\n\n| 1 | 乙 |\n|---|---|\n| 甲 | 1 |',
  '# 题\n\n| | |\n|---|---|\n| 1 | **1** |',
];

/** The nodes that came from values, in order: runs and the breaks between them. */
function valued(children: readonly Inline[]): string {
  return children
    .map(each => {
      if (each.type === 'text') return each.from === undefined ? '' : each.text;
      if (each.type === 'break') return '\n';
      return 'children' in each ? valued(each.children) : '';
    })
    .join('');
}

function inlineOf(block: Single | Table): readonly Inline[] {
  if (block.type !== 'table') return block.children;
  const rows = block.head ? [block.head, ...block.rows] : block.rows;
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ lines }) => lines)
    .flatMap(({ children }) => children);
}

it('keeps every value as it was given, in every place', () => {
  fc.assert(
    fc.property(
      wildText,
      fc.constantFrom(...places),
      fc.constantFrom('zh' as const, 'en' as const),
      (value, place, language) => {
        const count = (place.match(/(?<!\d)1(?!\.)/g) ?? []).length;
        const text = place.replace(/(?<!\d)1(?!\.)/g, () => sign(0));
        const drafts = parse({ file: 'f.md', text, values: [{ text: value, from: 'v' }] }, language);
        const found = drafts.map(({ block }) => valued(inlineOf(block))).join('');
        expect(found).toBe(value.replace(/\r\n|\r/g, '\n').repeat(count));
      },
    ),
    { numRuns: 3000 },
  );
});

it('refuses the characters of a sign in the text of the template itself', () => {
  for (const text of ['# 题\n\n\uE000', '# 题\n\n\uE001', `# 题\n\n${sign(7)}`])
    expect(() => parse({ file: 'f.md', text, values: [] }, 'zh')).toThrow('tree/stray-sign');
});
