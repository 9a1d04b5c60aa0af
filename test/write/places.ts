import type { Block, Inline, Item, Layout, Paragraph, Table, Tree } from '../../src/tree/tree.js';

/** What the tree holds for a value: its lines with breaks between them. */
export function nodesOf(value: string): readonly Inline[] {
  return value
    .split('\n')
    .flatMap((text, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(text === '' ? [] : [{ type: 'text', text, from: 'v' } as const]),
    ]);
}

export function treeOf(blocks: readonly Block[], layout: Layout = 'zh', mark = ''): Tree {
  const title = { zh: '题', en: 'Title' };
  return { type: 'document', title, layout, sheet: 'filing', mark, date: '2026-03-02', blocks };
}

const paragraph = (children: readonly Inline[]): Paragraph => ({
  type: 'paragraph',
  lang: 'zh',
  role: 'body',
  children,
});
const item = (marker: string, level: number, children: readonly Inline[]): Item => ({
  type: 'item',
  lang: 'zh',
  role: 'body',
  level,
  ordered: marker !== '•',
  marker,
  children,
});
const table = (children: readonly Inline[], head: boolean): Table => {
  const row = { cells: [{ lines: [{ lang: 'zh', children }] }, { lines: [{ lang: 'zh', children }] }] } as const;
  return { type: 'table', columns: [{ align: 'left' }, { align: 'left' }], ...(head && { head: row }), rows: [row] };
};
const text = (of: string): Inline => ({ type: 'text', text: of });

/** Every place of a document that a value can stand in, with how often it stands there. */
export const places: Readonly<
  Record<string, { times: number; blocks: (value: readonly Inline[]) => readonly Block[] }>
> = {
  title: { times: 1, blocks: value => [{ type: 'title', lang: 'zh', children: value }] },
  heading: { times: 1, blocks: value => [{ type: 'heading', lang: 'zh', level: 2, marker: '', children: value }] },
  paragraph: { times: 1, blocks: value => [paragraph(value)] },
  'second paragraph': { times: 2, blocks: value => [paragraph(value), paragraph(value)] },
  quotation: { times: 1, blocks: value => [{ ...paragraph(value), role: 'quote' }] },
  strong: { times: 1, blocks: value => [paragraph([{ type: 'strong', children: value }])] },
  'strong between letters': {
    times: 1,
    blocks: value => [paragraph([text('甲'), { type: 'strong', children: value }, text('a')])],
  },
  'emphasis beside strong': {
    times: 2,
    blocks: value => [
      paragraph([{ type: 'strong', children: value }, { type: 'emphasis', children: value }, text('乙')]),
    ],
  },
  'beside strong': {
    times: 2,
    blocks: value => [paragraph([...value, { type: 'strong', children: [text('（甲）')] }, ...value])],
  },
  'bulleted items': { times: 2, blocks: value => [item('•', 1, value), item('•', 2, value)] },
  'numbered items': {
    times: 3,
    blocks: value => [item('1.', 1, value), item('2.', 1, value), item('（1）', 2, value)],
  },
  'items of a hierarchy': { times: 2, blocks: value => [item('（一）', 1, value), item('1.', 2, value)] },
  'two lists': { times: 3, blocks: value => [item('1.', 1, value), item('1.', 1, value), item('2.', 1, value)] },
  'cells of a table': { times: 4, blocks: value => [table(value, true)] },
  'cells of a form': { times: 2, blocks: value => [table(value, false)] },
  pair: {
    times: 2,
    blocks: value => [{ type: 'pair', zh: paragraph(value), en: { ...paragraph(value), lang: 'en' } }],
  },
  blank: {
    times: 1,
    blocks: value => [
      paragraph(value.map(each => (each.type === 'text' ? { ...each, type: 'blank', from: 'v' } : each))),
    ],
  },
};
