import { LineRuleType, Paragraph, type Table as WordTable } from 'docx';
import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { turnedSheet } from '../../style/turned-sheet.js';
import { matterOf } from '../../tree/matter.js';
import { plain } from '../../tree/plain.js';
import { isSigned, roleOf } from '../../tree/role.js';
import { type Situation, situationOf } from '../../tree/situation.js';
import type { Block, Pair, Single, Table, Tree } from '../../tree/tree.js';
import { type Section, sectionsOf } from '../sections.js';
import { styleIn, styleName } from '../style-in.js';
import { anchorsOf } from './anchors.js';
import { textWidth } from './grid.js';
import { imprintXml } from './imprint.js';
import { letterheadParagraphs } from './letterhead.js';
import { type PlacedPair, pairsTable } from './pairs.js';
import { isShort, paragraphsOf, type Surroundings } from './single.js';
import { tableBlock } from './table.js';
import { serialize } from './xml.js';

type Element = Paragraph | WordTable;

/** The blocks of a tree as XML, in their order; apart from them the header of the first page, if that is unlike the others. */
export interface Body {
  readonly xml: string;
  readonly header?: readonly Paragraph[] | undefined;
  /** Of each section whether it is turned sideways. */
  readonly turned: readonly boolean[];
}

/** What all blocks of a document are set with. */
export type Manner = Pick<Surroundings, 'sheet' | 'lists' | 'sealed'>;

/** `breakAfter`: what ends a section that is not the last; `first`: the first page of the document is unlike the others. */
export function bodyOf(
  tree: Tree,
  manner: Manner,
  breakAfter: (sheet: Sheet, first: boolean, opens: boolean) => string,
): Body {
  const { sheet } = manner;
  const { head, main, imprint } = matterOf(tree.blocks);
  const free = new Set(head.length > 0 ? main.filter(isTitle) : []);
  const around = { ...manner, anchors: anchorsOf(tree, manner.lists), free };
  const above = headOf(head, main, around);
  const isEnd = imprint.length > 0;
  const sections = sectionsOf(main, sheet, { first: head.length > 0, last: isEnd });
  const parts = sections.map((each, at) => {
    const isLast = at === sections.length - 1;
    const own = { ...around, sheet: each.turned ? turnedSheet(sheet) : sheet };
    const xml = sectionElements(main, each, own, isLast, isEnd).map(serialize).join('');
    return isLast ? xml : xml + breakAfter(own.sheet, above.header !== undefined, at === 0);
  });
  const xml = above.body.map(serialize).join('') + parts.join('');
  const turned = sections.map(each => each.turned);
  return { xml: isEnd ? xml + imprintXml(imprint, sheet, around.anchors) : xml, header: above.header, turned };
}

function sectionElements(
  main: readonly Block[],
  section: Section,
  around: Surroundings,
  isLast: boolean,
  isEnd: boolean,
): Element[] {
  const held = isLast && isEnd && hasFree(main, around.sheet);
  const groups = grouped(main, { held, ends: !isEnd }, section);
  return groups.flatMap((group, index) => {
    const open = index < groups.length - 1 || (isLast && !isEnd);
    const gap = open ? gapBetween(group, groups[index + 1], around.sheet) : undefined;
    const elements = elementsOf(group, groups[index - 1]?.type === 'table', around);
    return gap ? [...elements, gap] : elements;
  });
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
  if (!sheet.head) return { body: grouped(head, {}).flatMap(group => elementsOf(group, false, around)) };
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

/** `held`: the last of them stays on the page of what follows; `ends`: nothing follows the last, which stands with the date. */
function grouped(
  blocks: readonly Block[],
  { held = false, ends = false },
  { from, to } = { from: 0, to: blocks.length },
): Group[] {
  const groups: Group[] = [];
  let pairs: Placed<Pair>[] = [];
  for (const [at, block] of blocks.slice(from, to).entries()) {
    const index = from + at;
    const around = eased(situationOf(blocks, index), blocks, index);
    // A section begins a page by itself.
    const found = at === 0 && from > 0 ? { ...around, fresh: false } : around;
    const isHeld = (held && index === blocks.length - 1) || (ends && isDateHeld(blocks, index));
    const situation = isHeld ? { ...found, kept: true } : found;
    // LibreOffice keeps a table with the next, but not the last row of a long one.
    if (block.type !== 'pair' || situation.fresh || isSigned(blocks[index + 1])) pairs = [];
    if (block.type === 'table') groups.push({ type: 'table', block, situation });
    else if (block.type !== 'pair') groups.push({ type: 'single', block, situation });
    else if (pairs.push({ block, situation }) === 1) groups.push({ type: 'pairs', pairs });
  }
  return groups;
}

/**
 * A word processor keeps all of a paragraph with the next. A long one is not held where what follows does not stand alone without
 * it: its translation before a signature, the closing words above a list of attachments, and those above much small print.
 */
function eased(situation: Situation, blocks: readonly Block[], index: number): Situation {
  const [block, next] = blocks.slice(index, index + 2);
  if (!block || !next || roleOf(block) !== 'body') return situation;
  const others = blocks.slice(index + 1).map(roleOf);
  const closings = others.findIndex(role => role !== 'closing');
  const isListed = closings > 0 && others[closings] === 'attachment';
  const isFree = isListed || (closings > 0 && isAboveMuch(blocks, index, closings)) || isTranslated(block, next);
  return isFree ? { ...situation, kept: false } : situation;
}

/** Whether a long block stands above closing words and more under the date than one small print in each language. */
function isAboveMuch(blocks: readonly Block[], index: number, closings: number): boolean {
  const block = blocks[index];
  const single = block?.type === 'pair' ? block.zh : block;
  const below = blocks.filter((_, at) => at > index && isUnderDate(blocks, at));
  return single !== undefined && single.type !== 'table' && !isShort(single) && below.length > closings;
}

/** Whether a block is a note or small print. */
function isUnderDate(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  return block !== undefined && (roleOf(block) === 'remark' || situationOf(blocks, index).note);
}

/** A date and what stands under it, in one language or side by side: no page holds small print alone. */
function isDateHeld(blocks: readonly Block[], index: number): boolean {
  const [block, next] = blocks.slice(index, index + 2);
  const isDated = block !== undefined && (roleOf(block) === 'date' || isUnderDate(blocks, index));
  return isDated && isUnderDate(blocks, index + 1) && langOf(block) === langOf(next);
}

function langOf(block: Block | undefined): Language | undefined {
  return block && 'lang' in block ? block.lang : undefined;
}

/** Whether a long paragraph has the same in the other language below it. */
function isTranslated(block: Block, next: Block): boolean {
  if (block.type !== 'paragraph' || next.type !== 'paragraph' || isShort(block)) return false;
  return roleOf(next) === 'body' && block.lang !== next.lang;
}

function elementsOf(group: Group, below: boolean, around: Surroundings): Element[] {
  if (group.type === 'pairs') return [pairsTable(group.pairs, around)];
  if (group.type === 'table') return [tableBlock(group.block, group.situation, around)];
  const width = textWidth(around.sheet);
  const free = around.free.has(group.block);
  return paragraphsOf(group.block, { situation: group.situation, width, inRow: false, below, free }, around);
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
