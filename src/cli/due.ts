import type { Case } from '../case/case.js';
import { straddling } from '../case/version.js';
import { lawOf } from '../compose.js';
import type { Day } from '../dates/day.js';
import { daysOf } from '../due/days-of.js';
import { explainDays } from '../due/explain-days.js';
import { type Standing, standingOn } from '../due/standing-on.js';
import { standingSentence } from '../due/standing-sentence.js';
import { spellCitation } from '../language/cite.js';
import { textIn } from '../language/language.js';
import { articleNumber } from '../law/cite.js';
import type { LibraryOptions } from '../load/library.js';
import { openWenshu, type Wenshu } from '../wenshu.js';
import { periodsNamed } from './period-named.js';
import { openCase, type Session } from './session.js';
import { table } from './table.js';
import { todayOr } from './today.js';

export interface DueOptions extends LibraryOptions {
  /** `true`: a sentence for each period; else the period that is explained day by day. */
  readonly explain?: string | true;
  /** The day by which the states are told, YYYY-MM-DD. */
  readonly today?: string;
  readonly json?: boolean;
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

/** wenshu due CASE: the periods of a case in order and how they stand, as a table, with derivations, or as JSON. */
export async function due(file: string, options: DueOptions, session: Session): Promise<void> {
  const today = todayOr(options.today);
  const wenshu = openWenshu(options);
  const asked: Asked = { read: await openCase(file, wenshu, session), wenshu, session, today };
  const periods = periodsOf(asked);
  const { explain } = options;
  const named = typeof explain === 'string' ? periodsNamed(explain, periods) : undefined;
  if (options.json) session.print(asJson(named ?? periods, asked, named !== undefined));
  else if (named) session.print(heading(asked) + named.map(each => dayByDay(each, asked)).join('\n'));
  else
    session.print(overview(periods, asked) + (explain ? periods.map(each => explained(each, session)).join('') : ''));
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

function titleOf({ rule, party }: Period, { language }: Session): string {
  return rule.title[language] + (party ? ` · ${textIn(party.short ?? party.name, language) ?? party.id}` : '');
}

function rowOf(each: Period, session: Session): string[] {
  const { trigger, days, due: on, ground, standing } = each;
  const from = trigger?.provisional ? `${trigger.on} (${session.words.provisional})` : (trigger?.on ?? '—');
  const state = standingSentence(standing, session.language);
  return [titleOf(each, session), ground, from, String(days), on ?? '—', state];
}

function explained(each: Period, session: Session): string {
  const notes = each.notes.map(note => `  ${note[session.language]}\n`);
  return `\n${titleOf(each, session)}\n  ${each.derivation[session.language]}\n${notes.join('')}`;
}

/** One period with a line for each day, to be checked with a wall calendar. */
function dayByDay(each: Period, { read, wenshu, session }: Asked): string {
  const { language } = session;
  const { events } = wenshu.procedure(read.procedure).procedure;
  const id = each.trigger?.event ?? '';
  const lines = explainDays(each, events[id]?.title ?? { zh: id, en: id }, language);
  const head = [titleOf(each, session), each.ground, standingSentence(each.standing, language)].join('  ');
  return `${head}\n  ${each.derivation[language]}\n${lines.map(line => `${line}\n`).join('')}`;
}
