import { kinsoku, type Neighbour } from './kinsoku.js';

const units = new Set(
  'm cm mm km nm g kg mg t s ms min h d L mL A mA V kV W kW MW kWh Hz kHz MHz GHz B KB kB MB GB TB PB Kbps Mbps Gbps dB px pt'.split(
    ' ',
  ),
);

/** The Latin word, number or address that the character at `at` is part of. */
export function wordAround(sorts: readonly Neighbour[], at: number): string {
  const isPart = (index: number) => kinsoku[sorts[index]?.kind ?? 'end'].latin === true;
  let [start, end] = [at, at + 1];
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  const word = sorts.slice(start, end);
  return word.map(({ text }) => text).join('');
}

/** Whether a word is the symbol of a unit, with or without a mark after it. */
export function isUnit(word: string): boolean {
  return units.has(word.replace(/[^A-Za-z].*$/, ''));
}

/** Whether the space at `at` stands before the year of an English date: November 18, 2025. */
export function isBeforeYear(sorts: readonly Neighbour[], at: number): boolean {
  return /^\d{1,2},$/.test(wordAround(sorts, at - 1)) && /^\d{4}\b/.test(wordAround(sorts, at + 1));
}

/** An address may end a line after a stroke; elsewhere that is a 分隔号, which may not (GB/T 15834-2011, 5.1.9). */
export function isAddress(word: string): boolean {
  return word.includes('//') || word.length > 24;
}

/** A short code, such as the model of a product: LC-R8200. */
export function isCode(word: string): boolean {
  return /^(?=.*\d)[A-Z\d]{1,8}-[A-Z\d]{1,8}[^A-Za-z\d]*$/.test(word);
}

/** The number of a contract or a procurement, of several parts: LJGD-CG-2025-0119. It is parted where a line would be torn. */
export function isReference(word: string): boolean {
  return /^[^A-Za-z\d]*(?=.*\d)[A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){2,4}[^A-Za-z\d]*$/.test(word);
}
