import type { Language } from '../../language/language.js';
import type { Face } from '../../style/sheets.js';

/**
 * The typefaces of a reader's own system, best first. 小标宋 exists in one heavy weight only, so a bold Song stands in for it
 * through local faces: a bold 小标宋 would be thickened by machine.
 */
const stacks: Readonly<Record<Face, string>> = {
  fangsong:
    '仿宋_GB2312,FangSong_GB2312,FangSong,仿宋,STFangsong,"Zhuque Fangsong (technical preview)","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif',
  kaiti:
    '楷体_GB2312,KaiTi_GB2312,KaiTi,楷体,"Kaiti SC",STKaiti,"LXGW WenKai","AR PL UKai CN","Noto Serif CJK SC","Noto Serif SC",serif',
  heiti:
    'SimHei,黑体,"Heiti SC",STHeiti,"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif',
  songti: 'SimSun,宋体,"Songti SC",STSong,"Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",serif',
  xiaobiaosong:
    '"wenshu xiaobiaosong","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",STZhongsong,SimSun,serif',
};

const latin: Readonly<Record<Face, string>> = {
  fangsong: '"Times New Roman",Times,"Liberation Serif","Nimbus Roman"',
  kaiti: '"Times New Roman",Times,"Liberation Serif","Nimbus Roman"',
  heiti: 'Arial,Helvetica,"Liberation Sans","Nimbus Sans"',
  songti: '"Times New Roman",Times,"Liberation Serif","Nimbus Roman"',
  xiaobiaosong: '"Times New Roman",Times,"Liberation Serif","Nimbus Roman"',
};

const heavy = [
  'FZXiaoBiaoSong-B05S',
  '方正小标宋简体',
  '方正小标宋_GBK',
  'Noto Serif CJK SC Bold',
  'NotoSerifCJKsc-Bold',
  'Noto Serif SC Bold',
  'Source Han Serif SC Bold',
  'STSongti-SC-Bold',
  'STZhongsong',
];

/** Chinese text begins with the Chinese face, so that “ ” stay full-width; English text with a Latin one. */
export function familyOf(face: Face, lang: Language): string {
  return lang === 'zh' ? stacks[face] : `${latin[face]},${stacks[face]}`;
}

export const localFaces = `@font-face{font-family:"wenshu xiaobiaosong";src:${heavy
  .map(name => `local("${name}")`)
  .join(',')}}`;
