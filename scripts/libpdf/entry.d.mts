export type { PdfObject } from '@libpdf/core';
export {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNull,
  PdfNumber,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';
/**
 * How far a stream may expand while a file is read, in bytes; whether one would have gone further; whether an object that was
 * asked for is not where its place says, or cannot be read.
 */
export declare const bounds: { limit: number; exceeded: boolean; lost: boolean };
