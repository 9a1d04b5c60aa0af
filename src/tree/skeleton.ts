import { plain } from './plain.js';
import type { Inline, Row, Single, Table } from './tree.js';

type Flat = Single | Table;

const marks: { readonly [Type in Flat['type']]: (block: Extract<Flat, { type: Type }>) => string } = {
  title: () => '#',
  heading: ({ level, marker, id }) => `${'#'.repeat(level + 1)}${marker ? '' : ' {-}'}${named(id)}`,
  paragraph: ({ role, id }) => `${role === 'body' ? '¶' : `::: ${role}`}${named(id)}`,
  item: ({ level, ordered, role, id }) =>
    `${'   '.repeat(level - 1)}${ordered ? '1.' : '-'}${role === 'body' ? '' : ` ::: ${role}`}${named(id)}`,
  table: ({ columns, rows, head, whole }) =>
    `${whole ? '::: signature ' : ''}|${columns.length} × ${rows.length}${head ? ' + head' : ''}${heightsOf(rows)}|`,
};

/** What must be equal in both languages: the kind of a block, its depth, role, number and id; the size of a table. */
export function boneOf(block: Flat): string {
  return (marks[block.type] as (block: Flat) => string)(block);
}

/** A block in a few words, for a person to find it. */
export function excerptOf(block: Flat): string {
  const text = plain(childrenOf(block)).replace(/\s+/g, ' ');
  return `${boneOf(block)} ${text.length > 24 ? `${text.slice(0, 24)}…` : text}`.trim();
}

function childrenOf(block: Flat): readonly Inline[] {
  if (block.type !== 'table') return block.children;
  const first = (block.head ?? block.rows[0])?.cells[0]?.lines[0];
  return first?.children ?? [];
}

function heightsOf(rows: readonly Row[]): string {
  const heights = rows.map(({ height }) => height ?? 0);
  return heights.some(height => height > 0) ? `, ${heights.join(' ')} mm` : '';
}

function named(id: string | undefined): string {
  return id === undefined ? '' : ` {#${id}}`;
}
