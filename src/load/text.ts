import { readFileSync } from 'node:fs';
import { fail } from '../errors.js';
import { reasonOf } from './reason.js';

/** Whose file it is: what is wrong with it belongs to that stage, and so does the exit status. */
export type FileStage = 'case' | 'law' | 'template' | 'packet';

const codes = {
  case: { unreadable: 'case/unreadable', encoding: 'case/not-utf8' },
  law: { unreadable: 'law/unreadable', encoding: 'law/not-utf8' },
  template: { unreadable: 'template/unreadable', encoding: 'template/not-utf8' },
  packet: { unreadable: 'packet/unreadable', encoding: 'packet/not-utf8' },
} as const;

/** A text file, which must be UTF-8; a byte order mark at its start is not part of the text. */
export function readText(file: string, stage: FileStage): string {
  return decodeText(readBytes(file, stage), file, stage);
}

export function readBytes(file: string, stage: FileStage, called = file): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    return fail(codes[stage].unreadable, { file: called }, reasonOf(error));
  }
}

/** Bytes as text. Another encoding would turn Chinese into other characters without a word, so it is refused. */
export function decodeText(bytes: Uint8Array, file: string, stage: FileStage): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD');
    return fail(codes[stage].encoding, { file, line: before.split('\n').length });
  }
}
