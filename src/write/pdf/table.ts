import type { Fonts } from '../../style/fonts.js';
import type { Style } from '../../style/sheets.js';
import { isRowKept, type Situation } from '../../tree/situation.js';
import type { Cell, Line, Row, Table } from '../../tree/tree.js';
import { columnWidths, type Extent, leastWidth, type Measure, partsOf } from '../columns.js';
import { smallest } from '../sections.js';
import type { Band, Column, Slice } from './band.js';
import { flatten, galleyOf } from './galley.js';
import { halves } from './pair.js';
import type { Paper } from './paper.js';
import { type Context, points } from './setting.js';
import { slicesOf } from './text.js';

/** Inner space of a cell, pt. */
const inner = { x: 5, y: 5.5 };
const border = 0.5;

/** The place of a column within the type area, pt. */
interface Place {
  readonly x: number;
  readonly width: number;
}

/** A table as one band a row; the head stands again on every page. */
export function tableBands(table: Table, { kept: near }: Situation, around: Context): Band[] {
  const context = fitted(table, around);
  const places = placesOf(table, context);
  const head = table.head && { ...rowBand(table, table.head, places, context, true), keep: true };
  const rows = table.rows.map(row => rowBand(table, row, places, context, false));
  const whole = table.whole === true || isShort(head ? [head, ...rows] : rows);
  const kept = rows.map((band, at) => ({ ...band, head, keep: whole ? at < rows.length - 1 : isKept(rows, at) }));
  const all: Band[] = head ? [head, ...kept] : kept;
  return all.map((band, at) => ({
    ...band,
    before: at === 0 ? 6 : 0,
    after: at === all.length - 1 ? 12 : 0,
    near: near && at === all.length - 1,
  }));
}

/** A table of more columns than its words have room in is set in smaller type. */
function fitted(table: Table, context: Context): Context {
  const width = table.halves ? halves(context).width : context.width;
  const scales = partsOf(table).map(part => {
    const { text, space } = leastWidth(part, measureOf(width, table.halves === true, context));
    return text + space <= width ? 1 : (width - space) / text;
  });
  const scale = Math.max(smallest, Math.min(...scales) - 0.01);
  if (scale >= 0.99) return context;
  const smaller = (style: Style): Style => ({ ...style, size: style.size * scale, pitch: style.pitch * scale });
  const { zh, en } = context.sheet.styles;
  const styles = {
    zh: { ...zh, cell: smaller(zh.cell), head: smaller(zh.head) },
    en: { ...en, cell: smaller(en.cell), head: smaller(en.head) },
  };
  return { ...context, sheet: { ...context.sheet, styles } };
}

/** A row higher than this, pt, is not kept: it does not look lonely, and the gap it would leave is worse. */
const low = 48;

/** A table of a few rows, no higher than this, pt, is not broken. */
const short = 130;

function isShort(rows: readonly Band[]): boolean {
  return rows.reduce((height, { columns }) => height + heightOf(columns) + inner.y * 2, 0) <= short;
}

function isKept(rows: readonly Band[], at: number): boolean {
  const pair = [rows[at], rows[at + 1]];
  return isRowKept(at, rows.length) && pair.every(row => row !== undefined && heightOf(row.columns) <= low);
}

/** The columns of a table; those of its English half stand in the right column of the page. */
function placesOf(table: Table, context: Context): Place[] {
  const { width, right } = halves(context);
  return partsOf(table).flatMap((part, at) => {
    const widths = columnWidths(part, measureOf(table.halves ? width : context.width, table.halves === true, context));
    const left = at === 0 ? 0 : right;
    return widths.map((each, column) => ({
      x: left + widths.slice(0, column).reduce((sum, one) => sum + one, 0),
      width: each,
    }));
  });
}

/** A column of long text keeps room for so many Chinese characters, em. */
const comfort = 5;

function measureOf(width: number, half: boolean, { sheet, fonts }: Context): Measure {
  return {
    width,
    half,
    padding: inner.x * 2 + 1,
    comfort: comfort * sheet.styles.zh.cell.size,
    extentOf: (line, chinese, isHead) =>
      extentOf(line, chinese, sheet.styles[line.lang][isHead ? 'head' : 'cell'], fonts),
  };
}

/** A word longer than this is broken, em. */
const longestWord = 12;

