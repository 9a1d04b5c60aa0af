import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fail, WenshuError } from '../errors.js';
import { reasonFor, reasonOf } from './reason.js';

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
    return readWhole(real, file);
  };
}

/** Waits for no pipe, and follows no link that has come since the path was looked at. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** An ordinary file as it is at one time: one that another program writes meanwhile would be bound in a state that never was. */
function readWhole(real: string, file: string): Uint8Array {
  let opened: number | undefined;
  try {
    opened = openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const before = fstatSync(opened);
    if (!before.isFile()) fail('packet/unreadable', { file }, reasonFor(before.isDirectory() ? 'EISDIR' : 'EFTYPE'));
    const bytes = readFileSync(opened);
    const after = fstatSync(opened);
    const isSame = after.mtimeMs === before.mtimeMs && after.size === before.size && bytes.length === after.size;
    return isSame ? bytes : fail('packet/changing', { file });
  } catch (error) {
    if (error instanceof WenshuError) throw error;
    return fail('packet/unreadable', { file }, reasonOf(error));
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

function realPath(path: string, file: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    return fail('packet/unreadable', { file }, reasonOf(error));
  }
}
