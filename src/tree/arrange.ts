import { fail } from '../errors.js';
import { withLabels } from './labels.js';
import { plain } from './plain.js';
import { isOfHead, isOfImprint } from './role.js';
import { boneOf, excerptOf } from './skeleton.js';
import type { Block, Cell, Layout, Role, Row, Single, Table } from './tree.js';

/** The numbered blocks of one text. */
export interface Blocks {
  /** What errors name. */
  readonly file: string;
  readonly blocks: readonly (Single | Table)[];
}

/** Side by side, tables of up to so many columns stand in two halves; wider ones hold both languages in each cell. */
const columnsInHalves = 2;

/**
 * The blocks of a document in its layout. Where both languages are given, their skeletons must be the same in every layout.
 *
 * @throws WenshuError template/languages-differ at the first block that differs; template/no-text if a language that the
 * layout prints is not given
 * @example
 * arrange(zh, en, 'stacked') //=> [zh title, en title, zh paragraph, en paragraph, …]
 */
export function arrange(zh: Blocks | undefined, en: Blocks | undefined, layout: Layout): readonly Block[] {
  if (zh && en) compare(zh, en);
  return layouts[layout](labelled(zh), labelled(en));
}

function labelled(text: Blocks | undefined): Blocks | undefined {
  return text && { ...text, blocks: withLabels(text.blocks) };
}

const layouts = {
  zh: zh => given(zh, 'zh').blocks,
  en: (_, en) => given(en, 'en').blocks,
  stacked: (zh, en) => runs(both(zh, en)).flatMap(stacked),
  'side-by-side': (zh, en) => both(zh, en).flatMap(acrossOrBeside),
} satisfies Record<Layout, (zh: Blocks | undefined, en: Blocks | undefined) => readonly Block[]>;

type Twin = readonly [zh: Single | Table, en: Single | Table];

function given(blocks: Blocks | undefined, language: string): Blocks {
  return blocks ?? fail('template/no-text', {}, { language });
}

function both(zh: Blocks | undefined, en: Blocks | undefined): readonly Twin[] {
  const right = given(en, 'en').blocks;
  return given(zh, 'zh').blocks.map((left, index) => [left, right[index] ?? left]);
}

function compare(zh: Blocks, en: Blocks): void {
  const length = Math.max(zh.blocks.length, en.blocks.length);
  for (let index = 0; index < length; index++) {
    const [left, right] = [zh.blocks[index], en.blocks[index]];
    if (left && right && boneOf(left) === boneOf(right)) continue;
    const excerpts = { zh: left ? excerptOf(left) : '—', en: right ? excerptOf(right) : '—' };
    fail('template/languages-differ', { file: en.file }, { ordinal: index + 1, other: zh.file, ...excerpts });
  }
}

/** Twins that stay together in each language: attachments, a signature with its date, a form with its head as an annex. */
function runs(twins: readonly Twin[]): readonly (readonly Twin[])[] {
  const out: Twin[][] = [];
  for (const twin of twins) {
    const last = out.at(-1);
    const before = last?.at(-1);
    if (last && before && belongs(twin[0], before[0])) last.push(twin);
    else out.push([twin]);
  }
  return out;
}

const together: readonly (readonly Role[])[] = [
  ['attachment'],
  ['signature', 'date'],
  ['annex', 'caption'],
  ['copies', 'printing'],
];

function belongs(block: Single | Table, before: Single | Table): boolean {
  if (!('role' in before)) return false;
  if (!('role' in block)) return isSigned(block) && before.role === 'caption';
  return together.some(roles => roles.includes(block.role) && roles.includes(before.role));
}

/**
 * Each language in turn; what reads the same in both, as the number of a document does, is printed once. So is a table to be
 * signed, with both languages in its cells, as nobody signs twice; a form that is an annex is one of which either is filled in.
 */
function stacked(twins: readonly Twin[]): readonly Block[] {
  const [[zh, en] = []] = twins;
  if (twins.length === 1 && zh && en && isSigned(zh) && isSigned(en)) return [inCells(zh, en)];
  const english = twins.flatMap(([left, right]) => (isNumber(left) && sameText(left, right) ? [] : [right]));
  return [...twins.map(([left]) => left), ...english];
}

function isSigned(block: Single | Table): block is Table {
  return block.type === 'table' && block.whole === true;
}

function isNumber(block: Single | Table): boolean {
  return block.type === 'paragraph' && block.role === 'number';
}

function sameText(zh: Single | Table, en: Single | Table): boolean {
  return zh.type !== 'table' && en.type !== 'table' && plain(zh.children) === plain(en.children);
}

/** What stands above the title and at the foot of the last page is as wide as the page: one language over the other. */
function acrossOrBeside(twin: Twin, at: number, twins: readonly Twin[]): readonly Block[] {
  const isAbove = isOfHead(twin[0]) && twins.slice(at).some(([zh]) => zh.type === 'title');
  return isAbove || isOfImprint(twin[0]) ? stacked([twin]) : [beside(...twin)];
}

function beside(zh: Single | Table, en: Single | Table): Block {
  if (zh.type !== 'table' && en.type !== 'table') return { type: 'pair', zh, en };
  if (zh.type !== 'table' || en.type !== 'table') throw new TypeError('A table stands against no table');
  return zh.columns.length <= columnsInHalves ? inHalves(zh, en) : inCells(zh, en);
}

function inHalves(zh: Table, en: Table): Table {
  const join = (left: Row, right: Row): Row => ({ ...left, cells: [...left.cells, ...right.cells] });
  return { ...tableOf(zh, en, join), columns: [...zh.columns, ...en.columns], halves: true };
}

function inCells(zh: Table, en: Table): Table {
  const merge = (left: Row, right: Row): Row => ({
    ...left,
    cells: left.cells.map((cell, index) => mergedCell(cell, right.cells[index])),
  });
  return tableOf(zh, en, merge);
}

function tableOf(zh: Table, en: Table, join: (left: Row, right: Row) => Row): Table {
  const rows = zh.rows.map((row, index) => join(row, en.rows[index] ?? row));
  return { ...zh, ...(zh.head && en.head && { head: join(zh.head, en.head) }), rows };
}

function mergedCell(zh: Cell, en: Cell | undefined): Cell {
  return { lines: textOf(zh) === textOf(en) ? zh.lines : [...zh.lines, ...(en?.lines ?? [])] };
}

function textOf(cell: Cell | undefined): string | undefined {
  return cell?.lines.map(({ children }) => plain(children)).join('\n');
}
