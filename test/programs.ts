import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is. It is not started: one that is here and breaks down must fail its tests, not skip them. */
export function pathOf(name: string): string | undefined {
  const files = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name));
  return files.find(file => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The first of some programs that is missing, if one is: then `unseen` is said aloud, so that no test is skipped in silence. */
export function missingFor(unseen: string, ...names: readonly string[]): string | undefined {
  const missing = names.find(name => !pathOf(name));
  if (missing) console.warn(`SKIPPED: ${unseen}, ${missing} is missing`);
  return missing;
}
