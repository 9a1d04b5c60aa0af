import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, WenshuError } from '../errors.js';
import { reasonFor, reasonOf } from '../load/reason.js';

/** A file to be written. */
export interface Output {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An output with the names it uses while it is written: hidden, and with an ending that no document has. */
interface Staged extends Output {
  readonly temporary: string;
  /** What the file was before, until all are written. */
  readonly before: string;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes all files or none: each whole under a temporary name beside its place first, then all are moved; if one cannot be
 * moved, those before it are put back. A signal waits until that is done. Whatever kills the process, a file is the old one
 * or the new one, never half of either, and what is left of temporary files goes with the next run.
 */
export function saveAll(outputs: readonly Output[]): void {
  const staged = outputs.map(stage);
  const wait = () => {};
  for (const signal of signals) process.on(signal, wait);
  try {
    for (const each of staged) attempt(each, write);
    replaceAll(staged);
    sweep(staged);
  } finally {
    for (const { temporary, before } of staged)
      for (const file of [temporary, before]) if (existsSync(file)) rmSync(file);
    for (const signal of signals) process.removeListener(signal, wait);
  }
}

function stage({ file, bytes }: Output): Staged {
  const hidden = join(dirname(file), `.${basename(file)}.${process.pid}`);
  return { file, bytes, temporary: `${hidden}.new.tmp`, before: `${hidden}.old.tmp` };
}

function attempt(each: Staged, act: (each: Staged) => void): void {
  try {
    act(each);
  } catch (error) {
    if (error instanceof WenshuError) throw error;
    fail('write/unwritable', { file: each.file }, reasonOf(error));
  }
}

function write({ file, bytes, temporary }: Staged): void {
  mkdirSync(dirname(file), { recursive: true });
  const old = statSync(file, { throwIfNoEntry: false });
  if (old && !old.isFile()) fail('write/unwritable', { file }, reasonFor(old.isDirectory() ? 'EISDIR' : 'EFTYPE'));
  writeFileSync(temporary, bytes);
  // A file that was there keeps who may read and write it.
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

function replace({ file, temporary, before }: Staged): void {
  if (existsSync(file)) keep(file, before);
  renameSync(temporary, file);
}

/** A second name for the old file costs nothing; where the disk knows no links, a copy. */
function keep(file: string, before: string): void {
  try {
    linkSync(file, before);
  } catch {
    copyFileSync(file, before);
  }
}

function restore({ file, before }: Staged): void {
  if (existsSync(before)) renameSync(before, file);
  else rmSync(file, { force: true });
}

/** Removes what killed processes left of these files. */
function sweep(staged: readonly Staged[]): void {
  const files = new Set(staged.map(({ file }) => join(dirname(file), basename(file))));
  for (const folder of new Set(staged.map(({ file }) => dirname(file)))) {
    for (const name of readdirSync(folder)) {
      const [, of = '', owner] = /^\.(.+)\.(\d+)\.(?:new|old)\.tmp$/.exec(name) ?? [];
      if (files.has(join(folder, of)) && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
    }
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
