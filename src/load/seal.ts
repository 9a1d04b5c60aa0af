import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fail } from '../errors.js';
import { readPicture } from '../style/picture.js';
import type { Seal } from '../write/seal.js';
import { reasonOf } from './reason.js';

/** What a case says of the seal of a party. */
export interface SealAsked extends Omit<Seal, 'picture'> {
  readonly file: string;
  /** Where the case says it. */
  readonly path: string;
}

/** A larger file is no seal, bytes. */
const most = 5_000_000;

/**
 * The image of a seal. `readFile` gives the bytes of a file that the case names. Throws `case/seal-not-given` without it and
 * `case/seal-not-image` for what is neither PNG nor JPEG, or not of a sort that every format shows.
 */
export function openSeal(asked: SealAsked, readFile: ((name: string) => Uint8Array) | undefined): Seal {
  const { file, path, ...seal } = asked;
  const bytes = readFile ? readFile(file) : fail('case/seal-not-given', { path }, { file });
  const picture = bytes.length <= most ? readPicture(bytes) : undefined;
  return { ...seal, picture: picture ?? fail('case/seal-not-image', { path }, { file, most: most / 1_000_000 }) };
}

/** Reads a file that a case names: one in the folder of the case or below, wherever links may lead. */
export function readCaseFile(folder: string, name: string): Uint8Array {
  const file = resolve(folder, name);
  try {
    const inside = relative(realpathSync(folder), realpathSync(file));
    if (!isWithin(relative(resolve(folder), file)) || !isWithin(inside))
      return fail('case/file-outside', {}, { file: name });
    return statSync(file).size > most ? new Uint8Array(most + 1) : readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && !('problems' in error))
      return fail('case/unreadable', { file }, reasonOf(error));
    throw error;
  }
}

function isWithin(path: string): boolean {
  return path !== '' && !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`);
}