function extentOf(line: Line, chinese: number, style: Style, fonts: Fonts): Extent {
  const galley = galleyOf(flatten(line.children), style, line.lang, fonts);
  let word = 0;
  let longest = 0;
  let width = 0;
  for (const [at, sort] of galley.sorts.entries()) {
    width += sort.width;
    longest += sort.width + (galley.gaps[at] ?? 0);
    word = Math.max(word, width);
    width = galley.levels[at] === 1 ? 0 : width + (galley.gaps[at] ?? 0);
  }
  const together = line.lang === 'zh' ? Math.min(longest, chinese) : 0;
  return { word: Math.max(Math.min(word, longestWord), together) * style.size, line: longest * style.size };
}

/** A row held open so far, mm, is to be written on below its text, which stands at its top. */
const forText = 60;

function rowBand(table: Table, row: Row, places: readonly Place[], context: Context, isHead: boolean): Band {
  const cells = places.map((place, at) => slicesOfCell(table, row.cells[at], at, place, context, isHead));
  const heights = cells.map(heightOfCell);
  const room = points(row.height ?? 0) - inner.y * 2;
  const tallest = Math.max(room, ...heights);
  const columns = cells.map((slices, at): Column => {
    const isMiddle = tallest <= pageOf(context) && (row.height ?? 0) < forText;
    const top = isMiddle ? (tallest - (heights[at] ?? 0)) / 2 : 0;
    const cell = row.cells[at];
    return { x: (places[at]?.x ?? 0) + inner.x, top, slices, element: cell && context.structure.of.get(cell) };
  });
  if (room > 0) columns.push({ x: 0, top: 0, slices: [strut(room)] });
  return {
    columns,
    before: 0,
    after: 0,
    padding: inner.y,
    keep: false,
    whole: true,
    least: 1,
    decorate: (paper, top, bottom) => {
      const { left, width } = context;
      context.placed?.(row, { page: paper.pages, left, top, right: left + width, bottom });
      if (isLined(table, context)) underline(paper, places, left, bottom);
      else drawBorders(paper, places, left, top, bottom);
    },
  };
}

/** The height of text that a page holds: cells stand at middle height, but for a row that is cut, at its top. */
function pageOf({ sheet: { page } }: Context): number {
  return points(page.height - page.top - page.bottom) - inner.y * 2;
}

/** What holds a row open for a seal or handwriting. */
function strut(height: number): Slice {
  return { height, ink: height, draw: () => {} };
}

function heightOf(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map(({ slices }) => heightOfCell(slices)));
}

function heightOfCell(slices: readonly Slice[]): number {
  const last = slices.at(-1);
  return last ? slices.slice(0, -1).reduce((all, each) => all + each.height, last.ink) : 0;
}

function isLabel(table: Table, column: number): boolean {
  if (table.head) return false;
  return column === 0 || (table.halves === true && column === table.columns.length / 2);
}

function slicesOfCell(
  table: Table,
  cell: Cell | undefined,
  column: number,
  place: Place,
  context: Context,
  isHead: boolean,
): Slice[] {
  const width = place.width - inner.x * 2;
  return (cell?.lines ?? []).flatMap(line => {
    const { cell: text, head } = context.sheet.styles[line.lang];
    const align = table.columns[column]?.align ?? 'left';
    const style: Style = isHead ? head : isLabel(table, column) ? { ...head, align } : { ...text, align };
    return slicesOf(
      { pieces: flatten(line.children), style, lang: line.lang, width, first: 0, rest: 0 },
      context.fonts,
    );
  });
}

/** On a cover, what stands at its foot: names of fields, and a line for each. */
function isLined(table: Table, { sheet: { cover } }: Context): boolean {
  return cover === true && table.whole === true;
}

function underline(paper: Paper, [, ...values]: readonly Place[], left: number, bottom: number): void {
  for (const { x, width } of values) paper.rule(left + x, bottom, left + x + width, bottom, border, 'black');
}

function drawBorders(paper: Paper, places: readonly Place[], left: number, top: number, bottom: number): void {
  for (const { x, width } of places) {
    const from = left + x;
    const to = from + width;
    paper.rule(from, top, to, top, border, 'black');
    paper.rule(from, bottom, to, bottom, border, 'black');
    paper.rule(from, top, from, bottom, border, 'black');
    paper.rule(to, top, to, bottom, border, 'black');
  }
}
