import type { Language } from '../../language/language.js';
import type { Face } from '../../style/sheets.js';
import { declaration } from './xml.js';

interface Font {
  readonly name: string;
  /** The names that other systems and older versions know it or its like by, the nearest first. */
  readonly others: readonly string[];
  /** What a system without any of them looks for a likeness by: PANOSE classification and kind. */
  readonly likeness: string;
}

const fixed =
  '<w:panose1 w:val="02010609060101010101"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/>';

/** The font of each face as Word lists it. */
const fonts: Readonly<Record<Face, Font>> = {
  fangsong: {
    name: '仿宋',
    others: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', '华文仿宋', 'STFangsong'],
    likeness: fixed,
  },
  kaiti: { name: '楷体', others: ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312', '华文楷体', 'STKaiti'], likeness: fixed },
  heiti: { name: '黑体', others: ['SimHei', '华文黑体', 'STHeiti'], likeness: fixed },
  songti: {
    name: '宋体',
    others: ['SimSun', '华文宋体', 'STSong'],
    likeness:
      '<w:panose1 w:val="02010600030101010101"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>',
  },
  xiaobiaosong: {
    name: '方正小标宋简体',
    others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '华文中宋', 'STZhongsong'],
    likeness: '<w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/>',
  },
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

/** word/fontTable.xml: a machine that has a font under another name finds it, and any other knows what is like it. */
export const fontTable = `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ...Object.values(fonts).map(
    ({ name, others, likeness }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/>${likeness}</w:font>`,
  ),
  `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
].join('')}</w:fonts>`;
