import type { Skipped } from '../dates/derivation.js';
import type { Bilingual } from '../language/data.js';
import type { Language } from '../language/language.js';
import { type CountWords, countWords } from './count-words.js';
import { type DayOfPeriod, daysOf } from './days-of.js';
import type { DueDate } from './due-dates.js';
import { outcomeLine, readingLines, reason, spelling } from './explain-count.js';

/**
 * A due date derived day by day, to be checked with a wall calendar: a line for each civil day with its number among the days
 * counted or the reason why it was not, then what other readings come to, and the notes. `event` is the title of the event that started the
 * period. No line where it has not started.
 *
 * @example
 * explainDays(due, { zh: '收到审查申报材料', en: 'declaration materials received' }, 'zh')
 * // ['到期日：2020-09-27（周日），含当日', '2020-09-14（周一）  —  收到审查申报材料，当日不计入', '2020-09-15（周二）  1', …]
 */
export function explainDays(due: DueDate, event: Bilingual, language: Language): string[] {
  const { count, trigger } = due;
  if (!count || !trigger) return [];
  const say = countWords[language];
  const day = spelling(say);
  const width = String(due.days).length;
  const line = (date: string, number: string, remark: string) =>
    `${date}  ${number.padStart(width)}  ${remark}`.trimEnd();
  return [
    outcomeLine(count, say, day),
    line(day(trigger.on), '—', say.startingDay(event[language], trigger.provisional)),
    ...daysOf(count).map(each =>
      line(day(each.day), 'number' in each ? String(each.number) : '—', remark(each, due, say, language)),
    ),
    ...readingLines(count.derivation, due.notes, language),
  ];
}

function remark(each: DayOfPeriod, due: DueDate, say: CountWords, language: Language): string {
  if ('skipped' in each) return reasonOf(each.skipped, due, say, language);
  const { makeUp } = each;
  return makeUp ? say.makeUpDay(say.named(makeUp.name[language], say.notice(makeUp.notice))) : '';
}

/** A pause by the name the law has for it. */
function reasonOf(skipped: Skipped, { pausedFor }: DueDate, say: CountWords, language: Language): string {
  if (skipped.reason !== 'pause') return reason(skipped, say, language);
  const name = say.names(pausedFor.map(each => each[language])) || say.pause(null);
  return skipped.to === null ? say.openPause(name) : name;
}
