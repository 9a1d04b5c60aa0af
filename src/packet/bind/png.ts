import { inflateSync } from 'node:zlib';

/** The size of a PNG whose picture is whole, undefined for one that is damaged (ISO/IEC 15948). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

/** Samples of a pixel for each type of colour. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function pngHeader(bytes: Uint8Array): PngHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(12) !== 0x49484452) return undefined;
  const [depth = 0, colour = 0, , , interlace = 0] = bytes.subarray(24, 29);
  const header = { width: view.getUint32(16), height: view.getUint32(20), depth, colour, interlaced: interlace === 1 };
  const known = samples[colour] !== undefined && [1, 2, 4, 8, 16].includes(depth);
  return known && header.width > 0 && header.height > 0 ? header : undefined;
}

/** Bytes of all rows before compression, with the byte before each that says how it is filtered. */
export function pngSize(header: PngHeader): number {
  return rowsOf(header).reduce((sum, { count, length }) => sum + count * length, 0);
}

/** Whether all pixels are there: a decoder that finds out in the middle of its work would take the whole program down. */
export function isWholePng(bytes: Uint8Array, header: PngHeader): boolean {
  const data = dataOf(bytes);
  if (!data) return false;
  try {
    const rows = inflateSync(data, { maxOutputLength: pngSize(header) + 65_536 });
    return rows.length >= pngSize(header) && areFiltered(rows, header);
  } catch {
    return false;
  }
}

/** The compressed rows of all IDAT chunks; undefined where the file ends before IEND. */
function dataOf(bytes: Uint8Array): Buffer | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (type === 0x49454e44) return Buffer.concat(parts);
    if (at + 12 + length > bytes.length) return undefined;
    if (type === 0x49444154) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return undefined;
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

function rowsOf({ width, height, depth, colour, interlaced }: PngHeader): { count: number; length: number }[] {
  const length = (pixels: number) => 1 + Math.ceil((pixels * depth * (samples[colour] ?? 0)) / 8);
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
