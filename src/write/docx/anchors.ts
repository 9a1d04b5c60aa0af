import type { Language } from '../../language/language.js';
import type { Block, Single, Tree } from '../../tree/tree.js';

/** The blocks that can be referred to: a bookmark's name by language and id. */
export interface Anchors {
  /** The number of the bookmark of a block, or undefined where no block of that language has the id. */
  find(lang: Language, id: string): number | undefined;
}

/** Numbers the blocks with an id in their order, so that the same tree has the same bookmarks. */
export function anchorsOf({ blocks }: Tree): Anchors {
  const numbers = new Map<string, number>();
  for (const single of blocks.flatMap(singles)) {
    const id = single.type === 'title' ? undefined : single.id;
    if (id !== undefined) numbers.set(key(single.lang, id), numbers.size + 1);
  }
  return { find: (lang, id) => numbers.get(key(lang, id)) };
}

/** Word hides bookmarks whose name starts with a low line. */
export function bookmarkName(number: number): string {
  return `_Ref${number}`;
}

function key(lang: Language, id: string): string {
  return `${lang} ${id}`;
}

function singles(block: Block): readonly Single[] {
  if (block.type === 'pair') return [block.zh, block.en];
  return block.type === 'table' ? [] : [block];
}
