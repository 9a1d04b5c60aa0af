import { plain } from '../tree/plain.js';
import type { Line, Row, Table } from '../tree/tree.js';
import { type Asked, settleColumns } from './settle-columns.js';

/** What a line of a cell asks for: the width of its longest word, and of the whole. In the unit of the table's width. */
export interface Extent {
  readonly word: number;
  readonly line: number;
}

/** What the columns of a table are measured with; lengths in one unit. */
export interface Measure {
  readonly width: number;
  /** In one of the two columns of a page. */
  readonly half: boolean;
  /** What a cell takes beside its text. */
  readonly padding: number;
  /** A column of long text does not get narrower than this as long as there is room. */
  readonly comfort: number;
  /** `chinese`: how many characters of Chinese should stay together, in a name more than in a text; `isHead`: of the head. */
  extentOf(line: Line, chinese: number, isHead: boolean): Extent;
}

/** The name of a column stays in one line up to this, em; other Chinese text is not squeezed below a few squares. */
const unbroken = { name: 8.5, text: 4 };
/** With more columns there is no room for that. */
const few = 4;

/**
 * The part of a form that its names take: the same in all, so that their rules stand below one another, and as much as a name of
 * ten characters needs to stand on one line. In a table to be signed it is less, and each party has as much room as the other.
 */
const names = { whole: 1 / 3, half: 0.36, signed: 0.3 };

/**
 * The widths of the columns of a table so that it comes out as low as it can. A form of names and values has fixed ones; else
 * each column has room for its longest word, and the rest goes, bit by bit, where it saves most height.
 */
export function columnWidths(table: Table, measure: Measure): number[] {
  const { width, padding } = measure;
  if (isForm(table) || table.whole) return table.columns.map((_, at) => width * shareOf(at, table, measure.half));
  const rows = extentsOf(table, measure);
  const columns = table.columns.map((_, column) => rows.flatMap(cells => cells[column] ?? []));
  const words = wordsOf(columns, padding);
  const lines = columns.map(extents => Math.max(0, ...extents.map(({ line }) => line)) + padding);
  if (sum(words) >= width) return capped(words, width);
  if (sum(lines) <= width) return lines.map(line => (line * width) / sum(lines));
  const comfort = words.map((word, at) => Math.max(word, Math.min(lines[at] ?? 0, measure.comfort + padding)));
  const least = sum(comfort) <= width ? comfort : words;
  return settleColumns(grown(rows, least, lines, measure), least, rows, padding);
}

/** What the columns of a table need so that no word of it is broken: of the text alone, and of the space beside it. */
export function leastWidth(table: Table, measure: Measure): { readonly text: number; readonly space: number } {
  const space = measure.padding * table.columns.length;
  if (isForm(table) || table.whole) return { text: 0, space };
  const rows = extentsOf(table, measure);
  const columns = table.columns.map((_, column) => rows.flatMap(cells => cells[column] ?? []));
  return { text: sum(wordsOf(columns, 0)), space };
}

function wordsOf(columns: readonly (readonly Extent[])[], padding: number): number[] {
  return columns.map(extents => Math.max(0, ...extents.map(({ word }) => word)) + padding);
}

function shareOf(column: number, { columns, whole }: Table, half: boolean): number {
  const first = half ? names.half : whole ? names.signed : names.whole;
  return column === 0 ? first : (1 - first) / (columns.length - 1);
}

/** The Chinese and the English half of a table as two tables of the same rows; a table without halves as it is. */
export function partsOf(table: Table): readonly Table[] {
  const middle = table.columns.length / 2;
  if (!table.halves) return [table];
  if (!Number.isInteger(middle)) throw new RangeError(`${table.columns.length} columns have no halves`);
  return [part(table, 0, middle), part(table, middle)];
}

function part({ columns, head, rows, whole }: Table, from: number, to?: number): Table {
  const cut = (row: Row): Row => ({ ...row, cells: row.cells.slice(from, to) });
  return { type: 'table', columns: columns.slice(from, to), head: head && cut(head), rows: rows.map(cut), whole };
}

/** Whether the first column of a table names the fields of the second. */
export function isForm({ head, columns }: Pick<Table, 'head' | 'columns'>): boolean {
  return !head && columns.length === 2;
}

/** The cells row by row and column by column, each with the extents of its lines. */
type Extents = readonly (readonly (readonly Asked[])[])[];

function extentsOf({ head, rows }: Table, { extentOf }: Measure): Extents {
  const all = head ? [head, ...rows] : rows;
  return all.map(row => {
    const chinese = row === head && row.cells.length <= few ? unbroken.name : unbroken.text;
    return row.cells.map(({ lines }) => lines.map(line => asked(line, each => extentOf(each, chinese, row === head))));
  });
}

function asked(line: Line, extentOf: (line: Line) => Extent): Asked {
  const square = line.lang === 'zh' ? extentOf({ ...line, children: [{ type: 'text', text: '字' }] }).line : 0;
  return { ...dated(line, extentOf), square };
}

/** An English date is not broken: its width is that of a word, with the marks around it. */
function dated(line: Line, extentOf: (line: Line) => Extent): Extent {
  const extent = extentOf(line);
  const dates = plain(line.children).match(/[^\s\p{L}]*\p{Lu}\p{Ll}+\s\d{1,2},\s\d{4}\S*/gu) ?? [];
  const widths = dates.map(text => extentOf({ ...line, children: [{ type: 'text', text }] }).line);
  return { ...extent, word: Math.max(extent.word, ...widths) };
}

/** Too little room: the widest give way. */
function capped(words: readonly number[], width: number): number[] {
  const sorted = [...words].sort((one, other) => one - other);
  let left = width;
  for (const [at, word] of sorted.entries()) {
    const cap = left / (sorted.length - at);
    if (word > cap) return words.map(each => Math.min(each, cap));
    left -= word;
  }
  return [...words];
}

const steps = 48;

function grown(rows: Extents, least: readonly number[], lines: readonly number[], measure: Measure): number[] {
  const widths = [...least];
  const step = (measure.width - sum(widths)) / steps;
  for (let left = steps; left > 0; left--) {
    const gains = gainsOf(rows, widths, measure.padding, step);
    const wishes = gains.map((gain, at) => gain + Math.max(0, (lines[at] ?? 0) - (widths[at] ?? 0)) * 1e-6);
    const best = wishes.indexOf(Math.max(...wishes));
    widths[best] = (widths[best] ?? 0) + step;
  }
  return widths;
}

/** How many lines of height a bit more width would save in each column. */
function gainsOf(rows: Extents, widths: readonly number[], padding: number, step: number): number[] {
  const heights = rows.map(cells => cells.map((cell, at) => heightOf(cell, (widths[at] ?? 0) - padding)));
  return widths.map((width, at) =>
    sum(
      rows.map((cells, row) => {
        const others = Math.max(1, ...(heights[row] ?? []).filter((_, index) => index !== at));
        const before = heights[row]?.[at] ?? 0;
        const after = heightOf(cells[at] ?? [], width + step - padding);
        return Math.max(before, others) - Math.max(after, others) + (before - after) * patience;
      }),
    ),
  );
}

/** A cell that is not the tallest of its row saves no height by getting lower, but it looks better. */
const patience = 0.3;

/** A line that runs over leaves part of the width at its ends empty. */
const ragged = 0.3;

/** The height of a cell in lines, smooth so that each bit of width counts. */
function heightOf(cell: readonly Extent[], width: number): number {
  return sum(cell.map(({ line }) => (line <= width ? 1 : line / Math.max(width, 1e-9) + ragged)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
