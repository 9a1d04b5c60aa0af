import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  type IParagraphOptions,
  LineRuleType,
  type ParagraphChild,
  Paragraph as WordParagraph,
} from 'docx';
import type { Sheet } from '../../style/sheets.js';
import { leadOf } from '../../tree/labels.js';
import { gapAfter } from '../../tree/marker.js';
import { plain } from '../../tree/plain.js';
import type { Situation } from '../../tree/situation.js';
import type { Block, Inline, Item, Label, Single } from '../../tree/tree.js';
import { widthInEm } from '../estimate.js';
import type { Sealed } from '../seal.js';
import { styleIn, styleName } from '../style-in.js';
import { turned } from '../title.js';
import { type Anchors, bookmarkName } from './anchors.js';
import { hangingIndent, markerWidth } from './hanging.js';
import { formOf, literal, runs } from './inline.js';
import { twipsOfPoints } from './lengths.js';
import type { Lists, Place } from './lists.js';
import { isOfStyle } from './outline.js';
import { sealRun } from './seal.js';
import { styleId } from './styles.js';
import { wholeEnd } from './whole-end.js';
import { LIST } from './xml.js';

/** What a block needs beside itself. */
export interface Surroundings {
  readonly sheet: Sheet;
  readonly anchors: Anchors;
  readonly lists: Lists;
  readonly sealed?: Sealed | undefined;
  /** The blocks that are not held to the next, whatever their style. */
  readonly free: ReadonlySet<Block>;
}

/** Where a block stands: among which neighbours, and in a column of which width, twips. */
export interface Standing {
  readonly situation: Situation;
  readonly width: number;
  /** In a row of a table, which LibreOffice keeps with the next only where the paragraph itself says so. */
  readonly inRow: boolean;
  /** Directly below a table, which leaves no space itself. */
  readonly below: boolean;
  /** Not held to the next, whatever its style. */
  readonly free: boolean;
}

/** Between a table and the text below it, pt. */
const underTable = 8;

/**
 * A block of running text as a paragraph, and before one that is sealed its space above as another: whether a picture is placed from
 * above that space or from below it, word processors do not agree.
 */
export function paragraphsOf(block: Single, standing: Standing, around: Surroundings): WordParagraph[] {
  const text = single(block, standing, around);
  if (around.sealed?.block !== block) return [text];
  const { before } = styleIn(block, standing.situation, around.sheet);
  const spacing = { line: twipsOfPoints(before), lineRule: LineRuleType.EXACT };
  return [new WordParagraph({ style: 'Gap', keepNext: true, spacing }), text];
}

/** A block of running text as a paragraph in the style of its language and role. */
function single(block: Single, standing: Standing, around: Surroundings): WordParagraph {
  const { lang } = block;
  const place = around.lists.find(block);
  const { sealed } = around;
  const text = [
    ...(sealed?.block === block ? [sealRun(sealed, standing.situation, around.sheet, standing.width / 20)] : []),
    ...literal(place ? wideGap(block) : markerOf(block), formOf(lang)),
    ...runs(childrenOf(block, standing, around), lang, around.anchors),
  ];
  return new WordParagraph({
    ...exceptions(block, standing, around.sheet),
    ...(sealed?.block === block && { spacing: { before: 0 } }),
    ...numbering(block, place),
    ...(block.type === 'item' && !place && indentOf(block, around)),
    style: styleId(lang, styleName(block)),
    children: anchored(block, text, around.anchors),
  });
}

/** Headings count by their style; one without a number has to say so. */
function numbering({ type }: Single, place: Place | undefined): IParagraphOptions {
  if (!place) return type === 'heading' ? { numbering: false } : {};
  if (type === 'heading' && isOfStyle(place)) return {};
  return { numbering: { reference: LIST, instance: place.list, level: place.level } };
}

/** No list can part its numbers from the text by a full-width space: it stands in the text. */
function wideGap(block: Single): string {
  const gap = 'marker' in block ? gapAfter(block.marker) : '';
  return gap === '\u3000' ? gap : '';
}

