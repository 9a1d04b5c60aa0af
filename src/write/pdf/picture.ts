import type { Picture } from '../../style/picture.js';

/** An image as an object of the file (ISO 32000-1, 8.9.5); a PNG with its transparency. */
export function pictureObject(doc: PDFKit.PDFDocument, picture: Picture): PDFKit.PDFKitReference {
  const { width, height, pixels, bytes, channels } = picture;
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const ColorSpace = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  if (!pixels) return ended(doc.ref({ ...image, ColorSpace, Filter: 'DCTDecode' }), bytes);
  const isOpaque = pixels.alpha.every(each => each === 255);
  const mask = isOpaque ? undefined : ended(doc.ref({ ...image, ColorSpace: 'DeviceGray' }), pixels.alpha);
  return ended(doc.ref({ ...image, ColorSpace, ...(mask && { SMask: mask }) }), pixels.colours);
}

function ended(ref: PDFKit.PDFKitReference, bytes: Uint8Array): PDFKit.PDFKitReference {
  ref.end(Buffer.from(bytes));
  return ref;
}
