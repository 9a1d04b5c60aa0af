import { inflateSync } from 'node:zlib';

/** What a PNG says of its pixels (ISO/IEC 15948, 11.2.2). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  readonly colour: number;
  /** Samples of a pixel. */
  readonly channels: number;
  readonly interlaced: boolean;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Samples of a pixel for each type of colour. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The header of a PNG, undefined for one that is damaged or no PNG at all; of the rest of the file nothing is known yet. */
export function pngHeader(bytes: Uint8Array): PngHeader | undefined {
  const file = asBuffer(bytes);
  if (file.length < 33 || !file.subarray(0, 8).equals(signature) || nameAt(file, 8) !== 'IHDR') return undefined;
  const [depth = 0, colour = 0, , , interlace = 2] = file.subarray(24, 29);
  const [width, height, channels] = [file.readUInt32BE(16), file.readUInt32BE(20), channelsOf[colour]];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth) || interlace > 1) return undefined;
  return width > 0 && height > 0 ? { width, height, depth, colour, channels, interlaced: interlace === 1 } : undefined;
}

/** Bytes of all rows before compression, with the byte before each that says how it is filtered. */
export function pngSize(header: PngHeader): number {
  return rowsOf(header).reduce((sum, { count, length }) => sum + count * length, 0);
}

/**
 * All rows as they are filtered; undefined where not all are there, or one is filtered in no known way: a decoder that finds out
 * in the middle of its work would take the whole program down. What follows the last row, 65,536 bytes at the most, is there too.
 */
export function pngRows(chunks: PngChunks, header: PngHeader): Buffer | undefined {
  try {
    const maxOutputLength = pngSize(header) + 65_536;
    const rows = inflateSync(Buffer.concat(chunks.get('IDAT') ?? []), { maxOutputLength });
    return rows.length >= pngSize(header) && areFiltered(rows, header) ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** The data of the chunks of each name, in the order of the file. */
export type PngChunks = ReadonlyMap<string, readonly Buffer[]>;

/** The chunks of a PNG as far as IEND; undefined where the file ends before it. */
export function pngChunks(bytes: Uint8Array): PngChunks | undefined {
  const file = asBuffer(bytes);
  const chunks = new Map<string, Buffer[]>();
  for (let at = signature.length; at + 12 <= file.length; ) {
    const [length, name] = [file.readUInt32BE(at), nameAt(file, at)];
    if (name === 'IEND') return chunks;
    if (at + 12 + length > file.length) return undefined;
    const known = chunks.get(name);
    const data = file.subarray(at + 8, at + 8 + length);
    if (known) known.push(data);
    else chunks.set(name, [data]);
    at += 12 + length;
  }
  return undefined;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameAt(file: Buffer, chunk: number): string {
  return file.toString('latin1', chunk + 4, chunk + 8);
}

/** Where the seven passes of an interlaced picture begin and how far their pixels are apart. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function rowsOf({ width, height, depth, channels, interlaced }: PngHeader): { count: number; length: number }[] {
  const length = (pixels: number) => 1 + Math.ceil((pixels * depth * channels) / 8);
  if (!interlaced) return [{ count: height, length: length(width) }];
  return passes.flatMap(([x, y, right, down]) => {
    const [wide, high] = [Math.ceil((width - x) / right), Math.ceil((height - y) / down)];
    return wide > 0 && high > 0 ? [{ count: high, length: length(wide) }] : [];
  });
}

function areFiltered(rows: Uint8Array, header: PngHeader): boolean {
  let at = 0;
  for (const { count, length } of rowsOf(header))
    for (let row = 0; row < count; row++, at += length) if ((rows[at] ?? 5) > 4) return false;
  return true;
}
