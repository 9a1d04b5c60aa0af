import type { Language } from '../../language/language.js';
import { clustersOf, shownAs } from '../../style/characters.js';
import { cutFor, type FontKey, type Fonts, fontIn, keyOf, keyWith } from '../../style/fonts.js';
import type { Face, Style } from '../../style/sheets.js';
import type { Inline } from '../../tree/tree.js';
import { breakLevel, type Category, isLatinGap, type Kind, kindOf, kinsoku, type Level } from './kinsoku.js';
import { isAddress, isBeforeYear, isCode, isReference, isUnit, wordAround } from './word.js';

/** How a stretch of text is set off. */
export interface Look {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly blank: boolean;
}

export const plain: Look = { strong: false, emphasis: false, blank: false };

/** One character (with its marks) in its place; lengths in em. */
export interface Sort {
  /** As the text has it: what a reader of the file gets back. */
  readonly text: string;
  readonly kind: Kind;
  readonly cut: FontKey;
  readonly glyph: number;
  readonly width: number;
  readonly look: Look;
}

/** A block's text set in one endless line, with all that breaking it needs. Index i speaks of sort i and the space after it. */
export interface Galley {
  readonly face: Face;
  readonly lang: Language;
  readonly sorts: readonly Sort[];
  /** Space after a sort that does not end its line, em: kerning, quarter-em, half an em taken from adjacent marks. */
  readonly gaps: Float64Array;
  readonly categories: readonly Category[];
  readonly levels: Uint8Array;
}

export interface Piece {
  readonly text: string;
  readonly look: Look;
  /** Where it is not that of its style. */
  readonly face?: Face;
  /** The marker at the head of a text: its spaces, and the one after it, are the same on every line. */
  readonly marker?: boolean;
}

/** A forced end of line. */
export const newline = '\n';

const pieces = {
  text: ({ text }, look) => [{ text: text.replaceAll(newline, ' '), look }],
  reference: ({ text }, look) => [{ text, look }],
  blank: ({ text }, look) => [{ text, look: { ...look, blank: true } }],
  strong: ({ children }, look) => flatten(children, { ...look, strong: true }),
  emphasis: ({ children }, look) => flatten(children, { ...look, emphasis: true }),
  break: (_, look) => [{ text: newline, look }],
} satisfies { [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>, look: Look) => Piece[] };

/** The inlines of a block as pieces of one look each. */
export function flatten(inlines: readonly Inline[], look: Look = plain): Piece[] {
  return inlines.flatMap(inline => {
    const handle = pieces[inline.type] as ((inline: Inline, look: Look) => Piece[]) | undefined;
    if (!handle) throw new Error(`the pdf writer does not know the inline ${inline.type}`);
    return handle(inline, look);
  });
}

/**
 * Sets pieces in the face of `style`. `cell` is the width of a Chinese character with its tracking, em.
 * All characters must be settable: missingGlyphs is asked first.
 */
export function galleyOf(list: readonly Piece[], style: Style, lang: Language, fonts: Fonts, cell = 1): Galley {
  const sorts: Sort[] = [];
  let marker = 0;
  for (const { text, look, face = style.face, marker: isMarker } of list) {
    const cut = keyOf(fonts, face, lang, look.strong);
    const drawer = drawerOf(fonts, cut, lang);
    for (const cluster of clustersOf(text)) cast(sorts, cluster, look, drawer);
    if (isMarker) marker = sorts.length;
  }
  return { face: style.face, ...space(narrowApostrophes(sorts, fonts), lang, fonts, cell, marker) };
}

const forced = { text: newline, kind: 'end', cut: 'serif', glyph: 0, width: 0 } as const;

/** The sorts of one cut and language, each made once in a process. */
interface Drawer {
  readonly fonts: Fonts;
  readonly cut: FontKey;
  readonly lang: Language;
  readonly sorts: Map<string, Sort>;
}

const drawers = new WeakMap<Fonts, Drawer[]>();

function drawerOf(fonts: Fonts, cut: FontKey, lang: Language): Drawer {
  const all = drawers.get(fonts) ?? [];
  const known = all.find(each => each.cut === cut && each.lang === lang);
  if (known) return known;
  const drawer = { fonts, cut, lang, sorts: new Map<string, Sort>() };
  drawers.set(fonts, [...all, drawer]);
  return drawer;
}

function cast(sorts: Sort[], text: string, look: Look, drawer: Drawer): void {
  const last = sorts.at(-1);
  if (text === '—' && drawer.lang === 'zh' && last?.text === '—') {
    sorts[sorts.length - 1] = joined(last, drawer.fonts);
    return;
  }
  const sort = drawer.sorts.get(text) ?? sortOf(text, drawer);
  drawer.sorts.set(text, sort);
  sorts.push(look === plain ? sort : { ...sort, look });
}

function sortOf(text: string, { fonts, cut: wanted, lang }: Drawer): Sort {
  if (text === newline) return { ...forced, look: plain };
  const codePoint = shownAs(fonts, text);
  if (codePoint === undefined) throw new Error(`no glyph for ${text}`);
  const kind = codePoint === 0x20 && kindOf(text, lang) !== 'glue' ? 'space' : kindOf(text, lang);
  const cut = keyWith(fonts, keyFor(text, wanted), codePoint) ?? wanted;
  const font = fontIn(fonts, cut);
  const glyph = (lang === 'en' && font.alternates[text]) || font.glyph(codePoint);
  const printed = codePoint === 0x20 ? ' ' : text;
  return { text: printed, kind, cut, glyph, width: font.advance(glyph) / font.unitsPerEm, look: plain };
}

