import { languageTags } from '../../language/language.js';
import type { Sheet, StyleName } from '../../style/sheets.js';
import { plain } from '../../tree/plain.js';
import type { Block, Inline, Single } from '../../tree/tree.js';
import { widthInEm } from '../estimate.js';
import { type HeadLine, letterheadOf, letterheadSize, parted } from '../letterhead.js';
import { inlines } from './inline.js';

/** The 版头 of a sheet that has one: the names of the authority, the lines of the number, and the rules between or below. */
export function headHtml(blocks: readonly Block[], sheet: Sheet, width: number): string {
  const { names, lines } = letterheadOf(blocks);
  const above = names.map(name => nameHtml(name, sheet, width));
  return `<header class="redhead">\n<div class="names">\n${above.join('\n')}\n</div>\n${lines.map(lineHtml).join('\n')}\n</header>`;
}

function nameHtml(name: Single, { styles }: Sheet, width: number): string {
  const em = widthInEm(plain(name.children));
  const size = letterheadSize(em, (width / 25.4) * 72, styles[name.lang].letterhead.size);
  return paragraph('letterhead', name, name.children, ` style="--em:${Math.ceil(em * 10) / 10};--size:${size}pt"`);
}

function lineHtml({ number, signer }: HeadLine): string {
  const parts = [number ? paragraph('number', number, number.children) : '', signer ? signerHtml(signer) : ''];
  return `<div class="numbers${signer ? ' apart' : ''}">${parts.join('')}</div>`;
}

function signerHtml(signer: Single): string {
  const [label, name] = parted(signer.children);
  const open = `<p class="signer" lang="${languageTags[signer.lang]}">`;
  return `${open}${inlines(label, signer.lang)}<span class="name">${inlines(name, signer.lang)}</span></p>`;
}

function paragraph(name: StyleName, { lang }: Single, children: readonly Inline[], more = ''): string {
  return `<p class="${name}" lang="${languageTags[lang]}"${more}>${inlines(children, lang)}</p>`;
}
