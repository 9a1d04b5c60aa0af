import { jpegHeader } from './jpeg.js';
import { type PngHeader, pngChunks, pngHeader, pngRows, pngSize } from './png.js';

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
  return readPng(bytes) ?? readJpeg(bytes);
}

function isSmall({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return Math.max(width, height) <= largest;
}

function readPng(bytes: Uint8Array): Picture | undefined {
  const header = pngHeader(bytes);
  if (header?.depth !== 8 || header.interlaced || !isSmall(header)) return undefined;
  const chunks = pngChunks(bytes);
  const rows = chunks && pngRows(chunks, header);
  if (rows?.length !== pngSize(header)) return undefined;
  const palette = { colours: chunks?.get('PLTE')?.[0], alpha: chunks?.get('tRNS')?.[0] };
  const { width, height } = header;
  return {
    type: 'png',
    width,
    height,
    bytes,
    channels: 3,
    pixels: pixelsOf(unfiltered(rows, header), header, palette),
  };
}

/** Each row begins with the filter it was put through (ISO/IEC 15948, 9). */
function unfiltered(raw: Uint8Array, { width, height, channels: step }: PngHeader): Uint8Array {
  const row = width * step;
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
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
  { colour: type, channels }: PngHeader,
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

/** One of four colours, for print, is none of ours. */
function readJpeg(bytes: Uint8Array): Picture | undefined {
  const header = jpegHeader(bytes);
  if (header?.depth !== 8 || header.coding > 2 || !isSmall(header)) return undefined;
  const { width, height, channels } = header;
  return channels === 1 || channels === 3 ? { type: 'jpeg', width, height, bytes, channels } : undefined;
}
