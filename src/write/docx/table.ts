import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import { isRowKept, type Situation } from '../../tree/situation.js';
import type { Cell, Column, Row, Table } from '../../tree/tree.js';
import { partsOf } from '../columns.js';
import { columnWidths, isRowLow } from './columns.js';
import { textWidth } from './grid.js';
import { runs } from './inline.js';
import { twipsOfMillimetres } from './lengths.js';
import type { Surroundings } from './single.js';
import { styleId, type TableStyle } from './styles.js';

/** A column with its width, twips. */
interface Track extends Column {
  readonly width: number;
}

/** A table with its head repeated on each page and rows that stay whole. */
export function tableBlock(table: Table, situation: Situation, around: Surroundings): WordTable {
  const parts = partsOf(table);
  const gutter = twipsOfMillimetres(around.sheet.gutter);
  const space = textWidth(around.sheet) - gutter * (parts.length - 1);
  const widths = parts.map((part, index) =>
    columnWidths(part, share(space, parts.length, index), around.sheet, parts.length > 1),
  );
  const tracks = parts.map((part, index) => tracksOf(part, widths[index] ?? []));
  const rowOf = (pick: (part: Table) => Row | undefined, manner: Manner) =>
    tableRow(
      parts.map((part, index) => cells(pick(part), tracks[index] ?? [], manner, !table.head, around)),
      gutter,
      pick(table)?.height,
      manner,
    );
  const head = table.head ? [rowOf(part => part.head, 'head')] : [];
  const count = table.rows.length;
  const rows = table.rows.map((_, index) => {
    const last = index === count - 1;
    const pair = [index, index + 1].map(at => parts.map(part => part.rows[at]));
    const isLow = pair.every(row => row.every((part, at) => isRowLow(part, widths[at] ?? [], around.sheet)));
    const kept = last ? situation.kept : table.whole || (isLow && isRowKept(index, count) && !isHeaded(table, index));
    return rowOf(part => part.rows[index], kept ? 'kept' : 'free');
  });
  return fixedTable(
    widths.flatMap((each, index) => (index === 0 ? each : [gutter, ...each])),
    [...head, ...rows],
    'RuledTable',
  );
}

/**
 * Whether a row stands below the head of its table, and so not alone at the foot of a page. Held to the next it would take along all
 * that announces the table in two languages.
 */
function isHeaded({ head, rows }: Table, index: number): boolean {
  return head !== undefined && index === 0 && rows.length > 2;
}

/** How a row stands: as the head, on the page of the next row, or anywhere. */
type Manner = 'head' | 'kept' | 'free';

/** A table at the left margin with its widths both in the grid and in the cells: Word reads the one, others the other. */
export function fixedTable(widths: readonly number[], rows: readonly TableRow[], style: TableStyle): WordTable {
  return new WordTable({
    style,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    // Said again, as not every reader takes the rules from the style.
    borders: style === 'RuledTable' ? ruled : unruled,
    rows,
  });
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };
const none = { style: BorderStyle.NIL };
const ruled = { top: rule, left: rule, bottom: rule, right: rule, insideHorizontal: rule, insideVertical: rule };
const unruled = {
  top: none,
  left: none,
  bottom: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Equal shares of a width in whole twips. */
function share(width: number, parts: number, index: number): number {
  return Math.round((width * (index + 1)) / parts) - Math.round((width * index) / parts);
}

function tracksOf({ columns }: Table, widths: readonly number[]): Track[] {
  return columns.map(({ align }, index) => ({ align, width: widths[index] ?? 0 }));
}

/** The cells of the parts of a row, and between two parts an open cell for the gutter. */
function tableRow(parts: readonly TableCell[][], gutter: number, height: number | undefined, manner: Manner): TableRow {
  const open = () =>
    new TableCell({
      width: { size: gutter, type: WidthType.DXA },
      borders: { top: none, bottom: none },
      children: [new Paragraph({ style: 'Gap' })],
    });
  const children = parts.flatMap((part, index) => (index === 0 ? part : [open(), ...part]));
  return new TableRow({
    children,
    cantSplit: true,
    ...(height !== undefined && { height: { value: twipsOfMillimetres(height), rule: HeightRule.ATLEAST } }),
    ...(manner === 'head' && { tableHeader: true }),
  });
}

function cells(
  row: Row | undefined,
  tracks: readonly Track[],
  manner: Manner,
  isForm: boolean,
  around: Surroundings,
): TableCell[] {
  const given = row?.cells ?? [];
  if (given.length !== tracks.length)
    throw new RangeError(`${given.length} cells in a table of ${tracks.length} columns`);
  return tracks.map(
    ({ align, width }, index) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { top: PADDING, bottom: PADDING },
        verticalAlign: VerticalAlignTable.CENTER,
        children: paragraphs(
          given[index] ?? { lines: [] },
          align,
          lookOf(manner, isForm && index === 0, align),
          around,
        ),
      }),
  );
}

/** Space above and below the text of a cell, twips. */
const PADDING = 40;

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A line of a cell for each of its languages; an empty cell has to hold a paragraph too. */
function paragraphs({ lines }: Cell, align: Column['align'], look: Look, { anchors }: Surroundings): Paragraph[] {
  const kept = look.kept && { keepNext: true };
  if (lines.length === 0) return [new Paragraph({ style: styleId('zh', 'cell'), ...kept })];
  return lines.map(
    ({ lang, children }) =>
      new Paragraph({
        style: styleId(lang, look.style),
        ...kept,
        ...(look.align && { alignment: alignments[align] }),
        children: runs(children, lang, anchors),
      }),
  );
}

/** How the text of a cell is set: `align` is given where it is not that of the style. */
interface Look {
  readonly style: 'head' | 'cell';
  readonly kept: boolean;
  readonly align: boolean;
}

/** The names of a form's fields look like the head of a table, but stand at the left. */
function lookOf(manner: Manner, isName: boolean, align: Column['align']): Look {
  const style = manner === 'head' || isName ? 'head' : 'cell';
  return { style, kept: manner !== 'free', align: manner !== 'head' && (isName || align !== 'left') };
}
