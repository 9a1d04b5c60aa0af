import { docxToPdf } from '../load/docx-to-pdf.js';
import { pictureToPdf } from './bind/picture.js';
import { sniff } from './bind/sniff.js';

/** An attachment as a PDF, told by its bytes whatever its name says; what is none of these the binder refuses by name. */
export async function attachmentPdf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const content = sniff(bytes);
  if (content === 'docx') return docxToPdf(bytes, name);
  return content === 'png' || content === 'jpeg' ? pictureToPdf(bytes, name) : bytes;
}
