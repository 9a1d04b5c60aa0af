import type { Count } from '../dates/count.js';
import type { Day } from '../dates/day.js';
import type { Derivation, Skipped } from '../dates/derivation.js';
import { spellCitation } from '../language/cite.js';
import type { Language } from '../language/language.js';
import type { Locale } from '../language/locale.js';
import { spellDate, spellList } from '../language/spell.js';
import type { DueDate } from './due-dates.js';

/** The words of the sentence; all values are already spelled. */
interface Words {
  readonly notStarted: string;
  readonly from: (day: string, provisional: boolean) => string;
  readonly length: (law: string, article: string, days: number, extension: number) => string;
  readonly restDays: (weekends: boolean, holidays: readonly string[], list: List) => string;
  readonly paused: (names: string, spans: string) => string;
  readonly makeUpDays: (days: readonly string[], list: List) => string;
  readonly due: (day: string) => string;
  readonly otherwise: (days: readonly string[]) => string;
  readonly open: (names: string, from: string, counted: number, remaining: number) => string;
  readonly beyond: (last: string, counted: number, remaining: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly calendar: (version: string) => string;
  readonly join: (parts: readonly string[], end: string, calendar: string) => string;
}
type List = (items: readonly string[]) => string;

const zh: Words = {
  notStarted: '期限尚未起算。',
  from: (day, provisional) => `${provisional ? '暂' : ''}自${day}起（当日不计入）`,
  length: (law, article, days, extension) =>
    `依《${law}》${article}计${days}个工作日${extension ? `（含延长的${extension}个工作日）` : ''}`,
  restDays: (weekends, holidays, list) =>
    `不计${list([...(weekends ? ['周末'] : []), ...holidays])}${holidays.length ? '假日' : ''}`,
  paused: (names, spans) => `扣除${names}（${spans}）`,
  makeUpDays: (days, list) => `计入调休上班的${list(days)}`,
  due: day => `至${day}届满（含当日）`,
  otherwise: days => `；首尾两日是否扣除作其他理解的，至${days.join('或者')}届满`,
  open: (names, from, counted, remaining) =>
    `${names}自${from}起不计入，尚未结束，已计${counted}个工作日，尚余${remaining}个工作日`,
  beyond: (last, counted, remaining) =>
    `已公布的节假日安排至${last}止，至该日已计${counted}个工作日，尚余${remaining}个工作日，其后的安排公布后方可确定到期日`,
  span: (from, to) => (from === to ? from : `${from}至${to}`),
  calendar: version => `工作日历版本${version}`,
  join: (parts, end, calendar) => `${[...parts, end].join('，')}。${calendar}。`,
};

const en: Words = {
  notStarted: 'The period has not started yet.',
  from: (day, provisional) => `Counted ${provisional ? 'provisionally ' : ''}from ${day} (that day not included)`,
  length: (law, article, days, extension) =>
    `${days} working days under ${article} of the ${law}${extension ? ` (the extension by ${extension} included)` : ''}`,
  restDays: (weekends, holidays, list) =>
    `not counting ${list([...(weekends ? ['weekends'] : []), ...holidays.map(each => `the ${each} holiday`)])}`,
  paused: (names, spans) => `leaving out the ${names} (${spans})`,
  makeUpDays: (days, list) => `counting the make-up working day${days.length > 1 ? 's' : ''} ${list(days)}`,
  due: day => `the period ends on ${day} (that day included)`,
  otherwise: days => `; if the first and last day of the time left out are read otherwise, on ${days.join(' or ')}`,
  open: (names, from, counted, remaining) =>
    `the ${names} is not counted from ${from} and has not ended; working days counted: ${counted}, remaining: ${remaining}`,
  beyond: (last, counted, remaining) =>
    `holidays are published up to ${last}; working days counted by then: ${counted}, remaining: ${remaining}; the due date can be settled once the schedule that follows is published`,
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  calendar: version => `Version of the working-day calendar: ${version}`,
  join: (parts, end, calendar) => `${parts.join(', ')}; ${end}. ${calendar}.`,
};

const words = { zh, en } satisfies Record<Language, Words>;

/**
 * How a due date was counted, in a sentence for the small print of a document: start, article, rest days passed over, time
 * left out, make-up days counted, result, and the version of the calendar.
 *
 * @example
 * derivationSentence(due, 'zh', locales.zh)
 * // 自2020年9月14日起（当日不计入），依《网络安全审查办法》第八条计10个工作日，不计周末，计入调休上班的2020年9月27日，
 * // 至2020年9月27日届满（含当日）。工作日历版本2026-11-22。
 */
export function derivationSentence(due: DueDate, language: Language, locale: Locale): string {
  const say = words[language];
  const { trigger, count, rule, extension } = due;
  if (!trigger || !count) return say.notStarted;
  const { skipped, makeUpDays, calendar } = count.derivation;
  const date = (day: Day) => spellDate(locale, day);
  const list: List = items => spellList(locale, items);
  const article = spellCitation(locale, due.article, rule.paragraph);
  const parts = [
    say.from(date(trigger.on), trigger.provisional),
    say.length(due.law[language], article, due.days, extension?.days ?? 0),
    restDays(skipped, language, list),
    paused(due, language, date, list),
    makeUpDays.length
      ? say.makeUpDays(
          makeUpDays.map(({ day }) => date(day)),
          list,
        )
      : '',
  ].filter(Boolean);
  return say.join(parts, end(due, count, language, date, list), say.calendar(calendar.version));
}

function restDays(skipped: readonly Skipped[], language: Language, list: List): string {
  const weekends = skipped.some(({ reason }) => reason === 'weekend');
  const names = skipped.flatMap(each => (each.reason === 'holiday' ? each.name[language] : []));
  const holidays = [...new Set(names)];
  return weekends || holidays.length ? words[language].restDays(weekends, holidays, list) : '';
}

/** The pauses that are over; an open one is what the counting ends with. */
function paused(due: DueDate, language: Language, date: (day: Day) => string, list: List): string {
  const say = words[language];
  const spans = pausesIn(due.count?.derivation).flatMap(({ from, to }) => (to ? say.span(date(from), date(to)) : []));
  return spans.length ? say.paused(list(due.pausedFor.map(name => name[language])), list(spans)) : '';
}

function pausesIn(derivation: Derivation | undefined) {
  return (derivation?.skipped ?? []).filter(each => each.reason === 'pause' && each.workingDays !== 0);
}

function end(due: DueDate, count: Count, language: Language, date: (day: Day) => string, list: List): string {
  const say = words[language];
  if (count.state === 'due') return say.due(date(count.due)) + otherwise(count, language, date);
  if (count.state === 'beyond') return say.beyond(date(count.lastDay), count.counted, count.remaining);
  const from = pausesIn(count.derivation).find(({ to }) => to === null)?.from ?? count.derivation.trigger;
  return say.open(list(due.pausedFor.map(name => name[language])), date(from), count.counted, count.remaining);
}

/** The dates that other readings of the end days of a pause come to: the text does not settle them. */
function otherwise({ derivation }: Count, language: Language, date: (day: Day) => string): string {
  const days = derivation.alternatives
    .filter(({ reading }) => reading.ends !== derivation.reading.ends)
    .flatMap(({ outcome }) => (outcome.state === 'due' ? outcome.due : []));
  const others = [...new Set(days)].sort();
  return others.length ? words[language].otherwise(others.map(date)) : '';
}
