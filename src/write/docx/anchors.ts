import type { Language } from '../../language/language.js';
import { singlesOf } from '../../tree/singles.js';
import type { Tree } from '../../tree/tree.js';
import type { Lists } from './lists.js';

/** The blocks that can be referred to: a bookmark's name by language and id. */
export interface Anchors {
  /** The number of the bookmark of a block, or undefined where no block of that language has the id. */
  find(lang: Language, id: string): number | undefined;
  /** The number of that block as a field repeats it, without full stops at its end, if a word processor counts the block. */
  counted(lang: Language, id: string): string | undefined;
}

/** Numbers the blocks with an id in their order, so that the same tree has the same bookmarks. */
export function anchorsOf({ blocks }: Tree, lists: Lists): Anchors {
  const numbers = new Map<string, number>();
  const counted = new Map<string, string>();
  for (const single of blocks.flatMap(singlesOf)) {
    const id = single.type === 'title' ? undefined : single.id;
    if (id === undefined) continue;
    numbers.set(key(single.lang, id), numbers.size + 1);
    if ('marker' in single && lists.find(single)) counted.set(key(single.lang, id), single.marker.replace(/\.+$/, ''));
  }
  return {
    find: (lang, id) => numbers.get(key(lang, id)),
    counted: (lang, id) => counted.get(key(lang, id)),
  };
}

/** Word hides bookmarks whose name starts with a low line. */
export function bookmarkName(number: number): string {
  return `_Ref${number}`;
}

function key(lang: Language, id: string): string {
  return `${lang} ${id}`;
}
