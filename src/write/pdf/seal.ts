import type { Situation } from '../../tree/situation.js';
import type { Single } from '../../tree/tree.js';
import { type Sealed, sealPlace, sizeOf } from '../seal.js';
import type { Band } from './band.js';
import type { Context } from './setting.js';
import type { Element } from './structure.js';

/** A seal on its block, and what it is in the structure tree. */
export interface SealedElement extends Sealed {
  readonly element: Element;
}

/** The band of a block with the seal under its text, if it is the one to be sealed. */
export function withSeal(band: Band, block: Single, situation: Situation, context: Context, right: number): Band {
  const { sealed, sheet } = context;
  if (sealed?.block !== block) return band;
  const { seal, element } = sealed;
  const place = sealPlace(block, situation, sheet, seal);
  const { width, height } = sizeOf(seal);
  return {
    ...band,
    whole: true,
    decorate(paper, top, bottom) {
      band.decorate?.(paper, top, bottom);
      const y = top + place.below - height / 2;
      const box = { x: right - place.right - width / 2, y, width, height };
      paper.within(element, y, () => paper.picture(seal.picture, box));
    },
  };
}
