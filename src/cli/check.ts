import { type Problem, refuse, WenshuError } from '../errors.js';
import type { LibraryOptions } from '../load/library.js';
import { openWenshu } from '../wenshu.js';
import { changeLine } from './due.js';
import { openCase, reportPassedOver, type Session } from './session.js';

export interface CheckOptions extends LibraryOptions {
  readonly for?: string;
}

/** wenshu check CASE: whether the case file is sound, and with --for whether it suffices for a kind in both languages. */
export async function check(file: string, options: CheckOptions, session: Session): Promise<void> {
  const wenshu = openWenshu(options);
  const read = await openCase(file, wenshu, session);
  session.print(`${session.words.ok(file === '-' ? 'stdin' : file)}\n`);
  session.print(changeLine(read, wenshu, session));
  if (options.for === undefined) return;
  const kinds = options.for === 'all' ? wenshu.kindsFor(read) : [options.for];
  if (options.for === 'all') reportPassedOver(read, wenshu, session);
  const problems: Problem[] = [];
  for (const kind of kinds) {
    try {
      wenshu.compose(read, [{ kind, layout: 'stacked', format: 'txt' }]);
      session.print(`${session.words.ready(kind)}\n`);
    } catch (error) {
      if (!(error instanceof WenshuError)) throw error;
      problems.push(...error.problems);
    }
  }
  refuse(problems);
}
