import type { Language } from '../language/language.js';
import { plain } from './plain.js';
import { isSigned, roleOf } from './role.js';
import type { Block, Single } from './tree.js';

/** What a block's neighbours make of it. */
export interface Situation {
  /** Begins a page: an annex does (GB/T 9704-2012, 7.3.7). */
  readonly fresh: boolean;
  /** Begins a document. */
  readonly begins: boolean;
  /** Is the title of a document, of two languages the first. */
  readonly titled: boolean;
  /**
   * Its end stays on the page of the next block, whatever its style: what stands before a signature, the words that end the
   * text or a table to be signed, in each language, so that no page holds a signature alone; a signed table before its date;
   * the list of attachments; what stands before the last small print; and a sentence that announces a list or table.
   */
  readonly kept: boolean;
  /** Announces what follows, whatever that is: its last line should stand with it. */
  readonly announces: boolean;
  /** A note below the date, in each language (附注, GB/T 9704-2012, 7.3.6). */
  readonly note: boolean;
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
    begins: index === 0 || startsDocument(block),
    titled: isTitle(block) && !isTitle(before),
    kept: isKept(blocks, index),
    announces: next !== undefined && announces(block),
    note: isNote(blocks, index),
    continues: continues(block, before),
    date: roleOf(block) === 'signature' && !continues(block, before) && next ? dateOf(next) : {},
  };
}

/** Whether a row stays on the page of the next: neither the first row of a table nor its last stands on a page alone. */
export function isRowKept(row: number, rows: number): boolean {
  return rows > 1 && (row === 0 || row === rows - 2);
}

/** Where the head of an annex stands in both languages, one after the other, the first begins the page. */
export function startsPage(block: Block, before: Block | undefined): boolean {
  if (startsDocument(block)) return true;
  if (roleOf(block) !== 'annex' || !before) return false;
  const isHead = roleOf(before) === 'annex' || roleOf(before) === 'caption';
  return !isHead || firstOf(before)?.lang === firstOf(block)?.lang;
}

function isTitle(block: Block | undefined): boolean {
  return block !== undefined && firstOf(block)?.type === 'title';
}

/** A further document that is set in the same file. */
function startsDocument(block: Block): boolean {
  const single = firstOf(block);
  return single !== undefined && 'startsPage' in single && single.startsPage === true;
}

function isKept(blocks: readonly Block[], index: number): boolean {
  const [block, next, after] = blocks.slice(index, index + 3);
  const one = block && firstOf(block);
  const other = next && firstOf(next);
  if (!block || !next) return false;
  if (isSigned(next)) return one !== undefined || isSigned(block);
  if (isSigned(block)) return roleOf(next) === 'date' || endsText(next);
  if (!one) return endsText(next);
  if (!other) return announces(one);
  if (one.lang !== other.lang && (isSigned(after) || (after && roleOf(after) === 'signature'))) return true;
  const [role, before] = [roleOf(next), roleOf(block)];
  if (endsText(next)) return true;
  if (role === 'remark') return one.type === 'paragraph' && isLast(blocks.slice(index + 1));
  if (role === 'date' || role === 'attachment') return role === before && (role === 'date' || continues(next, block));
  return announces(one) && other.type === 'item';
}

/** Whether blocks begin with a single small print, in one language or in both. */
function isLast(blocks: readonly Block[]): boolean {
  const end = blocks.findIndex(block => roleOf(block) !== 'remark');
  const print = end < 0 ? blocks : blocks.slice(0, end);
  return new Set(print.map(block => firstOf(block)?.lang)).size === print.length;
}

function endsText(block: Block): boolean {
  const role = roleOf(block);
  return firstOf(block)?.type === 'paragraph' && (role === 'closing' || role === 'signature');
}

function announces(block: Block): boolean {
  const single = firstOf(block);
  return single !== undefined && roleOf(block) === 'body' && /[：:]$/.test(plain(single.children));
}

function isNote(blocks: readonly Block[], index: number): boolean {
  const [block, before, first] = [blocks[index], blocks[index - 1], blocks[index - 2]];
  if (!block || !before || (block.type !== 'paragraph' && block.type !== 'pair') || roleOf(block) !== 'body')
    return false;
  if (roleOf(before) === 'date') return true;
  return first !== undefined && firstOf(before)?.lang !== firstOf(block)?.lang && isNote(blocks, index - 1);
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

function firstOf(block: Block): Single | undefined {
  if (block.type === 'table') return undefined;
  return block.type === 'pair' ? block.zh : block;
}
