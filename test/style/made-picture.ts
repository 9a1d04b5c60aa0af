import { crc32, deflateSync } from 'node:zlib';

export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  /** 0 grey, 2 colour, 3 of a palette, 4 and 6 grey and colour that may be clear. */
  readonly type?: number;
  readonly interlace?: number;
  /** Each row after a byte that says how it is filtered. */
  readonly rows: Uint8Array;
  readonly palette?: readonly Uint8Array[];
}

export function pngOf({ width, height, depth = 8, type = 0, interlace = 0, rows, palette = [] }: PngParts): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, type, 0, 0, interlace]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...palette,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export type Sort = 'grey' | 'colour' | 'palette' | 'clear grey' | 'clear colour';
const types = { grey: 0, colour: 2, palette: 3, 'clear grey': 4, 'clear colour': 6 };
const channels = { grey: 1, colour: 3, palette: 1, 'clear grey': 2, 'clear colour': 4 };
const colours = Buffer.from([0, 0, 0, 10, 11, 12, 20, 21, 22, 30, 31, 32]);

/** A PNG of 2 × 2 pixels, each row filtered in another way (Sub, Paeth). */
export function png(sort: Sort, more: Partial<PngParts> = {}): Buffer {
  const n = channels[sort];
  // Filtered, so each pixel differs by one from that before it: 1 2 / 2 3 by Sub and by Paeth.
  const row = (filter: number, first: number) => [filter, ...Array(n).fill(first), ...Array(n).fill(1)];
  const palette = sort === 'palette' ? [chunk('PLTE', colours), chunk('tRNS', Buffer.from([0, 7]))] : [];
  return pngOf({
    width: 2,
    height: 2,
    type: types[sort],
    rows: Buffer.from([...row(1, 1), ...row(4, 1)]),
    palette,
    ...more,
  });
}

/** A segment of a JPEG: its marker, its length and what it says. */
export function segment(marker: number, ...content: readonly number[]): Buffer {
  return Buffer.from([0xff, marker, 0, content.length + 2, ...content]);
}

interface JpegParts {
  readonly depth?: number;
  /** The marker of its frame. */
  readonly coding?: number;
  readonly width?: number;
  readonly height?: number;
}

/** The frame header of a JPEG, of 300 × 200 pixels unless told. */
export function frame(parts: number, { depth = 8, coding = 0xc0, width = 300, height = 200 }: JpegParts = {}): Buffer {
  const ofPart = (_: unknown, at: number) => [at + 1, 0x11, 0];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return segment(coding, depth, ...size, parts, ...Array.from({ length: parts }, ofPart).flat());
}

/**
 * What comes before the frame header of a JPEG, and what comes after: its one Huffman code, of a single bit, says that a block is
 * like the one before, so that the scan of a picture of one shade is nothing but zeros (ISO/IEC 10918-1, F.1.2).
 */
export const beforeFrame = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
  segment(0xdb, 0, ...Array(64).fill(1)),
]);
export function afterFrame(parts: number, blocks = Math.ceil(300 / 8) * Math.ceil(200 / 8)): Buffer {
  const bits = blocks * parts * 2;
  const scan = Buffer.alloc(Math.ceil(bits / 8));
  // The bits that fill the last byte are ones.
  if (bits % 8 > 0) scan[scan.length - 1] = 0xff >> (bits % 8);
  const table = [1, ...Array(15).fill(0), 0];
  return Buffer.concat([
    segment(0xc4, 0x00, ...table, 0x10, ...table),
    segment(0xda, parts, ...Array.from({ length: parts }, (_, at) => [at + 1, 0]).flat(), 0, 63, 0),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A whole JPEG of 300 × 200 grey pixels of so many samples each. */
export function jpeg(parts: number, more: JpegParts = {}): Buffer {
  return Buffer.concat([beforeFrame, frame(parts, more), afterFrame(parts)]);
}
