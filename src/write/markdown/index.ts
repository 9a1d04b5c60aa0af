import { gapAfter } from '../../tree/marker.js';
import { startsPage } from '../../tree/situation.js';
import type { Block, Heading, Item, Pair, Paragraph, Title, Tree } from '../../tree/tree.js';
import type { Writer } from '../writer.js';
import { escapeHeadingEnd } from './escape.js';
import { linesOf } from './inline.js';
import { listText } from './list.js';
import { oneLine, paragraphText } from './paragraph.js';
import { pairsText, tableText } from './table.js';

/** GitHub-flavoured Markdown that any reader turns back into the same text; side by side is a table of two columns. */
export const writeMarkdown: Writer = async tree => new TextEncoder().encode(markdown(tree));

export function markdown({ mark, blocks }: Tree): string {
  const top = mark ? [oneLine(linesOf([{ type: 'text', text: mark }], '', '**'))] : [];
  const grouped = groups(blocks);
  const written = grouped.map((group, index) => {
    const rule = startsPage(group[0], grouped[index - 1]?.at(-1)) ? '---\n\n' : '';
    return rule + groupText(group);
  });
  return `${[...top, ...written].filter(text => text !== '').join('\n\n')}\n`;
}

/** Blocks that follow one another and are written as one: items of a role, pairs. */
function groups(blocks: readonly Block[]): readonly (readonly [Block, ...Block[]])[] {
  const out: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last && together(last[0], block) && !startsPage(block, last.at(-1))) last.push(block);
    else out.push([block]);
  }
  return out;
}

function together(first: Block, next: Block): boolean {
  if (first.type === 'item' && next.type === 'item') return first.role === next.role && !next.label?.first;
  return first.type === 'pair' && next.type === 'pair' && first.zh.type !== 'title' && next.zh.type !== 'title';
}

const handlers = {
  title: (blocks: readonly Title[]) => blocks.map(titleText).join('\n\n'),
  heading: (blocks: readonly Heading[]) => blocks.map(headingText).join('\n\n'),
  paragraph: (blocks: readonly Paragraph[]) =>
    blocks.map(each => quoted(each, paragraphText(linesOf(each.children)))).join('\n\n'),
  item: (blocks: readonly [Item, ...Item[]]) => labelled(blocks[0], quoted(blocks[0], listText(blocks))),
  table: (blocks: readonly Extract<Block, { type: 'table' }>[]) => blocks.map(tableText).join('\n\n'),
  pair: (blocks: readonly [Pair, ...Pair[]]) => pairText(blocks),
} satisfies Record<Block['type'], unknown>;

function groupText(group: readonly [Block, ...Block[]]): string {
  const handler = handlers[group[0].type] as ((blocks: readonly Block[]) => string) | undefined;
  if (!handler) throw new TypeError(`Markdown knows no block ${group[0].type}`);
  return handler(group);
}

function titleText({ children }: Title): string {
  return `# ${escapeHeadingEnd(oneLine(linesOf(children)))}`;
}

function headingText({ level, marker, children }: Heading): string {
  const line = oneLine(linesOf(children, `${marker}${gapAfter(marker)}`));
  return `${'#'.repeat(level + 1)} ${escapeHeadingEnd(line)}`;
}

function pairText(pairs: readonly [Pair, ...Pair[]]): string {
  const [{ zh, en }] = pairs;
  return zh.type === 'title' && en.type === 'title' ? `${titleText(zh)}\n\n${titleText(en)}` : pairsText(pairs);
}

/** The name of a list of attachments is a paragraph in front of it. */
function labelled({ label }: Item, text: string): string {
  return label?.first ? `${paragraphText(linesOf([{ type: 'text', text: label.text }]))}\n\n${text}` : text;
}

function quoted({ role }: Paragraph | Item, text: string): string {
  return role === 'quote'
    ? text
        .split('\n')
        .map(line => `> ${line}`.trimEnd())
        .join('\n')
    : text;
}
