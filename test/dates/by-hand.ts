import { readFileSync } from 'node:fs';

/**
 * Working days counted the slow way, from the Chinese text of the notices and from nothing of ours: a second opinion.
 * Days are numbers here (days since 1970-01-01).
 */
interface NoticeText {
  readonly year: number;
  readonly doc: string;
  readonly date: string;
  readonly url: string;
  readonly rules: readonly (readonly [string, string])[];
}
export const notices: readonly NoticeText[] = JSON.parse(readFileSync('test/dates/notices.json', 'utf8'));

export const numberOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
export const textOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const weekdayOf = (day: number) => new Date(day * 86_400_000).getUTCDay();

/** The days that one sentence of a notice takes off and makes worked. */
export function daysIn(text: string, year: number): { off: number[]; work: number[] } {
  const off: number[] = [];
  const work: number[] = [];
  for (const sentence of text.split('。')) {
    if (sentence.includes('放假')) off.push(...spanIn(sentence, year));
    if (sentence.includes('上班'))
      work.push(...[...sentence.matchAll(/(?:(\d{4})年)?(\d+)月(\d+)日/g)].map(found => dayIn(found, year)));
  }
  return { off, work };
}

function dayIn([, year, month, date]: RegExpMatchArray, governed: number, monthBefore?: string): number {
  return Date.UTC(Number(year ?? governed), Number(month ?? monthBefore) - 1, Number(date)) / 86_400_000;
}

function spanIn(sentence: string, year: number): number[] {
  const plain = sentence.replace(/（[^）]*）/g, '');
  const first = /^(?:(\d{4})年)?(\d+)月(\d+)日/.exec(plain);
  if (!first) throw new Error(`not read: ${sentence}`);
  const last = /至(?:(\d{4})年)?(?:(\d+)月)?(\d+)日/.exec(plain);
  const from = dayIn(first, year);
  const to = last ? dayIn(last, last[1] ? year : Number(first[1] ?? year), first[2]) : from;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Days named by the notices, the later overwriting the earlier: true is worked, false is off. */
const named = new Map<number, boolean>();
for (const { rules, year } of [...notices].sort((a, b) => a.date.localeCompare(b.date)))
  for (const [, text] of rules) {
    const { off, work } = daysIn(text, year);
    for (const day of off) named.set(day, false);
    for (const day of work) named.set(day, true);
  }

export const first = numberOf('2019-01-01');
export const last = numberOf('2026-12-31');

export function isWorking(day: number, makeUpDays = true): boolean {
  const weekend = [0, 6].includes(weekdayOf(day));
  const says = named.get(day) ?? !weekend;
  return says && (makeUpDays || !weekend);
}

export type HandPause = readonly [from: number, to: number | null];
export type Ends = '(S,R]' | '[S,R]' | '[S,R)' | '(S,R)';

/** A day is inside a pause as the middle of a stretch of time is: what lies just before and just after it decides at the ends. */
export function isPaused(day: number, pauses: readonly HandPause[], ends: Ends): boolean {
  const before = pauses.some(([from, to]) => from < day && day <= (to ?? Infinity));
  const after = pauses.some(([from, to]) => from <= day && day < (to ?? Infinity));
  const touching = pauses.some(([from, to]) => from <= day && day <= (to ?? Infinity));
  return { '(S,R]': before, '[S,R)': after, '[S,R]': touching, '(S,R)': before && after }[ends];
}

/** Walks day by day from the day after `from`. */
export function walkDays(
  from: number,
  workingDays: number,
  pauses: readonly HandPause[],
  ends: Ends,
  makeUpDays = true,
) {
  const horizon = Math.max(last, from, ...pauses.flatMap(([one, other]) => [one, other ?? one])) + 2;
  const forever = (day: number) => {
    for (let each = day; each <= horizon; each++) if (!isPaused(each, pauses, ends)) return false;
    return pauses.some(([, to]) => to === null);
  };
  let counted = 0;
  for (let day = from + 1; ; day++) {
    if (forever(day)) return { state: 'paused', counted, remaining: workingDays - counted };
    if (day > last) return { state: 'beyond', lastDay: textOf(last), counted, remaining: workingDays - counted };
    if (isWorking(day, makeUpDays) && !isPaused(day, pauses, ends)) counted++;
    if (counted === workingDays) return { state: 'due', due: textOf(day) };
  }
}
