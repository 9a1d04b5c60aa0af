import type { Language } from '../../language/language.js';
import type { Face } from '../../style/sheets.js';
import { declaration } from './xml.js';

/** The font of each face as Word lists it, and the name a system without a Chinese catalogue knows it by. */
const fonts: Readonly<Record<Face, { readonly name: string; readonly alias: string }>> = {
  fangsong: { name: '仿宋', alias: 'FangSong' },
  kaiti: { name: '楷体', alias: 'KaiTi' },
  heiti: { name: '黑体', alias: 'SimHei' },
  songti: { name: '宋体', alias: 'SimSun' },
  xiaobiaosong: { name: '方正小标宋简体', alias: 'FZXiaoBiaoSong-B05S' },
};

export const latin = 'Times New Roman';

export function fontOf(face: Face): string {
  return fonts[face].name;
}

/** English has one font: a face that stands out in Chinese by its design stands out in English by its weight or slope. */
export function variantOf(face: Face, lang: Language): { readonly bold: boolean; readonly italic: boolean } {
  const english = lang === 'en';
  return { bold: english && (face === 'heiti' || face === 'xiaobiaosong'), italic: english && face === 'kaiti' };
}

/** word/fontTable.xml: with the second names a machine that has a font under that one finds it. */
export const fontTable = `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ...Object.values(fonts).map(
    ({ name, alias }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alias}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  ),
  `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
].join('')}</w:fonts>`;
