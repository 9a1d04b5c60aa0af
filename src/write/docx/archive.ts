import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file of an archive, ready to be written: compressed once, it can stand in any number of archives. */
export interface Entry {
  readonly path: string;
  readonly data: Uint8Array;
  readonly size: number;
  readonly check: number;
}

export function entry(path: string, text: string): Entry {
  return entryOf(path, new TextEncoder().encode(text));
}

export function entryOf(path: string, bytes: Uint8Array): Entry {
  return { path, data: deflateSync(bytes), size: bytes.length, check: crc32(bytes) };
}

/**
 * A ZIP archive of the entries. Same entries, same bytes: sorted by path (`[Content_Types].xml` first, as readers of Office
 * files expect), each dated 1980-01-01 00:00, the zero of the format, with no operating system named.
 * Source: PKWARE APPNOTE 6.3, 4.3.7 (local header), 4.3.12 (central header), 4.3.16 (end).
 */
export function archive(entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const each of sorted) {
    const path = new TextEncoder().encode(each.path);
    const local = [header(0x04034b50, [2, VERSION], ...fields(each, path.length)), path, each.data];
    directory.push(header(0x02014b50, [2, VERSION], [2, VERSION], ...fields(each, path.length), ...tail(offset)), path);
    bodies.push(...local);
    offset += total(local);
  }
  return joined([...bodies, ...directory, end(sorted.length, total(directory), offset)]);
}

/** A number of a header: its width in bytes and its value. */
type Field = readonly [width: 2 | 4, value: number];

/** 2.0: the first version with deflate. */
const VERSION = 20;
const DEFLATE = 8;
const DAY_ZERO = 0x0021;

/** What the local and the central header have in common; the names of an Office file are ASCII. */
function fields({ data, size, check }: Entry, nameLength: number): Field[] {
  return [
    [2, 0],
    [2, DEFLATE],
    [2, 0],
    [2, DAY_ZERO],
    [4, check],
    [4, data.length],
    [4, size],
    [2, nameLength],
    [2, 0],
  ];
}

/** The end of a central header: no comment, first disk, no attributes, and where the file lies. */
function tail(offset: number): Field[] {
  return [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ];
}

function end(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  return header(0x06054b50, [2, 0], [2, 0], [2, count], [2, count], [4, directorySize], [4, directoryOffset], [2, 0]);
}

function header(signature: number, ...numbers: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + numbers.reduce((sum, [width]) => sum + width, 0)));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [width, value] of numbers) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

function total(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(total(chunks));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
