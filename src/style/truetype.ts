import { openCff } from './cff.js';

/** The parts of an OpenType font that setting and embedding need. Lengths are in font units. */
export interface TrueType {
  /** How the outlines are told: TrueType's glyf table, or CFF. */
  readonly outlines: 'glyf' | 'cff';
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly bounds: readonly [left: number, bottom: number, right: number, top: number];
  /** The glyph of a character, 0 where the font has none. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
  /** The glyph's entry of the glyf table, or its charstring, as it stands in the file: no copy. */
  outline(glyph: number): Uint8Array;
  has(tag: string): boolean;
  /** A whole table as it stands in the file: no copy. */
  table(tag: string): Uint8Array;
}

interface Tables {
  (tag: string): DataView;
  has(tag: string): boolean;
}

/**
 * Opens a static font with glyf or CFF outlines; `start` is where one of a collection begins. Throws on compressed fonts
 * (woff, woff2), whose outlines a PDF cannot hold, and on damaged ones.
 */
export function openTrueType(bytes: Uint8Array, start = 0): TrueType {
  const table = directory(bytes, start);
  const head = table('head');
  const hhea = table('hhea');
  const glyphs = characterMap(table('cmap'));
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: capHeight(table),
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyph: codePoint => glyphs[codePoint] ?? 0,
    ...metrics(table('hmtx'), hhea.getUint16(34)),
    has: table.has,
    table: tag => new Uint8Array(table(tag).buffer, table(tag).byteOffset, table(tag).byteLength),
    ...outlines(table),
  };
}

function capHeight(table: Tables): number {
  const told = table.has('OS/2') && table('OS/2').getUint16(0) >= 2 ? table('OS/2').getInt16(88) : 0;
  return told || table('hhea').getInt16(4);
}

function outlines(table: Tables): Pick<TrueType, 'outlines' | 'outline'> {
  if (table.has('CFF ')) return { outlines: 'cff', outline: openCff(table('CFF ')).charStrings.at };
  const longOffsets = table('head').getInt16(50) === 1;
  const loca = table('loca');
  const glyf = table('glyf');
  const offset = (glyph: number) => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    outlines: 'glyf',
    outline: glyph => new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph)),
  };
}

/** 1.0, `true` of older Apple fonts, `OTTO` of those with CFF. */
const versions = [0x00010000, 0x74727565, 0x4f54544f];

function directory(bytes: Uint8Array, start: number): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!versions.includes(file.getUint32(start))) throw new Error('not a TrueType or OpenType font');
  const tables = new Map<string, DataView>();
  for (let entry = 0; entry < file.getUint16(start + 4); entry++) {
    const at = start + 12 + entry * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const begin = bytes.byteOffset + file.getUint32(at + 8);
    tables.set(tag, new DataView(bytes.buffer, begin, file.getUint32(at + 12)));
  }
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  return Object.assign(table, { has: (tag: string) => tables.has(tag) });
}

function metrics(hmtx: DataView, full: number): Pick<TrueType, 'advance' | 'leftBearing'> {
  return {
    advance: glyph => hmtx.getUint16(Math.min(glyph, full - 1) * 4),
    leftBearing: glyph => hmtx.getInt16(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2),
  };
}

/** Glyph by code point, from the format 12 subtable, or 4 where the font stays within the first plane. */
function characterMap(cmap: DataView): Uint16Array {
  const subtables: DataView[] = [];
  for (let each = 0; each < cmap.getUint16(2); each++) {
    // Old Chinese fonts have maps of GB 2312 and Big5 as well.
    const [platform, encoding] = [cmap.getUint16(4 + each * 8), cmap.getUint16(4 + each * 8 + 2)];
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const start = cmap.getUint32(4 + each * 8 + 4);
    subtables.push(new DataView(cmap.buffer, cmap.byteOffset + start, cmap.byteLength - start));
  }
  const long = subtables.find(table => table.getUint16(0) === 12);
  if (long) return readGroups(long);
  const short = subtables.find(table => table.getUint16(0) === 4);
  if (short) return readSegments(short);
  throw new Error('the font has no Unicode character map');
}

function readGroups(table: DataView): Uint16Array {
  const count = table.getUint32(12);
  const last = count ? table.getUint32(16 + (count - 1) * 12 + 4) : 0;
  const glyphs = new Uint16Array(last + 1);
  for (let group = 0; group < count; group++) {
    const at = 16 + group * 12;
    const first = table.getUint32(at);
    const end = table.getUint32(at + 4);
    const glyph = table.getUint32(at + 8);
    for (let code = first; code <= end; code++) glyphs[code] = glyph + code - first;
  }
  return glyphs;
}

function readSegments(table: DataView): Uint16Array {
  const count = table.getUint16(6) / 2;
  const glyphs = new Uint16Array(0x10000);
  for (let segment = 0; segment < count; segment++) {
    const end = table.getUint16(14 + segment * 2);
    const start = table.getUint16(16 + (count + segment) * 2);
    const delta = table.getUint16(16 + (2 * count + segment) * 2);
    const rangeAt = 16 + (3 * count + segment) * 2;
    const range = table.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const direct = range === 0 ? code : table.getUint16(rangeAt + range + (code - start) * 2);
      glyphs[code] = direct === 0 ? 0 : (direct + delta) & 0xffff;
    }
  }
  return glyphs;
}
