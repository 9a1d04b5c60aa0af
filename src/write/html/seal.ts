import type { Sheet } from '../../style/sheets.js';
import type { Situation } from '../../tree/situation.js';
import { type Sealed, sealPlace, sizeOf, wordsOf } from '../seal.js';
import { styleIn } from '../style-in.js';
import { escapeHtml } from './escape.js';

/** What a file that holds a seal may show. */
export const sealPolicy = '; img-src data:';

export const sealCss = '.sealed{position:relative;isolation:isolate}.sealed>img{position:absolute;z-index:-1}';

/** The image of the seal within its block, under the text. */
export function sealHtml({ block, seal }: Sealed, situation: Situation, sheet: Sheet): string {
  const { right, below } = sealPlace(block, situation, sheet, seal);
  const { width, height } = sizeOf(seal);
  const { pitch, size } = styleIn(block, situation, sheet);
  const lengths = { right: right - width / 2, top: (pitch - size) / 2 + below - height / 2, width, height };
  const style = Object.entries(lengths).map(([name, length]) => `${name}:${Math.round(length * 100) / 100}pt`);
  const data = Buffer.from(seal.picture.bytes).toString('base64');
  const words = escapeHtml(wordsOf(seal, block.lang));
  return `<img alt="${words}" style="${style.join(';')}" src="data:image/${seal.picture.type};base64,${data}">`;
}
