import { faces } from './fonts.js';
import type { Face } from './sheets.js';

/**
 * The names by which fonts of each face are known: PostScript names or full names, the nearest to the standard's first. A font's
 * own name table is compared, without regard to case, spaces, hyphens and a `Regular` at the end; a file may be called anything.
 */
const names: Readonly<Record<Face, readonly string[]>> = {
  fangsong: [
    ...['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', '华文仿宋', 'Adobe Fangsong Std R'],
    ...['FZFSJW--GB1-0', 'FZFangSong-Z02S', '方正仿宋简体', 'FZFSK--GBK1-0', 'FZFangSong-Z02', '方正仿宋_GBK'],
    ...['ZhuqueFangsong', '朱雀仿宋', 'FandolFang', 'FandolFang R'],
  ],
  kaiti: [
    ...[
      'KaiTi_GB2312',
      '楷体_GB2312',
      'KaiTi',
      '楷体',
      'STKaiti',
      'STKaitiSC',
      'Kaiti SC',
      '华文楷体',
      'Adobe Kaiti Std R',
    ],
    ...['FZKTJW--GB1-0', 'FZKai-Z03S', '方正楷体简体', 'FZKTK--GBK1-0', 'FZKai-Z03', '方正楷体_GBK'],
    ...['FandolKai', 'LXGWWenKaiGB', 'LXGWWenKai', '霞鹜文楷', 'UKaiCN', 'AR PL KaitiM GB'],
  ],
  heiti: [
    ...['SimHei', '黑体', 'STHeiti', 'STHeitiSC-Medium', '华文黑体', 'Adobe Heiti Std R'],
    ...['FZHTJW--GB1-0', 'FZHei-B01S', '方正黑体简体', 'FZHTK--GBK1-0', 'FZHei-B01', '方正黑体_GBK', 'FandolHei'],
  ],
  songti: [
    ...['SimSun', '宋体', 'NSimSun', 'STSong', 'STSongti-SC', 'STSongti-SC-Regular', '华文宋体', 'Adobe Song Std L'],
    ...[
      'FZSSJW--GB1-0',
      'FZShuSong-Z01S',
      '方正书宋简体',
      'FZSSK--GBK1-0',
      'FZShuSong-Z01',
      '方正书宋_GBK',
      'FandolSong',
    ],
  ],
  xiaobiaosong: [
    ...[
      'FZXBSJW--GB1-0',
      'FZXiaoBiaoSong-B05S',
      '方正小标宋简体',
      'FZXBSK--GBK1-0',
      'FZXiaoBiaoSong-B05',
      '方正小标宋_GBK',
    ],
    ...['FZDXBS--GBK1-0', 'FZDocXiaoBiaoSong', '方正公文小标宋', 'STZhongsong', '华文中宋'],
  ],
};

const known = new Map(
  faces.flatMap(face => names[face].map((name, rank): [string, FaceName] => [folded(name), { face, rank }])),
);

/** A face, and the place in its list of names: the lower the better. */
export interface FaceName {
  readonly face: Face;
  readonly rank: number;
}

/**
 * The face of the font with these names, or undefined.
 *
 * @example
 * faceNamed(['LXGWWenKai-Regular']) // { face: 'kaiti', … }
 */
export function faceNamed(of: readonly string[]): FaceName | undefined {
  const found = of.flatMap(name => known.get(folded(name)) ?? []);
  return found.sort((a, b) => a.rank - b.rank)[0];
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/regular$/, '');
}
