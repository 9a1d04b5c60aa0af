import { describe, expect, it } from 'vitest';
import type { TrueType } from '../../../src/style/truetype.js';
import { subset } from '../../../src/write/pdf/subset.js';
import { fonts } from './trees.js';

function tableOf(file: Uint8Array, wanted: string): DataView {
  const view = new DataView(file.buffer, file.byteOffset);
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    if (tag === wanted)
      return new DataView(file.buffer, file.byteOffset + view.getUint32(entry + 8), view.getUint32(entry + 12));
  }
  throw new Error(`no table ${wanted}`);
}

function outlineOf(file: Uint8Array, glyph: number): Uint8Array {
  const loca = tableOf(file, 'loca');
  const glyf = tableOf(file, 'glyf');
  const start = loca.getUint32(glyph * 4);
  return new Uint8Array(glyf.buffer, glyf.byteOffset + start, loca.getUint32(glyph * 4 + 4) - start);
}

describe('a subset', () => {
  it('holds the outlines under the numbers given, with the advances asked for', () => {
    const font = fonts.cuts.serif;
    const glyph = font.glyph('国'.codePointAt(0) ?? 0);
    const file = subset(font, [
      { glyph, advance: 1000 },
      { glyph, advance: 1250 },
    ]);
    const outline = font.outline(glyph);
    for (const number of [1, 2]) expect(outlineOf(file, number).slice(0, outline.length)).toEqual(outline.slice());
    expect([tableOf(file, 'hmtx').getUint16(4), tableOf(file, 'hmtx').getUint16(8)]).toEqual([1000, 1250]);
    expect(tableOf(file, 'maxp').getUint16(4)).toBe(3);
  });

  it('brings the parts of a composite glyph along and points to them', () => {
    const part = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9);
    // Two components, glyphs 7 and 8, both with byte arguments; the first announces another.
    const composite = Uint8Array.of(255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 7, 1, 2, 0, 0, 0, 8, 3, 4);
    const font: TrueType = {
      ...fonts.cuts.serif,
      outline: glyph => (glyph === 5 ? composite : part),
      advance: () => 500,
      leftBearing: () => 0,
    };
    const made = outlineOf(subset(font, [{ glyph: 5, advance: 500 }]), 1);
    expect([made[13], made[19]]).toEqual([2, 3]);
    expect(outlineOf(subset(font, [{ glyph: 5, advance: 500 }]), 3)).toEqual(part);
  });
});
