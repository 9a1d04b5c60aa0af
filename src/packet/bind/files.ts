import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { BindingInput } from '../binding.js';
import { dictionary, type PdfRef, PdfString, stream } from './objects.js';
import type { Sink } from './sink.js';

/** Embeds files, as associated with the whole document: what a viewer lists beside the pages (ISO 32000-1, 7.11.4). */
export function embedFiles(files: BindingInput['files'], date: PdfString, sink: Sink) {
  const made = files.map(({ name, bytes, about }) => {
    const digest = PdfString.fromBytes(createHash('md5').update(bytes).digest());
    const Params = { Size: bytes.length, CheckSum: digest, CreationDate: date, ModDate: date };
    const file = sink.add(stream(deflateSync(bytes), { Type: 'EmbeddedFile', Filter: 'FlateDecode', Params }));
    const title = PdfString.fromString(name);
    const spec = { Type: 'Filespec', F: title, UF: title, EF: { F: file, UF: file }, AFRelationship: 'Data' };
    return { title, ref: sink.add(dictionary({ ...spec, Desc: PdfString.fromString(about) })) };
  });
  // A tree of names is in order of its bytes.
  const names = [...made]
    .sort((a, b) => Buffer.compare(a.title.bytes, b.title.bytes))
    .flatMap(({ title, ref }) => [title, ref]);
  return { names: dictionary({ Names: names }), refs: made.map(({ ref }) => ref) as readonly PdfRef[] };
}
