import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openCff } from '../../../src/style/cff.js';
import { openTrueType } from '../../../src/style/truetype.js';
import { embed } from '../../../src/write/pdf/embedding.js';
import { subsetCff } from '../../../src/write/pdf/subset-cff.js';
import { long, namingTables, sfnt, short } from '../../style/made-font.js';

/** fontkit, as the second reader. */
const { create } = createRequire(import.meta.url)('fontkit') as {
  create(bytes: Uint8Array): { getGlyph(glyph: number): { path: { toSVG(): string } } };
};

const index = (...entries: readonly (readonly number[])[]): number[] => {
  if (entries.length === 0) return [0, 0];
  const ends = entries.map((_, at) => entries.slice(0, at + 1).reduce((sum, each) => sum + each.length, 1));
  return [...short(entries.length), 2, ...[1, ...ends].flatMap(short), ...entries.flat()];
};
const number = (value: number) => [28, ...short(value)];
/** From -107 to 107. */
const byte = (value: number) => value + 139;
const offset = (value: number) => [29, ...long(value)];
/** The first subroutine of fewer than 1240 is called as number -107. */
const [callLocal, callGlobal] = [
  [...number(-107), 10],
  [...number(-107), 29],
];

const outlines = {
  /** From (100, 100) right by 500 in one subroutine and up by 300 in another; as wide as most. */
  calling: [...number(100), ...number(100), 21, ...callLocal, ...callGlobal, 14],
  /** 50 wider than 600, with a stem of each direction, hinted by a mask of one byte. */
  hinted: [byte(50), byte(10), byte(20), 18, byte(30), byte(40), 19, 0xc0, byte(100), 22, ...number(200), 6, 14],
};

/** A CFF table written by hand (Adobe Technical Note 5176). */
function cffTable(called = [...number(500), 6, 11]): Uint8Array {
  const locals = index(called, [...number(7), 6, 11]);
  const shared = [...number(1000), 20, ...number(600), 21, ...number(12), 19];
  const before = (top: number[]) => [
    1,
    0,
    4,
    4,
    ...index([77]),
    ...index(top),
    ...index(),
    ...index([...number(300), 7, 11]),
  ];
  const topFor = (at: number, after: number) => [...offset(at), 17, ...offset(shared.length), ...offset(after), 18];
  const glyphs = index([14], outlines.calling, outlines.hinted);
  const at = before(topFor(0, 0)).length;
  return Uint8Array.from([...before(topFor(at, at + glyphs.length)), ...glyphs, ...shared, ...locals]);
}

const advances = [1000, 1000, 650];

function fontOf(cff: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(54));
  head.setUint16(18, 1000);
  const hhea = new DataView(new ArrayBuffer(36));
  hhea.setInt16(4, 880);
  hhea.setInt16(6, -120);
  hhea.setUint16(34, 3);
  return sfnt(0x4f54544f, {
    'CFF ': cff,
    head: new Uint8Array(head.buffer),
    hhea: new Uint8Array(hhea.buffer),
    hmtx: Uint8Array.from(advances.flatMap(each => [...short(each), 0, 0])),
    maxp: Uint8Array.of(0, 0, 0x50, 0, 0, 3),
    ...namingTables(['甲', '乙'], { postScript: 'FangSong' }),
  });
}

const drawn = (cff: Uint8Array) => [1, 2].map(glyph => create(fontOf(cff)).getGlyph(glyph).path.toSVG());
const [square, line] = ['M100 100L600 100L600 400Z', 'M100 0L300 0Z'];

describe('A subset of CFF outlines', () => {
  const font = openTrueType(fontOf(cffTable()));

  it('begins with a font that another reader draws as it was meant', () => {
    expect([font.outlines, font.glyph('乙'.codePointAt(0) ?? 0)]).toEqual(['cff', 2]);
    expect(drawn(cffTable())).toEqual([square, line]);
  });

  it('draws its glyphs under the numbers given, with the advances of the font or with others', () => {
    const made = subsetCff(
      font,
      [
        { glyph: 2, advance: 650 },
        { glyph: 1, advance: 1000 },
      ],
      'ABCDEF+FangSong',
    );
    expect(drawn(made)).toEqual([line, square]);
    const wider = subsetCff(
      font,
      [
        { glyph: 1, advance: 1250 },
        { glyph: 2, advance: 1100 },
      ],
      'ABCDEF+FangSong',
    );
    expect(drawn(wider)).toEqual([square, line]);
    const { charStrings } = openCff(new DataView(wider.buffer));
    // The width is told as the difference to 600: in front of an outline that had none, in the place of the one that had.
    expect([...charStrings.at(1)]).toEqual([...number(650), ...outlines.calling]);
    expect([...charStrings.at(2)]).toEqual([...number(500), ...outlines.hinted.slice(1)]);
  });

  it('is keyed by number, and can be taken a subset of again', () => {
    const once = subsetCff(
      font,
      [
        { glyph: 1, advance: 1000 },
        { glyph: 2, advance: 650 },
      ],
      'ABCDEF+FangSong',
    );
    const twice = subsetCff(
      openTrueType(fontOf(once)),
      [
        { glyph: 2, advance: 650 },
        { glyph: 1, advance: 1000 },
      ],
      'A',
    );
    expect(drawn(twice)).toEqual([line, square]);
  });

  it('is refused with the name of the font where a glyph calls itself', () => {
    const damaged = openTrueType(fontOf(cffTable(callLocal)));
    const embedding = embed({ ...damaged, name: 'FangSong', alternates: {}, kern: () => 0 });
    embedding.code('甲', 1, 1);
    expect(() => embedding.finish()).toThrow(/FangSong is damaged.*write\/damaged-font/);
  });

  it('keeps of the subroutines what is called', () => {
    const made = subsetCff(
      font,
      [
        { glyph: 1, advance: 1000 },
        { glyph: 2, advance: 650 },
      ],
      'A',
    );
    const [group] = openCff(new DataView(made.buffer)).groups;
    expect([0, 1].map(each => [...(group?.subroutines.at(each) ?? [])])).toEqual([[...number(500), 6, 11], [11]]);
  });
});
