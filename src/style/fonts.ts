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
  /** The fonts that a user gives for faces of Chinese; a face without one is set in a cut. */
  readonly faces: Readonly<Partial<Record<Face, Font>>>;
}

/** What a character is printed with: a cut, or the font given for a face. */
export type FontKey = Cut | Face;

/** What a face of Chinese was printed with in a document. */
export interface FaceUse {
  readonly face: Face;
  /** PostScript name of the font given for it, or of the package's own that stands in. */
  readonly font: string;
  readonly given: boolean;
  /** Full-width characters printed in this face, and how many of them in other fonts, where this one does not serve. */
  readonly characters: number;
  readonly elsewhere: number;
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
    faces: {},
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

/** A user's own font; it sets full-width characters only, so it needs neither alternates nor kerning. */
export function openGivenFont(name: string, bytes: Uint8Array, start: number): Font {
  return { ...openTrueType(bytes, start), name, alternates: {}, kern: () => 0 };
}

export function fontIn({ cuts, faces }: Fonts, key: FontKey): Font {
  const font = isCut(key) ? cuts[key] : faces[key];
  if (!font) throw new Error(`no font is given for ${key}`);
  return font;
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

/** The face that a text is set in: strong Chinese is Hei, whatever stands around it. */
export function faceOf(face: Face, strong: boolean): Face {
  return strong && cutOfFace[face] === 'serif' ? 'heiti' : face;
}

/** What a text is set with: Chinese in the font given for its face, if there is one. */
export function keyOf({ faces }: Fonts, face: Face, lang: Language, strong: boolean): FontKey {
  const wanted = faceOf(face, strong);
  return lang === 'zh' && faces[wanted] ? wanted : cutOf(face, lang, strong);
}

/** The cut that stands in for a face, for what the font given for it does not set. */
export function cutFor(key: FontKey): Cut {
  return isCut(key) ? key : cutOfFace[key];
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

/** As cutWith, the font given for a face before the cuts, and that of any other face after them. */
export function keyWith(fonts: Fonts, key: FontKey, codePoint: number): FontKey | undefined {
  const isIn = (face: Face) => isFullWidth(fonts.faces[face], codePoint);
  if (!isCut(key) && isIn(key)) return key;
  return cutWith(fonts, cutFor(key), codePoint) ?? faces.find(isIn);
}

export const faces = Object.keys(cutOfFace) as readonly Face[];

function isCut(key: FontKey): key is Cut {
  return Object.hasOwn(cutOrder, key);
}

/** Latin letters and narrow marks of a Chinese font would leave the grid, and have no kerning. */
function isFullWidth(font: Font | undefined, codePoint: number): boolean {
  const glyph = font?.glyph(codePoint) ?? 0;
  if (font === undefined || glyph === 0 || font.advance(glyph) !== font.unitsPerEm) return false;
  return !leftMarks.has(codePoint) || !isCentred(font, glyph);
}

/** What stands at the left of its square in mainland China, so that the right half can be taken away. */
const leftMarks = new Set([...'，。、；：！？'].map(mark => mark.codePointAt(0)));

/** As in fonts for Taiwan and Hong Kong. Of a glyf outline the box is told; CFF has none. */
function isCentred(font: Font, glyph: number): boolean {
  const outline = font.outline(glyph);
  if (font.outlines === 'cff' || outline.length < 10) return false;
  const box = new DataView(outline.buffer, outline.byteOffset);
  return (box.getInt16(2) + box.getInt16(6)) / 2 > 0.4 * font.unitsPerEm;
}
