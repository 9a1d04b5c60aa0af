import type { Block, Single } from './tree.js';

/** The blocks of one language that a block consists of; a table has none. */
export function singlesOf(block: Block): readonly Single[] {
  if (block.type === 'pair') return [block.zh, block.en];
  return block.type === 'table' ? [] : [block];
}
