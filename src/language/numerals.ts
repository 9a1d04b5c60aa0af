const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];
const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * A number from 1 to 9999 in Chinese numerals, as the articles of a law are counted.
 *
 * @example
 * chinese(10)   //=> 十 (not 一十)
 * chinese(101)  //=> 一百零一
 * chinese(110)  //=> 一百一十
 * @throws RangeError outside 1 to 9999
 */
export function chinese(number: number): string {
  within(number, 9999);
  const figures = String(number).split('').map(Number);
  const spelled = figures.map((figure, index) =>
    figure === 0 ? '零' : `${digits[figure]}${places[figures.length - 1 - index]}`,
  );
  return spelled.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

/**
 * A number from 1 in small letters: a to z, then aa, ab …
 *
 * @example
 * letter(27) //=> aa
 */
export function letter(number: number): string {
  within(number, 9999);
  const rest = Math.floor((number - 1) / 26);
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return rest > 0 ? letter(rest) + last : last;
}

/**
 * A number from 1 to 3999 in small Roman numerals.
 *
 * @example
 * roman(14) //=> xiv
 */
export function roman(number: number): string {
  within(number, 3999);
  const step = romans.find(([value]) => value <= number);
  if (!step) return '';
  return step[1] + (number > step[0] ? roman(number - step[0]) : '');
}

function within(number: number, most: number): void {
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new RangeError(`${number} is not a whole number from 1 to ${most}`);
}
