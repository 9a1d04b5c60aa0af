import type { Language } from '../language/language.js';
import type { Picture } from '../style/picture.js';
import { sealRise } from '../style/sealed-sheet.js';
import type { Sheet } from '../style/sheets.js';
import { plain } from '../tree/plain.js';
import type { Situation } from '../tree/situation.js';
import type { Block, Single } from '../tree/tree.js';
import { widthInEm } from './estimate.js';
import { styleIn } from './style-in.js';

/** The image of the seal of whoever issues a document. */
export interface Seal {
  readonly picture: Picture;
  /** mm */
  readonly diameter: number;
  /** Whose it is. */
  readonly owner: Readonly<Record<Language, string>>;
}

/** A seal and the block it stands on. */
export interface Sealed {
  readonly block: Single;
  readonly seal: Seal;
}

/** What is read aloud where the seal stands. */
export function wordsOf({ owner }: Seal, lang: Language): string {
  return lang === 'zh' ? `${owner.zh}（印章）` : `Seal of ${owner.en}`;
}

/** The block that is sealed: the first line of the document's own signature, in Chinese where it has both; none in an annex. */
export function sealedBlock(blocks: readonly Block[]): Single | undefined {
  for (const block of blocks) {
    if (block.type === 'table') continue;
    const single = block.type === 'pair' ? block.zh : block;
    if (single.type !== 'paragraph') continue;
    if (single.role === 'annex') return undefined;
    if (single.role === 'signature') return single;
  }
  return undefined;
}

/** The centre of a seal, pt: from the right edge of the column of the signature, and from the top of its first line. */
export interface SealPlace {
  readonly right: number;
  readonly below: number;
}

/**
 * 印章端正、居中下压发文机关署名和成文日期，使发文机关署名和成文日期居印章中心偏下位置 (GB/T 9704-2012, 7.3.5.1): centred on the signature,
 * which is centred on its date; the middle of both lies a little below that of the seal.
 */
export function sealPlace(block: Single, situation: Situation, sheet: Sheet, { diameter }: Seal): SealPlace {
  const style = styleIn(block, situation, sheet);
  const [first = ''] = plain(block.children).split('\n');
  const right = (style.right + widthInEm(first) / 2) * style.size;
  const high = situation.date[block.lang] === undefined ? style.size : style.pitch + style.size;
  return { right, below: high / 2 - (diameter * 72 * sealRise) / 25.4 };
}

/** Width and height of a seal, pt: its longer side is the diameter. */
export function sizeOf({ picture: { width, height }, diameter }: Seal): {
  readonly width: number;
  readonly height: number;
} {
  const scale = (diameter * 72) / 25.4 / Math.max(width, height);
  return { width: width * scale, height: height * scale };
}
