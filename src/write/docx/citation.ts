/** Before a number, the number, and what follows it. */
type Citation = readonly [before: string, number: string, after: string];

/**
 * A citation parted at the number it repeats: 第, 3.1, 款. Undefined where it does not repeat it word for word (第一部分 of 一、), or
 * names another number beside it, which would not follow when the clauses are moved (第三条第（一）项).
 *
 * @example
 * citationOf('第3.1款', '3.1') //=> ['第', '3.1', '款']
 */
export function citationOf(text: string, number: string | undefined): Citation | undefined {
  if (!number) return undefined;
  const start = text.replaceAll('\u00a0', ' ').indexOf(number);
  if (start < 0) return undefined;
  const [before, after] = [text.slice(0, start), text.slice(start + number.length)];
  return numeral.test(before + after) ? undefined : [before, text.slice(start, start + number.length), after];
}

const numeral = /[0-9零一二三四五六七八九十百千]|[(（]/;
