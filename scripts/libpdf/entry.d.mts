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
/** How far a stream may expand while a file is read, in bytes, and whether one would have gone further. */
export declare const bounds: { limit: number; exceeded: boolean };
