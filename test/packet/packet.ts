import type { BindingInput, BoundPart } from '../../src/packet/binding.js';
import { withPages } from './made.js';

/** A packet of the parts given, with a front of one page that names their places, unless told otherwise. */
export function packetOf(parts: readonly BoundPart[], more: Partial<BindingInput> = {}): BindingInput {
  return {
    parts,
    front: async (places, total) => [
      await withPages([{ text: `${total}: ${places.map(each => `${each.first}-${each.last}`).join(' ')}` }]),
    ],
    newLeaf: false,
    stamp: (page, total) => `第 ${page} 页 共 ${total} 页`,
    files: [],
    title: '申报材料',
    lang: 'zh',
    date: '2021-03-01',
    ...more,
  };
}

export function attachment(pdf: Uint8Array, more: Partial<BoundPart> = {}): BoundPart {
  return { title: '附件', name: 'attachment.pdf', own: false, pdf, ...more };
}
