import { digest } from './manifest.js';

/**
 * A line after the end of the PDF, where readers pass over it: the SHA-256 of all that stands before it. Whoever changes the
 * file and means to deceive can make a new one, so it tells of accidents and edits; against the others one keeps the hash of
 * the file itself, which the manifest beside it has.
 */
const sign = '%wenshu-sha256 ';
const length = sign.length + 64 + 1;

export function withChecksum(pdf: Uint8Array): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`${sign}${digest(pdf)}\n`, 'latin1')]);
}

/** Whether a PDF is byte for byte what was bound. */
export function isUnchanged(pdf: Uint8Array): boolean {
  const line = Buffer.from(pdf.subarray(-length)).toString('latin1');
  return line === `${sign}${digest(pdf.subarray(0, -length))}\n`;
}