/** The bullet of the serif is a speck; only the cuts have a dash without a break in the middle, and a narrow middle dot. */
function keyFor(text: string, wanted: FontKey): FontKey {
  if (text === '•') return 'sans';
  return text === '—' || text === '·' ? cutFor(wanted) : wanted;
}

/** 破折号: one unbroken stroke in the middle of two squares; the square before it makes up for what it is short of. */
function joined(dash: Sort, fonts: Fonts): Sort {
  const font = fontIn(fonts, dash.cut);
  const glyph = font.alternates[twoEmDash] ?? dash.glyph;
  const width = font.advance(glyph) / font.unitsPerEm;
  return { ...dash, text: twoEmDash, glyph, width: width + (2 - width) / 2 };
}

const twoEmDash = '——';

/** In Chinese text ’ is a full-width quotation mark, but within a Latin word an apostrophe. */
function narrowApostrophes(sorts: Sort[], fonts: Fonts): Sort[] {
  for (const [at, sort] of sorts.entries()) {
    if (sort.text !== '’' || sorts[at - 1]?.kind !== 'letter' || sorts[at + 1]?.kind !== 'letter') continue;
    const cut = cutFor(sort.cut);
    const font = fonts.cuts[cut];
    const glyph = font.alternates['’'] ?? sort.glyph;
    sorts[at] = { ...sort, kind: 'letter', cut, glyph, width: font.advance(glyph) / font.unitsPerEm };
  }
  return sorts;
}

type Spaced = Omit<Galley, 'face'>;

/** The first `marker` sorts are the marker of the text. */
function space(sorts: readonly Sort[], lang: Language, fonts: Fonts, cell: number, marker: number): Spaced {
  const gaps = new Float64Array(sorts.length);
  const levels = new Uint8Array(sorts.length);
  const categories: Category[] = [];
  for (let at = 0; at < sorts.length; at++) {
    const left = sorts[at] as Sort;
    const right = sorts[at + 1];
    levels[at] = right ? levelAt(sorts, at, left, right, lang) : 1;
    const text = at === marker - 1 ? undefined : right;
    gaps[at] = text ? gapBetween(left, text, fonts, cell) : right ? trackingOf(left, cell) : 0;
    categories.push(text && at >= marker ? categoryOf(left, text) : 'fixed');
  }
  return { lang, sorts, gaps, categories, levels };
}

/** A Chinese name in English text stays together where it can; a unit stays with its number over a space. */
function levelAt(sorts: readonly Sort[], at: number, left: Sort, right: Sort, lang: Language): Level {
  if (left.kind === 'end') return 1;
  if (right.kind === 'end') return 0;
  const before = sorts[at - 1];
  const level = breakLevel(left, right, before);
  if (lang === 'zh' && level === 2 && left.kind === 'solidus' && !isAddress(wordAround(sorts, at))) return 3;
  if (level === 1 && left.kind === 'hyphen' && isCode(wordAround(sorts, at))) return 3;
  if (level === 1 && left.kind === 'hyphen' && isReference(wordAround(sorts, at))) return 2;
  if (left.kind === 'space' && before?.kind === 'digit' && right.kind === 'letter')
    return isUnit(wordAround(sorts, at + 1)) ? 0 : lang === 'zh' ? 2 : level;
  if (left.kind === 'space' && lang === 'en' && isBeforeYear(sorts, at)) return 2;
  return lang === 'en' && level === 1 && left.kind === 'wide' && right.kind === 'wide' ? 2 : level;
}

/** A mark that fills a square, half of it blank. */
function isSquare(sort: Sort): boolean {
  return sort.width === 1 && kinsoku[sort.kind].blank !== undefined;
}

export function blankAt(sort: Sort, side: 'left' | 'right'): boolean {
  return sort.width === 1 && kinsoku[sort.kind].blank === side;
}

/** Adjacent marks take one and a half squares for two: whichever blank halves meet, one of them goes. */
function areAdjacent(left: Sort, right: Sort): boolean {
  if (!isSquare(left) || !isSquare(right)) return false;
  return blankAt(left, 'right') || blankAt(right, 'left');
}

function gapBetween(left: Sort, right: Sort, fonts: Fonts, cell: number): number {
  const tracking = trackingOf(left, cell);
  if (right.text === twoEmDash) return tracking + 2 - right.width;
  if (areAdjacent(left, right)) return tracking - 0.5;
  if (left.kind === 'middle' || right.kind === 'middle') return tracking + beside(left, right);
  if (isLatinGap(left.kind, right.kind)) return tracking + 0.25;
  if (left.width < 1 && left.cut === right.cut && left.kind !== 'space')
    return fontIn(fonts, left.cut).kern(left.text, right.text);
  return tracking;
}

function trackingOf({ width }: Sort, cell: number): number {
  return width >= 1 ? (cell - 1) * width : 0;
}

/** A narrow middle dot is given half a square. */
function beside(left: Sort, right: Sort): number {
  const dot = left.kind === 'middle' ? left : right;
  return Math.max(0, (0.5 - dot.width) / 2);
}

function categoryOf(left: Sort, right: Sort): Category {
  if (left.kind === 'space') return 'space';
  if (left.kind === 'glue') return 'space';
  if (kinsoku[left.kind].latin && kinsoku[right.kind].latin) return 'fixed';
  if (left.kind === 'ellipsis' && right.kind === 'ellipsis') return 'fixed';
  if (right.kind === 'space' || right.kind === 'glue' || right.kind === 'end') return 'fixed';
  if (areAdjacent(left, right)) return 'plain';
  if (isLatinGap(left.kind, right.kind)) return 'gap';
  if (blankAt(left, 'right')) return kinsoku[left.kind].squeezed ?? 'plain';
  if (blankAt(right, 'left')) return kinsoku[right.kind].squeezed ?? 'plain';
  return 'plain';
}
