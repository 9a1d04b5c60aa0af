import { LineRuleType, Paragraph } from 'docx';
import type { Sheet } from '../../style/sheets.js';
import { plain } from '../../tree/plain.js';
import type { Block, Single } from '../../tree/tree.js';
import { widthInEm } from '../estimate.js';
import { letterheadOf, letterheadSize } from '../letterhead.js';
import { textWidth } from './grid.js';
import { firm, inkOf, type SetLine } from './ink.js';
import { runs } from './inline.js';
import { halfPoints, pointsOfMillimetres, twipsOfMillimetres, twipsOfPoints } from './lengths.js';
import { documentNumber, type HeadSetting, letterNumber } from './number-line.js';
import { headerTop, markPitch, typeTop } from './page.js';
import { doubleRule } from './rule.js';
import { styleId } from './styles.js';

/** A 版头 as paragraphs: what stands above the type area goes into the header of the first page. */
export interface HeadParagraphs {
  readonly header: readonly Paragraph[];
  readonly body: readonly Paragraph[];
}

/** GB/T 9704-2012, 7.2 and 10.1: each line in its firm pitch, so that its characters stand where the sheet says. */
export function letterheadParagraphs(blocks: readonly Block[], setting: HeadSetting): HeadParagraphs {
  const { names, lines } = letterheadOf(blocks);
  const set = names.map(name => nameLine(name, setting.sheet));
  const paragraphs = names.map((name, at) => nameParagraph(name, set, at, setting));
  const below = inkOf(set.at(-1) ?? setting.title).below;
  if (setting.head.ruled === 'number')
    return { header: [], body: [...paragraphs, ...documentNumber(lines, below, setting)] };
  return { header: [...paragraphs, ruleUnder(below, setting)], body: letterNumber(lines, setting) };
}

/** How the name of the authority is set: on one line. */
function nameLine(name: Single, sheet: Sheet): SetLine {
  const text = plain(name.children);
  const size = letterheadSize(widthInEm(text), textWidth(sheet) / 20, sheet.styles[name.lang].letterhead.size);
  return { text, size, pitch: size * firm };
}

function nameParagraph(name: Single, set: readonly SetLine[], at: number, setting: HeadSetting): Paragraph {
  const { sheet, head, anchors } = setting;
  const line = set[at] ?? setting.title;
  const top = head.ruled === 'number' ? typeTop(sheet) : headerTop(sheet) + twipsOfPoints(markPitch);
  const down = twipsOfMillimetres(head.top) - twipsOfPoints(inkOf(line).above) - top;
  const size = { size: halfPoints(line.size), sizeComplexScript: halfPoints(line.size) };
  return new Paragraph({
    style: styleId(name.lang, 'letterhead'),
    keepNext: false,
    spacing: {
      before: at === 0 ? Math.max(0, down) : twipsOfPoints(line.size * 0.4),
      line: twipsOfPoints(line.pitch),
      lineRule: LineRuleType.EXACT,
    },
    children: runs(
      name.children,
      name.lang,
      anchors,
      line.size === sheet.styles[name.lang].letterhead.size ? {} : size,
    ),
  });
}

/** The double rule of a letter, `below`: what is left free under the characters above, pt. */
function ruleUnder(below: number, { sheet, head }: HeadSetting): Paragraph {
  const space = twipsOfPoints(pointsOfMillimetres(head.above) - below);
  return doubleRule(head.rules, head, sheet, space);
}
