import { attachmentPdf } from './attachment-pdf.js';
import { bind, excerpt } from './bind/index.js';
import { openSource } from './bind/source.js';
import type { Binder } from './making.js';
import { pageDigests } from './page-digests.js';

/** The binder of this house. */
export const binder: Binder = {
  bind,
  excerpt,
  pages: async (pdf, name, password) => (await openSource(pdf, name, password)).pages.length,
  digests: pdf => pageDigests(pdf, 'packet'),
  pdfOf: attachmentPdf,
};
