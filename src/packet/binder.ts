import { attachmentPdf } from './attachment-pdf.js';
import { bind, excerpt } from './bind/index.js';
import { refuseUnprintable } from './bind/losses.js';
import { openSource } from './bind/source.js';
import type { Binder } from './making.js';
import { pageDigests } from './page-digests.js';

/** The binder of this house. */
export const binder: Binder = {
  bind,
  excerpt,
  pages: async (pdf, name, password) => {
    const source = await openSource(pdf, name, password);
    refuseUnprintable(source);
    return source.pages.length;
  },
  digests: pdf => pageDigests(pdf, 'packet'),
  pdfOf: attachmentPdf,
};
