import { type Language, languages } from '../../language/language.js';
import type { Place } from './lists.js';

/** The number of the list of headings of a language, which their styles name. */
export function outlineId(lang: Language): number {
  return languages.indexOf(lang) + 1;
}

/** Whether a heading is counted where its style says, so that its paragraph need not say so. */
export function isOfStyle({ list }: Place): boolean {
  return list <= languages.length;
}
