import { realpathSync } from 'node:fs';
import type { NewEvent } from '../case/spelled-event.js';
import { longest } from '../dates/query.js';
import { periodTitle } from '../due/period-title.js';
import { lawOf } from '../due-dates-of.js';
import { fail } from '../errors.js';
import type { LibraryOptions } from '../load/library.js';
import { decodeText, readBytes } from '../load/text.js';
import { openWenshu, type Wenshu } from '../wenshu.js';
import { changeLine, resultOf } from './due.js';
import { saveAll } from './save.js';
import { readInput, type Session } from './session.js';
import { table } from './table.js';

export interface RecordOptions extends LibraryOptions {
  readonly on: string;
  readonly party?: string;
  readonly outcome?: string;
  readonly number?: string;
  readonly days?: string;
  readonly noteZh?: string;
  readonly noteEn?: string;
}

/**
 * wenshu record CASE EVENT --on DATE: adds an event to the case file and says which due dates it changes. Nothing is written
 * unless the case is sound with it. With - the new case goes to standard output and what is said to standard error.
 */
export async function record(file: string, event: string, options: RecordOptions, session: Session): Promise<void> {
  const wenshu = openWenshu(options);
  const bytes = file === '-' ? await readInput(session) : readBytes(file, 'case');
  const name = file === '-' ? 'stdin' : file;
  const text = (startsWithMark(bytes) ? '\uFEFF' : '') + decodeText(bytes, name, 'case');
  const recorded = wenshu.record(text, newEvent(event, options), name);
  const changes = changesIn(recorded, wenshu, session);
  if (file === '-') {
    session.print(recorded.text);
    session.report(changes.trimEnd());
    return;
  }
  // The file that a link leads to is written, not the link.
  saveAll([{ file: realpathSync(file), bytes: Buffer.from(recorded.text, 'utf8') }]);
  session.report(session.words.written(file));
  session.print(changes);
}

/** A byte order mark is no part of the text, but it is part of the file. */
function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function newEvent(event: string, { on, party, outcome, number, days, noteZh, noteEn }: RecordOptions): NewEvent {
  return {
    event,
    on,
    ...(party !== undefined && { party }),
    ...(outcome !== undefined && { outcome }),
    ...(number !== undefined && { number }),
    ...(days !== undefined && { days: numberOf(days) }),
    ...((noteZh !== undefined || noteEn !== undefined) && {
      note: { ...(noteZh !== undefined && { zh: noteZh }), ...(noteEn !== undefined && { en: noteEn }) },
    }),
  };
}

function numberOf(days: string): number {
  return /^\d+$/.test(days)
    ? Number(days)
    : fail('usage/invalid-length', { path: 'days' }, { value: days, most: longest });
}

type Recorded = ReturnType<Wenshu['record']>;
type Dates = ReturnType<Wenshu['dueDates']>;

/** The due dates that are others now, before and after, and the version of the law where it is another. */
function changesIn({ before, after }: Recorded, wenshu: Wenshu, session: Session): string {
  const { words } = session;
  const [old, recent] = [before, after].map(read => lawOf(read, wenshu.procedure(read.procedure)).version);
  const version = old === recent ? '' : `${words.otherVersion(old ?? '', recent ?? '')}\n`;
  const was = results(wenshu.dueDates(before), session);
  const is = results(wenshu.dueDates(after), session);
  const keys = [...new Set([...is.keys(), ...was.keys()])].filter(key => was.get(key)?.said !== is.get(key)?.said);
  const rows = keys.map(key => {
    const [then, now] = [was.get(key), is.get(key)];
    return [(now ?? then)?.title ?? '', then?.said ?? '—', now?.said ?? '—'];
  });
  const head = [words.table.period, words.table.before, words.table.after];
  const changed = rows.length > 0 ? `${table([head, ...rows])}\n` : `${words.nothingChanged}\n`;
  return version + changed + changeLine(after, wenshu, session);
}

function results(dates: Dates, session: Session) {
  return new Map(
    dates.map(each => {
      const provisional = each.trigger?.provisional ? ` (${session.words.provisional})` : '';
      const key = JSON.stringify([each.rule.id, each.party?.id ?? each.party?.name]);
      return [key, { title: periodTitle(each, session.language), said: resultOf(each, session) + provisional }];
    }),
  );
}
