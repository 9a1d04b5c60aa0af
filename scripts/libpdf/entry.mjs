/** What src/packet/bind uses of @libpdf/core; scripts/build-libpdf.mjs makes dist/libpdf.js of it. */
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
export { bounds } from './inflate.mjs';
