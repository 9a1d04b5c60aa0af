import { gapAfter } from '../../tree/marker.js';
import { plain } from '../../tree/plain.js';
import type { Single, Tree } from '../../tree/tree.js';
import type { Element, Structure } from './structure.js';

/** A bookmark: a heading by which a reader moves through the document. */
export interface Entry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly element: Element;
}

/** A heading in one or both languages. */
interface Draft {
  readonly role: string;
  readonly level: number;
  readonly element: Element;
  zh?: string;
  en?: string;
}

/** The bookmarks of a document: its headings and its annexes, a heading of two languages once. */
export function outlineOf({ blocks }: Tree, { of }: Structure): Entry[] {
  const drafts: Draft[] = [];
  for (const block of blocks) {
    if (block.type === 'table') continue;
    for (const single of block.type === 'pair' ? [block.zh, block.en] : [block]) {
      const element = of.get(single);
      if (element) note(drafts, single, element);
    }
  }
  return drafts.map(({ level, element, zh, en }) => ({ level, element, title: [zh, en].filter(Boolean).join(' ') }));
}

function note(drafts: Draft[], single: Single, element: Element): void {
  const role = single.type === 'paragraph' ? single.role : single.type;
  if (role !== 'heading' && role !== 'annex' && role !== 'caption') return;
  const level = single.type === 'heading' ? single.level : 1;
  const { lang } = single;
  const text = textOf(single);
  const last = drafts.at(-1);
  // 附件2 and, below it, its title.
  if (role === 'caption' && last?.role === 'annex') last[lang] = [last[lang], text].filter(Boolean).join(' ');
  else if (lang === 'en' && last?.role === role && last.level === level && last.zh && !last.en) last.en = text;
  else drafts.push({ role, level, element, [lang]: text });
}

function textOf(single: Single): string {
  const marker = single.type === 'heading' ? single.marker : '';
  return `${marker}${gapAfter(marker)}${plain(single.children)}`.replaceAll('\n', ' ');
}
