import { createHash } from 'node:crypto';
import { type PdfObject, PdfRef, PdfStream } from './objects.js';
import { spell } from './spell.js';

/** A PDF file in the making. What is put is spelt at once, so that no object need be kept. */
export interface Sink {
  /** The number of an object that is put later; one that never is, is null. */
  allocate(): PdfRef;
  put(ref: PdfRef, object: PdfObject): void;
  add(object: PdfObject): PdfRef;
  /** The file. What tells it from every other (ISO 32000-1, 14.4) is taken from what is in it, not from a clock. */
  finish(root: PdfRef, info: PdfRef): Uint8Array;
}

export function sinkOf(): Sink {
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [0];
  let length = 0;
  const hash = createHash('sha256');
  const write = (chunk: Uint8Array) => {
    hash.update(chunk);
    chunks.push(chunk);
    length += chunk.length;
  };
  const text = (some: string) => write(Buffer.from(some, 'latin1'));
  text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const sink: Sink = {
    allocate: () => PdfRef.of(offsets.push(0) - 1, 0),
    put(ref, object) {
      offsets[ref.objectNumber] = length;
      text(`${ref.objectNumber} 0 obj\n${spell(object)}`);
      if (object instanceof PdfStream) {
        text('\nstream\n');
        write(object.data);
        text('\nendstream');
      }
      text('\nendobj\n');
    },
    add(object) {
      const ref = sink.allocate();
      sink.put(ref, object);
      return ref;
    },
    finish(root, info) {
      const start = length;
      const entries = offsets.map((offset, number) => entryOf(offset, number));
      const hex = hash.copy().digest('hex').slice(0, 32);
      text(`xref\n0 ${offsets.length}\n${entries.join('')}`);
      text(`trailer\n<</Size ${offsets.length} /Root ${root} /Info ${info} /ID [<${hex}> <${hex}>]>>\n`);
      text(`startxref\n${start}\n%%EOF\n`);
      return joined(chunks, length);
    },
  };
  return sink;
}

function entryOf(offset: number, number: number): string {
  if (number === 0) return '0000000000 65535 f \n';
  return `${String(offset).padStart(10, '0')} ${offset ? '00000 n' : '00001 f'} \n`;
}

/** The whole of the pieces, each let go as soon as it is copied. */
function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  chunks.reverse();
  for (let chunk = chunks.pop(); chunk; chunk = chunks.pop()) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
