import type { Language } from '../language/language.js';
import { plain } from './plain.js';
import type { Block, Role, Single } from './tree.js';

/** What a block's neighbours make of it. */
export interface Situation {
  /** Begins a page: an annex does (GB/T 9704-2012, 7.3.7). */
  readonly fresh: boolean;
  /**
   * Its end stays on the page of the next block, whatever its style: what stands before a signature, so that no page holds a
   * signature alone, and before small print; and a sentence that announces a list or table. A table to be signed stays with
   * that of the other language where both fit one page.
   */
  readonly kept: boolean;
  /** Goes on with the signature or the attachments before it: only the first of them has its space above. */
  readonly continues: boolean;
  /** The date below a signature of one line, in each language. */
  readonly date: Readonly<Partial<Record<Language, string>>>;
}

/** The situation of the block at `index`. */
export function situationOf(blocks: readonly Block[], index: number): Situation {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!block) throw new RangeError(`No block ${index}`);
  return {
    fresh: startsPage(block, before),
    kept: isKept(block, next, blocks[index + 2]),
    continues: continues(block, before),
    date: roleOf(block) === 'signature' && !continues(block, before) && next ? dateOf(next) : {},
  };
}

/** Whether a row stays on the page of the next: neither the first row of a table nor its last stands on a page alone. */
export function isRowKept(row: number, rows: number): boolean {
  return rows > 1 && (row === 0 || row === rows - 2);
}

/** Where an annex is named in both languages, one after the other, the first begins the page. */
export function startsPage(block: Block, before: Block | undefined): boolean {
  return roleOf(block) === 'annex' && before !== undefined && roleOf(before) !== 'annex';
}

function isKept(block: Block, next: Block | undefined, after: Block | undefined): boolean {
  const [one, other] = [firstOf(block), next && firstOf(next)];
  if (isSigned(next)) return one !== undefined || isSigned(block);
  if (!one || !next) return false;
  if (!other) return announces(one);
  if (one.lang !== other.lang && isSigned(after)) return true;
  const role = roleOf(next);
  if (other.type === 'paragraph' && (role === 'closing' || role === 'signature')) return true;
  if (role === 'remark') return roleOf(block) === 'remark' || roleOf(block) === 'date';
  return announces(one) && other.type === 'item';
}

/** A table to be signed. */
function isSigned(block: Block | undefined): boolean {
  return block?.type === 'table' && block.whole === true;
}

function announces(block: Single): boolean {
  return roleOf(block) === 'body' && /[：:]$/.test(plain(block.children));
}

function continues(block: Block, before: Block | undefined): boolean {
  const role = roleOf(block);
  if (role !== 'signature' && role !== 'attachment') return false;
  return before !== undefined && role === roleOf(before) && firstOf(block)?.lang === firstOf(before)?.lang;
}

function dateOf(block: Block): Situation['date'] {
  if (roleOf(block) !== 'date' || block.type === 'table') return {};
  const singles = block.type === 'pair' ? [block.zh, block.en] : [block];
  return Object.fromEntries(singles.map(({ lang, children }) => [lang, plain(children)]));
}

function roleOf(block: Block): Role | undefined {
  const single = firstOf(block);
  return single && 'role' in single ? single.role : undefined;
}

function firstOf(block: Block): Single | undefined {
  if (block.type === 'table') return undefined;
  return block.type === 'pair' ? block.zh : block;
}
