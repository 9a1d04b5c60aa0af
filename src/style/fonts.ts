import type { Language } from '../language/language.js';
import type { Face } from './sheets.js';
import { openTrueType, type TrueType } from './truetype.js';

/** The cuts at hand: fewer than the faces that sheets name. */
export type Cut = 'serif' | 'bold' | 'sans';

/** A font as fonts/fonts.json describes it, with its bytes. */
export interface FontFile {
  readonly cut: Cut;
  /** PostScript name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Glyphs that no character reaches: proportional marks, the two-em dash `——`. */
  readonly alternates: Readonly<Record<string, number>>;
  /** Pairs of Latin characters, in thousandths of an em. */
  readonly kerning: Readonly<Record<string, number>>;
}

export interface Font extends TrueType {
  readonly name: string;
  readonly alternates: Readonly<Record<string, number>>;
  /** What to add between two characters, in em. */
  kern(left: string, right: string): number;
}

/** The fonts of a process, shared by all documents: nothing in them changes after opening. */
export interface Fonts {
  readonly cuts: Readonly<Record<Cut, Font>>;
}

/** Opens each font when it is first asked for, and once. */
export function openFonts(list: readonly FontFile[] | (() => readonly FontFile[])): Fonts {
  let files: readonly FontFile[] | undefined;
  const opened = new Map<Cut, Font>();
  const open = (cut: Cut): Font => {
    const known = opened.get(cut);
    if (known) return known;
    files ??= typeof list === 'function' ? list() : list;
    const font = openFont(files.find(each => each.cut === cut));
    opened.set(cut, font);
    return font;
  };
  return {
    cuts: {
      get serif() {
        return open('serif');
      },
      get bold() {
        return open('bold');
      },
      get sans() {
        return open('sans');
      },
    },
  };
}

function openFont(file: FontFile | undefined): Font {
  if (!file) throw new Error('a cut is missing from the fonts');
  const kerning = new Map(Object.entries(file.kerning).map(([pair, kern]) => [pair, kern / 1000]));
  return {
    ...openTrueType(file.bytes),
    name: file.name,
    alternates: file.alternates,
    kern: (left, right) => kerning.get(left + right) ?? 0,
  };
}

/** FangSong and Kai are stood in for by Song: no free font of either reaches every character of a name. */
const cutOfFace: Record<Face, Cut> = {
  fangsong: 'serif',
  kaiti: 'serif',
  songti: 'serif',
  heiti: 'sans',
  xiaobiaosong: 'bold',
};

/** The cut of a face; strong text is Hei in Chinese and bold in English. */
export function cutOf(face: Face, lang: Language, strong: boolean): Cut {
  const cut = cutOfFace[face];
  if (!strong || cut !== 'serif') return cut;
  return lang === 'zh' ? 'sans' : 'bold';
}

const cutOrder: Readonly<Record<Cut, readonly Cut[]>> = {
  serif: ['serif', 'bold', 'sans'],
  bold: ['bold', 'serif', 'sans'],
  sans: ['sans', 'bold', 'serif'],
};

/** The cut nearest to `cut` that has the character, or undefined. */
export function cutWith(fonts: Fonts, cut: Cut, codePoint: number): Cut | undefined {
  for (const each of cutOrder[cut]) if (fonts.cuts[each].glyph(codePoint) !== 0) return each;
  return undefined;
}
