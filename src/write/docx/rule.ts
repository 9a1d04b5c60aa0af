import { BorderStyle, type IBorderOptions, LineRuleType, Paragraph } from 'docx';
import type { Head } from '../../style/head.js';
import type { Sheet } from '../../style/sheets.js';
import { pointsOfMillimetres, twipsOfMillimetres } from './lengths.js';

/** A rule of a thickness in mm as the border of a paragraph, `space` pt from its text. */
export function border(thickness: number, color: string, space = 0): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: Math.round(pointsOfMillimetres(thickness) * 8), color, space };
}

/** The rules of a letter, downwards, as an empty paragraph as long as they are, centred on the page; `before` in twips. */
export function doubleRule(rules: readonly number[], { apart, long }: Head, sheet: Sheet, before: number): Paragraph {
  const [over = 0, under = 0] = rules;
  const margin = (sheet.page.width - (long ?? sheet.page.width)) / 2;
  const side = (own: number) => (long === undefined ? 0 : twipsOfMillimetres(margin - own));
  return new Paragraph({
    style: 'Gap',
    border: { top: border(over, inks.red), bottom: border(under, inks.red) },
    spacing: { before, line: twipsOfMillimetres(apart), lineRule: LineRuleType.EXACT },
    indent: { left: side(sheet.page.left), right: side(sheet.page.right) },
  });
}

/** The inks as a word processor has them. */
export const inks = { red: 'FF0000', black: '000000' } as const;
