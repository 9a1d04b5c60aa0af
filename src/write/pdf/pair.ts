import type { Situation } from '../../tree/situation.js';
import type { Pair } from '../../tree/tree.js';
import type { Band, Slice } from './band.js';
import { type Context, points } from './setting.js';
import { singleBand } from './single.js';

/** Widths and places of the two columns, pt. */
export function halves({ sheet, width }: Context): { readonly width: number; readonly right: number } {
  const gutter = points(sheet.gutter);
  const half = (width - gutter) / 2;
  return { width: half, right: half + gutter };
}

/** Chinese at the left, English at the right; the first lines share a baseline. */
export function pairBand(pair: Pair, situation: Situation, context: Context): Band {
  const { width, right } = halves(context);
  const zh = singleBand(pair.zh, situation, context, 0, width);
  const en = singleBand(pair.en, situation, context, right, width);
  const line = Math.max(inkOf(zh), inkOf(en));
  return {
    columns: [...lowered(zh, line), ...lowered(en, line)],
    before: Math.max(zh.before, en.before),
    after: Math.max(zh.after, en.after),
    padding: Math.max(zh.padding, en.padding),
    keep: zh.keep || en.keep,
    small: zh.small === true,
    role: zh.role,
    whole: zh.whole,
    least: 2,
    decorate(paper, top, bottom) {
      zh.decorate?.(paper, top, bottom);
      en.decorate?.(paper, top, bottom);
    },
  };
}

function inkOf({ columns }: Band): number {
  return columns[0]?.slices[0]?.ink ?? 0;
}

/** Moves smaller type down to the baseline of the larger. */
function lowered(band: Band, line: number): Band['columns'] {
  const drop = (line - inkOf(band)) * 0.88;
  return band.columns.map(column => ({ ...column, slices: column.slices.map(slice => dropped(slice, drop)) }));
}

function dropped(slice: Slice, drop: number): Slice {
  if (drop === 0) return slice;
  return { ...slice, ink: slice.ink + drop, draw: (paper, x, top) => slice.draw(paper, x, top + drop) };
}
