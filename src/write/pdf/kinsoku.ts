import type { Language } from '../../language/language.js';

/** What a character is to the line: whether it may begin or end one, and where its square is blank. */
export type Kind =
  | 'open'
  | 'close'
  | 'pause'
  | 'stop'
  | 'middle'
  | 'dash'
  | 'ellipsis'
  | 'wide'
  | 'letter'
  | 'digit'
  | 'prefix'
  | 'suffix'
  | 'hyphen'
  | 'solidus'
  | 'latinOpen'
  | 'latinClose'
  | 'space'
  | 'glue'
  | 'end';

/** How the space at a boundary between two characters may change when a line is made flush. */
export const categories = ['fixed', 'plain', 'space', 'middle', 'bracket', 'pause', 'gap', 'stop'] as const;
export type Category = (typeof categories)[number];

interface Rule {
  /** Whether a line may begin, end with it. */
  readonly begin: boolean;
  readonly end: boolean;
  /** The half of a full-width mark's square that is blank. */
  readonly blank?: 'left' | 'right';
  /** As what that blank half is squeezed. */
  readonly squeezed?: Category;
  /** Part of a Latin word or number: unbroken but in an emergency. */
  readonly latin?: boolean;
}

/** GB/T 15834-2011, 5.1; the order of squeezing follows from `categories`. */
export const kinsoku: Readonly<Record<Kind, Rule>> = {
  open: { begin: true, end: false, blank: 'left', squeezed: 'bracket' },
  close: { begin: false, end: true, blank: 'right', squeezed: 'bracket' },
  pause: { begin: false, end: true, blank: 'right', squeezed: 'pause' },
  stop: { begin: false, end: true, blank: 'right', squeezed: 'stop' },
  middle: { begin: false, end: true },
  dash: { begin: false, end: true },
  ellipsis: { begin: false, end: true },
  wide: { begin: true, end: true },
  letter: { begin: true, end: true, latin: true },
  digit: { begin: true, end: true, latin: true },
  prefix: { begin: true, end: false, latin: true },
  suffix: { begin: false, end: true, latin: true },
  hyphen: { begin: false, end: true, latin: true },
  solidus: { begin: false, end: false, latin: true },
  latinOpen: { begin: true, end: false, latin: true },
  latinClose: { begin: false, end: true, latin: true },
  space: { begin: true, end: true },
  glue: { begin: false, end: false },
  end: { begin: false, end: true },
};

/** The marks by kind. Letters, digits and everything as wide as a Chinese character are told by their code. */
const marks: Readonly<Partial<Record<Kind, string>>> = {
  open: '（〔［｛〈《「『【〖',
  close: '）〕］｝〉》」』】〗',
  pause: '，、；：',
  stop: '。？！．',
  middle: '·・‧～〜–',
  dash: '—―',
  ellipsis: '…⋯',
  prefix: '$€£¥￥№＄±+',
  suffix: '%‰℃°％′″℉',
  hyphen: '-‐',
  solidus: '/\\',
  latinOpen: '([{«',
  latinClose: ')]},.:;!?»',
  glue: '\u00a0\u202f\u2007\u2011',
};

const chinese = table({ ...marks, open: `${marks.open}“‘`, close: `${marks.close}”’` });
const english = table({ ...marks, latinOpen: `${marks.latinOpen}“‘`, latinClose: `${marks.latinClose}”’–` });

function table(lists: Readonly<Partial<Record<Kind, string>>>): ReadonlyMap<string, Kind> {
  const entries = Object.entries(lists) as [Kind, string][];
  return new Map(entries.flatMap(([kind, list]) => [...list].map(mark => [mark, kind] as const)));
}

/** The kind of a character; quotation marks are full-width marks in Chinese and narrow ones in English. */
export function kindOf(character: string, lang: Language): Kind {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return 'wide';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  const mark = (lang === 'zh' ? chinese : english).get(character);
  if (mark) return mark;
  if (code >= 0x2100 || code === 0xd7) return 'wide';
  return 'letter';
}

const units = new Set('年月日号时分秒点条款项章节页份件元角分万亿个次名人位天周岁台套批级层户家期卷册步版');
const numerals = new Set('〇零一二三四五六七八九十百千');

/**
 * How readily a line may end between two characters: 0 never, 1 freely, 2 within a date or a long address, when the line
 * would otherwise be too loose, 3 within a word, when nothing else is left, 4 as 2 but in narrow columns alone: within a number
 * in Chinese characters, as 第五十九条.
 */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface Neighbour {
  readonly text: string;
  readonly kind: Kind;
}

/**
 * @example
 * breakLevel({ text: '月', kind: 'wide' }, { text: '，', kind: 'pause' }) // 0
 * breakLevel({ text: '6', kind: 'digit' }, { text: '月', kind: 'wide' }) // 0: number and unit
 */
export function breakLevel(left: Neighbour, right: Neighbour, before?: Neighbour): Level {
  if (right.kind === 'space') return 0;
  // The groups of a telephone number stay together.
  if (left.kind === 'space' && before?.kind === 'digit' && right.kind === 'digit') return 3;
  if (left.kind === 'space') return kinsoku[right.kind].begin && !isCounted(before, right) ? 1 : 0;
  const one = kinsoku[left.kind];
  const other = kinsoku[right.kind];
  if (one.latin && other.latin) return withinWord(left, right, before);
  if (!one.end || !other.begin) return 0;
  if (isCounted(left, right)) return 0;
  if (left.text === '第' && (right.kind === 'digit' || numerals.has(right.text))) return 0;
  if (left.text === '〕' && right.kind === 'digit') return 0;
  if (left.text === '件' && before?.text === '附' && right.kind === 'digit') return 0;
  if (numerals.has(left.text) && numerals.has(right.text)) return 4;
  if (isWithinDate(left, right, before)) return 2;
  if (left.kind === 'dash' && right.kind === 'digit' && before && kinsoku[before.kind].latin) return 2;
  return 1;
}

/** Between the year and the month of a date, or the month and the day. */
function isWithinDate(left: Neighbour, right: Neighbour, before: Neighbour | undefined): boolean {
  if (left.text !== '年' && left.text !== '月') return false;
  if (right.kind === 'digit') return before?.kind === 'digit';
  return numerals.has(right.text) && before !== undefined && numerals.has(before.text);
}

/** A number, in figures or in characters, and its unit. */
function isCounted(number: Neighbour | undefined, unit: Neighbour): boolean {
  return number !== undefined && (number.kind === 'digit' || numerals.has(number.text)) && units.has(unit.text);
}

function withinWord(left: Neighbour, right: Neighbour, before: Neighbour | undefined): Level {
  if (left.kind === 'hyphen' && right.kind === 'letter' && before?.kind === 'letter') return 1;
  if ((left.text === '.' || left.text === '_') && before?.kind === 'letter' && right.kind === 'letter') return 2;
  if (left.kind === 'solidus' || left.text === '?' || left.text === '&' || left.text === '=') return 2;
  return 3;
}

/** The quarter-em between Chinese characters and Latin letters or figures; none beside marks. */
export function isLatinGap(left: Kind, right: Kind): boolean {
  if (left === 'wide') return right === 'letter' || right === 'digit' || right === 'prefix';
  return right === 'wide' && (left === 'letter' || left === 'digit' || left === 'suffix');
}
