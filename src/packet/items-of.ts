import type { Part } from './part.js';

/**
 * Which parts are the items of a packet, by their places from 0: documents and attachments. A form made from the packet itself,
 * as the record of a file, is among its pages and is neither counted nor listed.
 *
 * @example
 * itemsOf([{ source: 'document' }, { source: 'form' }, { source: 'attachment' }]) //=> [0, 2]
 */
export function itemsOf(parts: readonly Pick<Part, 'source'>[]): number[] {
  return parts.flatMap(({ source }, at) => (source === 'form' ? [] : [at]));
}
