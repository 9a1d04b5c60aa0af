import { PdfArray, PdfDict, type PdfObject, PdfStream, PdfString } from './bind/objects.js';
import { openSource, type Source } from './bind/source.js';
import type { NamedBytes } from './making.js';

/** The files embedded in a PDF (ISO 32000-1, 7.11.4), by the tree of their names. */
export async function embeddedFiles(pdf: Uint8Array, name: string): Promise<NamedBytes[]> {
  const source = await openSource(pdf, name);
  const names = dictAt(dictAt(source.catalog, 'Names', source), 'EmbeddedFiles', source);
  return names ? filesIn(names, source, 0) : [];
}

function dictAt(dict: PdfDict | undefined, key: string, { resolve }: Source): PdfDict | undefined {
  const found = resolve(dict?.get(key));
  return found instanceof PdfDict ? found : undefined;
}

function listAt(dict: PdfDict, key: string, { resolve }: Source): readonly PdfObject[] {
  const found = resolve(dict.get(key));
  return found instanceof PdfArray ? found.toArray() : [];
}

/** A tree deeper than this is no tree. */
const deepest = 16;

function filesIn(node: PdfDict, source: Source, depth: number): NamedBytes[] {
  const { resolve } = source;
  const own = listAt(node, 'Names', source).flatMap((each, at, all) =>
    at % 2 === 0 ? [[each, all[at + 1]] as const] : [],
  );
  const kids = depth < deepest ? listAt(node, 'Kids', source).map(resolve) : [];
  return [
    ...own.flatMap(([key, spec]) => {
      const name = resolve(key);
      const found = resolve(spec);
      const bytes = found instanceof PdfDict ? bytesOf(found, source) : undefined;
      return name instanceof PdfString && bytes ? [{ name: name.asString(), bytes }] : [];
    }),
    ...kids.flatMap(kid => (kid instanceof PdfDict ? filesIn(kid, source, depth + 1) : [])),
  ];
}

function bytesOf(spec: PdfDict, source: Source): Uint8Array | undefined {
  const files = dictAt(spec, 'EF', source);
  const stream = source.resolve(files?.get('UF') ?? files?.get('F'));
  if (!(stream instanceof PdfStream)) return undefined;
  try {
    return stream.getDecodedData();
  } catch {
    return undefined;
  }
}
