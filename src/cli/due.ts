import type { Case } from '../case/case.js';
import { straddling } from '../case/version.js';
import { lawOf } from '../compose.js';
import { spellCitation } from '../language/cite.js';
import { type Language, textIn } from '../language/language.js';
import { articleNumber } from '../law/cite.js';
import type { LibraryOptions } from '../load/library.js';
import { openWenshu, type Wenshu } from '../wenshu.js';
import { saveAll } from './save.js';
import { openCase, type Session } from './session.js';
import { table } from './table.js';

export interface DueOptions extends LibraryOptions {
  readonly explain?: boolean;
  readonly json?: boolean;
  /** Where the picture goes; `-` is standard output. */
  readonly svg?: string;
  /** The language of the picture where one was asked for by name. */
  readonly svgLanguage?: Language | undefined;
}

type Dates = ReturnType<Wenshu['dueDates']>;

/**
 * wenshu due CASE: the periods of a case in order, as a table, with derivations, or as JSON; and as a picture in a file of its
 * own, or on standard output in their place.
 */
export async function due(file: string, options: DueOptions, session: Session): Promise<void> {
  const wenshu = openWenshu(options);
  const read = await openCase(file, wenshu, session);
  const law = lawOf(read, wenshu.procedure(read.procedure));
  const dates = wenshu.dueDates(read);
  if (options.svg !== undefined) {
    const picture = wenshu.timeline(read, { language: options.svgLanguage });
    if (options.svg === '-') return session.print(picture);
    saveAll([{ file: options.svg, bytes: Buffer.from(picture) }]);
    session.report(session.words.written(options.svg));
  }
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

function titleOf({ rule, party }: Dates[number], { language }: Session): string {
  return rule.title[language] + (party ? ` · ${textIn(party.short ?? party.name, language) ?? party.id}` : '');
}

function rowOf(each: Dates[number], ground: string, session: Session): string[] {
  const { state, trigger, days, due: on, endedOn } = each;
  const date = state === 'due' ? (on ?? '') : session.words.states[state];
  const done = endedOn === undefined ? '' : ` · ${session.words.done(endedOn)}`;
  const from = trigger?.provisional ? `${trigger.on} (${session.words.provisional})` : (trigger?.on ?? '—');
  return [titleOf(each, session), ground, from, String(days), date + done];
}

function explained(each: Dates[number], session: Session): string {
  const notes = each.notes.map(note => `  ${note[session.language]}\n`);
  return `\n${titleOf(each, session)}\n  ${each.derivation[session.language]}\n${notes.join('')}`;
}
