import { fail } from '../../errors.js';
import type { Font } from '../../style/fonts.js';
import { type Cast, subset } from './subset.js';
import { subsetCff } from './subset-cff.js';

/**
 * The characters of one document in one font. A character has a code of its own even where it shares its glyph with another
 * (radicals, compatibility forms), and one for each standing advance (with the quarter-em, with half a square): so the text
 * comes back as it was, and no viewer takes the spacing of Chinese typography for spaces.
 */
export interface Embedding {
  /** The code of a character, four hexadecimal digits. `advance` in em. */
  code(text: string, glyph: number, advance: number): string;
  readonly size: number;
  /** What the PDF needs, once all is set. */
  finish(): Embedded;
}

export interface Embedded {
  readonly name: string;
  readonly file: Uint8Array;
  readonly widths: readonly number[];
  readonly toUnicode: string;
}

export function embed(font: Font): Embedding {
  const codes = new Map<number, Map<string, string>>();
  const casts: Cast[] = [];
  const texts: string[] = [];
  return {
    code(text, glyph, advance) {
      const units = Math.round(advance * font.unitsPerEm);
      const key = glyph * 0x1000 + units;
      const same = codes.get(key) ?? new Map<string, string>();
      const known = same.get(text);
      if (known) return known;
      texts.push(text);
      const code = casts.push({ glyph, advance: units }).toString(16).padStart(4, '0');
      codes.set(key, same.set(text, code));
      return code;
    },
    get size() {
      return casts.length;
    },
    finish() {
      const name = `${tag(casts)}+${font.name}`;
      return {
        name,
        file: program(font, casts, name),
        widths: casts.map(({ advance }) => (advance * 1000) / font.unitsPerEm),
        toUnicode: characterMap(texts),
      };
    },
  };
}

/** Whether all outlines of a user's font are sound shows only here; those of the package are. */
function program(font: Font, casts: readonly Cast[], name: string): Uint8Array {
  try {
    return font.outlines === 'cff' ? subsetCff(font, casts, name) : subset(font, casts);
  } catch {
    return fail('write/damaged-font', {}, { font: font.name });
  }
}

/** Six letters that differ from subset to subset, ISO 32000-1, 9.6.4; from the glyphs, so that same input gives same bytes. */
function tag(casts: readonly Cast[]): string {
  let hash = 0x811c9dc5;
  for (const { glyph, advance } of casts) hash = Math.imul(hash ^ (glyph * 4099 + advance), 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, at) => String.fromCharCode(65 + (Math.floor(hash / 26 ** at) % 26))).join('');
}

/** ISO 32000-1, 9.10.3. A line for each character: what Ghostscript makes of ranges with arrays is no text. */
function characterMap(texts: readonly string[]): string {
  const pairs = texts.map((text, at) => `<${hex(at + 1)}> <${utf16(text)}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...sections(pairs),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** At most a hundred stand in one section. */
function sections(pairs: readonly string[]): string[] {
  const all: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const some = pairs.slice(at, at + 100);
    all.push(`${some.length} beginbfchar`, ...some, 'endbfchar');
  }
  return all;
}

function utf16(text: string): string {
  let codes = '';
  for (let at = 0; at < text.length; at++) codes += hex(text.charCodeAt(at));
  return codes;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
