/** A list of byte strings in a CFF table. */
export interface Index {
  readonly count: number;
  /** An entry as it stands in the file: no copy. */
  readonly at: (entry: number) => Uint8Array;
  /** Where what follows it begins. */
  readonly end: number;
}

/** A DICT: the operands of each operator, as numbers and as they stand in the file. Two-byte operators count from 1200. */
export type Dictionary = ReadonlyMap<number, { readonly values: readonly number[]; readonly bytes: Uint8Array }>;

/** What a group of glyphs has in common. */
export interface GlyphGroup {
  readonly dictionary: Dictionary;
  readonly shared: Dictionary;
  readonly subroutines: Index;
}

/** The parts of a CFF table that a subset is made of (Adobe Technical Note 5176). */
export interface Cff {
  readonly top: Dictionary;
  readonly charStrings: Index;
  readonly subroutines: Index;
  readonly groups: readonly GlyphGroup[];
  /** The number of the group of a glyph. */
  readonly groupOf: (glyph: number) => number;
}

export const operator = {
  charset: 15,
  charStrings: 17,
  private: 18,
  subroutines: 19,
  nominalWidth: 21,
  fontMatrix: 1207,
  registry: 1230,
  glyphCount: 1234,
  groups: 1236,
  groupOf: 1237,
} as const;

const none: Index = { count: 0, at: () => new Uint8Array(), end: 0 };

/** Opens a CFF table, version 1. Throws on a damaged one. */
export function openCff(table: DataView): Cff {
  if (table.getUint8(0) !== 1) throw new Error('not a CFF table of version 1');
  const tops = readIndex(table, readIndex(table, table.getUint8(2)).end);
  const subroutines = readIndex(table, readIndex(table, tops.end).end);
  const top = readDictionary(tops.at(0));
  const charStrings = readIndex(table, offsetIn(top, operator.charStrings));
  const parts = { top, charStrings, subroutines };
  if (!top.has(operator.registry)) return { ...parts, groups: [groupFrom(table, top)], groupOf: () => 0 };
  const groups = readIndex(table, offsetIn(top, operator.groups));
  const numbers = readGroupNumbers(table, offsetIn(top, operator.groupOf), charStrings.count);
  return {
    ...parts,
    groups: Array.from({ length: groups.count }, (_, at) => groupFrom(table, readDictionary(groups.at(at)))),
    groupOf: glyph => numbers[glyph] ?? 0,
  };
}

function offsetIn(dictionary: Dictionary, wanted: number): number {
  const [offset] = dictionary.get(wanted)?.values ?? [];
  if (offset === undefined) throw new Error(`the CFF table has no operator ${wanted}`);
  return offset;
}

function groupFrom(table: DataView, dictionary: Dictionary): GlyphGroup {
  const [size = 0, start = 0] = dictionary.get(operator.private)?.values ?? [];
  const shared = readDictionary(new Uint8Array(table.buffer, table.byteOffset + start, size));
  const [offset] = shared.get(operator.subroutines)?.values ?? [];
  return { dictionary, shared, subroutines: offset === undefined ? none : readIndex(table, start + offset) };
}

function readIndex(table: DataView, start: number): Index {
  const count = table.getUint16(start);
  if (count === 0) return { ...none, end: start + 2 };
  const width = table.getUint8(start + 2);
  const data = start + 2 + (count + 1) * width;
  const offset = (entry: number) => {
    let value = 0;
    for (let at = start + 3 + entry * width; at < start + 3 + (entry + 1) * width; at++)
      value = value * 256 + table.getUint8(at);
    return data + value;
  };
  const at = (entry: number) => {
    if (entry < 0 || entry >= count) throw new Error(`the CFF table has no entry ${entry}`);
    return new Uint8Array(table.buffer, table.byteOffset + offset(entry), offset(entry + 1) - offset(entry));
  };
  return { count, at, end: offset(count) };
}

function readGroupNumbers(table: DataView, start: number, glyphs: number): Uint8Array {
  const numbers = new Uint8Array(glyphs);
  if (table.getUint8(start) === 0) return numbers.map((_, glyph) => table.getUint8(start + 1 + glyph));
  for (let range = 0; range < table.getUint16(start + 1); range++) {
    const at = start + 3 + range * 3;
    numbers.fill(table.getUint8(at + 2), table.getUint16(at), table.getUint16(at + 3));
  }
  return numbers;
}

function readDictionary(bytes: Uint8Array): Dictionary {
  const found = new Map<number, { values: number[]; bytes: Uint8Array }>();
  let values: number[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number;
    if (first > 21) {
      const { value, length } = readNumber(bytes, at);
      values.push(value);
      at += length;
      continue;
    }
    const operands = bytes.subarray(start, at);
    found.set(first === 12 ? 1200 + (bytes[at + 1] as number) : first, { values, bytes: operands });
    at += first === 12 ? 2 : 1;
    start = at;
    values = [];
  }
  return found;
}

/** A number of a DICT; a real one is passed over, since none of those that count here is one. */
function readNumber(bytes: Uint8Array, at: number): { value: number; length: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  const first = view.getUint8(0);
  if (first === 29) return { value: view.getInt32(1), length: 5 };
  if (first !== 30) return readInteger(view);
  let length = 1;
  while ((view.getUint8(length) & 0x0f) !== 0x0f) length++;
  return { value: 0, length: length + 1 };
}

/** A number as charstrings and DICTs both write it. */
export function readInteger(view: DataView): { value: number; length: number } {
  const first = view.getUint8(0);
  if (first === 28) return { value: view.getInt16(1), length: 3 };
  if (first < 247) return { value: first - 139, length: 1 };
  if (first < 251) return { value: (first - 247) * 256 + view.getUint8(1) + 108, length: 2 };
  return { value: -(first - 251) * 256 - view.getUint8(1) - 108, length: 2 };
}
