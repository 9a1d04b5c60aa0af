import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, WenshuError } from '../errors.js';
import { isRunning } from '../load/is-running.js';
import { reasonFor, reasonOf } from '../load/reason.js';
import { temporaryName, temporaryOf } from '../load/temporary-name.js';

/** A file to be written. */
export interface Output {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An output with the names it uses while it is written: hidden, and with an ending that no document has. */
interface Staged extends Output {
  /** The file itself, where the output's name is a link to it. */
  readonly target: string;
  readonly temporary: string;
  /** What the file was before, until all are written. */
  readonly before: string;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes all files or none: each whole under a temporary name beside its place first, then all are moved; if one cannot be
 * moved, those before it are put back. A signal waits until that is done. Whatever kills the process, a file is the old one
 * or the new one, never half of either, and what is left of temporary files goes with the next run. A file that was there
 * keeps its permissions, and a link stays a link: what it leads to is written. Folders made for nothing are removed.
 */
export function saveAll(outputs: readonly Output[]): void {
  const staged = outputs.map(stage);
  const made: Made[] = [];
  const wait = () => {};
  for (const signal of signals) process.on(signal, wait);
  try {
    for (const each of staged) attempt(each, () => made.push(...folderFor(each)));
    for (const each of staged) attempt(each, write);
    replaceAll(staged);
    sweep(staged);
    made.length = 0;
  } finally {
    for (const { temporary, before } of staged)
      for (const file of [temporary, before]) if (existsSync(file)) rmSync(file);
    for (const each of made.reverse()) removeEmpty(each);
    for (const signal of signals) process.removeListener(signal, wait);
  }
}

/** A folder made for a file, and the uppermost of those above it that was not there before. */
interface Made {
  readonly folder: string;
  readonly top: string;
}

function folderFor({ target }: Staged): Made[] {
  const folder = dirname(target);
  const top = mkdirSync(folder, { recursive: true });
  return top === undefined ? [] : [{ folder: resolve(folder), top: resolve(top) }];
}

/** What someone else has put there meanwhile stays. */
function removeEmpty({ folder, top }: Made): void {
  try {
    for (let each = folder; each.length >= top.length; each = dirname(each)) rmdirSync(each);
  } catch {
    // Not empty.
  }
}

function stage({ file, bytes }: Output): Staged {
  const target = targetOf(file);
  const [temporary, before] = [temporaryName(target, process.pid, 'new'), temporaryName(target, process.pid, 'old')];
  return { file, target, bytes, temporary, before };
}

function targetOf(file: string): string {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(file) : file;
  } catch (error) {
    const isDangling = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return fail('write/unwritable', { file }, isDangling ? reasonFor('DANGLING') : reasonOf(error));
  }
}

function attempt(each: Staged, act: (each: Staged) => void): void {
  try {
    act(each);
  } catch (error) {
    if (error instanceof WenshuError) throw error;
    fail('write/unwritable', { file: each.file }, reasonOf(error));
  }
}

function write({ file, target, bytes, temporary }: Staged): void {
  const old = statSync(target, { throwIfNoEntry: false });
  if (old && !old.isFile()) fail('write/unwritable', { file }, reasonFor(old.isDirectory() ? 'EISDIR' : 'EFTYPE'));
  // Until it has the old one's permissions, no one else may read it.
  writeFileSync(temporary, bytes, { mode: old ? 0o600 : 0o666 });
  if (old) chmodSync(temporary, old.mode & 0o7777);
}

function replaceAll(staged: readonly Staged[]): void {
  const done: Staged[] = [];
  try {
    for (const each of staged) {
      attempt(each, replace);
      done.push(each);
    }
  } catch (error) {
    for (const each of done.reverse()) restore(each);
    throw error;
  }
}

function replace({ target, temporary, before }: Staged): void {
  if (existsSync(target)) keep(target, before);
  renameSync(temporary, target);
}

/** A second name for the old file costs nothing; where the disk knows no links, a copy. */
function keep(file: string, before: string): void {
  try {
    linkSync(file, before);
  } catch {
    copyFileSync(file, before);
  }
}

function restore({ target, before }: Staged): void {
  if (existsSync(before)) renameSync(before, target);
  else rmSync(target, { force: true });
}

/** Removes what killed processes left of these files, as far as the system allows: the files themselves are written. */
function sweep(staged: readonly Staged[]): void {
  const files = new Set(staged.map(({ target }) => join(dirname(target), basename(target))));
  for (const folder of new Set(staged.map(({ target }) => dirname(target)))) {
    for (const name of namesIn(folder)) {
      const of = temporaryOf(join(folder, name));
      if (of && files.has(of.file) && !isRunning(of.owner)) removeIfAllowed(join(folder, name));
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder may be written to and yet not be listed.
    return [];
  }
}

function removeIfAllowed(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another's, or no file at all.
  }
}
