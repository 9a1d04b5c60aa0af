import { documentHead, type Head, letterHead } from './head.js';
import type { Face, Sheet } from './sheets.js';

export type SheetName = 'official' | 'letter' | 'filing' | 'contract' | 'register' | 'cover' | 'divider';

/** Size and pitch of the running text of a sheet; everything else is set in proportion. */
export interface Measure {
  readonly size: number;
  readonly pitch: number;
  readonly face: Face;
  /** The title, in proportion to the text; without it as GB/T 9704 has it. */
  readonly title?: number;
}

/** GB/T 9704-2012, 5.1-5.2: A4, 天头 37 mm, 订口 28 mm, type area 156 × 225 mm. */
const standard = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 };
/** The page of a company's papers to the authority: 2.54 cm above and below, 3.18 cm at the sides. */
const company = { width: 210, height: 297, top: 25.4, right: 31.8, bottom: 25.4, left: 31.8 };
/** Two columns need the width: the same page with narrower sides. */
export const narrow = { right: 20, left: 20 };

/** Of a sheet that holds little. */
const sparse = { width: 210, height: 297, top: 28, right: 32, bottom: 24, left: 32 };
const few: Measure = { size: 14, pitch: 26, face: 'fangsong' };

export const forms: Record<
  SheetName,
  {
    page: Sheet['page'];
    single: Measure;
    columns: Measure;
    head?: Head;
    drop?: number;
    cover?: boolean;
    counted?: boolean;
  }
> = {
  // GB/T 9704-2012, 5.2.2-5.2.3: 三号仿宋, 22 lines of 28 characters; the pitch is (225 mm - 16 pt) / 21.
  official: {
    page: standard,
    single: { size: 16, pitch: 29.6, face: 'fangsong' },
    columns: { size: 11, pitch: 18, face: 'fangsong' },
    head: documentHead,
  },
  letter: {
    page: standard,
    single: { size: 16, pitch: 29.6, face: 'fangsong' },
    columns: { size: 11, pitch: 18, face: 'fangsong' },
    head: letterHead,
  },
  // The form of the sister procedure's papers (data export assessment): 四号仿宋, fixed 26 pt.
  filing: {
    page: company,
    single: { size: 14, pitch: 26, face: 'fangsong' },
    columns: { size: 10.5, pitch: 17, face: 'fangsong' },
  },
  contract: {
    counted: true,
    page: company,
    single: { size: 12, pitch: 21, face: 'songti' },
    columns: { size: 10.5, pitch: 17, face: 'songti' },
  },
  // Catalogue of a packet: tables of many columns under a large title.
  register: {
    page: { ...company, ...narrow },
    single: { size: 12, pitch: 20, face: 'fangsong', title: 1.9 },
    columns: { size: 10.5, pitch: 17, face: 'fangsong', title: 1.7 },
  },
  // Cover of a packet, and the sheets between its parts: little text, the title in the upper third.
  cover: { page: sparse, single: { ...few, title: 26 / 14 }, columns: few, drop: 38, cover: true },
  divider: { page: sparse, single: { ...few, title: 22 / 14 }, columns: few, drop: 55 },
};
