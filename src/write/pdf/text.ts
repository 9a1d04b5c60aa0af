import type { Language } from '../../language/language.js';
import type { Fonts } from '../../style/fonts.js';
import type { Style } from '../../style/sheets.js';
import type { Slice } from './band.js';
import { type Galley, galleyOf, type Piece } from './galley.js';
import { breakLines, type Line } from './line.js';

/** Share of the em square above the baseline in Chinese fonts. */
const ascent = 0.88;

/** A text to be set: widths and indents in em of its own size (for Chinese, in squares). */
export interface Copy {
  readonly pieces: readonly Piece[];
  readonly style: Style;
  readonly lang: Language;
  /** pt */
  readonly width: number;
  /** Indent of the first line and of the others, em. */
  readonly first: number;
  readonly rest: number;
  /** Printed in front of the first line, `at` em from the left. */
  readonly hanging?: { readonly pieces: readonly Piece[]; readonly at: number };
  /** Lines of even length, for a title. */
  readonly balanced?: boolean;
}

/** Sets a text as slices of one line each. */
export function slicesOf(copy: Copy, fonts: Fonts): Slice[] {
  const { style, lang } = copy;
  const cell = squareOf(copy);
  const galley = galleyOf(copy.pieces, style, lang, fonts, cell);
  const hanging = copy.hanging && galleyOf(copy.hanging.pieces, style, lang, fonts, cell);
  const room = copy.width / style.size - style.right * cell;
  const lines = copy.balanced ? balanced(galley, room) : justified(galley, copy, room, cell);
  return lines.map((line, at) => {
    const indent = (at === 0 ? copy.first : copy.rest) * cell;
    const x = (indent + shift(style, line, room - indent)) * style.size;
    const label = at === 0 && hanging ? { galley: hanging, x: (copy.hanging?.at ?? 0) * style.size } : undefined;
    return slice(style, galley, line, x, label);
  });
}

/**
 * The distance of Chinese characters, em: the type area holds a whole number of them (28 of 16 pt in 156 mm, GB/T 9704-2012,
 * 5.2.3) from edge to edge, as long as that moves none by more than a fiftieth.
 */
function squareOf({ style, lang, width }: Copy): number {
  const measure = width / style.size;
  const square = (measure - 1) / (Math.round(measure) - 1);
  return lang === 'zh' && isSetFull(style) && Math.abs(square - 1) <= 0.02 ? square : 1;
}

function isSetFull({ align }: Style): boolean {
  return align === 'justify' || align === 'left';
}

interface Label {
  readonly galley: Galley;
  readonly x: number;
}

function slice(style: Style, galley: Galley, line: Line, x: number, label: Label | undefined): Slice {
  const { size, pitch } = style;
  return {
    height: pitch,
    ink: size,
    draw(paper, left, top) {
      const baseline = top + ascent * size;
      const ink = style.ink === 'red' ? 'head' : 'black';
      if (label)
        paper.text({ galley: label.galley, line: whole(label.galley), x: left + label.x, baseline, size }, ink);
      paper.text({ galley, line, x: left + x, baseline, size }, ink);
    },
  };
}

/** A galley as one line. */
export function whole(galley: Galley): Line {
  return {
    start: 0,
    end: galley.sorts.length,
    next: galley.sorts.length,
    width: widthOf(galley),
    cut: false,
    last: true,
    extra: {},
  };
}

/** Natural width of a galley in one line, em. */
export function widthOf({ sorts, gaps }: Galley): number {
  return sorts.reduce((sum, sort, at) => sum + sort.width + (gaps[at] ?? 0), 0);
}

function shift({ align }: Style, line: Line, room: number): number {
  if (align === 'center') return Math.max(0, (room - line.width) / 2);
  return align === 'right' ? Math.max(0, room - line.width) : 0;
}

function justified(galley: Galley, copy: Copy, room: number, cell: number): Line[] {
  const measure = (line: number) => room - (line === 0 ? copy.first : copy.rest) * cell;
  const flush = copy.style.align === 'justify' && (copy.lang === 'zh' || room >= narrowest);
  const lines = breakLines(galley, measure, flush, copy.first > 0);
  const gaping = copy.lang === 'en' && lines.some(line => (line.extra.space ?? 0) > widestSpace || isTorn(line, flush));
  return gaping ? breakLines(galley, measure, false, copy.first > 0) : lines;
}

/** English in a column narrower than this, em, is set ragged: some ten words a line are too few to justify. */
const narrowest = 28;

/** In English a paragraph whose word spaces would grow by more than this, em, is set ragged as a whole. */
const widestSpace = 0.3;

function isTorn(line: Line, flush: boolean): boolean {
  return flush && !line.last && line.extra.space === undefined;
}

/** The narrowest measure that takes no more lines: a title's lines come out of like length. */
function balanced(galley: Galley, room: number): Line[] {
  const lines = breakLines(galley, () => room, false);
  let narrow = room / 2;
  let wide = room;
  if (lines.length < 2) return lines;
  while (wide - narrow > 0.25) {
    const middle = (narrow + wide) / 2;
    if (breakLines(galley, () => middle, false).length <= lines.length) wide = middle;
    else narrow = middle;
  }
  return breakLines(galley, () => wide, false);
}
