import type { Block, Role } from './tree.js';

const known: Record<Role, true> = {
  body: true,
  letterhead: true,
  number: true,
  signer: true,
  addressee: true,
  closing: true,
  attachment: true,
  annex: true,
  caption: true,
  signature: true,
  date: true,
  quote: true,
  note: true,
  remark: true,
  copies: true,
  printing: true,
};

export const roles = Object.keys(known) as readonly Role[];

export function isRole(name: string): name is Role {
  return Object.hasOwn(known, name);
}

/** What a block is in its document; both languages of a pair are the same. */
export function roleOf(block: Block): Role | undefined {
  const single = block.type === 'pair' ? block.zh : block;
  return 'role' in single ? single.role : undefined;
}

/** Of the 版头, which may stand above the title. */
export function isOfHead(block: Block): boolean {
  return ['letterhead', 'number', 'signer'].includes(roleOf(block) ?? '');
}

/** Of the 版记, which ends the last page. */
export function isOfImprint(block: Block): boolean {
  return ['copies', 'printing'].includes(roleOf(block) ?? '');
}

/** A table to be signed. */
export function isSigned(block: Block | undefined): boolean {
  return block?.type === 'table' && block.whole === true;
}
