import type { Calendar } from '../dates/calendar.js';
import { addDays, type Day } from '../dates/day.js';
import { spellCitation } from '../language/cite.js';
import type { Bilingual } from '../language/data.js';
import type { Language } from '../language/language.js';
import type { Locales } from '../language/locale.js';
import { spellDate } from '../language/spell.js';
import type { Happening } from './course.js';
import type { DueDate } from './due-dates.js';
import { icsAlarms } from './ics-alarm.js';
import { icsLine, icsText } from './ics-line.js';
import { icsUid } from './ics-uid.js';
import { periodTitle } from './period-title.js';

/** A due date with its derivation in words. */
export interface ExplainedDueDate extends DueDate {
  readonly derivation: Bilingual;
}

/** What an iCalendar file is made of. */
export interface IcsInput {
  readonly read: { readonly procedure: string; readonly reference: string; readonly events: readonly Happening[] };
  readonly dates: readonly ExplainedDueDate[];
  readonly calendar: Calendar;
  readonly locales: Locales;
  /** The language of titles and alarms; descriptions have both. */
  readonly language: Language;
}

const words = {
  zh: {
    title: (title: string, reference: string) => `到期：${title}（${reference}）`,
    done: (title: string, reference: string) => `【已完成】${title}（${reference}）`,
    ground: (law: string, article: string) => `依据：《${law}》${article}。`,
    endedOn: (day: string) => `已于${day}完成。`,
  },
  en: {
    title: (title: string, reference: string) => `Due: ${title} (${reference})`,
    done: (title: string, reference: string) => `[done] ${title} (${reference})`,
    ground: (law: string, article: string) => `Ground: ${article} of the ${law}.`,
    endedOn: (day: string) => `Done on ${day}.`,
  },
} as const satisfies Record<Language, unknown>;

/**
 * The due dates of a case as an iCalendar file (RFC 5545): one all-day entry for each period that has a due date. Periods
 * without one have no entry. The same case gives the same bytes: identifiers come from the reference, the rule and the
 * addressee, and the stamp is the day of the last event or of the calendar of working days, whichever is later, so that a
 * calendar program takes a later file for the newer one. SEQUENCE is the number of events for the same reason.
 *
 * @example
 * ics({ read, dates: wenshu.dueDates(read), calendar, locales, language: 'en' })
 * // BEGIN:VCALENDAR … DTSTART;VALUE=DATE:20210323 … END:VCALENDAR
 */
export function ics(input: IcsInput): string {
  const uids = new Map<string, number>();
  const entries = input.dates.map(each => {
    if (each.due === undefined) return '';
    const name = each.party?.id ?? JSON.stringify(each.party?.name ?? '');
    const parts = [input.read.procedure, input.read.reference, each.rule.id, name];
    const times = uids.get(parts.join('\n')) ?? 0;
    uids.set(parts.join('\n'), times + 1);
    return entry(each, each.due, icsUid(times === 0 ? parts : [...parts, String(times)]), input);
  });
  return [
    icsLine('BEGIN', 'VCALENDAR'),
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//wenshu//due dates//EN'),
    icsLine('CALSCALE', 'GREGORIAN'),
    ...entries,
    icsLine('END', 'VCALENDAR'),
  ].join('');
}

function entry(each: ExplainedDueDate, due: Day, uid: string, { read, calendar, locales, language }: IcsInput): string {
  const say = words[language];
  const titled = each.endedOn === undefined ? say.title : say.done;
  const title = titled(periodTitle(each, language), read.reference);
  return [
    icsLine('BEGIN', 'VEVENT'),
    icsLine('UID', uid),
    icsLine('DTSTAMP', `${compact(stampDay(read.events, calendar))}T000000Z`),
    icsLine('SEQUENCE', String(read.events.length)),
    icsLine('DTSTART;VALUE=DATE', compact(due)),
    icsLine('DTEND;VALUE=DATE', compact(addDays(due, 1))),
    icsLine(`SUMMARY;LANGUAGE=${language}`, icsText(title)),
    icsLine('DESCRIPTION', icsText(description(each, language, locales))),
    icsLine('STATUS', isProvisional(each) ? 'TENTATIVE' : 'CONFIRMED'),
    icsLine('TRANSP', 'TRANSPARENT'),
    icsAlarms(each, title, language, calendar),
    icsLine('END', 'VEVENT'),
  ].join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** The day of the last event, or of the latest calendar file where its version is a later date. */
function stampDay(events: readonly Happening[], { version, from }: Calendar): string {
  const versions = version.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return [...events.map(({ on }) => on), ...versions].sort().at(-1) ?? from;
}

/** Counted from an event that stands in for another, or over days that a notice can still change. */
function isProvisional({ trigger, count, endedOn }: DueDate): boolean {
  if (endedOn !== undefined) return false;
  return trigger?.provisional === true || (count?.derivation.provisional.length ?? 0) > 0;
}

/** The chosen language first, then the other with its title. */
function description(each: ExplainedDueDate, language: Language, locales: Locales): string {
  const other = language === 'zh' ? 'en' : 'zh';
  return [...linesIn(each, language, locales), '', periodTitle(each, other), ...linesIn(each, other, locales)].join(
    '\n',
  );
}

function linesIn(each: ExplainedDueDate, language: Language, locales: Locales): string[] {
  const { law, article, rule, notes, derivation, endedOn } = each;
  const say = words[language];
  const locale = locales[language];
  return [
    say.ground(law[language], spellCitation(locale, article, rule.paragraph)),
    derivation[language],
    ...notes.map(note => note[language]),
    ...(endedOn === undefined ? [] : [say.endedOn(spellDate(locale, endedOn))]),
  ];
}
