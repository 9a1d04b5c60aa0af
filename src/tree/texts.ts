import type { Block, Inline, Tree } from './tree.js';

/** A stretch of printed text, and the data path of the value it came from; text of the template has none. */
export interface Said {
  readonly text: string;
  readonly path: string | undefined;
}

/**
 * All text that a document prints, in its order: the mark of a draft, markers, values and blanks.
 *
 * @example
 * textsOf(tree) //=> [{ text: '草稿', path: undefined }, { text: '一、', path: undefined }, { text: '甲公司', path: 'parties.operator.name' }, …]
 */
export function textsOf({ mark, blocks }: Tree): readonly Said[] {
  return [{ text: mark, path: undefined }, ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): readonly Said[] {
  if (block.type === 'pair') return [...textsIn(block.zh), ...textsIn(block.en)];
  if (block.type === 'table') {
    const rows = block.head ? [block.head, ...block.rows] : block.rows;
    return rows.flatMap(row => row.cells.flatMap(cell => cell.lines.flatMap(line => line.children.flatMap(said))));
  }
  const marker = 'marker' in block ? [{ text: block.marker, path: undefined }] : [];
  return [...marker, ...block.children.flatMap(said)];
}

const sayings = {
  text: ({ text, from }) => [{ text, path: from }],
  blank: ({ text, from }) => [{ text, path: from }],
  reference: ({ text }) => [{ text, path: undefined }],
  strong: ({ children }) => children.flatMap(said),
  emphasis: ({ children }) => children.flatMap(said),
  break: () => [],
} satisfies { [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>) => readonly Said[] };

function said(inline: Inline): readonly Said[] {
  const say = sayings[inline.type] as (inline: Inline) => readonly Said[];
  return say(inline);
}
