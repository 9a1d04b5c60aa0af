import type { Situation } from '../../tree/situation.js';
import type { Single } from '../../tree/tree.js';
import { type Seal, sealPlace, sizeOf } from '../seal.js';
import type { Band } from './band.js';
import type { Context } from './setting.js';
import type { Element } from './structure.js';

/** A seal and the block it stands on. */
export interface Stamp {
  readonly block: Single;
  readonly seal: Seal;
  readonly element: Element;
}

/** The band of a block with the seal under its text, if it is the one to be sealed. */
export function stamped(band: Band, block: Single, situation: Situation, context: Context, right: number): Band {
  const { stamp, sheet } = context;
  if (stamp?.block !== block) return band;
  const { seal, element } = stamp;
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
