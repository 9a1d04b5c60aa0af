import type { Bilingual } from '../language/data.js';
import { type Language, type Text, textIn } from '../language/language.js';
import type { Locales } from '../language/locale.js';
import { type Cut, cutWith, type Fonts } from '../style/fonts.js';
import { widthInEm } from '../write/estimate.js';
import { type Style, sheet } from './sheet.js';

/** How wide a text is, in points. */
export type Measure = (text: string, style: Style) => number;

/** What the picture is set with: the languages in order, the first the larger, and the widths of the project's own fonts. */
export interface Setting {
  readonly languages: readonly Language[];
  readonly locales: Locales;
  readonly measure: Measure;
}

export interface Line {
  readonly text: string;
  readonly language: Language;
  readonly style: Style;
  readonly width: number;
  /** From the upper left corner of the label to that of the line. */
  readonly dx: number;
  readonly dy: number;
}

/** Lines that keep their place together. */
export interface Label {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** Measures by the fonts; a character that none of them has is estimated. */
export function measureBy(fonts: Fonts): Measure {
  const widths = new Map<string, number>();
  const widthOf = (character: string, cut: Cut): number => {
    const code = character === '\u00a0' ? 0x20 : (character.codePointAt(0) ?? 0);
    const found = cutWith(fonts, cut, code);
    if (found === undefined) return widthInEm(character);
    const font = fonts.cuts[found];
    return font.advance(font.glyph(code)) / font.unitsPerEm;
  };
  const known = (character: string, cut: Cut): number => {
    const key = cut + character;
    const width = widths.get(key) ?? widthOf(character, cut);
    widths.set(key, width);
    return width;
  };
  return (text, { size, cut }) => [...text].reduce((sum, character) => sum + known(character, cut), 0) * size;
}

/** A text that both languages have, in each language of the setting: the first above, the others smaller below. */
export function labelOf(text: Bilingual, style: Style, setting: Setting, most = Number.POSITIVE_INFINITY): Label {
  const told = setting.languages.filter((language, at) => at === 0 || text[language] !== text.zh);
  return stack(
    told.map((language, at) => {
      const smaller = at === 0 ? style : { ...style, size: style.size * sheet.second, strong: false };
      return lines(text[language], language, smaller, setting.measure, most);
    }),
  );
}

/** One text in one language, broken into lines of at most `most`. */
export function lines(text: string, language: Language, style: Style, measure: Measure, most: number): Label {
  const broken = wrap(text.replace(/[ \t\r\n]+/g, ' '), most, part => measure(part, style));
  return stack(
    broken.map(part => {
      const width = measure(part, style);
      return { lines: [{ text: part, language, style, width, dx: 0, dy: 0 }], width, height: heightOf(style) };
    }),
  );
}

export function heightOf({ size }: Style): number {
  return size * sheet.lineHeight;
}

/** From the top of a line to the line on which its letters stand. */
export function standing(style: Style): number {
  return (heightOf(style) - style.size) / 2 + style.size * sheet.ascent;
}

/** Labels under each other as one. */
export function stack(labels: readonly Label[]): Label {
  let height = 0;
  const all = labels.flatMap(label => {
    const top = height;
    height += label.height;
    return label.lines.map(line => ({ ...line, dy: line.dy + top }));
  });
  return { lines: all, width: Math.max(0, ...labels.map(({ width }) => width)), height };
}

/** Labels beside each other as one, the letters of their first lines on one line. */
export function beside(labels: readonly Label[], gap: number): Label {
  const tops = labels.map(({ lines: [first] }) => (first ? standing(first.style) : 0));
  const lowest = Math.max(0, ...tops);
  let width = 0;
  const all = labels.flatMap((label, at) => {
    const left = width;
    if (label.width > 0) width += label.width + gap;
    return label.lines.map(line => ({ ...line, dx: line.dx + left, dy: line.dy + lowest - (tops[at] ?? 0) }));
  });
  const height = Math.max(0, ...labels.map((label, at) => label.height + lowest - (tops[at] ?? 0)));
  return { lines: all, width: Math.max(0, width - gap), height };
}

/** Labels beside each other, or under each other where there is no room. */
export function besideOrUnder(labels: readonly Label[], most: number, gap = 8): Label {
  const one = beside(labels, gap);
  return one.width <= most ? one : stack(labels);
}

/** A text on one line in the first language of the setting: for what both languages write alike, or has them side by side. */
export function oneLine(text: string, style: Style, { languages, measure }: Setting): Label {
  return lines(text, languages[0] ?? 'zh', style, measure, Number.POSITIVE_INFINITY);
}

/** In the languages of the setting on one line: 完成 done. */
export function inLine(text: Bilingual, { languages }: Setting): string {
  return [...new Set(languages.map(language => text[language]))].join(' ');
}

/** The name of a party in both languages; one that a language lacks is left out. */
export function nameIn(text: Text): Bilingual {
  const [zh, en] = [textIn(text, 'zh') ?? '', textIn(text, 'en') ?? ''];
  return { zh: zh || en, en: en || zh };
}

const pieces =
  /[（《〈「『“‘]*(?:(?![（《〈「『])[\u2e80-\uffef]|[^ \u2e80-\uffef“‘]+)[，。、；：！？）》〉」』”’]*| +|[（《〈「『“‘]+/gu;

/** Breaks a text into lines: Chinese after any character but not before a closing mark, other text at spaces. */
export function wrap(text: string, most: number, width: (text: string) => number): string[] {
  const broken: string[] = [];
  let line = '';
  for (const piece of (text.match(pieces) ?? []).flatMap(each => fitting(each, most, width))) {
    if (line.trim() !== '' && width((line + piece).trimEnd()) > most) {
      broken.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...broken, line.trimEnd()];
}

/** A word longer than a line is broken anywhere. */
function fitting(piece: string, most: number, width: (text: string) => number): string[] {
  return width(piece) <= most ? [piece] : [...piece];
}
