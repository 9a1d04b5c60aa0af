import { existsSync } from 'node:fs';
import { fail } from '../errors.js';
import { openWenshu } from '../wenshu.js';
import type { ProcedureOptions } from './kinds.js';
import { saveAll } from './save.js';
import type { Session } from './session.js';

export interface NewOptions extends ProcedureOptions {
  readonly force?: boolean;
}

/** wenshu new [FILE]: the procedure's commented starter case. A file that exists is not touched without --force. */
export function newCase(file: string, options: NewOptions, session: Session): void {
  const { starter } = openWenshu(options).procedure(options.procedure);
  if (file === '-') {
    session.print(starter);
    return;
  }
  if (existsSync(file) && !options.force) fail('usage/file-exists', { file }, { file });
  saveAll([{ file, bytes: Buffer.from(starter, 'utf8') }]);
  session.report(session.words.written(file));
}
