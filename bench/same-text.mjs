/** Reads a document back with another program: every candidate must say the same before it is timed. */
import mammoth from 'mammoth';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const letters = text => text.normalize('NFKC').replace(/\s+/gu, '');

/** The text of a document without any space, and its pages where the format has them. */
export async function readBack(bytes, format) {
  if (format === 'txt') return { text: letters(Buffer.from(bytes).toString('utf8')) };
  if (format === 'pdf') return readPdf(bytes);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { text: letters(value) };
}

async function readPdf(bytes) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const texts = [];
  for (let at = 1; at <= document.numPages; at++) {
    const { items } = await (await document.getPage(at)).getTextContent();
    const text = items.map(item => item.str ?? '').join('');
    texts.push(text.replace(new RegExp(`\\s*—\\s*${at}\\s*—\\s*$`), ''));
  }
  const pages = document.numPages;
  await document.destroy();
  return { text: letters(texts.join('')), pages };
}
