import { deflateSync } from 'node:zlib';
import type { Font } from '../../style/fonts.js';
import type { Embedding } from './embedding.js';

/** The entries of a dictionary of a PDF; a plain text is a name. */
export type Entries = Readonly<Record<string, unknown>>;

/** What writes the objects of a file: by one program for our own papers, by another for a packet. */
export interface Objects<Ref> {
  /** An object, with the bytes of a stream if it is one. */
  add(entries: Entries, bytes?: Uint8Array | string): Ref;
  /** A text that is no name. */
  text(value: string): unknown;
}

/** Outlines hardly shrink further: two thirds of the time that zlib takes by itself, for a fortieth more of size. */
const quick = { level: 3, memLevel: 9 };

/**
 * The dictionary of a Type 0 font whose codes are the glyph numbers of its subset (ISO 32000-1, 9.7); what it refers to is added
 * to the file.
 */
export function type0Font<Ref>(embedding: Embedding, font: Font, objects: Objects<Ref>): Entries {
  const { name, file, widths, toUnicode } = embedding.finish();
  const scale = 1000 / font.unitsPerEm;
  const isCff = font.outlines === 'cff';
  const kind = isCff ? { Subtype: 'CIDFontType0C' } : { Length1: file.length };
  const program = objects.add({ ...kind, Filter: 'FlateDecode' }, deflateSync(file, quick));
  const descriptor = objects.add({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: font.bounds.map(each => each * scale),
    ItalicAngle: 0,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    StemV: 80,
    [isCff ? 'FontFile3' : 'FontFile2']: program,
  });
  const descendant = objects.add({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: objects.text('Adobe'), Ordering: objects.text('Identity'), Supplement: 0 },
    ...(!isCff && { CIDToGIDMap: 'Identity' }),
    FontDescriptor: descriptor,
    W: [1, widths],
  });
  const map = objects.add({}, toUnicode);
  const own = { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H' };
  return { ...own, DescendantFonts: [descendant], ToUnicode: map };
}
