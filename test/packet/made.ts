import Document from 'pdfkit';
import { pngOf } from '../style/made-picture.js';

export type Options = PDFKit.PDFDocumentOptions;

/** A PDF that pdfkit makes, as another program would. */
export function pdfkit(draw: (doc: PDFKit.PDFDocument) => void, options: Options = {}): Promise<Uint8Array> {
  const doc = new Document({ autoFirstPage: false, info: { CreationDate: new Date(0) }, ...options });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    draw(doc);
    doc.end();
  });
}

export interface Page {
  readonly text: string;
  /** pt. */
  readonly size?: readonly [number, number];
  readonly turn?: 0 | 90 | 180 | 270;
  /** CropBox, in the coordinates of the page. */
  readonly crop?: readonly [number, number, number, number];
}

/** Pages that each bear a text, 40 pt from the left and 60 from the top of the page before it is turned. */
export function withPages(pages: readonly Page[], options: Options = {}): Promise<Uint8Array> {
  return pdfkit(doc => {
    for (const { text, size = [595.28, 841.89], turn = 0, crop } of pages) {
      doc.addPage({ size: [...size], margin: 0 });
      doc.fontSize(12).text(text, 40, 60, { lineBreak: false });
      if (turn) Object.assign(doc.page.dictionary.data, { Rotate: turn });
      if (crop) Object.assign(doc.page.dictionary.data, { CropBox: crop });
    }
  }, options);
}

/** A PDF written by hand: objects from 1 on, the first of them the catalogue, with a table of objects that is right. */
export function byHand(objects: readonly (string | Uint8Array)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
  }
  const entries = offsets.map(each => `${String(each).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  parts.push(
    Buffer.from(
      `${table}trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export function streamOf(data: Uint8Array | string, entries = ''): Buffer {
  const bytes = Buffer.from(data as string, 'latin1');
  return Buffer.concat([
    Buffer.from(`<<${entries} /Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

const helvetica = '/Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>';

/** One page by hand, its text shown in Helvetica. */
export function onePage(
  text: string,
  more: { page?: string; catalog?: string; objects?: readonly (string | Uint8Array)[]; content?: Buffer } = {},
): Buffer {
  return byHand([
    `<</Type /Catalog /Pages 2 0 R ${more.catalog ?? ''}>>`,
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R ${helvetica} ${more.page ?? ''}>>`,
    more.content ?? streamOf(`BT /F1 12 Tf 40 700 Td (${text}) Tj ET`),
    ...(more.objects ?? []),
  ]);
}

/** A grey PNG of one shade. */
export function png(width: number, height: number, rows = Buffer.alloc((width + 1) * height, 0x00)): Buffer {
  return pngOf({ width, height, rows });
}
