import type { Case } from '../case/case.js';
import { straddling } from '../case/version.js';
import { addresseeName, periodTitle } from '../due/period-title.js';
import { lawOf } from '../due-dates-of.js';
import { fail } from '../errors.js';
import { spellCitation } from '../language/cite.js';
import { spellList } from '../language/spell.js';
import { articleNumber } from '../law/cite.js';
import type { LibraryOptions } from '../load/library.js';
import { openWenshu, type Wenshu } from '../wenshu.js';
import { saveAll } from './save.js';
import { openCase, type Session } from './session.js';
import { table } from './table.js';

export interface DueOptions extends LibraryOptions {
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly ics?: string;
}

type Dates = ReturnType<Wenshu['dueDates']>;

/** wenshu due CASE: the periods of a case in order, as a table, with derivations, as JSON or as an iCalendar file. */
export async function due(file: string, options: DueOptions, session: Session): Promise<void> {
  const wenshu = openWenshu(options);
  const read = await openCase(file, wenshu, session);
  if (options.ics !== undefined) {
    deliverIcs(read, options.ics, wenshu, session);
    return;
  }
  const law = lawOf(read, wenshu.procedure(read.procedure));
  const dates = wenshu.dueDates(read);
  const ground = ({ rule }: Dates[number]) =>
    spellCitation(wenshu.library.locales[session.language], articleNumber(law, rule.article) ?? 0, rule.paragraph);
  if (options.json) {
    session.print(`${JSON.stringify({ version: law.version, due: dates.map(asData) }, null, 2)}\n`);
    return;
  }
  const { table: head } = session.words;
  const rows = dates.map(each => rowOf(each, ground(each), session));
  const text = table([[head.period, head.article, head.from, head.days, head.due], ...rows]);
  session.print(`${law.title[session.language]} (${law.version})\n\n${text}\n`);
  session.print(changeLine(read, wenshu, session));
  if (options.explain) session.print(dates.map(each => explained(each, session)).join(''));
}

/** That the review lies across a change of the law, and by which version it is counted; '' where it does not. */
export function changeLine(read: Case, wenshu: Wenshu, { words, language }: Session): string {
  const { laws, procedure } = wenshu.procedure(read.procedure);
  const days = [...read.events.map(({ on }) => on), ...wenshu.dueDates(read).flatMap(({ due: on }) => on ?? [])];
  const across = straddling(read, laws, procedure.opens, days);
  if (!across) return '';
  return `${words.across(across.law.title[language], across.change, across.law.version, across.chosen)}\n`;
}

function asData({ rule, party, ...rest }: Dates[number]) {
  return { rule: rule.id, title: rule.title, ...(party && { party }), ...rest };
}

/** Writes the iCalendar file, and says which periods are not in it and why. */
function deliverIcs(read: Case, out: string, wenshu: Wenshu, session: Session): void {
  const dates = wenshu.dueDates(read);
  const left = dates.filter(({ due: on }) => on === undefined);
  if (left.length === dates.length) fail('case/no-due-date');
  const text = wenshu.ics(read, session.language);
  if (out === '-') session.print(text);
  else {
    saveAll([{ file: out, bytes: Buffer.from(text, 'utf8') }]);
    session.report(session.words.written(out));
  }
  for (const line of leftOut(left, wenshu, session)) session.report(line);
  const across = changeLine(read, wenshu, session);
  if (across) session.report(across.trimEnd());
}

/** A line for each reason: addressees of one period that has not started are told together. */
function leftOut(left: Dates, { library }: Wenshu, { words, language }: Session): string[] {
  const locale = library.locales[language];
  const reasonOf = ({ rule, derivation }: Dates[number]) => `${rule.id} ${derivation[language]}`;
  return [...new Set(left.map(reasonOf))].flatMap(reason => {
    const alike = left.filter(each => reasonOf(each) === reason);
    const [first] = alike;
    if (!first) return [];
    const names = alike.flatMap(({ party }) => (party ? addresseeName(party, language) : []));
    const title = first.rule.title[language] + (names.length > 0 ? ` · ${spellList(locale, names)}` : '');
    return words.leftOut(title, first.derivation[language]);
  });
}

function rowOf(each: Dates[number], ground: string, session: Session): string[] {
  const { trigger, days } = each;
  const from = trigger?.provisional ? `${trigger.on} (${session.words.provisional})` : (trigger?.on ?? '—');
  return [periodTitle(each, session.language), ground, from, String(days), resultOf(each, session)];
}

/** The due date of a period, or why there is none, and when what was owed was done. */
export function resultOf({ state, due: on, endedOn }: Dates[number], { words }: Session): string {
  const date = state === 'due' ? (on ?? '') : words.states[state];
  return date + (endedOn === undefined ? '' : ` · ${words.done(endedOn)}`);
}

function explained(each: Dates[number], session: Session): string {
  const notes = each.notes.map(note => `  ${note[session.language]}\n`);
  return `\n${periodTitle(each, session.language)}\n  ${each.derivation[session.language]}\n${notes.join('')}`;
}
