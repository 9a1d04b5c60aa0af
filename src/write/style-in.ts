import type { Sheet, Style, StyleName } from '../style/sheets.js';
import { plain } from '../tree/plain.js';
import type { Situation } from '../tree/situation.js';
import type { Single } from '../tree/tree.js';
import { widthInEm } from './estimate.js';

/** The name of a block's style in a sheet. */
export function styleName(block: Single): StyleName {
  if (block.type === 'paragraph' || block.type === 'item') return block.role;
  if (block.type === 'title') return 'title';
  const name = headings[block.level - 1];
  if (!name) throw new RangeError(`no heading of level ${block.level}`);
  return name;
}

/** The styles of headings, from the outermost. */
export const headings: readonly StyleName[] = ['heading1', 'heading2', 'heading3', 'heading4'];

/** The style of a block among its neighbours. */
export function styleIn(block: Single, situation: Situation, sheet: Sheet): Style {
  const style = sheet.styles[block.lang][styleName(block)];
  return {
    ...style,
    keep: style.keep || situation.kept,
    before: situation.continues ? spaceWithin(block, style) : style.before,
    right: insetOf(block, situation, sheet),
  };
}

/** Between the lines of a signature there is room to write. */
function spaceWithin(block: Single, { pitch }: Style): number {
  return styleName(block) === 'signature' ? pitch / 2 : 0;
}

/** 署名以成文日期为准居中 (GB/T 9704-2012, 7.3.5.1): how far in from the right edge a signature stands, em. */
function insetOf(block: Single, { date }: Situation, sheet: Sheet): number {
  const styles = sheet.styles[block.lang];
  const below = date[block.lang];
  const { right, align } = styles[styleName(block)];
  if (below === undefined || block.lang !== 'zh' || align !== 'right') return right;
  return Math.max(0, styles.date.right + (widthInEm(below) - widthInEm(plain(block.children))) / 2);
}
