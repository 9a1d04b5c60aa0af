import type { Sheet } from './sheets.js';

const made = new WeakMap<Sheet, Sheet>();

/**
 * A sheet on its side: what was its left edge, the binding, is the upper one, so that turned back into its place among the others
 * a page has the head of its table at the left. That is the binding edge of an odd page and the cut edge of an even one, as
 * GB/T 9704-2012, 8, asks.
 */
export function turnedSheet(sheet: Sheet): Sheet {
  const { width, height, top, right, bottom, left } = sheet.page;
  const page = { width: height, height: width, top: left, right: top, bottom: right, left: bottom };
  const turned = made.get(sheet) ?? { ...sheet, page };
  made.set(sheet, turned);
  return turned;
}
