import type { Style } from '../../style/sheets.js';
import { leadOf } from '../../tree/labels.js';
import { gapAfter } from '../../tree/marker.js';
import { roleOf } from '../../tree/role.js';
import type { Situation } from '../../tree/situation.js';
import type { Heading, Item, Label, Paragraph, Role, Single, Title } from '../../tree/tree.js';
import { styleIn } from '../style-in.js';
import { turned } from '../title.js';
import type { Band } from './band.js';
import { flatten, galleyOf, type Piece, plain } from './galley.js';
import type { Paper } from './paper.js';
import { withSeal } from './seal.js';
import type { Context } from './setting.js';
import { type Copy, slicesOf, widthOf } from './text.js';

/** How a block of running text is set in a column of a width, pt. */
type Plan<Some> = (block: Some, style: Style, context: Context, width: number) => Omit<Copy, 'width'>;

/** What a role shows beside its text; lengths in pt. */
interface Frame {
  readonly inset: number;
  readonly padding: number;
  draw(paper: Paper, left: number, width: number, top: number, bottom: number): void;
}

const frames: Partial<Record<Role, Frame>> = {
  quote: {
    inset: 12,
    padding: 2,
    draw: (paper, left, _width, top, bottom) => paper.rule(left + 3, top, left + 3, bottom, 1.2, 'grey'),
  },
  note: {
    inset: 10,
    padding: 5,
    draw(paper, left, width, top, bottom) {
      paper.fill(left, top, width, bottom - top, 'pale');
      paper.rule(left + 1, top, left + 1, bottom, 2, 'grey');
    },
  },
};

const plans = {
  title: (block, style, _, width) => heading(block, style, width),
  heading: (block, style, context) => marked(block, style, 0, context),
  paragraph: (block, style, _, width) =>
    block.role === 'caption'
      ? heading(block, style, width)
      : { pieces: flatten(block.children), style, lang: block.lang, first: style.indent, rest: 0 },
  item: (block, style, context) =>
    block.label ? labelled(block, block.label, style, context) : marked(block, style, block.level - 1, context),
} satisfies { [Type in Single['type']]: Plan<Extract<Single, { type: Type }>> };

function copyOf(block: Single, style: Style, context: Context, width: number): Omit<Copy, 'width'> {
  const plan = plans[block.type] as Plan<Single> | undefined;
  if (!plan) throw new Error(`the pdf writer does not know the block ${block.type}`);
  return plan(block, style, context, width);
}

/** The band of a block in a column of the given place and width, pt. */
export function singleBand(block: Single, situation: Situation, context: Context, x: number, width: number): Band {
  if (context.sheet.cover && roleOf(block) === 'number') return boxed(block, situation, context, x + width - box);
  const style = styleIn(block, situation, context.sheet);
  const frame = block.type === 'paragraph' || block.type === 'item' ? frames[block.role] : undefined;
  return framed(block, { style, frame, situation, context, x, width });
}

/** Of what is boxed on a cover, pt. */
const box = 78;

/** 正本 or 副本: in a box at the right; in two languages, one box under the other. */
function boxed(block: Single, situation: Situation, context: Context, x: number): Band {
  const frame: Frame = {
    inset: 0,
    padding: 5,
    draw(paper, left, width, top, bottom) {
      for (const y of [top, bottom]) paper.rule(left, y, left + width, y, 0.8, 'black');
      for (const at of [left, left + width]) paper.rule(at, top, at, bottom, 0.8, 'black');
    },
  };
  const style = { ...styleIn(block, situation, context.sheet), after: 0 };
  return { ...framed(block, { style, frame, situation, context, x, width: box }), after: 0 };
}

interface Setting {
  readonly style: Style;
  readonly frame: Frame | undefined;
  readonly situation: Situation;
  readonly context: Context;
  readonly x: number;
  readonly width: number;
}

function framed(block: Single, { style, frame, situation, context, x, width }: Setting): Band {
  const inset = frame?.inset ?? 0;
  const slices = slicesOf({ ...copyOf(block, style, context, width), width: width - inset * 2 }, context.fonts);
  const left = context.left + x;
  const band: Band = {
    columns: [{ x: x + inset, top: 0, slices, element: context.structure.of.get(block) }],
    before: style.before,
    // A framed block ends at its ink, others a whole line on.
    after: frame ? style.after + style.pitch - style.size : style.after,
    padding: frame?.padding ?? 0,
    keep: style.keep || situation.announces,
    small: roleOf(block) === 'remark' || situation.note,
    role: roleOf(block),
    whole: block.type === 'title' || block.type === 'heading' || (block.type === 'item' && block.label !== undefined),
    least: block.lang === 'en' ? 2 : 1,
    ...(frame && { decorate: (paper, top, bottom) => frame.draw(paper, left, width, top, bottom) }),
  };
  return withSeal(band, block, situation, context, left + width);
}

/** A centred heading in balanced lines. */
function heading({ lang, children }: Title | Paragraph, style: Style, width: number): Omit<Copy, 'width'> {
  const pieces = flatten(lang === 'zh' ? turned(children, width / style.size) : children);
  return { pieces, style, lang, first: 0, rest: 0, balanced: true };
}

/** 附件：1. …: the name of the list in front of its first marker, all texts below one another. */
function labelled(item: Item, label: Label, style: Style, context: Context): Omit<Copy, 'width'> {
  const { lang, marker } = item;
  const lead = leadOf(label, lang);
  const look = (text: string): Piece => ({ text, look: plain });
  const widthIn = (text: string) => widthOf(galleyOf([look(text)], style, lang, context.fonts));
  const under = style.indent + widthIn(lead);
  const rest = under + Math.max(1.25, widthIn(marker) + 0.4);
  const hanging = label.first
    ? { pieces: [look(lead + marker)], at: style.indent }
    : { pieces: [look(marker)], at: under };
  return { pieces: flatten(item.children), style, lang, first: rest, rest, hanging };
}

/** A block with a marker: in Chinese the marker begins the text, in English it hangs in front of it. */
function marked(block: Heading | Item, style: Style, depth: number, context: Context): Omit<Copy, 'width'> {
  const { lang, marker } = block;
  const text = flatten(block.children);
  const label: Piece = { text: marker, look: plain, marker: true };
  const first = style.indent + depth * (lang === 'zh' ? 1 : 1.6);
  if (!marker) return { pieces: text, style, lang, first, rest: 0 };
  if (lang === 'zh')
    return { pieces: [{ ...label, text: marker + gapAfter(marker) }, ...text], style, lang, first, rest: 0 };
  const wide = widthOf(galleyOf([label], style, lang, context.fonts)) + 0.5;
  const rest = first + (block.type === 'item' ? Math.max(1.6, wide) : wide);
  if (rest > 6) return { pieces: [{ ...label, text: `${marker}\u2003` }, ...text], style, lang, first, rest: first };
  const hanging = { pieces: [{ ...label, text: `${marker} ` }], at: first };
  return { pieces: text, style, lang, first: rest, rest, hanging };
}
