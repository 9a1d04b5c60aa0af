import { leadOf } from '../../tree/labels.js';
import { gapAfter } from '../../tree/marker.js';
import type { Column, Pair, Row, Single, Table } from '../../tree/tree.js';
import { linesOf } from './inline.js';
import { oneLine } from './paragraph.js';

/** A table; a form has an empty first row, as in our templates. */
export function tableText({ columns, head, rows }: Table): string {
  return grid(head ? cellsOf(head) : columns.map(() => ''), columns, rows.map(cellsOf));
}

/** Pairs that follow one another, as a table of two columns. */
export function pairsText(pairs: readonly Pair[]): string {
  const sides = [{ align: 'left' }, { align: 'left' }] as const;
  return grid(
    ['中文', 'English'],
    sides,
    pairs.map(({ zh, en }) => [singleText(zh), singleText(en)]),
  );
}

function singleText(block: Single): string {
  const label = block.type === 'item' && block.label?.first ? leadOf(block.label, block.lang) : '';
  const marker = 'marker' in block ? `${label}${block.marker}${gapAfter(block.marker)}` : '';
  return oneLine(linesOf(block.children, marker, block.type === 'heading' ? '**' : ''));
}

function cellsOf({ cells }: Row): string[] {
  return cells.map(({ lines }) => oneLine(lines.flatMap(({ children }) => linesOf(children))));
}

const rules: Readonly<Record<Column['align'], string>> = { left: '---', center: ':---:', right: '---:' };

function grid(head: readonly string[], columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return [head, columns.map(({ align }) => rules[align]), ...rows].map(line).join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
