import { type Cff, type Dictionary, type GlyphGroup, openCff, operator } from '../../style/cff.js';
import type { TrueType } from '../../style/truetype.js';
import { type Subroutines, walk } from './charstring.js';
import type { Cast } from './subset.js';

/**
 * A CFF font program that holds the given glyphs under the numbers 1, 2, 3 …, for embedding in a PDF only (CIDFontType0C): glyph
 * numbers are its CIDs. Subroutines that none of them calls are emptied, but keep their numbers.
 */
export function subsetCff(font: TrueType, casts: readonly Cast[], name: string): Uint8Array {
  const table = font.table('CFF ');
  const cff = openCff(new DataView(table.buffer, table.byteOffset, table.byteLength));
  const glyphs = [{ glyph: 0, advance: font.advance(0) }, ...casts];
  const global: Subroutines = { index: cff.subroutines, called: new Set() };
  const locals = cff.groups.map(({ subroutines }): Subroutines => ({ index: subroutines, called: new Set() }));
  const outlines = glyphs.map(({ glyph, advance }) => {
    const group = cff.groupOf(glyph);
    const charstring = cff.charStrings.at(glyph);
    const { width } = walk(charstring, locals[group] as Subroutines, global);
    if (width === 'elsewhere' || advance === font.advance(glyph)) return charstring;
    return joined([integer(advance - nominalWidth(cff.groups[group])), charstring.subarray(width)]);
  });
  const body: Body = {
    start: joined([Uint8Array.of(1, 0, 4, 4), index([ascii(name)])]),
    between: joined([index([ascii('Adobe'), ascii('Identity')]), index(kept(global))]),
    charset: Uint8Array.of(2, 0, 1, ...short(outlines.length - 2)),
    groupOf: groupNumbers(glyphs.map(({ glyph }) => cff.groupOf(glyph))),
    charStrings: index(outlines),
    groups: cff.groups.map((group, at) => ({ group, shared: sharedPart(group, kept(locals[at] as Subroutines)) })),
  };
  return assemble(cff, body, outlines.length);
}

interface Body {
  readonly start: Uint8Array;
  /** The strings, and the subroutines of all groups. */
  readonly between: Uint8Array;
  readonly charset: Uint8Array;
  readonly groupOf: Uint8Array;
  readonly charStrings: Uint8Array;
  readonly groups: readonly { readonly group: GlyphGroup; readonly shared: Shared }[];
}

interface Shared {
  /** Of the private DICT without its subroutines. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Every offset takes five bytes, so that no part's length depends on another's place. */
function assemble(cff: Cff, body: Body, count: number): Uint8Array {
  const topWith = (at: Record<'charset' | 'groupOf' | 'charStrings' | 'groups', number>) =>
    index([
      joined([
        entry(operator.registry, [391, 392, 0]),
        copied(cff.top, operator.fontMatrix),
        entry(operator.glyphCount, [count]),
        entry(operator.charset, [at.charset]),
        entry(operator.charStrings, [at.charStrings]),
        entry(operator.groups, [at.groups]),
        entry(operator.groupOf, [at.groupOf]),
      ]),
    ]);
  const groupsFrom = (start: number) => {
    let place = start;
    const entries = body.groups.map(({ group, shared }) => {
      const matrix = cff.top.has(operator.registry) ? copied(group.dictionary, operator.fontMatrix) : new Uint8Array();
      const dictionary = joined([matrix, entry(operator.private, [shared.size, place])]);
      place += shared.bytes.length;
      return dictionary;
    });
    return index(entries);
  };
  const head = topWith({ charset: 0, groupOf: 0, charStrings: 0, groups: 0 });
  const charset = body.start.length + head.length + body.between.length;
  const groupOf = charset + body.charset.length;
  const charStrings = groupOf + body.groupOf.length;
  const groups = charStrings + body.charStrings.length;
  const shared = groups + groupsFrom(0).length;
  return joined([
    body.start,
    topWith({ charset, groupOf, charStrings, groups }),
    body.between,
    body.charset,
    body.groupOf,
    body.charStrings,
    groupsFrom(shared),
    ...body.groups.map(each => each.shared.bytes),
  ]);
}

/** The private DICT of a group, its subroutines behind it. */
function sharedPart({ shared }: GlyphGroup, subroutines: readonly Uint8Array[]): Shared {
  const others = [...shared.keys()].filter(key => key !== operator.subroutines).map(key => copied(shared, key));
  if (subroutines.length === 0) return { size: joined(others).length, bytes: joined(others) };
  const offset = entry(operator.subroutines, [0]).length + joined(others).length;
  const dictionary = joined([...others, entry(operator.subroutines, [offset])]);
  return { size: dictionary.length, bytes: joined([dictionary, index(subroutines)]) };
}

function kept({ index: all, called }: Subroutines): Uint8Array[] {
  const nothing = Uint8Array.of(11);
  return Array.from({ length: all.count }, (_, at) => (called.has(at) ? all.at(at) : nothing));
}

function nominalWidth(group: GlyphGroup | undefined): number {
  return group?.shared.get(operator.nominalWidth)?.values[0] ?? 0;
}

/** FDSelect, format 3. */
function groupNumbers(numbers: readonly number[]): Uint8Array {
  const starts = [...numbers.keys()].filter(at => at === 0 || numbers[at] !== numbers[at - 1]);
  const ranges = starts.flatMap(at => [...short(at), numbers[at] ?? 0]);
  return Uint8Array.of(3, ...short(starts.length), ...ranges, ...short(numbers.length));
}

function copied(dictionary: Dictionary, key: number): Uint8Array {
  const found = dictionary.get(key);
  return found ? joined([found.bytes, operatorBytes(key)]) : new Uint8Array();
}

function entry(key: number, values: readonly number[]): Uint8Array {
  return joined([...values.map(value => Uint8Array.of(29, ...long(value))), operatorBytes(key)]);
}

function operatorBytes(key: number): Uint8Array {
  return key >= 1200 ? Uint8Array.of(12, key - 1200) : Uint8Array.of(key);
}

function integer(value: number): Uint8Array {
  return Uint8Array.of(28, ...short(Math.round(value)));
}

function index(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0) return Uint8Array.of(0, 0);
  const data = joined(entries);
  const offsets = new DataView(new ArrayBuffer((entries.length + 1) * 4));
  let offset = 1;
  for (const [at, each] of entries.entries()) {
    offsets.setUint32(at * 4, offset);
    offset += each.length;
  }
  offsets.setUint32(entries.length * 4, offset);
  return joined([Uint8Array.of(...short(entries.length), 4), new Uint8Array(offsets.buffer), data]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function short(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function long(value: number): number[] {
  return [...short(value >> 16), ...short(value)];
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
