import { subset } from '../../src/write/pdf/subset.js';
import { fonts } from '../write/pdf/trees.js';

/** What a font made for a test says of itself. */
export interface Made {
  readonly postScript: string;
  readonly full?: string;
  /** Character by character, and which character of the package's bold serif it looks like where not itself. */
  readonly characters: string | ReadonlyMap<string, string>;
  /** OS/2 fsType. */
  readonly embedding?: number;
}

/** A TrueType file with the outlines of the package's bold serif under other names. */
export function madeFont(made: Made, at = 0): Uint8Array {
  const characters =
    typeof made.characters === 'string' ? new Map([...made.characters].map(each => [each, each])) : made.characters;
  const bold = fonts.cuts.bold;
  const glyphs = [...characters.values()].map(look => bold.glyph(codeOf(look)));
  const outlines = tablesOf(
    subset(
      bold,
      glyphs.map(glyph => ({ glyph, advance: bold.advance(glyph) })),
    ),
  );
  return sfnt(0x00010000, { ...outlines, ...namingTables([...characters.keys()], made) }, at);
}

/** The tables of a font that tell its names and characters, the first of which is glyph 1. */
export function namingTables(
  characters: readonly string[],
  { postScript, full = postScript, embedding = 0 }: Omit<Made, 'characters'>,
) {
  const os2 = new DataView(new ArrayBuffer(96));
  os2.setUint16(0, 4);
  os2.setUint16(8, embedding);
  os2.setInt16(88, 700);
  return {
    cmap: cmap(characters),
    name: names([
      [4, full],
      [6, postScript],
    ]),
    'OS/2': new Uint8Array(os2.buffer),
  };
}

/** Two fonts in one file. */
export function collection(one: Made, other: Made): Uint8Array {
  const head = Uint8Array.of(...Buffer.from('ttcf'), 0, 1, 0, 0, ...long(2), ...long(20), ...long(0));
  const first = madeFont(one, 20);
  new DataView(head.buffer).setUint32(16, 20 + first.length);
  return Buffer.concat([head, first, madeFont(other, 20 + first.length)]);
}

/** A font file of these tables, told as if it began `at` so many bytes into its file. */
export function sfnt(version: number, tables: Readonly<Record<string, Uint8Array>>, at = 0): Uint8Array {
  const tags = Object.keys(tables).sort();
  const padded = tags.map(tag =>
    Buffer.concat([tables[tag] as Uint8Array, new Uint8Array(-(tables[tag]?.length ?? 0) & 3)]),
  );
  let start = at + 12 + tags.length * 16;
  const entries = tags.map((tag, number) => {
    const entry = [...Buffer.from(tag), ...long(0), ...long(start), ...long(tables[tag]?.length ?? 0)];
    start += padded[number]?.length ?? 0;
    return Uint8Array.from(entry);
  });
  return Buffer.concat([
    Uint8Array.of(...long(version), ...short(tags.length), 0, 0, 0, 0, 0, 0),
    ...entries,
    ...padded,
  ]);
}

function tablesOf(file: Uint8Array): Record<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset);
  const entries = Array.from({ length: view.getUint16(4) }, (_, number) => 12 + number * 16);
  return Object.fromEntries(
    entries.map(at => {
      const start = view.getUint32(at + 8);
      return [String.fromCharCode(...file.subarray(at, at + 4)), file.slice(start, start + view.getUint32(at + 12))];
    }),
  );
}

function cmap(characters: readonly string[]): Uint8Array {
  const groups = characters.map((each, at) => [codeOf(each), at + 1]).sort(([a = 0], [b = 0]) => a - b);
  const table = groups.flatMap(([code = 0, glyph = 0]) => [...long(code), ...long(code), ...long(glyph)]);
  const head = [...short(12), 0, 0, ...long(16 + table.length), ...long(0), ...long(groups.length)];
  return Uint8Array.of(0, 0, 0, 1, 0, 3, 0, 10, ...long(12), ...head, ...table);
}

function names(list: readonly (readonly [id: number, text: string])[]): Uint8Array {
  const texts = list.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let start = 0;
  const records = list.flatMap(([id], at) => {
    const length = texts[at]?.length ?? 0;
    start += length;
    return [...short(3), ...short(1), ...short(0x409), ...short(id), ...short(length), ...short(start - length)];
  });
  return Buffer.concat([
    Uint8Array.of(0, 0, ...short(list.length), ...short(6 + records.length), ...records),
    ...texts,
  ]);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

export function short(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

export function long(value: number): number[] {
  return [...short(value >>> 16), ...short(value)];
}
