import { fail } from '../errors.js';
import type { Attributes } from './dialect.js';
import { attribute, inlineOf } from './inline.js';
import type { Node } from './nest.js';
import type { Position } from './parse.js';
import { plain } from './plain.js';
import type { Cell, Column, Row, Table } from './tree.js';

/** A GFM table; an empty first row makes it a form without head. */
export function tableOf(node: Node, position: Position): Table {
  const [head, body] = node.children.map(part => part.children);
  const columns = (head?.[0]?.children ?? []).map(columnOf);
  const rows = (body ?? []).map(row => rowOf(row, columns.length, position));
  const first = head?.[0] && rowOf(head[0], columns.length, position);
  return { type: 'table', columns, ...(first && !isEmpty(first) && { head: first }), rows };
}

function columnOf({ token }: Node): Column {
  const align = /center|right/.exec(attribute(token, 'style') ?? '')?.[0];
  return { align: (align ?? 'left') as Column['align'] };
}

function rowOf(node: Node, columns: number, position: Position): Row {
  const line = (node.token.map?.[0] ?? 0) + 1;
  const cells = cellCount(position.lines[line - 1] ?? '');
  if (cells !== columns) fail('tree/table-row', { file: position.file, line }, { cells, columns });
  const heights = node.children.map(({ token }) => (token.meta as Attributes | null)?.height ?? 0);
  const height = Math.max(...heights);
  return { ...(height > 0 && { height }), cells: node.children.map(each => cellOf(each, line, position)) };
}

function cellOf({ children }: Node, line: number, position: Position): Cell {
  const inline = children[0];
  return { lines: [{ lang: position.language, children: inline ? inlineOf(inline.token, line, position) : [] }] };
}

/** Markdown pads a short row and drops the end of a long one; both would hide a mistake. */
function cellCount(line: string): number {
  const text = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return text.split(/(?<!\\)\|/).length;
}

function isEmpty({ cells }: Row): boolean {
  return cells.every(({ lines }) => lines.every(({ children }) => plain(children) === '' && children.length === 0));
}
