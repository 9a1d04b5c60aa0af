import type { Case } from '../case/case.js';
import { straddling } from '../case/version.js';
import type { Day } from '../dates/day.js';
import { daysOf } from '../due/days-of.js';
import { explainDays } from '../due/explain-days.js';
import { periodTitle } from '../due/period-title.js';
import { type Standing, standingOn } from '../due/standing-on.js';
import { standingSentence } from '../due/standing-sentence.js';
import { lawOf } from '../due-dates-of.js';
import { spellCitation } from '../language/cite.js';
import type { Language } from '../language/language.js';
import { articleNumber } from '../law/cite.js';
import type { LibraryOptions } from '../load/library.js';
import { openWenshu, type Wenshu } from '../wenshu.js';
import { deliverIcs } from './due-ics.js';
import { periodsNamed } from './period-named.js';
import { saveAll } from './save.js';
import { openCase, type Session } from './session.js';
import { table } from './table.js';
import { todayOr } from './today.js';

export interface DueOptions extends LibraryOptions {
  /** `true`: a sentence for each period; else the period that is explained day by day. */
  readonly explain?: string | true;
  /** The day by which the states are told, YYYY-MM-DD. */
  readonly today?: string;
  readonly json?: boolean;
  readonly ics?: string;
  /** Where the picture goes; `-` is standard output. */
  readonly svg?: string;
  /** The language of the picture where one was asked for by name. */
  readonly svgLanguage?: Language | undefined;
}

type Period = ReturnType<Wenshu['dueDates']>[number] & {
  readonly standing: Standing;
  /** The article, as it is cited. */
  readonly ground: string;
};

/** What the command needs beside the periods themselves. */
interface Asked {
  readonly read: Case;
  readonly wenshu: Wenshu;
  readonly session: Session;
  readonly today: Day;
}

/**
 * wenshu due CASE: the periods of a case in order and how they stand, as a table, with derivations, as JSON or as an iCalendar
 * file; and as a picture in a file of its own, or on standard output in their place.
 */
export async function due(file: string, options: DueOptions, session: Session): Promise<void> {
  const today = todayOr(options.today);
  const wenshu = openWenshu(options);
  const read = await openCase(file, wenshu, session);
  if (options.ics !== undefined) return deliverIcs(read, options.ics, wenshu, session);
  const asked: Asked = { read, wenshu, session, today };
  if (options.svg !== undefined) deliverSvg(options.svg, options, asked);
  if (options.svg === '-') return;
  const periods = periodsOf(asked);
  const { explain } = options;
  const named = typeof explain === 'string' ? periodsNamed(explain, periods) : undefined;
  if (options.json) session.print(asJson(named ?? periods, asked, named !== undefined));
  else if (named) session.print(heading(asked) + named.map(each => dayByDay(each, asked)).join('\n'));
  else
    session.print(overview(periods, asked) + (explain ? periods.map(each => explained(each, session)).join('') : ''));
}

/** The picture shows the day asked for, or else today where the case is still running: a case long past keeps its scale. */
function deliverSvg(out: string, { svgLanguage: language, today: asked }: DueOptions, input: Asked): void {
  const { read, wenshu, session, today } = input;
  const ends = [...read.events.map(({ on }) => on), ...wenshu.dueDates(read).flatMap(({ due: on }) => on ?? [])];
  const shown = asked !== undefined || ends.some(on => on >= today) ? today : undefined;
  const picture = wenshu.timeline(read, { language, today: shown });
  if (out === '-') session.print(picture);
  else {
    saveAll([{ file: out, bytes: Buffer.from(picture) }]);
    session.report(session.words.written(out));
  }
}

function periodsOf({ read, wenshu, session, today }: Asked): Period[] {
  const { locales, calendar } = wenshu.library;
  const law = lawOf(read, wenshu.procedure(read.procedure));
  return wenshu.dueDates(read).map(each => ({
    ...each,
    standing: standingOn(each, today, calendar),
    ground: spellCitation(locales[session.language], articleNumber(law, each.rule.article) ?? 0, each.rule.paragraph),
  }));
}

