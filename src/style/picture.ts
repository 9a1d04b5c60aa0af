import { inflateSync } from 'node:zlib';

/** An image as it is placed on a page, whatever the format; `bytes` is the file. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** Of a PNG: red, green and blue of each pixel, and how opaque it is, row by row. */
  readonly pixels?: { readonly colours: Uint8Array; readonly alpha: Uint8Array } | undefined;
  /** Of a JPEG: one for grey, three for colour. */
  readonly channels: 1 | 3;
}

/** The largest side of a picture, pixels: a seal of 50 mm at 1200 dpi has fewer. */
const largest = 4000;

/**
 * An image of one of the sorts that every format can show: a PNG of 8 bits, not interlaced, or a JPEG in grey or colour. Undefined
 * for anything else, and for one that is broken.
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  try {
    const picture = readPng(Buffer.from(bytes)) ?? readJpeg(Buffer.from(bytes));
    const { width = 0, height = 0 } = picture ?? {};
    return Math.min(width, height) > 0 && Math.max(width, height) <= largest ? picture : undefined;
  } catch {
    return undefined;
  }
}

/** Channels of a pixel by the colour type of the header (ISO/IEC 15948, 11.2.2). */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readPng(file: Buffer): Picture | undefined {
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  const chunks = chunksOf(file);
  const [header] = chunks.get('IHDR') ?? [];
  const [width, height] = [header?.readUInt32BE(0) ?? 0, header?.readUInt32BE(4) ?? 0];
  const [depth, type = 1, , , interlaced] = header?.subarray(8) ?? [];
  const channels = channelsOf[type];
  if (depth !== 8 || interlaced !== 0 || channels === undefined || Math.max(width, height) > largest) return undefined;
  const maxOutputLength = (width * channels + 1) * height;
  const raw = inflateSync(Buffer.concat(chunks.get('IDAT') ?? []), { maxOutputLength });
  if (raw.length !== maxOutputLength) return undefined;
  const samples = unfiltered(raw, width * channels, height, channels);
  const palette = { colours: chunks.get('PLTE')?.[0], alpha: chunks.get('tRNS')?.[0] };
  return { type: 'png', width, height, bytes: file, channels: 3, pixels: pixelsOf(samples, type, channels, palette) };
}

function chunksOf(file: Buffer): Map<string, Buffer[]> {
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at + 8 <= file.length; at += file.readUInt32BE(at) + 12) {
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), file.subarray(at + 8, at + 8 + file.readUInt32BE(at))]);
  }
  return chunks;
}

/** Each row begins with the filter it was put through (ISO/IEC 15948, 9). */
function unfiltered(raw: Buffer, row: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    if (filter > 4) throw new RangeError('filter');
    for (let x = 0; x < row; x++) {
      const left = x < step ? 0 : (out[y * row + x - step] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * row + x] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[(y - 1) * row + x - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter] ?? 0;
      out[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map(each => Math.abs(left + up - corner - each)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function pixelsOf(
  samples: Uint8Array,
  type: number,
  channels: number,
  palette: { readonly colours?: Buffer | undefined; readonly alpha?: Buffer | undefined },
): { colours: Uint8Array; alpha: Uint8Array } {
  const count = samples.length / channels;
  const colours = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count).fill(255);
  for (let at = 0; at < count; at++) {
    const first = samples[at * channels] ?? 0;
    for (let channel = 0; channel < 3; channel++) {
      const grey = type === 0 || type === 4;
      const found = type === 3 ? palette.colours?.[first * 3 + channel] : samples[at * channels + (grey ? 0 : channel)];
      colours[at * 3 + channel] = found ?? 0;
    }
    if (type === 3) alpha[at] = palette.alpha?.[first] ?? 255;
    else if (type >= 4) alpha[at] = samples[at * channels + channels - 1] ?? 255;
  }
  return { colours, alpha };
}

/** Size and channels from the frame header (ISO/IEC 10918-1, B.2.2); one of four colours, for print, is none of ours. */
function readJpeg(file: Buffer): Picture | undefined {
  if (file.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt16BE(at);
    if (marker < 0xff00) return undefined;
    if (marker < 0xffc0 || marker > 0xffc2) continue;
    const [depth, channels] = [file[at + 4], file[at + 9]];
    if (depth !== 8 || (channels !== 1 && channels !== 3)) return undefined;
    const [height, width] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)];
    return { type: 'jpeg', width, height, bytes: file, channels };
  }
  return undefined;
}
