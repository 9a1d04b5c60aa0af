import { createHash } from 'node:crypto';

/**
 * What the names begin with that a binding puts among the fonts and pictures of a page, beside those of the page itself. It is made
 * of the parts, so that no page that was bound before has it, be it of this packet.
 *
 * @example
 * ownName([{ pdf }]) //=> 'Bound4f2a9c01'
 */
export function ownName(parts: readonly { readonly pdf: Uint8Array }[]): string {
  const hash = createHash('sha256');
  for (const { pdf } of parts) hash.update(`${pdf.length}:`).update(pdf);
  return `Bound${hash.digest('hex').slice(0, 8)}`;
}
