import type { Sheet } from '../../style/sheets.js';
import { twipsOfMillimetres, twipsOfPoints } from './lengths.js';

/** The grid of a page in twips: the pitch of its lines and what is added to each character so that a line comes out full. */
export interface Grid {
  readonly pitch: number;
  readonly tracking: number;
}

/** 三号, the size the grid of GB/T 9704-2012 5.2.3 is made of. */
const GRID_SIZE = 16;

/**
 * The grid of a sheet whose Chinese body is 三号; other sheets have none.
 *
 * @example
 * gridOf(sheetFor('official', 'zh')) // { pitch: 592, tracking: -5 }: 28 characters of 16 pt in 156 mm
 */
export function gridOf(sheet: Sheet): Grid | undefined {
  const { size, pitch } = sheet.styles.zh.body;
  if (size !== GRID_SIZE) return undefined;
  const width = textWidth(sheet);
  const characters = Math.round(width / twipsOfPoints(size));
  return { pitch: twipsOfPoints(pitch), tracking: Math.floor(width / characters - twipsOfPoints(size)) };
}

/** Width of the type area, twips. */
export function textWidth({ page }: Sheet): number {
  return twipsOfMillimetres(page.width) - twipsOfMillimetres(page.left) - twipsOfMillimetres(page.right);
}

/**
 * How far the first line's box reaches above the type area, and the last line's below it, in twips. A word processor centres
 * a line in its pitch, while the type area is bounded by the characters themselves.
 */
export function halfLeading(sheet: Sheet): number {
  const { size, pitch } = sheet.styles.zh.body;
  return Math.floor(twipsOfPoints(pitch - size) / 2);
}
