import { createHash } from 'node:crypto';

/** Ours alone: it keeps these identifiers apart from those that others make from names. */
const namespace = Buffer.from('a34c96abc5a34b2686ad98403558f02d', 'hex');

/**
 * An identifier that is the same for the same parts on every run and machine: a UUID made from a name (RFC 9562, 5.5). It
 * shows nothing of the case, as RFC 7986, 5.3 asks.
 *
 * @example
 * icsUid(['cybersecurity-review', 'CSR-1', 'opinions', 'mof']) // 'xxxxxxxx-xxxx-5xxx-…'
 */
export function icsUid(parts: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
