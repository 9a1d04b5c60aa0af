import { basename, dirname, join } from 'node:path';

/** What a file is called while it is written (`new`), and the one it replaces until all are written (`old`): hidden, with an ending that no document has. */
export function temporaryName(file: string, owner: number, state: 'new' | 'old'): string {
  return join(dirname(file), `.${basename(file)}.${owner}.${state}.tmp`);
}

/** The file that a temporary one belongs to, and the process that wrote it; undefined for any other name. */
export function temporaryOf(name: string): { readonly file: string; readonly owner: number } | undefined {
  const [, of, owner] = /^\.(.+)\.(\d+)\.(?:new|old)\.tmp$/.exec(basename(name)) ?? [];
  return of === undefined ? undefined : { file: join(dirname(name), of), owner: Number(owner) };
}
