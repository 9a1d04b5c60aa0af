import { languageTags } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { plain } from '../../tree/plain.js';
import { isRowKept, type Situation } from '../../tree/situation.js';
import type { Cell, Column, Line, Row, Table } from '../../tree/tree.js';
import { columnWidths, type Measure, partsOf } from '../columns.js';
import { widthInEm, wordInEm } from '../estimate.js';
import { inlines } from './inline.js';

/** Between the halves of a table stands an empty column without rules. */
const gutter = '<td class="gutter"></td>';

/** `width`: what the columns are reckoned for, mm. */
export function tableHtml(table: Table, { kept }: Situation, sheet: Sheet, width: number): string {
  const { head, rows, halves, whole } = table;
  const kind = [head ? 'grid' : 'form', halves && 'halves', whole && 'whole', kept && 'kept'].filter(Boolean).join(' ');
  const top = head ? `<thead>\n${rowHtml(head, table, true)}\n</thead>\n` : '';
  const body = rows.map((row, index) => rowHtml(row, table, false, !whole && isRowKept(index, rows.length))).join('\n');
  const style = halves ? spans(table.columns.length / 2) : '';
  const all = `<table class="${kind}"${style}>\n${columns(table, sheet, width)}${top}<tbody>\n${body}\n</tbody>\n</table>`;
  return head && !halves ? `<div class="wide"${spans(table.columns.length)}>\n${all}\n</div>` : all;
}

/** On a narrow screen the halves of a row fold under each other, so many cells to a line; other tables keep their columns wide. */
function spans(columns: number): string {
  return ` style="--columns:${columns}"`;
}

/** The widths of the columns in percent, the gutter of halves between them in mm. */
function columns(table: Table, sheet: Sheet, width: number): string {
  const space = table.halves ? (width - sheet.gutter) / 2 : width;
  const parts = partsOf(table).map(part =>
    columnWidths(part, measureOf(space, table.halves === true, sheet))
      .map(each => `<col style="width:${Math.round((each / width) * 1000) / 10}%">`)
      .join(''),
  );
  return `<colgroup>${parts.join('<col class="gutter">')}</colgroup>\n`;
}

const millimetre = 72 / 25.4;

function measureOf(width: number, half: boolean, { styles }: Sheet): Measure {
  return {
    width,
    half,
    padding: 6,
    comfort: (5 * styles.zh.cell.size) / millimetre,
    extentOf(line, chinese) {
      const em = styles[line.lang].cell.size / millimetre;
      const lines = plain(line.children).split('\n');
      const widest = (measure: (text: string) => number) => Math.max(0, ...lines.map(measure)) * em;
      return { word: widest(text => wordInEm(text, chinese)), line: widest(widthInEm) };
    },
  };
}

function rowHtml({ cells, height }: Row, table: Table, isHead: boolean, kept = false): string {
  const half = table.halves ? table.columns.length / 2 : table.columns.length;
  const written = cells.map((cell, index) => {
    const field = !isHead && !table.head && index % half === 0 && half > 1;
    const scope = isHead ? 'col' : field ? 'row' : undefined;
    return cellHtml(cell, table.columns[index], scope);
  });
  if (table.halves) written.splice(half, 0, gutter);
  return `<tr${kept ? ' class="kept"' : ''}${height ? ` style="height:${height}mm"` : ''}>${written.join('')}</tr>`;
}

function cellHtml({ lines }: Cell, column: Column | undefined, scope: 'col' | 'row' | undefined): string {
  const align = column && column.align !== 'left' ? ` style="text-align:${column.align}"` : '';
  const open = scope ? `<th scope="${scope}"` : '<td';
  const name = scope ? 'head' : 'cell';
  return `${open}${align}>${lines.map(line => lineHtml(line, name)).join('')}</${scope ? 'th' : 'td'}>`;
}

function lineHtml({ lang, children }: Line, name: 'head' | 'cell'): string {
  return `<div class="${name}" lang="${languageTags[lang]}">${inlines(children, lang)}</div>`;
}
