import { fail } from '../../errors.js';
import { type JpegHeader, jpegHeader, withoutFill } from '../../style/jpeg.js';
import { type PngHeader, pngChunks, pngHeader, pngRows, pngSize } from '../../style/png.js';
import { limits } from './limits.js';
import { a4, type Matrix } from './placement.js';
import { nameOf, sniff } from './sniff.js';

/** Margins of 15 mm: the number of the page stands in the lower one, so that the page may be bound as one of our own. */
const margin = (15 / 25.4) * 72;

/** A small picture is not made larger than a screen shows it, at 96 pixels an inch. */
const pixel = 72 / 96;

/**
 * A PDF of one page, A4 or A4 across, with a PNG or JPEG within its margins, turned as the camera was held. What the file is
 * told by its bytes, not by its name, which is only what errors name and what a screen reader says.
 */
export async function pictureToPdf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { width, height, orientation } = checked(bytes, name);
  const { default: Document } = await import('pdfkit');
  const [wide, high] = orientation > 4 ? [height, width] : [width, height];
  const size: [number, number] = wide > high ? [a4.height, a4.width] : [a4.width, a4.height];
  const scale = Math.min(pixel, (size[0] - 2 * margin) / wide, (size[1] - 2 * margin) / high);
  const info = { Producer: 'wenshu', Creator: 'wenshu', CreationDate: new Date(0) };
  const doc = new Document({ size, margin: 0, font: '', tagged: true, pdfVersion: '1.7', info });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const place = { x: (size[0] - wide * scale) / 2, y: (size[1] - high * scale) / 2 };
  const figure = doc.struct('Figure', { alt: name }, () => {
    doc.save();
    doc.transform(...upright(orientation, place.x, place.y, wide * scale, high * scale));
    // Turned here already; the types of pdfkit do not know the option.
    const options = { width: 1, height: 1, ignoreOrientation: true };
    doc.image(Buffer.from(sniff(bytes) === 'jpeg' ? withoutFill(bytes) : bytes), 0, 0, options);
    doc.restore();
  });
  doc.addStructure(figure);
  doc.end();
  return done;
}

function checked(bytes: Uint8Array, name: string): { width: number; height: number; orientation: number } {
  const content = sniff(bytes);
  if (content !== 'png' && content !== 'jpeg') fail('packet/unknown-picture', { file: name }, nameOf(content));
  const png = content === 'png' ? pngHeader(bytes) : undefined;
  const header = png ? { ...png, orientation: 1 } : content === 'jpeg' ? printable(jpegHeader(bytes)) : undefined;
  if (!header) return fail('packet/damaged-picture', { file: name });
  const { width, height } = header;
  if (width * height > limits.pixels || (png && pngSize(png) > limits.expanded))
    fail('packet/large-picture', { file: name }, { width, height, limit: limits.pixels / 1_000_000 });
  if (png && !isWhole(bytes, png)) fail('packet/damaged-picture', { file: name });
  return header;
}

/** The filter of a PDF reads JPEG of 8 bits, baseline or progressive, in grey, colour or the inks of print (ISO 32000-1, 7.4.8). */
function printable(header: JpegHeader | undefined): JpegHeader | undefined {
  return header?.depth === 8 && header.coding <= 2 && [1, 3, 4].includes(header.channels) ? header : undefined;
}

function isWhole(bytes: Uint8Array, header: PngHeader): boolean {
  const chunks = pngChunks(bytes);
  return chunks !== undefined && pngRows(chunks, header) !== undefined;
}

/** From the unit square as the file has it to its place on the page, in a system whose y axis runs downwards. */
function upright(orientation: number, x: number, y: number, w: number, h: number): Matrix {
  const matrices: Readonly<Record<number, Matrix>> = {
    2: [-w, 0, 0, h, x + w, y],
    3: [-w, 0, 0, -h, x + w, y + h],
    4: [w, 0, 0, -h, x, y + h],
    5: [0, h, w, 0, x, y],
    6: [0, h, -w, 0, x + w, y],
    7: [0, -h, -w, 0, x + w, y + h],
    8: [0, -h, w, 0, x, y + h],
  };
  return matrices[orientation] ?? [w, 0, 0, h, x, y];
}
