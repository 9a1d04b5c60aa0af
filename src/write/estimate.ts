/**
 * Widths by the kinds of characters, em, for what is settled without the fonts a reader will have: a Chinese character or mark
 * takes one, any other about half of one, and between Chinese characters and figures or letters is a quarter.
 */
export function widthInEm(text: string): number {
  const gaps = text.match(mixed) ?? [];
  return [...text].reduce((width, character) => width + (square.test(character) ? 1 : 0.52), gaps.length / 4);
}

const square = /[\u2014\u2018-\u2026\u2e80-\uffef]|[^\0-\uffff]/u;
const mixed = /(?<=[0-9A-Za-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[0-9A-Za-z])/gu;

/** A longer word is broken: no column is widened for it beyond this, em. */
const longestWord = 12;

/**
 * The widest stretch that should not be broken, em: a word or a part of one up to a hyphen, a date, and of Chinese, which
 * breaks anywhere, `chinese` characters of it.
 *
 * @example
 * wordInEm('2021年3月8日收到', 4) //=> 7.37: the date
 */
export function wordInEm(text: string, chinese: number): number {
  const parted = text.replace(/(?<=\p{Ll}-)(?=\p{Ll})/gu, ' ');
  const words = parted.match(/\d+年\d+月\d+日|[\u2e80-\u9fff\uff00-\uffef]+|[^\s\u2e80-\u9fff\uff00-\uffef]+/g) ?? [];
  return Math.max(0, ...words.map(word => Math.min(widthInEm(word) + capitals(word), limitOf(word, chinese))));
}

/** What the capitals of a word are wider than half a character, em: a name of a model is mostly capitals. */
function capitals(word: string): number {
  return [...word].filter(character => /[A-Z]/.test(character)).length * 0.2;
}

function limitOf(word: string, chinese: number): number {
  return /^\d/.test(word) || !/[\u2e80-\uffef]/.test(word) ? longestWord : chinese;
}
