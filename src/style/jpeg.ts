/** What the frame header of a JPEG says of its pixels (ISO/IEC 10918-1, B.2.2). */
interface Frame {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  /** Samples of a pixel: one for grey, three for colour, four for print. */
  readonly channels: number;
  /** How it is coded, SOF0 to SOF15: 0 baseline, 1 extended and 2 progressive; the rest hardly any program knows. */
  readonly coding: number;
}

export interface JpegHeader extends Frame {
  /** As EXIF tells: 1 upright, 2 to 8 mirrored or turned; from 5 on width and height change places. */
  readonly orientation: number;
}

/** The header of a JPEG whose end is there, undefined for one that is damaged (ISO/IEC 10918-1, annex B) or no JPEG at all. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let frame: Frame | undefined;
  for (const { marker, at, length } of segmentsOf(bytes)) {
    // Of two frames before the pixels it is not known which is theirs.
    if (isFrame(marker) && (frame || length < 8)) return undefined;
    if (isFrame(marker)) frame = frameAt(view, at);
    if (marker === 0xffe1) orientation = orientationIn(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (marker === startOfScan)
      return frame && frame.width * frame.height > 0 && ends(bytes, at) ? { ...frame, orientation } : undefined;
  }
  return undefined;
}

/** The same JPEG without the bytes that may fill the space before a marker (B.1.1.2), which some programs stumble over. */
export function withoutFill(bytes: Uint8Array): Uint8Array {
  const segments = [...segmentsOf(bytes)].map(({ marker, at, length }) =>
    bytes.subarray(at, marker === startOfScan ? bytes.length : at + 2 + length),
  );
  return Buffer.concat([bytes.subarray(0, 2), ...segments]);
}

const startOfScan = 0xffda;

interface Segment {
  readonly marker: number;
  readonly at: number;
  /** Bytes from the length itself on. */
  readonly length: number;
}

/** The segments as far as the start of scan, after which stand the pixels, or as far as they are sound. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 2 || view.getUint16(0) !== 0xffd8) return;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const [marker, length] = [view.getUint16(at), view.getUint16(at + 2)];
    if (marker === 0xffff) {
      at++;
      continue;
    }
    if (marker >> 8 !== 0xff || length < 2 || at + 2 + length > bytes.length) return;
    yield { marker, at, length };
    if (marker === startOfScan) return;
    at += 2 + length;
  }
}

/** SOF0 to SOF15 but for the tables and the extension that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

function frameAt(view: DataView, at: number): Frame {
  const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
  return {
    width,
    height,
    depth: view.getUint8(at + 4),
    channels: view.getUint8(at + 9),
    coding: view.getUint8(at + 1) - 0xc0,
  };
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
