import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fail } from '../errors.js';
import { reasonFor, reasonOf } from './reason.js';
import { readBytes } from './text.js';

/**
 * Reads the files that a case attaches. A path is looked for from the folder of the case file; one that leads out of that
 * folder, by itself or by a link, is refused (`packet/outside`) unless it lies in a place that is `allowed` by name.
 */
export function attachmentReader(folder: string, allowed: readonly string[] = []): (file: string) => Uint8Array {
  return file => {
    const real = realPath(resolve(folder, file), file);
    const places = [folder, ...allowed].map(place => realPath(resolve(place), place));
    if (!places.some(place => real === place || real.startsWith(place.endsWith(sep) ? place : `${place}${sep}`)))
      fail('packet/outside', { file }, { real });
    // Reading a pipe or a device could wait for ever.
    if (!statSync(real).isFile())
      fail('packet/unreadable', { file }, reasonFor(statSync(real).isDirectory() ? 'EISDIR' : 'EFTYPE'));
    return readBytes(real, 'packet', file);
  };
}

function realPath(path: string, file: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    return fail('packet/unreadable', { file }, reasonOf(error));
  }
}
