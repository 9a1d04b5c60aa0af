import { isOfHead, isOfImprint, roleOf } from './role.js';
import type { Block } from './tree.js';

/** A document's blocks by where they stand: the 版头 above the title, the 主体, and the 版记 at the foot of the last page. */
export interface Matter {
  /** Empty for a document without a letterhead: its number is a line of the text. */
  readonly head: readonly Block[];
  readonly main: readonly Block[];
  readonly imprint: readonly Block[];
}

/** The parts of a document, GB/T 9704-2012, 7.1. */
export function matterOf(blocks: readonly Block[]): Matter {
  const first = blocks.findIndex(block => !isOfHead(block));
  const head = blocks.slice(0, Math.max(0, first));
  const last = [...blocks].reverse().findIndex(block => !isOfImprint(block));
  const end = blocks.length - Math.max(0, last);
  const isHeaded = head.some(block => roleOf(block) === 'letterhead');
  return {
    head: isHeaded ? head : [],
    main: blocks.slice(isHeaded ? head.length : 0, end),
    imprint: blocks.slice(end),
  };
}
