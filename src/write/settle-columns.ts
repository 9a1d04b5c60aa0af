import type { Extent } from './columns.js';

/** What a line of a cell asks for; `square`: the width of one Chinese character of it, or 0 for a line of another script. */
export interface Asked extends Extent {
  readonly square: number;
}

/** What a character alone on a last line is worth, in lines of height. */
const lonely = 1;
/** How far a column gives way, squares. */
const moves = [0.25, 0.5, 0.75, 1, 2];
/** A table is settled long before. */
const rounds = 24;

/**
 * Shifts a little width between columns, none below its `least`, where that saves a line or brings home a single Chinese
 * character that would stand alone on the last line of a cell. All lengths in one unit; `padding` is what a cell takes beside
 * its text. A table without Chinese stays as it is.
 *
 * @example
 * settleColumns([5.5, 8.5], [4, 4], [[[{ word: 4, line: 5, square: 1 }], [{ word: 4, line: 7, square: 1 }]]], 1)
 * //=> [6, 8]: five characters in one line and seven in the other
 */
export function settleColumns(
  widths: readonly number[],
  least: readonly number[],
  rows: readonly (readonly (readonly Asked[])[])[],
  padding: number,
): number[] {
  const square = Math.max(0, ...rows.flat(2).map(line => line.square));
  let best = [...widths];
  let cost = costOf(rows, best, padding);
  for (let round = 0; square > 0 && round < rounds; round++) {
    const ways = shifts(best, least, square).map(way => ({ way, cost: costOf(rows, way, padding) }));
    const next = ways.reduce((one, other) => (other.cost < one.cost - 1e-9 ? other : one), { way: best, cost });
    if (next.way === best) break;
    best = next.way;
    cost = next.cost;
  }
  return best;
}

function shifts(widths: readonly number[], least: readonly number[], square: number): number[][] {
  return moves.flatMap(move =>
    widths.flatMap((width, from) =>
      width - move * square < (least[from] ?? 0)
        ? []
        : widths.flatMap((_, to) => (to === from ? [] : [shifted(widths, from, to, move * square)])),
    ),
  );
}

function shifted(widths: readonly number[], from: number, to: number, by: number): number[] {
  return widths.map((width, at) => (at === from ? width - by : at === to ? width + by : width));
}

function costOf(rows: readonly (readonly (readonly Asked[])[])[], widths: readonly number[], padding: number): number {
  const costs = rows.map(cells => {
    const cellCosts = cells.map((cell, at) => cell.map(line => costOfLine(line, (widths[at] ?? 0) - padding)));
    const height = Math.max(0, ...cellCosts.map(lines => lines.reduce((sum, { height }) => sum + height, 0)));
    return height + lonely * cellCosts.flat().filter(line => line.lonely).length;
  });
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** Chinese fills its lines; any other text leaves part of them empty. */
function costOfLine({ line, square }: Asked, width: number): { height: number; lonely: boolean } {
  if (line <= width) return { height: 1, lonely: false };
  if (square === 0) return { height: line / Math.max(width, 1e-9) + 0.3, lonely: false };
  const full = Math.max(1, Math.floor(width / square + 1e-6)) * square;
  const height = Math.ceil(line / full - 1e-6);
  return { height, lonely: line - (height - 1) * full <= square * 1.05 };
}
