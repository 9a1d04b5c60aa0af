import { plain } from '../tree/plain.js';
import { isSigned, roleOf } from '../tree/role.js';
import type { Block, Tree } from '../tree/tree.js';

/**
 * The blocks of a document that are still to be signed or sealed by whoever issues it: its signature lines and signed tables; those
 * of an annex are for others. Where a seal is printed on it, only what has room for a signature.
 */
export function blocksToSign({ blocks }: Tree, isSealed: boolean): readonly Block[] {
  const annex = blocks.findIndex(block => roleOf(block) === 'annex');
  const own = annex < 0 ? blocks : blocks.slice(0, annex);
  return own.filter(block => isSignature(block) && (!isSealed || hasRoom(block)));
}

function isSignature(block: Block): boolean {
  return isSigned(block) || roleOf(block) === 'signature';
}

/** A line to sign on, as the templates write it. */
function hasRoom(block: Block): boolean {
  if (block.type === 'table') return true;
  const singles = block.type === 'pair' ? [block.zh, block.en] : [block];
  return singles.some(({ children }) => plain(children).includes('___'));
}
