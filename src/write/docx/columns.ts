import type { Sheet } from '../../style/sheets.js';
import { plain } from '../../tree/plain.js';
import type { Line, Row, Table } from '../../tree/tree.js';
import { columnWidths as widthsOf } from '../columns.js';
import { widthInEm, wordInEm } from '../estimate.js';
import { halfPoints, twipsOfPoints } from './lengths.js';

/** Space at the left and right of the text of a cell together, twips: Word's own, and a point so that a word that just fits does. */
const padding = 236;
/** A column of text keeps room for so many Chinese characters, em. */
const comfort = 5;

/** How much wider an English word is in a head, which is bold: “Form” has the widest letter there is and is short. */
const bold = 1.1;

/** The widths of the columns of a table `width` twips wide, in whole twips that add up to it: the edges are rounded. */
export function columnWidths(table: Table, width: number, sheet: Sheet, half = false): number[] {
  const em = ({ lang }: Line) => halfPoints(sheet.styles[lang].cell.size) * 10;
  const widths = widthsOf(table, {
    width,
    half,
    padding,
    comfort: comfort * halfPoints(sheet.styles.zh.cell.size) * 10,
    extentOf(line, chinese, isHead) {
      const lines = plain(line.children).split('\n');
      const widest = (measure: (text: string) => number) => Math.max(0, ...lines.map(measure)) * em(line);
      const weight = isHead && line.lang === 'en' ? bold : 1;
      return { word: widest(text => wordInEm(text, chinese)) * weight, line: widest(widthInEm) };
    },
  });
  const edges = widths.map((_, index) => Math.round(widths.slice(0, index + 1).reduce((sum, each) => sum + each, 0)));
  edges[edges.length - 1] = width;
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** A row higher than this, pt, is not kept with another: it does not look lonely, and the gap it would leave is worse. */
const low = 48;

/** Whether a row is low in columns of the given widths, twips, by estimate. */
export function isRowLow(row: Row | undefined, widths: readonly number[], { styles }: Sheet): boolean {
  return (row?.cells ?? []).every(({ lines }, at) => {
    const room = (widths[at] ?? 0) - padding;
    const heights = lines.flatMap(({ lang, children }) => {
      const { size, pitch } = styles[lang].cell;
      const texts = plain(children).split('\n');
      return texts.map(text => Math.max(1, Math.ceil((widthInEm(text) * twipsOfPoints(size)) / room)) * pitch);
    });
    return heights.reduce((sum, height) => sum + height, 0) <= low;
  });
}
