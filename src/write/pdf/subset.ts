import type { TrueType } from '../../style/truetype.js';

/** A glyph of a subset and the advance it is to have there, font units. */
export interface Cast {
  readonly glyph: number;
  readonly advance: number;
}

/**
 * A TrueType file that holds the given glyphs under the numbers 1, 2, 3 …, for embedding in a PDF only: it has no character map
 * and no name. The same glyph may stand in it several times, with different advances.
 */
export function subset(font: TrueType, casts: readonly Cast[]): Uint8Array {
  const glyphs = [{ glyph: 0, advance: font.advance(0) }, ...casts];
  const outlines = gather(font, glyphs);
  const count = outlines.length;
  const { glyf, loca } = pack(outlines);
  const programs = instructions.filter(font.has).map(tag => [tag, font.table(tag)] as const);
  const tables: Record<string, Uint8Array> = {
    ...Object.fromEntries(programs),
    glyf,
    head: patched(font.table('head'), view => {
      view.setUint32(8, 0);
      view.setInt16(50, 1);
    }),
    hhea: patched(font.table('hhea'), view => view.setUint16(34, count)),
    hmtx: metrics(font, glyphs, count),
    loca,
    maxp: patched(font.table('maxp'), view => view.setUint16(4, count)),
  };
  return assemble(tables);
}

/** What the instructions of a hinted font's outlines call. */
const instructions = ['cvt ', 'fpgm', 'prep'];

/** The outlines in order; parts of composite glyphs follow at the end, and the composites point to them there. */
function gather(font: TrueType, glyphs: readonly Cast[]): Uint8Array[] {
  const outlines = glyphs.map(({ glyph }) => font.outline(glyph));
  const parts = new Map<number, number>();
  for (let at = 0; at < outlines.length; at++) {
    const outline = outlines[at] as Uint8Array;
    if (outline.length === 0 || new DataView(outline.buffer, outline.byteOffset).getInt16(0) >= 0) continue;
    outlines[at] = renumbered(outline, glyph => {
      const known = parts.get(glyph) ?? outlines.push(font.outline(glyph)) - 1;
      parts.set(glyph, known);
      return known;
    });
  }
  return outlines;
}

const wordArguments = 0x01;
const oneScale = 0x08;
const moreComponents = 0x20;
const twoScales = 0x40;
const fourScales = 0x80;

function renumbered(outline: Uint8Array, place: (glyph: number) => number): Uint8Array {
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, place(view.getUint16(at + 2)));
    at += flags & wordArguments ? 8 : 6;
    if (flags & oneScale) at += 2;
    else if (flags & twoScales) at += 4;
    else if (flags & fourScales) at += 8;
    if (!(flags & moreComponents)) return copy;
  }
}

function pack(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let length = 0;
  for (const [at, outline] of outlines.entries()) {
    loca.setUint32(at * 4, length);
    length += even(outline.length);
  }
  loca.setUint32(outlines.length * 4, length);
  const glyf = new Uint8Array(length);
  for (const [at, outline] of outlines.entries()) glyf.set(outline, loca.getUint32(at * 4));
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function metrics(font: TrueType, casts: readonly Cast[], count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(count * 4));
  for (const [at, { glyph, advance }] of casts.entries()) {
    view.setUint16(at * 4, advance);
    view.setInt16(at * 4 + 2, font.leftBearing(glyph));
  }
  return new Uint8Array(view.buffer);
}

function patched(table: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = table.slice();
  change(new DataView(copy.buffer));
  return copy;
}

/** An sfnt file of the tables in the order of their tags; checksums included, since some viewers ask for them. */
function assemble(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const length = tags.reduce((sum, tag) => sum + even((tables[tag] as Uint8Array).length), 12 + tags.length * 16);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, tags.length * 16 - power * 16);
  let start = 12 + tags.length * 16;
  for (const [at, tag] of tags.entries()) {
    const table = tables[tag] as Uint8Array;
    const entry = 12 + at * 16;
    file.set(table, start);
    for (let byte = 0; byte < 4; byte++) view.setUint8(entry + byte, tag.charCodeAt(byte));
    view.setUint32(entry + 4, checksum(view, start, even(table.length)));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.length);
    start += even(table.length);
  }
  return file;
}

function even(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
