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
