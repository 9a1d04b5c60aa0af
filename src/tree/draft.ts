import type { Single, Table } from './tree.js';

/** A block as parsed, before its number and the text of its references are settled. */
export interface Draft {
  readonly block: Single | Table;
  /** 1-based line of the filled text. */
  readonly line: number;
  /** Whether the block counts: an ordered item, or a heading without `{-}`. */
  readonly numbered: boolean;
}
