import { type ZippableFile, zipSync } from 'fflate';
import type { NamedBytes } from './making.js';

/** A zip whose bytes depend on nothing but its files: in order of their names, dated 1980-01-01. */
export function zipped(files: readonly NamedBytes[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  const entries = sorted.map(({ name, bytes }): [string, ZippableFile] => [name, [bytes, { level: levelOf(name) }]]);
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01 00:00:00' });
}

/** A PDF and a DOCX are compressed already. */
function levelOf(name: string): 0 | 6 {
  return /\.(pdf|docx)$/.test(name) ? 0 : 6;
}
