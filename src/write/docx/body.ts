import { Paragraph, type Table as WordTable } from 'docx';
import type { Sheet } from '../../style/sheets.js';
import { type Situation, situationOf } from '../../tree/situation.js';
import type { Block, Pair, Single, Table, Tree } from '../../tree/tree.js';
import type { Section } from '../sections.js';
import { styleIn } from '../style-in.js';
import { anchorsOf } from './anchors.js';
import { textWidth } from './grid.js';
import { type PlacedPair, pairsTable } from './pairs.js';
import { paragraphsOf, type Surroundings } from './single.js';
import { tableBlock } from './table.js';

type Element = Paragraph | WordTable;

/** What all blocks of a document are set with. */
export type Manner = Omit<Surroundings, 'anchors'>;

/** The blocks of a section of a tree as paragraphs and tables, in their order. */
export function bodyOf(tree: Tree, { sheet, lists, stamp }: Manner, section: Section): Element[] {
  const around = { sheet, lists, stamp, anchors: anchorsOf(tree, lists) };
  const groups = grouped(tree.blocks, section);
  const ends = section.to === tree.blocks.length;
  return groups.flatMap((group, index) => {
    const gap = index < groups.length - 1 || ends ? gapBetween(group, groups[index + 1], sheet) : undefined;
    const elements = elementsOf(group, groups[index - 1]?.type === 'table', around);
    return gap ? [...elements, gap] : elements;
  });
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

function grouped(blocks: readonly Block[], { from, to }: Section): Group[] {
  const groups: Group[] = [];
  let pairs: Placed<Pair>[] = [];
  for (const [at, block] of blocks.slice(from, to).entries()) {
    const index = from + at;
    const around = situationOf(blocks, index);
    // A section begins a page by itself.
    const situation = at === 0 && from > 0 ? { ...around, fresh: false } : around;
    if (block.type !== 'pair' || situation.fresh) pairs = [];
    if (block.type === 'table')
      groups.push({ type: 'table', block, situation: keptBefore(blocks[index + 1], situation) });
    else if (block.type !== 'pair') groups.push({ type: 'single', block, situation });
    else if (pairs.push({ block, situation }) === 1) groups.push({ type: 'pairs', pairs });
  }
  return groups;
}

/** A table is held to the words that end the text, so that no page holds a signature alone. */
function keptBefore(next: Block | undefined, situation: Situation): Situation {
  const one = next?.type === 'pair' ? next.zh : next;
  const ends = one?.type === 'paragraph' && (one.role === 'closing' || one.role === 'signature');
  return ends ? { ...situation, kept: true } : situation;
}

function elementsOf(group: Group, below: boolean, around: Surroundings): Element[] {
  if (group.type === 'pairs') return [pairsTable(group.pairs, around)];
  if (group.type === 'table') return [tableBlock(group.block, group.situation, around)];
  const width = textWidth(around.sheet);
  return paragraphsOf(group.block, { situation: group.situation, width, inRow: false, below }, around);
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
