import {
  AlignmentType,
  type IParagraphOptions,
  type ISpacingProperties,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Head } from '../../style/head.js';
import type { Sheet } from '../../style/sheets.js';
import { plain } from '../../tree/plain.js';
import type { Inline, Single } from '../../tree/tree.js';
import { type HeadLine, parted, underRules } from '../letterhead.js';
import { styleName } from '../style-in.js';
import type { Anchors } from './anchors.js';
import { textWidth } from './grid.js';
import { firm, inkOf, type SetLine } from './ink.js';
import { runs } from './inline.js';
import { pointsOfMillimetres, twipsOfPoints } from './lengths.js';
import { border, inks } from './rule.js';
import { styleId } from './styles.js';

/** What a 版头 is set with. `title`: the line that stands below it. */
export interface HeadSetting {
  readonly sheet: Sheet;
  readonly head: Head;
  readonly anchors: Anchors;
  readonly title: SetLine;
}

/**
 * The number some lines below the name of the authority and the red rule under it; a document without a number keeps its place.
 * With a signer, the one stands a character in from the left and the other from the right (GB/T 9704-2012, 7.2.5-7.2.7).
 *
 * @param below what is left free under the characters above, pt
 */
export function documentNumber(lines: readonly HeadLine[], below: number, setting: HeadSetting): Paragraph[] {
  const { sheet, head, anchors } = setting;
  const all = lines.length > 0 ? lines : [{}];
  return all.map((line, at) => {
    const set = setLine(line, sheet);
    const { above, below: under } = inkOf(set);
    const isLast = at === all.length - 1;
    const space = Math.round(pointsOfMillimetres(head.above) - under);
    const rule = { border: { bottom: border(head.rules[0] ?? 0, inks.red, space) } };
    return new Paragraph({
      style: styleOf(line),
      keepNext: false,
      spacing: spacing(at === 0 ? gap(setting) - below - above : 0, set.pitch, isLast ? aboveTitle(setting) : 0),
      ...(line.signer && apart(line.signer, sheet)),
      ...(isLast && rule),
      children: [
        ...numberOf(line, anchors),
        ...(line.signer ? [new TextRun({ children: [new Tab()] })] : []),
        ...signerOf(line, anchors),
      ],
    });
  });
}

/** The number of a letter, flush right below the rules by 7/8 of a character (10.1); who signed has a line of his own. */
export function letterNumber(lines: readonly HeadLine[], setting: HeadSetting): Paragraph[] {
  const { sheet, anchors } = setting;
  const all = lines.flatMap(({ number, signer }) => [...(number ? [{ number }] : []), ...(signer ? [{ signer }] : [])]);
  if (all.length === 0) return [new Paragraph({ style: styleOf({}), spacing: spacing(0, aboveTitle(setting), 0) })];
  return all.map((line: HeadLine, at) => {
    const set = setLine(line, sheet);
    const { above, below } = inkOf(set);
    const before = at === 0 ? underRules - above : 0;
    return new Paragraph({
      style: styleOf(line),
      keepNext: false,
      spacing: spacing(before, set.pitch, at === all.length - 1 ? aboveTitle(setting) - below : 0),
      alignment: AlignmentType.RIGHT,
      indent: { right: 0 },
      children: [...numberOf(line, anchors), ...signerOf(line, anchors)],
    });
  });
}

/** The lines of the text that part the characters of the name from the number and those of the 版头 from the title, pt. */
function gap({ sheet, head }: HeadSetting): number {
  return sheet.styles.zh.body.pitch * head.lines;
}

function aboveTitle(setting: HeadSetting): number {
  return gap(setting) - inkOf(setting.title).above;
}

function setLine(line: HeadLine, { styles }: Sheet): SetLine {
  const single = line.number ?? line.signer;
  const { size } = styles[single?.lang ?? 'zh'].number;
  return { text: single ? plain(single.children) : '字', size, pitch: size * firm };
}

function styleOf({ number, signer }: HeadLine): string {
  const single = number ?? signer;
  return single ? styleId(single.lang, styleName(single)) : styleId('zh', 'number');
}

function spacing(before: number, pitch: number, after: number): ISpacingProperties {
  const [above, below] = [before, after].map(points => Math.max(0, twipsOfPoints(points))) as [number, number];
  return { before: above, after: below, line: twipsOfPoints(pitch), lineRule: LineRuleType.EXACT };
}

/** Both ends of a line, a character in; the rule under it is as wide as the type area. */
function apart({ lang }: Single, sheet: Sheet): IParagraphOptions {
  const em = twipsOfPoints(sheet.styles[lang].number.size);
  return {
    alignment: AlignmentType.LEFT,
    indent: { right: 0, firstLine: em, firstLineChars: 100 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(sheet) - em }],
  };
}

function numberOf({ number }: HeadLine, anchors: Anchors): ParagraphChild[] {
  return number ? runs(number.children, number.lang, anchors) : [];
}

/** The name is in 楷体, as emphasised text is in Chinese. */
function signerOf({ signer }: HeadLine, anchors: Anchors): ParagraphChild[] {
  if (!signer) return [];
  const [label, name] = parted(signer.children);
  const inKai: Inline[] = [...label, { type: 'emphasis', children: name }];
  return runs(signer.lang === 'zh' ? inKai : signer.children, signer.lang, anchors);
}
