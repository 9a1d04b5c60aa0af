/** The parts of a TrueType font (glyf outlines) that setting and embedding need. Lengths are in font units. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly bounds: readonly [left: number, bottom: number, right: number, top: number];
  /** The glyph of a character, 0 where the font has none. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
  /** The glyph's entry of the glyf table as it stands in the file: no copy. */
  outline(glyph: number): Uint8Array;
  /** A whole table as it stands in the file: no copy. */
  table(tag: string): Uint8Array;
}

type Tables = (tag: string) => DataView;

/** Opens a static TrueType font. Throws on CFF outlines, collections and compressed fonts: pdf would come out damaged. */
export function openTrueType(bytes: Uint8Array): TrueType {
  const table = directory(bytes);
  const head = table('head');
  const os2 = table('OS/2');
  const longOffsets = head.getInt16(50) === 1;
  const loca = table('loca');
  const glyf = table('glyf');
  const offset = (glyph: number) => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const glyphs = characterMap(table('cmap'));
  return {
    unitsPerEm: head.getUint16(18),
    ascent: table('hhea').getInt16(4),
    descent: table('hhea').getInt16(6),
    capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : table('hhea').getInt16(4),
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyph: codePoint => glyphs[codePoint] ?? 0,
    ...metrics(table('hmtx'), table('hhea').getUint16(34)),
    table: tag => new Uint8Array(table(tag).buffer, table(tag).byteOffset, table(tag).byteLength),
    outline: glyph => new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph)),
  };
}

function directory(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.getUint32(0) !== 0x00010000) throw new Error('not a TrueType font with glyf outlines');
  const tables = new Map<string, DataView>();
  for (let entry = 0; entry < file.getUint16(4); entry++) {
    const at = 12 + entry * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = bytes.byteOffset + file.getUint32(at + 8);
    tables.set(tag, new DataView(bytes.buffer, start, file.getUint32(at + 12)));
  }
  return tag => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
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
