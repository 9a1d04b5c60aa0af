import type { Head } from '../../style/head.js';
import type { Style } from '../../style/sheets.js';
import { roleOf } from '../../tree/role.js';
import type { Block, Single } from '../../tree/tree.js';
import { type HeadLine, letterheadOf, letterheadSize, parted, underRules } from '../letterhead.js';
import { styleName } from '../style-in.js';
import type { Band, Column } from './band.js';
import { flatten, galleyOf, type Piece } from './galley.js';
import type { Paper } from './paper.js';
import { type Context, points } from './setting.js';
import { slicesOf, widthOf } from './text.js';

/** Of a large Chinese character, the part of its square above and below its ink. */
const blank = 0.04;
/** Between the letterheads of two languages, of the size of the upper one. */
const between = 0.25;

/**
 * The 版头 as one band from the upper edge of the type area on: the letterhead, the number, who signed, and the red rules
 * (GB/T 9704-2012, 7.2 and 10.1). The title stands its lines below.
 */
export function headBand(blocks: readonly Block[], head: Head, context: Context): Band {
  const pitch = context.sheet.styles.zh.body.pitch;
  const { names, lines } = letterheadOf(blocks);
  const letterheads = lettered(names, head, context);
  const under = letterheads.bottom;
  const ruled = head.ruled === 'letterhead' ? under + points(head.above) : undefined;
  const start = ruled === undefined ? under + pitch * head.lines : ruled + thickness(head) + underRules;
  const numbers = numbered(lines, start, head, context);
  const rule = ruled ?? numbers.bottom + points(head.above);
  const end = ruled === undefined ? rule + thickness(head) : numbers.bottom;
  return {
    columns: [...letterheads.columns, ...numbers.columns, blankTo(end)],
    before: 0,
    after: pitch * head.lines,
    padding: 0,
    keep: true,
    whole: true,
    fixed: true,
    least: 1,
    decorate: (paper, top) => drawRules(paper, top + rule, head, context),
  };
}

interface Part {
  readonly columns: readonly Column[];
  /** Where the part ends, pt below the band's top. */
  readonly bottom: number;
}

/** Nothing, down to the end of the head: a letterhead above the type area, and the rules, have no height there of their own. */
function blankTo(end: number): Column {
  return { x: 0, top: end, slices: [{ height: 0, ink: 0, draw: () => {} }] };
}

function lettered(names: readonly Single[], { top }: Head, context: Context): Part {
  const { sheet, width, fonts } = context;
  let y = points(top - sheet.page.top);
  let bottom = y;
  const columns = names.map(block => {
    const style = context.sheet.styles[block.lang].letterhead;
    const wide = widthOf(galleyOf(flatten(block.children), style, block.lang, fonts));
    const size = letterheadSize(wide, width, style.size);
    const box = block.lang === 'zh' ? blank * size : 0;
    const column = line(block, { ...style, size }, y - box, context);
    bottom = y + size - box * 2;
    y = bottom + size * between;
    return column;
  });
  return { columns, bottom };
}

/** The number in the middle, or at the left where someone has signed, at the right in a letter; who signed at the right. */
function numbered(lines: readonly HeadLine[], top: number, head: Head, context: Context): Part {
  const { styles } = context.sheet;
  const columns = lines.flatMap(({ number, signer }, at) => {
    const y = top + at * styles.zh.number.pitch;
    const place: Partial<Style> =
      head.ruled === 'letterhead' ? { align: 'right', right: 0 } : signer ? { align: 'left', indent: 1 } : {};
    const set = (block: Single, own: Partial<Style>) =>
      line(block, { ...styles[block.lang][styleName(block)], ...own }, y, context);
    return [...(number ? [set(number, place)] : []), ...(signer ? [set(signer, {})] : [])];
  });
  const ends = columns.map(column => column.top + (column.slices[0]?.ink ?? 0));
  return { columns, bottom: ends.length > 0 ? Math.max(...ends) : top + styles.zh.number.size };
}

/** A block on one line, its square `top` below the band's top. */
function line(block: Single, style: Style, top: number, context: Context): Column {
  const copy = { pieces: piecesOf(block), lang: block.lang, first: style.indent, rest: style.indent };
  const set = { ...style, pitch: style.size };
  const slices = slicesOf({ ...copy, style: set, width: context.width }, context.fonts);
  return { x: 0, top, slices, element: context.structure.of.get(block) };
}

/** Where the text of the first page ends, pt from its upper edge: in a letter 7/8 of a line above the rules at its foot. */
export function firstBottom(head: Head, pageHeight: number): number | undefined {
  return head.foot === undefined ? undefined : points(pageHeight - head.foot) - thickness(head) - underRules;
}

/** 签发人 in the face of the text, the name in 楷体 (7.2.6). */
function piecesOf(block: Single): readonly Piece[] {
  if (roleOf(block) !== 'signer') return flatten(block.children);
  const [label, names] = parted(block.children);
  return [...flatten(label), ...flatten(names).map(piece => ({ ...piece, face: 'kaiti' as const }))];
}

function thickness({ rules, apart }: Head): number {
  return points(rules.reduce((sum, each) => sum + each, 0) + apart * (rules.length - 1));
}

/** The rules from `top` on; those at the foot of the page stand the other way up. */
function drawRules(paper: Paper, top: number, head: Head, { sheet, left, width }: Context): void {
  const long = head.long === undefined ? width : points(head.long);
  const from = head.long === undefined ? left : (points(sheet.page.width) - long) / 2;
  const draw = (rules: readonly number[], at: number) => {
    let y = at;
    for (const each of rules) {
      const thick = points(each);
      paper.rule(from, y + thick / 2, from + long, y + thick / 2, thick, 'head');
      y += thick + points(head.apart);
    }
  };
  draw(head.rules, top);
  if (head.foot !== undefined) draw([...head.rules].reverse(), points(sheet.page.height - head.foot) - thickness(head));
}
