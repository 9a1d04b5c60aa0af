import { describe, expect, it } from 'vitest';
import type { Area, Band } from '../../../src/write/pdf/band.js';
import * as pdf from '../../../src/write/pdf/settled.js';

/** The type area of GB/T 9704-2012: 225 mm, 22 lines of 16 pt at a distance of 29.6 pt. */
const area = { left: 0, top: 0, bottom: (225 / 25.4) * 72 };

/** The bands on the pages, each once. */
function settled(bands: readonly Band[], given: Area): readonly Band[] {
  return [...new Set(pdf.settled(bands, given).flatMap(page => page.map(({ band }) => band)))];
}

function lines(count: number): Band {
  const slice = {
    height: 29.6,
    ink: 16,
    draw: (paper: Parameters<Band['columns'][0]['slices'][0]['draw']>[0], _: number, top: number) =>
      paper.fill(0, top, 1, 16, 'black'),
  };
  const columns = [{ x: 0, top: 0, slices: Array.from({ length: count }, () => slice) }];
  return { columns, before: 0, after: 0, padding: 0, keep: false, whole: false, least: 1 };
}

const pitchOf = ([band]: readonly Band[]) => band?.columns[0]?.slices[0]?.height;

describe('the distance between lines', () => {
  it.each([
    [22, 29.6, 'one full page'],
    [23, 29.6 * 0.94, 'one line over: 23 lines at 27.8 pt are 628 of 638 pt'],
    [24, 29.6, 'two lines over: more than the distance may give'],
    [45, 29.6 * 0.94, 'one line over two pages: one of them takes 23'],
    [30, 29.6, 'a page and a third'],
  ])('of %i lines is %f pt: %s', (count, pitch) => {
    expect(pitchOf(settled([lines(count)], area))).toBeCloseTo(pitch, 5);
  });

  it('gives where what stands together would leave most of a page before it blank', () => {
    const [text, signed] = [lines(8), { ...lines(15), whole: true }];
    expect(pitchOf(settled([text, signed], area))).toBeCloseTo(29.6 * 0.94, 5);
    const [more, other] = [lines(12), { ...lines(11), whole: true }];
    expect(pitchOf(settled([more, other], area))).toBeCloseTo(29.6, 5);
  });
});

describe('what the last page would hold alone below the date', () => {
  const print = { ...lines(3), small: true };
  const freshOf = (bands: readonly Band[]) => settled(bands, area).map(({ fresh }) => fresh === true);

  it('takes what stands before it along, where closer lines do not bring it back', () => {
    const bands = [lines(18), lines(3), print];
    expect(freshOf(bands)).toEqual([false, true, false]);
    expect(pitchOf(settled(bands, area))).toBeCloseTo(29.6, 5);
  });

  it('comes back with closer lines, if more of it stands there than a third of a page too', () => {
    const bands = [lines(18), { ...lines(5), least: 5, small: true }];
    expect(pitchOf(settled(bands, area))).toBeCloseTo(29.6 * 0.94, 5);
    const long = [lines(20), { ...lines(10), small: true }];
    expect(freshOf([lines(18), ...long.slice(1)])).toEqual([false, false]);
    expect(freshOf([lines(15), lines(5), { ...lines(10), small: true, whole: true }])).toEqual([false, true, false]);
  });

  it('takes the end of the text along too where closer lines save a page but leave it alone', () => {
    // 22 and 1 lines of text and 22 of small print: three pages, or two of 23 lines at 27.8 pt.
    const bands = [lines(22), lines(1), { ...lines(22), small: true }];
    expect(freshOf(bands)).toEqual([false, true, false]);
    expect(pitchOf(settled(bands, area))).toBeCloseTo(29.6 * 0.94, 5);
  });

  it('does not if other lines stand there with it', () => {
    expect(freshOf([lines(18), { ...lines(5), least: 2 }, print])).toEqual([false, false, false]);
  });

  it('takes but the words that end the text along, where all before them stands together and fills the page', () => {
    const closing = { ...lines(1), keep: true, role: 'closing' } as const;
    const bands = [{ ...lines(16), keep: true }, closing, lines(4), { ...lines(6), small: true }];
    expect(freshOf(bands)).toEqual([false, true, false, false]);
  });

  it('takes the last of the text along where it has no such words', () => {
    const [signature, text] = [
      { ...lines(2), role: 'signature' } as const,
      { ...lines(2), keep: true, role: 'body' } as const,
    ];
    const bands = [{ ...lines(14), keep: true }, text, text, signature, { ...lines(10), small: true }];
    expect(freshOf(bands)).toEqual([false, false, true, false, false]);
  });

  it('takes but these along too, where more would leave most of the page before it blank', () => {
    const closing = { ...lines(1), keep: true, role: 'closing' } as const;
    const bands = [lines(9), { ...lines(3), keep: true }, closing, lines(8), { ...lines(4), small: true }];
    expect(freshOf(bands)).toEqual([false, false, true, false, false]);
    expect(freshOf([lines(12), ...bands.slice(1, 3), lines(5), ...bands.slice(4)])).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('stays alone where the page before would hold next to nothing', () => {
    const table = { ...lines(12), whole: true };
    const bands = [
      lines(18),
      { ...lines(4), least: 4 },
      { ...table, keep: true, role: 'signature' } as const,
      { ...lines(6), small: true },
    ];
    expect(freshOf(bands.map(band => ({ ...band, fixed: true })))).not.toContain(true);
  });

  it('does so before an annex, and with an imprint at the foot of the page', () => {
    expect(freshOf([lines(18), lines(3), print, { ...lines(5), fresh: true }])).toEqual([false, true, false, true]);
    expect(freshOf([lines(18), lines(3), print, { ...lines(2), foot: true }])).toEqual([false, true, false, false]);
  });
});

describe('a page that looks empty before a signature that does not fit on it', () => {
  const heading = { ...lines(1), keep: true, whole: true };
  const signed = [{ ...lines(1), keep: true, role: 'closing' } as const, { ...lines(16), whole: true }];
  const text = (count: number): Band => ({ ...lines(count), least: count });
  const freshAt = (bands: readonly Band[]) =>
    settled(bands, area).flatMap(({ fresh }, at) => (fresh === true ? [at] : []));

  it('takes the last section of the page before it', () => {
    // 8 and 6 lines, a heading and 6 more on the first page, 7 on the second, which also has room for 15.
    expect(freshAt([text(8), text(6), heading, text(6), text(7), ...signed])).toEqual([2]);
  });

  it('takes its last paragraph if it has no heading, or one that would leave that page empty', () => {
    expect(freshAt([text(8), text(6), text(6), text(8), ...signed])).toEqual([2]);
    expect(freshAt([text(6), heading, text(7), text(6), text(8), ...signed])).toEqual([3]);
  });

  it('takes no rows of a table and no last lines of a paragraph', () => {
    const rows = { ...text(6), padding: 0.1 };
    expect(freshAt([text(8), text(6), rows, text(8), ...signed])).toEqual([]);
    const element = {} as NonNullable<Band['columns'][0]['element']>;
    const part = (count: number) => ({
      ...text(count),
      columns: text(count).columns.map(all => ({ ...all, element })),
    });
    expect(freshAt([text(8), part(6), part(6), text(8), ...signed])).toEqual([]);
  });

  it('stays as it is where it is half full', () => {
    expect(freshAt([text(8), text(6), heading, text(6), text(12), ...signed])).toEqual([]);
  });
});