function asJson(periods: readonly Period[], { read, wenshu, today }: Asked, withDays: boolean): string {
  const { version } = lawOf(read, wenshu.procedure(read.procedure));
  const due = periods.map(({ rule, party, ground: _, ...rest }) => ({
    rule: rule.id,
    title: rule.title,
    ...(party && { party }),
    ...rest,
    ...(withDays && { byDay: rest.count ? daysOf(rest.count) : [] }),
  }));
  return `${JSON.stringify({ version, today, due }, null, 2)}\n`;
}

function heading({ read, wenshu, session: { words, language }, today }: Asked): string {
  const { title, version } = lawOf(read, wenshu.procedure(read.procedure));
  return `${words.asOf(title[language], version, today)}\n\n`;
}

/** The table of all periods, and what is to be said of all of them. */
function overview(periods: readonly Period[], asked: Asked): string {
  const { read, wenshu, session, today } = asked;
  const { words } = session;
  const { to } = wenshu.library.calendar;
  const { table: head } = words;
  const rows = periods.map(each => rowOf(each, session));
  return [
    heading(asked),
    `${table([[head.period, head.article, head.from, head.days, head.due, head.state], ...rows])}\n`,
    today > to ? `${words.todayBeyond(today, to)}\n` : '',
    changeLine(read, wenshu, session),
  ].join('');
}

/** That the review lies across a change of the law, and by which version it is counted; '' where it does not. */
export function changeLine(read: Case, wenshu: Wenshu, { words, language }: Session): string {
  const { laws, procedure } = wenshu.procedure(read.procedure);
  const days = [...read.events.map(({ on }) => on), ...wenshu.dueDates(read).flatMap(({ due: on }) => on ?? [])];
  const across = straddling(read, laws, procedure.opens, days);
  if (!across) return '';
  return `${words.across(across.law.title[language], across.change, across.law.version, across.chosen)}\n`;
}

function rowOf(each: Period, session: Session): string[] {
  const { trigger, days, due: on, ground, standing } = each;
  const from = trigger?.provisional ? `${trigger.on} (${session.words.provisional})` : (trigger?.on ?? '—');
  const state = standingSentence(standing, session.language);
  return [periodTitle(each, session.language), ground, from, String(days), on ?? '—', state];
}

/** The due date of a period, or why there is none, and when what was owed was done. */
export function resultOf(
  { state, due: on, endedOn }: ReturnType<Wenshu['dueDates']>[number],
  { words }: Session,
): string {
  const date = state === 'due' ? (on ?? '') : words.states[state];
  return date + (endedOn === undefined ? '' : ` · ${words.done(endedOn)}`);
}

function explained(each: Period, session: Session): string {
  const notes = each.notes.map(note => `  ${note[session.language]}\n`);
  return `\n${periodTitle(each, session.language)}\n  ${each.derivation[session.language]}\n${notes.join('')}`;
}

/** One period with a line for each day, to be checked with a wall calendar. */
function dayByDay(each: Period, { read, wenshu, session }: Asked): string {
  const { language } = session;
  const { events } = wenshu.procedure(read.procedure).procedure;
  const id = each.trigger?.event ?? '';
  const lines = explainDays(each, events[id]?.title ?? { zh: id, en: id }, language);
  const head = [periodTitle(each, session.language), each.ground, standingSentence(each.standing, language)].join('  ');
  const ofLaw = each.rule.notes.map(note => `  ${note[language]}\n`);
  const onLaw = ofLaw.length > 0 ? `${session.words.onLaw}\n${ofLaw.join('')}` : '';
  return `${head}\n  ${each.derivation[language]}\n${lines.map(line => `${line}\n`).join('')}${onLaw}`;
}
