import { readFileSync } from 'node:fs';
import { fail } from '../errors.js';
import { reasonOf } from './reason.js';

/** A text file, which must be UTF-8; a byte order mark at its start is not part of the text. */
export function readText(file: string): string {
  return decodeText(readBytes(file), file);
}

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    return fail('case/unreadable', { file }, reasonOf(error));
  }
}

/** Bytes as text. Another encoding would turn Chinese into other characters without a word, so it is refused. */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD');
    return fail('case/not-utf8', { file, line: before.split('\n').length });
  }
}
