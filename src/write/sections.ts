import type { Sheet } from '../style/sheets.js';
import { plain } from '../tree/plain.js';
import type { Block, Line, Table } from '../tree/tree.js';
import { leastWidth, type Measure, partsOf } from './columns.js';
import { widthInEm, wordInEm } from './estimate.js';

/** Blocks that stand on pages of their own form; `to` is the index after the last of them. */
export interface Section {
  /** On pages turned sideways. */
  readonly turned: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The sections of a document, settled from its tree so that every format has the same. A table whose columns have no room on an
 * upright page even for their longest words, in type as small as a table is set, goes sideways (GB/T 9704-2012, 8), and with it
 * the headings right above it. There is always one section.
 *
 * @example
 * sectionsOf([title, paragraph, caption, wideTable, paragraph], sheet)
 * //=> [{ turned: false, from: 0, to: 2 }, { turned: true, from: 2, to: 4 }, { turned: false, from: 4, to: 5 }]
 */
export function sectionsOf(blocks: readonly Block[], sheet: Sheet, ends = free): readonly Section[] {
  const turned = blocks.map(block => block.type === 'table' && isTooWide(block, sheet));
  for (let at = turned.length - 2; at >= 0; at--) if (turned[at + 1] && isHeading(blocks[at])) turned[at] = true;
  const starts = turned.flatMap((each, at) => (at === 0 || each !== turned[at - 1] ? [at] : []));
  const sections = starts.map((from, at) => ({
    turned: turned[from] === true,
    from,
    to: starts[at + 1] ?? blocks.length,
  }));
  const empty = (at: number) => [{ turned: false, from: at, to: at }];
  return [
    ...(sections.length === 0 || (ends.first && turned[0]) ? empty(0) : []),
    ...sections,
    ...(ends.last && turned.at(-1) ? empty(blocks.length) : []),
  ];
}

/** Whether a document begins and ends upright in any case: a 版头 and a 版记 stand on upright pages. */
interface Ends {
  readonly first: boolean;
  readonly last: boolean;
}

const free: Ends = { first: false, last: false };

function isHeading(block: Block | undefined): boolean {
  if (!block || block.type === 'table') return false;
  const single = block.type === 'pair' ? block.zh : block;
  if (single.type === 'title' || single.type === 'heading') return true;
  return single.type === 'paragraph' && (single.role === 'annex' || single.role === 'caption');
}

/** Type is not set smaller than this part of its size so that the words of a table need not be broken. */
export const smallest = 0.85;

/** Space at the sides of the text of a cell, pt. */
const padding = 11;
const millimetre = 72 / 25.4;

function isTooWide(table: Table, sheet: Sheet): boolean {
  const { width, left, right } = sheet.page;
  const room = (width - left - right) * millimetre;
  const half = table.halves === true;
  const space = half ? (room - sheet.gutter * millimetre) / 2 : room;
  return partsOf(table).some(part => {
    const least = leastWidth(part, measureOf(space, half, sheet));
    return least.text * smallest + least.space > space;
  });
}

function measureOf(width: number, half: boolean, { styles }: Sheet): Measure {
  const extentOf = ({ lang, children }: Line, chinese: number) => {
    const { size } = styles[lang].cell;
    const lines = plain(children).split('\n');
    const widest = (measure: (text: string) => number) => Math.max(0, ...lines.map(measure)) * size;
    return { word: widest(text => wordInEm(text, chinese)), line: widest(widthInEm) };
  };
  return { width, half, padding, comfort: 0, extentOf };
}
