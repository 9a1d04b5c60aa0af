import { leadOf } from '../../tree/labels.js';
import { gapAfter } from '../../tree/marker.js';
import { plain } from '../../tree/plain.js';
import { startsPage } from '../../tree/situation.js';
import type { Block, Heading, Item, Tree } from '../../tree/tree.js';
import type { Writer } from '../writer.js';
import { tableText } from './table.js';
import { widthOf } from './width.js';

/** Plain text, unwrapped, with blank lines between blocks that are no list; side by side reads as stacked. */
export const writeText: Writer = async tree => new TextEncoder().encode(text(tree));

export function text({ mark, blocks }: Tree): string {
  const body = blocks.map((block, index) => between(blocks[index - 1], block) + blockText(block)).join('');
  return `${mark}${mark && body ? '\n\n' : ''}${body}\n`;
}

const pageEnd = '-'.repeat(40);

/** A blank line, except within a list; a rule before what begins a page. */
function between(before: Block | undefined, block: Block): string {
  if (!before) return '';
  if (startsPage(block, before)) return `\n\n${pageEnd}\n\n`;
  const list = before.type === 'item' && block.type === 'item' && before.lang === block.lang;
  return list && before.role === block.role ? '\n' : '\n\n';
}

const handlers: { readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => string } = {
  title: block => plain(block.children),
  heading: marked,
  paragraph: block => plain(block.children),
  item: indented,
  table: tableText,
  pair: ({ zh, en }) => `${blockText(zh)}\n\n${blockText(en)}`,
};

function blockText(block: Block): string {
  const handler = handlers[block.type] as ((block: Block) => string) | undefined;
  if (!handler) throw new TypeError(`Plain text knows no block ${block.type}`);
  return handler(block);
}

function indented(item: Item): string {
  const space = '    '.repeat(item.level - 1);
  return marked(item)
    .split('\n')
    .map(line => space + line)
    .join('\n');
}

function marked(block: Heading | Item): string {
  const { marker, children } = block;
  return `${labelOf(block)}${marker}${gapAfter(marker)}${plain(children)}`;
}

/** The name of a list of attachments, and below it as much room. */
function labelOf(block: Heading | Item): string {
  if (block.type !== 'item' || !block.label) return '';
  const lead = leadOf(block.label, block.lang);
  return block.label.first ? lead : ' '.repeat(widthOf(lead));
}
