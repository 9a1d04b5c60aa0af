import { TableCell, TableRow, WidthType, type Table as WordTable } from 'docx';
import type { Situation } from '../../tree/situation.js';
import type { Pair, Single } from '../../tree/tree.js';
import { textWidth } from './grid.js';
import { twipsOfMillimetres } from './lengths.js';
import { paragraphsOf, type Surroundings } from './single.js';
import { fixedTable } from './table.js';

/** A pair among its neighbours. */
export interface PlacedPair {
  readonly block: Pair;
  readonly situation: Situation;
}

/**
 * Consecutive pairs as one table of two columns without rules, a row for each pair, so that both languages of a block begin
 * on one line and either can be edited. Rows may break over pages but for small print; a heading holds its row to the next.
 */
export function pairsTable(pairs: readonly PlacedPair[], around: Surroundings): WordTable {
  const width = textWidth(around.sheet);
  const widths = [Math.floor(width / 2), width - Math.floor(width / 2)] as const;
  const gutter = Math.round(twipsOfMillimetres(around.sheet.gutter) / 2);
  // No row of a table begins a page: the line in front of the table does.
  const rows = pairs.map(({ block, situation: found }) => {
    const { zh, en } = block;
    const free = around.free.has(block);
    const situation = { ...found, fresh: false };
    const side = (column: 0 | 1, half: Single, margins: Margins) =>
      new TableCell({
        width: { size: widths[column], type: WidthType.DXA },
        margins,
        children: paragraphsOf(
          half,
          { situation, width: widths[column] - gutter, inRow: true, below: false, free },
          around,
        ),
      });
    return new TableRow({
      ...(isSmall(zh) && { cantSplit: true }),
      children: [side(0, zh, { left: 0, right: gutter }), side(1, en, { left: gutter, right: 0 })],
    });
  });
  return fixedTable(widths, rows, 'LanguageColumns');
}

/** A word processor lets a single line of a row run over to a page of its own. */
function isSmall(block: Single): boolean {
  return block.type === 'paragraph' && block.role === 'remark';
}

interface Margins {
  readonly left: number;
  readonly right: number;
}
