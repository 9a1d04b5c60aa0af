import { type IParagraphOptions, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Sheet } from '../../style/sheets.js';
import { plain } from '../../tree/plain.js';
import type { Block, Single } from '../../tree/tree.js';
import { widthInEm } from '../estimate.js';
import { imprintOf, parted } from '../letterhead.js';
import { styleName } from '../style-in.js';
import type { Anchors } from './anchors.js';
import { halfLeading, textWidth } from './grid.js';
import { inkOf } from './ink.js';
import { runs } from './inline.js';
import { pointsOfMillimetres, twipsOfPoints } from './lengths.js';
import { border, inks } from './rule.js';
import { styleId } from './styles.js';
import { textBox } from './text-box.js';
import { serialize } from './xml.js';

/**
 * The 版记, whose last line stands at the foot of the type area of the last page: a box of text, and in the text the room that it
 * takes, so that it goes to a page of its own where the last one is full (GB/T 9704-2012, 7.4; without rules in a letter, 10.1).
 */
export function imprintXml(blocks: readonly Block[], sheet: Sheet, anchors: Anchors): string {
  const lines = linesOf(blocks, sheet, anchors);
  const height = lines.reduce((sum, line) => sum + line.height, 0) + slack;
  const room = twipsOfPoints(height) + halfLeading(sheet);
  const foot = pointsOfMillimetres(sheet.page.height - sheet.page.bottom) + (lines.at(-1)?.below ?? 0);
  const content = lines.map(({ paragraph }) => serialize(paragraph)).join('');
  const box = textBox(content, { top: foot - height, width: textWidth(sheet) / 20, height });
  const place = `<w:pPr><w:pStyle w:val="Gap"/><w:spacing w:line="${room}" w:lineRule="exact"/></w:pPr>`;
  return `<w:p>${place}<w:r>${box}</w:r></w:p>`;
}

/** Room for an estimate that falls short, pt: the box is filled from its foot. */
const slack = 24;

interface Line {
  readonly paragraph: Paragraph;
  /** pt */
  readonly height: number;
  /** What is left free under its characters, pt. */
  readonly below: number;
}

/** 7.4.1: the first and the last rule, and that between, mm. */
const [bold, fine] = [0.35, 0.25];

function linesOf(blocks: readonly Block[], sheet: Sheet, anchors: Anchors): Line[] {
  const { copies, printing } = imprintOf(blocks);
  const upper = copies.map(each => copiesLine(each, sheet, anchors));
  const lower = printing.map(([office, date]) => printingLine(office, date, sheet, anchors));
  if (sheet.head?.ruled === 'letterhead') return [...upper, ...lower];
  const between = upper.length > 0 && lower.length > 0 ? [rule(fine)] : [];
  return [rule(bold), ...upper, ...between, ...lower, rule(bold)];
}

/** A rule as wide as the type area, which the text between two of them is not. */
function rule(thickness: number): Line {
  const height = 2;
  const paragraph = new Paragraph({
    style: 'Gap',
    border: { bottom: border(thickness, inks.black) },
    spacing: { line: twipsOfPoints(height), lineRule: LineRuleType.EXACT },
  });
  return { paragraph, height: height + pointsOfMillimetres(thickness), below: 0 };
}

/** 抄送： and the names, one character in on both sides; what goes on stands under the first name (7.4.2). */
function copiesLine(single: Single, sheet: Sheet, anchors: Anchors): Line {
  const { lang, children } = single;
  const { size, pitch, indent, right } = sheet.styles[lang].copies;
  const [label, names] = parted(children);
  // Times is narrow.
  const hanging = widthInEm(plain(label)) * (lang === 'zh' ? 1 : 0.88);
  const wide = textWidth(sheet) / 20 / size - indent - right - hanging;
  const paragraph = new Paragraph({
    style: styleId(lang, styleName(single)),
    indent: {
      left: twipsOfPoints((indent + hanging) * size),
      hanging: twipsOfPoints(hanging * size),
      firstLineChars: 0,
    },
    children: [...runs(label, lang, anchors), ...(lang === 'en' ? [tab()] : []), ...runs(names, lang, anchors)],
  });
  const text = plain(names);
  const height = Math.max(1, Math.ceil(widthInEm(text) / wide)) * pitch;
  return { paragraph, height, below: inkOf({ text, size, pitch }).below };
}

/** 印发机关 at the left and 印发日期 at the right of one line (7.4.3). */
function printingLine(office: Single, date: Single | undefined, sheet: Sheet, anchors: Anchors): Line {
  const { lang } = office;
  const { size, pitch, indent, right } = sheet.styles[lang].printing;
  const place: IParagraphOptions = {
    indent: { left: twipsOfPoints(indent * size), firstLine: 0, firstLineChars: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(sheet) - twipsOfPoints(right * size) }],
  };
  const end = date ? [tab(), ...runs(date.children, date.lang, anchors)] : [];
  const children = [...runs(office.children, lang, anchors), ...end];
  const paragraph = new Paragraph({ style: styleId(lang, styleName(office)), ...place, children });
  return { paragraph, height: pitch, below: inkOf({ text: plain(office.children), size, pitch }).below };
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
