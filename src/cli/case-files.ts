import { resolve } from 'node:path';
import type { Case } from '../case/case.js';

/** The files that a case names, attachments and seals, by their paths from the folder of the case: none is to be written over. */
export function filesOf({ attachments = [], seals = [] }: Case, folder: string): string[] {
  const named = [...attachments, ...seals].flatMap(({ file }) => (file === undefined ? [] : [file]));
  return named.map(file => resolve(folder, file));
}
