import type { Language } from '../language/language.js';
import { plain } from './plain.js';
import type { Block, Item, Label, Paragraph } from './tree.js';

/**
 * The name of a list of attachments joins its first item, 附件：1. …, and the others are told to stand below (GB/T 9704-2012,
 * 7.3.4). Where nothing numbered follows the name, it stays a paragraph.
 */
export function withLabels<Some extends Block>(blocks: readonly Some[]): readonly Some[] {
  let label = '';
  return blocks.flatMap((block, index) => {
    if (isListed(block)) {
      if (label === '') return [block];
      return [{ ...block, label: { text: label, first: !isListed(blocks[index - 1]) } }];
    }
    label = isName(block) && isListed(blocks[index + 1]) ? plain(block.children) : '';
    return label === '' ? [block] : [];
  });
}

/** Words of the template alone: a value could be long, and its path would be lost. */
function isName(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || block.role !== 'attachment' || block.id !== undefined) return false;
  return block.children.every(child => child.type === 'text' && child.from === undefined);
}

function isListed(block: Block | undefined): block is Item {
  return block?.type === 'item' && block.role === 'attachment' && block.ordered && block.level === 1;
}

/** A label with what parts it from the marker. */
export function leadOf({ text }: Label, lang: Language): string {
  return lang === 'zh' ? text : `${text} `;
}