/** A Chinese title is broken by hand, as word processors do not know its words, and a line to be signed; a note in both languages. */
function childrenOf(block: Single, { width, situation }: Standing, { sheet }: Surroundings): readonly Inline[] {
  const { size, right, indent } = styleIn(block, situation, sheet);
  // Times is narrow.
  const room = width / twipsOfPoints(size) / (block.lang === 'zh' ? 1 : 0.88);
  if (situation.note) return wholeEnd(block.children, room, indent);
  if (block.lang === 'en') return block.children;
  const role = block.type === 'paragraph' ? block.role : block.type;
  if (role === 'signature') return wholeEnd(block.children, room - right);
  return role === 'title' || role === 'caption' ? turned(block.children, room) : block.children;
}

/** What a block has otherwise than its style because of its neighbours. */
function exceptions(block: Single, { situation, inRow, below, free }: Standing, sheet: Sheet): IParagraphOptions {
  const usual = sheet.styles[block.lang][styleName(block)];
  const style = styleIn(block, situation, sheet);
  const before = below ? Math.max(style.before, underTable) : style.before;
  const isHeld = style.keep || (situation.announces && isShort(block));
  return {
    ...(situation.fresh && { pageBreakBefore: true }),
    ...(isHeld && (free || inRow || !usual.keep) && { keepNext: !free }),
    ...(before !== usual.before && { spacing: { before: twipsOfPoints(before) } }),
    ...(usual.align === 'justify' && isTorn(block) && { alignment: AlignmentType.LEFT }),
    ...(style.right !== usual.right && { indent: { right: twipsOfPoints(style.right * style.size) } }),
  };
}

/** A word processor keeps all of a paragraph with the next, not its end: one of more than two lines stays where it is. */
export function isShort({ lang, children }: Single): boolean {
  return widthInEm(plain(children)) <= short[lang];
}

/** About two lines, em. */
const short = { zh: 52, en: 64 };

/** A code or address that no line end can part would tear the line before it apart. */
function isTorn({ children }: Single): boolean {
  return /[!-~]{16}/.test(plain(children));
}

/** What stands in front of the text, with what parts them: nothing or a space, before the text of a hanging item a tab. */
function markerOf(block: Single): string {
  if (block.type !== 'heading' && block.type !== 'item') return '';
  const { marker, lang } = block;
  if (marker === '') return '';
  if (block.type === 'item' && block.label) return `${block.label.first ? leadOf(block.label, lang) : ''}${marker}\t`;
  if (lang === 'zh') return marker + gapAfter(marker);
  return marker + (block.type === 'item' ? '\t' : ' ');
}

function indentOf(item: Item, around: Surroundings): IParagraphOptions {
  if (item.label) return labelledIndent(item, item.label, around);
  return item.lang === 'zh' ? chineseIndent(item, around) : { indent: hangingIndent(item, item.marker, around.sheet) };
}

/** 附件：1. …: all texts and the markers from the second on stand below one another. */
function labelledIndent({ marker, lang, role }: Item, label: Label, { sheet }: Surroundings): IParagraphOptions {
  const { size, indent } = sheet.styles[lang][role];
  // Times is narrow.
  const lead = widthInEm(leadOf(label, lang)) * (lang === 'zh' ? 1 : 0.85);
  const wide = lang === 'zh' ? Math.max(1.25, widthInEm(marker) + 0.25) : markerWidth(marker);
  const left = twipsOfPoints((indent + lead + wide) * size);
  return { indent: { left, hanging: twipsOfPoints((label.first ? lead + wide : wide) * size), firstLineChars: 0 } };
}

/** Chinese items are paragraphs like others; only bullets, which look alike on every level, step in. */
function chineseIndent({ ordered, level, role }: Item, { sheet }: Surroundings): IParagraphOptions {
  if (ordered || level === 1) return {};
  return { indent: { left: twipsOfPoints((level - 1) * 2 * sheet.styles.zh[role].size) } };
}

/** The text between the ends of its bookmark, if the block can be referred to. */
function anchored(block: Single, text: ParagraphChild[], anchors: Anchors): ParagraphChild[] {
  const number = block.type === 'title' || block.id === undefined ? undefined : anchors.find(block.lang, block.id);
  if (number === undefined) return text;
  return [new BookmarkStart(bookmarkName(number), number), ...text, new BookmarkEnd(number)];
}
