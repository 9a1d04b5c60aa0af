import type { Language } from '../../language/language.js';
import { isCounted, numberOf } from '../page-number.js';
import { galleyOf, plain } from './galley.js';
import type { Paper } from './paper.js';
import { type Context, points } from './setting.js';
import { whole, widthOf } from './text.js';

/** What stands on a page outside its type area: the page number and the mark of a draft. */
export interface Furniture {
  readonly mark: string;
  readonly lang: Language;
  /** The first page of a letter has no number (GB/T 9704-2012, 10.1). */
  readonly numbered: boolean;
  /** The number of all pages. */
  readonly total: number;
}

export function furnish(paper: Paper, context: Context, { mark, lang, numbered, total }: Furniture): void {
  if (numbered) drawNumber(paper, context, total);
  if (mark) drawMark(paper, context, mark, lang);
}

/** GB/T 9704-2012, 7.5: between dashes, below the type area, one character in: odd pages at the right, even at the left. */
function drawNumber(paper: Paper, { sheet, fonts, left, width }: Context, total: number): void {
  const style = sheet.styles.zh.page;
  const text = numberOf(sheet, paper.pages, total);
  const galley = galleyOf([{ text, look: plain }], style, /\p{Script=Han}/u.test(text) ? 'zh' : 'en', fonts);
  const room = width - widthOf(galley) * style.size;
  const outer = paper.pages % 2 === 1 ? room - style.size : style.size;
  // The upper edge of the dash lies 0.3 em above the baseline.
  const baseline = points(sheet.page.height - sheet.page.bottom + sheet.footer) + 0.3 * style.size;
  paper.text({
    galley,
    line: whole(galley),
    x: left + (isCounted(sheet) ? room / 2 : outer),
    baseline,
    size: style.size,
  });
}

const markSize = 10.5;

/** Boxed at the top right, in the middle of the upper margin. */
function drawMark(paper: Paper, { sheet, fonts, left, width }: Context, mark: string, lang: Language): void {
  const style = { ...sheet.styles[lang].head, size: markSize };
  const galley = galleyOf([{ text: mark, look: plain }], style, lang, fonts);
  const long = widthOf(galley) * markSize;
  const middle = points(sheet.page.top) / 2;
  const right = left + width;
  const [x1, x2, y1, y2] = [right - long - 10, right, middle - 9, middle + 9];
  paper.rule(x1, y1, x2, y1, 0.7, 'red');
  paper.rule(x1, y2, x2, y2, 0.7, 'red');
  paper.rule(x1, y1, x1, y2, 0.7, 'red');
  paper.rule(x2, y1, x2, y2, 0.7, 'red');
  paper.text({ galley, line: whole(galley), x: x1 + 5, baseline: middle + markSize * 0.38, size: markSize }, 'red');
}
