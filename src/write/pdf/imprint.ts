import type { Style } from '../../style/sheets.js';
import { roleOf } from '../../tree/role.js';
import type { Block, Single } from '../../tree/tree.js';
import { imprintOf, parted } from '../letterhead.js';
import type { Band, Column } from './band.js';
import { flatten, galleyOf } from './galley.js';
import type { Paper } from './paper.js';
import { type Context, points } from './setting.js';
import { slicesOf, widthOf } from './text.js';

/** Between a rule and the text, and between two lines that have no rule between them, pt. */
const apart = 5.5;
/** The first and the last rule, and those between, mm (GB/T 9704-2012, 7.4.1). */
const thick = { outer: 0.35, inner: 0.25 };

/**
 * The 版记 at the foot of the last page: who else receives it, and below a thin rule who printed it and when (GB/T 9704-2012,
 * 7.4). A letter has no rules there (10.1).
 */
export function imprintBand(blocks: readonly Block[], ruled: boolean, context: Context): Band {
  const inner: number[] = [];
  const columns: Column[] = [];
  let y = 0;
  const { copies, printing } = imprintOf(blocks);
  const setters = [
    ...copies.map(each => (top: number) => [columnOf(each, top, {}, context)]),
    ...printing.map(
      ([office, date]) =>
        (top: number) =>
          printed(office, date, top, context),
    ),
  ];
  for (const set of setters) {
    if (y > 0) {
      inner.push(y + apart);
      y += apart * 2;
    }
    const some = set(y);
    columns.push(...some);
    y = Math.max(...some.map(bottomOf));
  }
  const { left, width } = context;
  const rule = (paper: Paper, at: number, weight: number) =>
    paper.rule(left, at, left + width, at, points(weight), 'black');
  return {
    columns,
    before: context.sheet.styles.zh.body.pitch / 2,
    after: 0,
    padding: ruled ? apart : 0.01,
    keep: false,
    whole: true,
    fixed: true,
    least: 1,
    foot: true,
    ...(ruled && {
      decorate(paper, top, bottom) {
        rule(paper, top + points(thick.outer) / 2, thick.outer);
        for (const each of inner) rule(paper, top + apart + each, thick.inner);
        rule(paper, bottom - points(thick.outer) / 2, thick.outer);
      },
    }),
  };
}

/** 印发机关 and 印发日期 on one line if it holds both. */
function printed(office: Single, date: Single | undefined, top: number, context: Context): Column[] {
  const first = columnOf(office, top, {}, context);
  if (!date) return [first];
  const second = columnOf(date, top, { align: 'right' }, context);
  const fits = first.slices.length === 1 && widthIn([office, date], context) <= context.width;
  return [first, fits ? second : { ...second, top: bottomOf(first) + apart }];
}

/** Lines after the first stand below what follows the colon (7.4.2). */
function columnOf(block: Single, top: number, own: Partial<Style>, context: Context): Column {
  const style = { ...styleOf(block, context), ...own };
  const label = roleOf(block) === 'copies' ? parted(block.children)[0] : [];
  const under = widthOf(galleyOf(flatten(label), style, block.lang, context.fonts));
  const copy = { pieces: flatten(block.children), style, lang: block.lang, width: context.width };
  const slices = slicesOf({ ...copy, first: style.indent, rest: style.indent + under }, context.fonts);
  return { x: 0, top, slices, element: context.structure.of.get(block) };
}

function widthIn(group: readonly Single[], context: Context): number {
  const widths = group.map(block => {
    const style = styleOf(block, context);
    return (widthOf(galleyOf(flatten(block.children), style, block.lang, context.fonts)) + 1.5) * style.size;
  });
  return widths.reduce((sum, each) => sum + each, 0);
}

function styleOf(block: Single, { sheet }: Context): Style {
  return sheet.styles[block.lang][roleOf(block) ?? 'printing'];
}

function bottomOf({ top, slices }: Column): number {
  const last = slices.at(-1);
  return top + slices.slice(0, -1).reduce((sum, each) => sum + each.height, 0) + (last?.ink ?? 0);
}
