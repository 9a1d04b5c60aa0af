import type { Style } from '../../style/sheets.js';
import { plain as textOf } from '../../tree/plain.js';
import { roleOf } from '../../tree/role.js';
import type { Block, Single } from '../../tree/tree.js';
import type { Band, Column } from './band.js';
import { flatten, galleyOf, plain } from './galley.js';
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
  for (const group of groupsOf(blocks)) {
    if (y > 0) {
      inner.push(y + apart);
      y += apart * 2;
    }
    const set = setAt(group, y, context);
    columns.push(...set);
    y = Math.max(...set.map(bottomOf));
  }
  const { left, width } = context;
  const rule = (paper: Paper, at: number, weight: number) =>
    paper.rule(left, at, left + width, at, points(weight), 'black');
  return {
    columns,
    before: context.sheet.styles.zh.body.pitch,
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

/** What stands between two rules: each language's copies, and the two texts of its printing, on one line. */
function groupsOf(blocks: readonly Block[]): (readonly Single[])[] {
  const singles = blocks.flatMap(block =>
    block.type === 'table' ? [] : block.type === 'pair' ? [block.zh, block.en] : [block],
  );
  const langs = [...new Set(singles.map(({ lang }) => lang))];
  return ['copies', 'printing'].flatMap(role =>
    langs
      .map(lang => singles.filter(each => roleOf(each) === role && each.lang === lang))
      .filter(each => each.length > 0),
  );
}

function setAt(group: readonly Single[], top: number, context: Context): Column[] {
  const [first, second] = group;
  if (!first) return [];
  if (!second || roleOf(first) === 'copies') return below(group, top, context);
  const [office, date] = [columnOf(first, top, {}, context), columnOf(second, top, { align: 'right' }, context)];
  const fits = office.slices.length === 1 && date.slices.length === 1 && widthIn(group, context) <= context.width;
  return fits ? [office, date] : [office, { ...date, top: bottomOf(office) + apart }];
}

function below(group: readonly Single[], top: number, context: Context): Column[] {
  let y = top;
  return group.map(each => {
    const column = columnOf(each, y, {}, context);
    y = bottomOf(column) + apart;
    return column;
  });
}

/** Lines after the first stand below what follows the colon (7.4.2). */
function columnOf(block: Single, top: number, own: Partial<Style>, context: Context): Column {
  const style = { ...styleOf(block, context), ...own };
  const name = roleOf(block) === 'copies' ? (/^[^：:]*(：|: )/.exec(textOf(block.children))?.[0] ?? '') : '';
  const under = widthOf(galleyOf([{ text: name, look: plain }], style, block.lang, context.fonts));
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
