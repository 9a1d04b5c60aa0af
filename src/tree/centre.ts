import { plain } from './plain.js';
import type { Block, Row, Table, Tree } from './tree.js';

/**
 * A document of two languages beside each other as one whose lines stand below one another, Chinese first, each table once with
 * both languages in its cells: a cover, a sheet of little text.
 */
export function centre(tree: Tree): Tree {
  return tree.layout === 'side-by-side' ? { ...tree, layout: 'stacked', blocks: tree.blocks.flatMap(apart) } : tree;
}

function apart(block: Block): readonly Block[] {
  if (block.type === 'pair') return [block.zh, block.en];
  return [block.type === 'table' && block.halves ? merged(block) : block];
}

/** The two halves of a table in one. */
function merged({ halves: _, ...table }: Table): Table {
  const middle = table.columns.length / 2;
  const join = (row: Row): Row => {
    const [zh, en] = [row.cells.slice(0, middle), row.cells.slice(middle)];
    return { ...row, cells: zh.map((cell, at) => ({ lines: [...cell.lines, ...others(cell, en[at])] })) };
  };
  return {
    ...table,
    columns: table.columns.slice(0, middle),
    head: table.head && join(table.head),
    rows: table.rows.map(join),
  };
}

/** What reads the same in both languages stands once. */
function others({ lines }: Row['cells'][number], other: Row['cells'][number] | undefined) {
  const text = (all: typeof lines) => all.map(({ children }) => plain(children)).join('\n');
  return other && text(lines) !== text(other.lines) ? other.lines : [];
}
