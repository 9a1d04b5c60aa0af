import { createHash } from 'node:crypto';
import { keyOf, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from './bind/objects.js';
import { openSource, type Source } from './bind/source.js';
import { spell } from './bind/spell.js';

/** What says where a page stands in its file, or leads elsewhere, and shows nothing. */
const apart = ['Parent', 'P', 'StructParent', 'StructParents', 'Dest', 'A', 'Popup', 'Length', 'B', 'Tabs'];

/**
 * What each page of a PDF shows, as 32 hexadecimal digits: its content, fonts, pictures, annotations and size, wherever they
 * stand in the file. Two pages with one digest are the same in every dot.
 */
export async function pageDigests(pdf: Uint8Array, name: string): Promise<string[]> {
  const source = await openSource(pdf, name);
  const known = new Map<string, string>();
  return source.pages.map(({ dict }) => digestOf(dict, source, known).slice(0, 32));
}

function digestOf(object: PdfObject, source: Source, known: Map<string, string>): string {
  return createHash('sha256')
    .update(said(object, source, known))
    .digest('hex');
}

/** An object in one spelling; in the place of a reference the digest of what it leads to. */
function said(object: PdfObject, source: Source, known: Map<string, string>): string {
  if (object instanceof PdfRef) return referred(object, source, known);
  if (object instanceof PdfArray)
    return `[${object
      .toArray()
      .map(each => said(each, source, known))
      .join(' ')}]`;
  if (!(object instanceof PdfDict)) return spell(object);
  const stream = object instanceof PdfStream ? decoded(object, source) : undefined;
  const entries = [...object]
    .filter(([key]) => !apart.includes(key.value) && !(stream?.plain && packing.includes(key.value)))
    .map(([key, value]) => `${spell(key)} ${said(value, source, known)}`)
    .sort();
  const data = stream ? createHash('sha256').update(stream.data).digest('hex') : '';
  return `<<${entries.join(' ')}>>${data}`;
}

/** How the data of a stream are packed, which programs that save a PDF change at will. */
const packing = ['Filter', 'DecodeParms'];
const packers = ['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'];

function decoded(stream: PdfStream, { resolve }: Source): { readonly data: Uint8Array; readonly plain: boolean } {
  const filter = resolve(stream.get('Filter'));
  const filters = filter instanceof PdfArray ? filter.toArray().map(resolve) : filter ? [filter] : [];
  const isPlain = filters.every(each => each instanceof PdfName && packers.includes(each.value));
  try {
    return isPlain ? { data: stream.getDecodedData(), plain: true } : { data: stream.data, plain: false };
  } catch {
    return { data: stream.data, plain: false };
  }
}

function referred(ref: PdfRef, source: Source, known: Map<string, string>): string {
  const key = keyOf(ref);
  const found = known.get(key);
  if (found !== undefined) return found;
  // What leads back to itself.
  known.set(key, 'again');
  const target = source.resolve(ref);
  const digest = target === undefined ? 'null' : digestOf(target, source, known);
  known.set(key, digest);
  return digest;
}
