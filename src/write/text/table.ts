import type { Language } from '../../language/language.js';
import { plain } from '../../tree/plain.js';
import type { Cell, Row, Table } from '../../tree/tree.js';
import { widthOf } from './width.js';

/** A grid wider than this is not readable without wrapping: its rows are written one field to a line. */
const widest = 120;

/** A table in each of its languages, one after the other. */
export function tableText(table: Table): string {
  return languagesIn(table)
    .map(language => single(inLanguage(table, language), language))
    .join('\n\n');
}

/** Plain cells of one language. */
interface Plain {
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
}

function languagesIn({ head, rows }: Table): readonly Language[] {
  const langs = [head, ...rows].flatMap(row => row?.cells ?? []).flatMap(({ lines }) => lines.map(({ lang }) => lang));
  return (['zh', 'en'] as const).filter(lang => langs.includes(lang));
}

function inLanguage({ head, rows, halves, columns }: Table, language: Language): Plain {
  const half = columns.length / 2;
  const [from, to] = halves ? (language === 'zh' ? [0, half] : [half, columns.length]) : [0, columns.length];
  const cellsOf = (row: Row): string[] => row.cells.slice(from, to).map(cell => textOf(cell, language));
  return { head: head && cellsOf(head), rows: rows.map(cellsOf) };
}

/** A cell that holds one line for both languages has it in each. */
function textOf({ lines }: Cell, language: Language): string {
  const own = lines.filter(({ lang }) => lang === language);
  return (own.length > 0 ? own : lines).map(({ children }) => plain(children)).join('\n');
}

function single({ head, rows }: Plain, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  if (!head && (rows[0]?.length ?? 0) === 2) return rows.map(cells => cells.join(colon)).join('\n');
  const grid = gridText(head, rows);
  const narrow = grid.split('\n').every(line => widthOf(line) <= widest);
  if (narrow || !head) return grid;
  return rows.map(cells => cells.map((cell, index) => `${head[index]}${colon}${cell}`).join('\n')).join('\n\n');
}

function gridText(head: readonly string[] | undefined, rows: readonly (readonly string[])[]): string {
  const all = head ? [head, ...rows] : rows;
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(...all.flatMap(cells => (cells[column] ?? '').split('\n').map(widthOf))),
  );
  const written = rows.map(cells => rowText(cells, widths));
  const rule = widths.map(width => '-'.repeat(width)).join('  ');
  return (head ? [rowText(head, widths), rule, ...written] : written).join('\n');
}

/** A row takes as many lines as its tallest cell. */
function rowText(cells: readonly string[], widths: readonly number[]): string {
  const split = cells.map(cell => cell.split('\n'));
  const height = Math.max(...split.map(lines => lines.length));
  return Array.from({ length: height }, (_, line) =>
    split.map((lines, column) => padded(lines[line] ?? '', column, widths)).join('  '),
  ).join('\n');
}

function padded(text: string, column: number, widths: readonly number[]): string {
  const last = column === widths.length - 1;
  return last ? text : text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
}
