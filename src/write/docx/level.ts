import { chinese, letter, roman } from '../../language/numerals.js';

/** A level of a list as a word processor counts it. */
export interface Level {
  /** w:numFmt */
  readonly format: string;
  /** w:lvlText: `%2` stands for the number of the second level. */
  readonly text: string;
  /** w:isLgl: shows the numbers of the levels above it, and all in arabic. */
  readonly legal: boolean;
}

/** The numerals of a pattern by the names that Word has for them, and how Word writes them. */
const forms: Readonly<Record<string, { readonly format: string; readonly write: (number: number) => string }>> = {
  chinese: { format: 'chineseCountingThousand', write: chinese },
  arabic: { format: 'decimal', write: String },
  // After z comes aa, and then bb.
  letter: { format: 'lowerLetter', write: number => letter(((number - 1) % 26) + 1).repeat(Math.ceil(number / 26)) },
  roman: { format: 'lowerRoman', write: roman },
};

/**
 * The level of a list that counts by a pattern, or undefined if a word processor has none such.
 *
 * @param at the place of the level in the list, from 0
 * @example
 * levelOf('{parent}.{arabic}', 1) //=> { format: 'decimal', text: '%1.%2', legal: true }
 */
export function levelOf(pattern: string, at: number): Level | undefined {
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const [own = '', ...others] = names.filter(name => name !== 'parent');
  const form = forms[own];
  const legal = names.includes('parent');
  if (!form || others.length > 0 || pattern.includes('%')) return undefined;
  if (legal && (at === 0 || own !== 'arabic')) return undefined;
  const above = Array.from({ length: at }, (_, level) => `%${level + 1}`).join('.');
  return { format: form.format, text: pattern.replace('{parent}', above).replace(`{${own}}`, `%${at + 1}`), legal };
}

/** What a word processor prints at a level, given the numbers from the first level to this one. */
export function printed({ format, text }: Level, numbers: readonly number[]): string {
  const form = Object.values(forms).find(each => each.format === format);
  const own = numbers.at(-1);
  return text.replace(/%(\d)/g, (_, place: string) => {
    const number = numbers[Number(place) - 1] ?? 0;
    return Number(place) === numbers.length && form && own ? form.write(own) : String(number);
  });
}
