import { gapAfter } from '../../tree/marker.js';
import type { Item } from '../../tree/tree.js';
import { linesOf } from './inline.js';
import { paragraphText } from './paragraph.js';

/** Where a list stands while its items are written, by depth. */
interface State {
  /** The column at which the content of the items of a depth begins. */
  readonly columns: number[];
  /** The last number of the Markdown list that is open at a depth, and the mark after it. */
  readonly open: ({ number: number; mark: '.' | ')' } | undefined)[];
}

/**
 * Consecutive items. Bullets and the numbers 1. 2. 3. are lists of Markdown; what Markdown cannot count （（一）, 3.1） is text.
 */
export function listText(items: readonly Item[]): string {
  const state: State = { columns: [0], open: [] };
  const bilingual = new Set(items.map(({ lang }) => lang)).size > 1;
  const written = items.map(item => itemText(item, bilingual, state));
  return written.reduce((text, { line, tight }, index) => {
    if (index === 0) return line;
    return text + (tight && written[index - 1]?.listed ? '\n' : '\n\n') + line;
  }, '');
}

function itemText(item: Item, bilingual: boolean, state: State): { line: string; listed: boolean; tight: boolean } {
  const { level, ordered, marker, children } = item;
  const before = state.open[level];
  const number = bilingual || !ordered ? undefined : /^(\d{1,9})\.$/.exec(marker)?.[1];
  const mark = number === undefined ? undefined : markAfter(Number(number), before);
  const lead = ordered ? (number === undefined ? '' : `${number}${mark} `) : '- ';
  const base = state.columns[level - 1] ?? 0;
  const column = base + lead.length;
  state.columns.splice(level, Number.POSITIVE_INFINITY, column);
  state.open.length = Math.min(state.open.length, level + 1);
  state.open[level] = mark && { number: Number(number), mark };
  const lines = linesOf(children, lead === '' ? `${marker}${gapAfter(marker)}` : '');
  const follows = number === undefined || number === '1' || (before && before.number + 1 === Number(number));
  const line = `${' '.repeat(base)}${lead}${paragraphText(lines, `\n${' '.repeat(column)}`)}`;
  return { line, listed: lead !== '', tight: lead !== '' && !!follows && lines[0] !== '' };
}

/** A list that begins again right after another of the same kind needs the other mark to be a list of its own. */
function markAfter(number: number, before: State['open'][number]): '.' | ')' {
  if (!before) return '.';
  if (number === before.number + 1) return before.mark;
  return before.mark === '.' ? ')' : '.';
}
