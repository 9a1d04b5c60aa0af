import { LineRuleType, Paragraph, type Table as WordTable } from 'docx';
import type { Sheet } from '../../style/sheets.js';
import { matterOf } from '../../tree/matter.js';
import { plain } from '../../tree/plain.js';
import { type Situation, situationOf } from '../../tree/situation.js';
import type { Block, Pair, Single, Table, Tree } from '../../tree/tree.js';
import { styleIn, styleName } from '../style-in.js';
import { anchorsOf } from './anchors.js';
import { textWidth } from './grid.js';
import { imprintXml } from './imprint.js';
import { letterheadParagraphs } from './letterhead.js';
import type { Lists } from './lists.js';
import { type PlacedPair, pairsTable } from './pairs.js';
import { type Surroundings, single } from './single.js';
import { tableBlock } from './table.js';
import { serialize } from './xml.js';

type Element = Paragraph | WordTable;

/** The blocks of a tree as XML, in their order; apart from them the header of the first page, if that is unlike the others. */
export interface Body {
  readonly xml: string;
  readonly header?: readonly Paragraph[] | undefined;
}

export function bodyOf(tree: Tree, sheet: Sheet, lists: Lists): Body {
  const { head, main, imprint } = matterOf(tree.blocks);
  const free = new Set(head.length > 0 ? main.filter(isTitle) : []);
  const around = { sheet, lists, anchors: anchorsOf(tree, lists), free };
  const above = headOf(head, main, around);
  const isEnd = imprint.length > 0;
  const groups = grouped(main, isEnd && hasFree(main, sheet));
  const elements = groups.flatMap((group, index) => {
    const gap = isEnd && index === groups.length - 1 ? undefined : gapBetween(group, groups[index + 1], sheet);
    const element = elementOf(group, groups[index - 1]?.type === 'table', around);
    return gap ? [element, gap] : [element];
  });
  const xml = [...above.body, ...elements].map(serialize).join('');
  return { xml: isEnd ? xml + imprintXml(imprint, sheet, around.anchors) : xml, header: above.header };
}

/**
 * Under a 版头 a title is not held to the text: where a long one in two languages leaves no room for it, the first page is not to
 * be left empty.
 */
function isTitle(block: Block): boolean {
  return (block.type === 'pair' ? block.zh : block).type === 'title';
}

/** Whether text can stay on the page before, so that what is held to the 版记 does not take the first lines along (7.3.3). */
function hasFree(blocks: readonly Block[], sheet: Sheet): boolean {
  return blocks.slice(0, -1).some((_, index) => !isBlockKept(blocks, index, sheet));
}

function isBlockKept(blocks: readonly Block[], index: number, sheet: Sheet): boolean {
  const [block, situation] = [blocks[index], situationOf(blocks, index)];
  if (block === undefined || block.type === 'table') return situation.kept;
  return styleIn(block.type === 'pair' ? block.zh : block, situation, sheet).keep;
}

/** The 版头, on a sheet that has one; on another its lines are lines of text. */
function headOf(head: readonly Block[], main: readonly Block[], around: Surroundings) {
  if (head.length === 0) return { body: [] };
  const { sheet, anchors } = around;
  if (!sheet.head) return { body: grouped(head, false).map(group => elementOf(group, false, around)) };
  const [first] = main;
  const title = first?.type === 'pair' ? first.zh : first?.type === 'table' ? undefined : first;
  const { size, pitch } = sheet.styles[title?.lang ?? 'zh'][title ? styleName(title) : 'title'];
  const line = { text: title ? plain(title.children) : '', size, pitch };
  const { header, body } = letterheadParagraphs(head, { sheet, head: sheet.head, anchors, title: line });
  return { header: header.length > 0 ? header : undefined, body };
}

/** A block among its neighbours. */
interface Placed<Some> {
  readonly block: Some;
  readonly situation: Situation;
}

/** A block by itself, or the pairs that follow each other on a page. */
type Group =
  | (Placed<Single> & { readonly type: 'single' })
  | (Placed<Table> & { readonly type: 'table' })
  | { readonly type: 'pairs'; readonly pairs: readonly PlacedPair[] };

/** `held`: the last of them stays on the page of what follows. */
function grouped(blocks: readonly Block[], held: boolean): Group[] {
  const groups: Group[] = [];
  let pairs: Placed<Pair>[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = situationOf(blocks, index);
    const situation = held && index === blocks.length - 1 ? { ...found, kept: true } : found;
    if (block.type !== 'pair' || situation.fresh) pairs = [];
    if (block.type === 'table') groups.push({ type: 'table', block, situation });
    else if (block.type !== 'pair') groups.push({ type: 'single', block, situation });
    else if (pairs.push({ block, situation }) === 1) groups.push({ type: 'pairs', pairs });
  }
  return groups;
}

function elementOf(group: Group, below: boolean, around: Surroundings): Element {
  if (group.type === 'pairs') return pairsTable(group.pairs, around);
  if (group.type === 'table') return tableBlock(group.block, group.situation, around);
  const width = textWidth(around.sheet);
  const free = around.free.has(group.block);
  return single(group.block, { situation: group.situation, width, inRow: false, below, free }, around);
}

/**
 * The thin line that has to stand after a group: between two tables, which would be joined into one; after a table that ends
 * the document; between Chinese text, which has no space below it, and a table; and where pairs begin a page, which no row of
 * a table can do.
 */
function gapBetween(group: Group, next: Group | undefined, sheet: Sheet): Paragraph | undefined {
  const fresh = next?.type === 'pairs' && next.pairs[0]?.situation.fresh === true;
  if (!fresh && !touches(group, next)) return undefined;
  return new Paragraph({
    style: 'Gap',
    ...(fresh && { pageBreakBefore: true }),
    // At the end of a full page it must not ask for another.
    ...(next === undefined && { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
    ...(!fresh && isKept(group, sheet) && { keepNext: true }),
  });
}

function touches(group: Group, next: Group | undefined): boolean {
  if (group.type !== 'single') return next === undefined || next.type !== 'single';
  return next?.type === 'table' && group.block.lang === 'zh';
}

/** Whether the end of a group stays on the page of the next. */
function isKept(group: Group, sheet: Sheet): boolean {
  if (group.type === 'table') return group.situation.kept;
  const last = group.type === 'pairs' ? group.pairs.at(-1) : undefined;
  const [block, situation] =
    group.type === 'single' ? [group.block, group.situation] : [last?.block.zh, last?.situation];
  return block !== undefined && situation !== undefined && styleIn(block, situation, sheet).keep;
}
