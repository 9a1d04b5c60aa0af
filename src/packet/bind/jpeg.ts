export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** As EXIF tells: 1 upright, 2 to 8 mirrored or turned; from 5 on width and height change places. */
  readonly orientation: number;
}

/** The size of a JPEG whose end is there, undefined for one that is damaged (ISO/IEC 10918-1, annex B). */
export function jpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let size: Pick<JpegHeader, 'width' | 'height'> | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = view.getUint16(at);
    if (marker === 0xffff) {
      at++;
      continue;
    }
    if (marker >> 8 !== 0xff) return undefined;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (isFrame(marker) && length >= 8) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xffe1) orientation = orientationIn(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    // After the start of scan stand the pixels, as far as the end of the image.
    if (marker === 0xffda)
      return size && size.width * size.height > 0 && ends(bytes, at) ? { ...size, orientation } : undefined;
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15 but for the tables and the extension that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

function ends(bytes: Uint8Array, scan: number): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('ffd9', undefined, 'hex') > scan;
}

/** Tag 0x0112 of the first directory of a TIFF within APP1. */
function orientationIn(segment: Uint8Array): number | undefined {
  const exif = Buffer.from(segment);
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0' || exif.length < 20) return undefined;
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return undefined;
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : 1;
  }
  return undefined;
}
