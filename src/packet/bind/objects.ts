/** The objects of a PDF file (ISO 32000-1, 7.3) and the reader of files: the one place that names the library behind them. */
export {
  bounds,
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNull,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '#libpdf';

import { PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfStream } from '#libpdf';

/** What stands for an object in our own code: a text is a name. */
export type Plain = PdfObject | string | number | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** @example object({ Type: 'Page', MediaBox: [0, 0, 595, 842] }) */
export function object(plain: Plain): PdfObject {
  if (typeof plain === 'string') return PdfName.of(plain);
  if (typeof plain === 'number') return PdfNumber.of(plain);
  if (isList(plain)) return new PdfArray(plain.map(object));
  return isObject(plain) ? plain : dictionary(plain);
}

export function dictionary(plain: { readonly [key: string]: Plain | undefined }): PdfDict {
  const entries = Object.entries(plain).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, object(value)] as [string, PdfObject]],
  );
  return new PdfDict(entries);
}

export function stream(
  data: Uint8Array | string,
  plain: { readonly [key: string]: Plain | undefined } = {},
): PdfStream {
  return new PdfStream(dictionary(plain), typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
}

/** What identifies an indirect object in its file. */
export function keyOf(ref: { readonly objectNumber: number; readonly generation: number }): string {
  return `${ref.objectNumber} ${ref.generation}`;
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}

function isObject(plain: Exclude<Plain, string | number>): plain is PdfObject {
  return 'toBytes' in plain && typeof plain.toBytes === 'function';
}
