import type { Picture } from '../../style/picture.js';

/** By what name a picture is called on the current page; its object is written when it is first called. */
export function namesOf(doc: PDFKit.PDFDocument): (picture: Picture) => string {
  const known = new Map<Picture, { readonly name: string; readonly ref: PDFKit.PDFKitReference }>();
  return picture => {
    const found = known.get(picture) ?? { name: `Picture${known.size + 1}`, ref: pictureObject(doc, picture) };
    known.set(picture, found);
    doc.page.xobjects[found.name] = found.ref;
    return found.name;
  };
}

/** An image as an object of the file (ISO 32000-1, 8.9.5); a PNG with its transparency. */
function pictureObject(doc: PDFKit.PDFDocument, picture: Picture): PDFKit.PDFKitReference {
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
