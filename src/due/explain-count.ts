import type { Count } from '../dates/count.js';
import { type Day, daysBetween, weekday } from '../dates/day.js';
import type { Alternative, Derivation, MakeUpDay, Skipped } from '../dates/derivation.js';
import type { Outcome } from '../dates/outcome.js';
import type { Reading } from '../dates/query.js';
import type { Bilingual } from '../language/data.js';
import type { Language } from '../language/language.js';
import { type CountWords, countWords } from './count-words.js';

/**
 * A count told to a person, line by line: the result first, then how it came about, each holiday with its notice.
 *
 * @example
 * explainCount(countWorkingDays({ from: '2026-09-14', workingDays: 15 }, calendar), 'en')
 * // ['Due 2026-10-10 (Sat), that day included', 'Event that starts the period: 2026-09-14 (Mon); …', …]
 */
export function explainCount(count: Count, language: Language): string[] {
  const { derivation } = count;
  const say = countWords[language];
  const day = spelling(say);
  return [
    outcomeLine(count, say, day),
    say.trigger(day(derivation.trigger)),
    ...(derivation.firstCounted ? [say.first(day(derivation.firstCounted))] : []),
    ...section(
      say.skipped,
      derivation.skipped.map(each => skippedLine(each, say, day, language)),
    ),
    ...section(
      say.makeUpDays,
      derivation.makeUpDays.map(each => makeUpLine(each, say, day, language)),
    ),
    ...readingLines(
      derivation,
      derivation.provisional.map(({ note }) => note),
      language,
    ),
  ];
}

type DaySpelling = (day: Day) => string;

/** A day with its day of the week. */
export function spelling(say: CountWords): DaySpelling {
  return day => say.day(day, say.weekdays[weekday(day)] ?? '');
}

/** What other readings come to where they differ, remarks on the result, and the calendar counted by. */
export function readingLines(
  { alternatives, reading, calendar }: Derivation,
  remarks: readonly Bilingual[],
  language: Language,
): string[] {
  const say = countWords[language];
  const day = spelling(say);
  return [
    ...section(
      say.alternatives,
      alternatives.map(each => alternativeLine(each, reading, say, day)),
    ),
    ...section(
      say.remarks,
      remarks.map(remark => remark[language]),
    ),
    say.calendar(calendar),
  ];
}

function section(title: string, items: readonly string[]): string[] {
  return items.length ? [title, ...items.map(item => `  ${item}`)] : [];
}

export function outcomeLine(outcome: Outcome, say: CountWords, day: DaySpelling): string {
  if (outcome.state === 'due') return say.outcome.due(outcome, day);
  return outcome.state === 'paused' ? say.outcome.paused(outcome, day) : say.outcome.beyond(outcome, day);
}

function skippedLine(each: Skipped, say: CountWords, day: DaySpelling, language: Language): string {
  const { from, to } = each;
  const when = to === null ? say.openSpan(day(from)) : say.span(day(from), day(to), daysBetween(from, to) + 1);
  return `${when}  ${reason(each, say, language)}`;
}

/** Why days were not counted. */
export function reason(each: Skipped, say: CountWords, language: Language): string {
  if (each.reason === 'weekend') return say.weekend;
  if (each.reason === 'pause') return say.pause(each.workingDays);
  const name = each.reason === 'holiday' ? each.name[language] : say.notCounted(each.name[language]);
  return say.named(name, say.notice(each.notice));
}

function makeUpLine(
  { day: each, name, notice }: MakeUpDay,
  say: CountWords,
  day: DaySpelling,
  language: Language,
): string {
  return `${day(each)}  ${say.named(name[language], say.notice(notice))}`;
}

/** An alternative is one step away from the reading: the step that differs names it. */
function alternativeLine(
  { reading, outcome }: Alternative,
  chosen: Reading,
  say: CountWords,
  day: DaySpelling,
): string {
  const step = reading.ends === chosen.ends ? say.makeUp[reading.makeUpDays] : say.ends[reading.ends];
  return say.reads(step, outcomeLine(outcome, say, day));
}
