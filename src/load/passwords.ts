import { z } from 'zod';
import { readSource } from '../case/source.js';
import { fail, WenshuError } from '../errors.js';
import { readText } from './text.js';

const passwords = z.record(z.string(), z.string());

/** Passwords of attachments, by their file or title, from a YAML or JSON file. What it holds is never shown. */
export function readPasswords(file: string): Readonly<Record<string, string>> {
  const { success, data } = passwords.safeParse(dataOf(readText(file, 'packet'), file));
  return success ? data : fail('packet/bad-passwords', { file });
}

function dataOf(text: string, file: string): unknown {
  try {
    return readSource(text, file).data;
  } catch (error) {
    if (error instanceof WenshuError) fail('packet/bad-passwords', { file });
    throw error;
  }
}
