import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWenshu } from '../../../src/index.js';
import { type Glyph, glyphsOf } from './glyphs.js';

const han = /^[\u4e00-\u9fff]$/u;
const opens = /^[（《“‘〔]$/u;
const closes = /^[，。、；：？！）》”’〕]$/u;
const latin = /^[A-Za-z0-9]$/u;

/** The type area, 28 to 184 mm, and in it 28 characters of 16 pt (GB/T 9704-2012, 5.2.1 and 5.2.3). */
const millimetre = 72 / 25.4;
const [left, right] = [28 * millimetre, 184 * millimetre];
const size = 16;
const square = (right - left - size) / 27 / size;

/** A full line of the body; what was added to the space after each character, em. */
interface Line {
  readonly text: string;
  /** Between two Chinese characters, where half or more of all such boundaries have less. */
  readonly stretch: number;
  /** Between a Chinese character and a Latin letter or figure. */
  readonly beside: readonly number[];
  /** Of a mark and what it stands next to. */
  readonly marks: readonly number[];
}

/** The lines of a page that reach its right edge, as they stand in the finished file. */
function fullLines(page: readonly Glyph[]): Line[] {
  const rows = new Map<number, Glyph[]>();
  for (const glyph of page) {
    if (Math.abs(glyph.size - size) > 0.1 || !glyph.text.trim()) continue;
    const y = Math.round(glyph.y);
    rows.set(y, [...(rows.get(y) ?? []), glyph]);
  }
  return [...rows.values()]
    .map(row => row.sort((one, other) => one.x - other.x))
    .filter(row => Math.abs(endOf(row.at(-1) as Glyph) - right) < 1)
    .map(lineOf);
}

function endOf({ text, x }: Glyph): number {
  return x + (closes.test(text) ? size / 2 : size);
}

function lineOf(row: readonly Glyph[]): Line {
  const gaps = row.slice(0, -1).map(({ text, x }, at) => {
    const next = row[at + 1] as Glyph;
    return { pair: [text, next.text] as const, added: (next.x - x) / size - square };
  });
  const between = (is: (one: string, other: string) => boolean) =>
    gaps.filter(({ pair }) => is(...pair)).map(({ added }) => added);
  const plain = between((one, other) => han.test(one) && han.test(other)).sort((one, other) => one - other);
  return {
    text: row.map(({ text }) => text).join(''),
    stretch: plain[Math.floor(plain.length / 2)] ?? 0,
    beside: between((one, other) => han.test(one) && latin.test(other)),
    marks: between((one, other) => (closes.test(one) && han.test(other)) || (han.test(one) && opens.test(other))),
  };
}

const papers: readonly (readonly [string, string])[] = [
  ['power-grid', 'written-notice'],
  ['power-grid', 'suggested-conclusion'],
  ['power-grid', 'supplement-request'],
  ['metro-network', 'materials-receipt'],
  ['metro-network', 'opinion-reply'],
  ['metro-network', 'special-procedure-notice'],
  ['metro-network', 'second-suggested-conclusion'],
  ['travel-platform', 'correction-request'],
  ['storage-product', 'opinion-solicitation-letter'],
];

const wenshu = openWenshu();

const lines: Promise<readonly Line[]> = (async () => {
  const all: Line[] = [];
  for (const [name, kind] of papers) {
    const file = new URL(`../../../examples/${name}/case.yaml`, import.meta.url);
    const read = wenshu.readCase(readFileSync(file, 'utf8'), 'case.yaml');
    const [document] = await wenshu.render(read, { kind, layout: 'zh', format: 'pdf' });
    for (const page of await glyphsOf((document as { bytes: Uint8Array }).bytes)) all.push(...fullLines(page));
  }
  return all;
})();

describe('the full lines of the papers of the examples', () => {
  it('are some two hundred', async () => {
    expect((await lines).length).toBeGreaterThan(180);
  });

  it('are stretched by no more than a twelfth of a character at each boundary', async () => {
    const loose = (await lines).filter(({ stretch }) => stretch > 1 / 12);
    expect(loose.map(({ text, stretch }) => `${stretch.toFixed(3)} ${text}`)).toEqual([]);
  });

  it('are stretched by more than a twentieth in one of thirty', async () => {
    const loose = (await lines).filter(({ stretch }) => stretch > 1 / 20);
    expect(loose.length / (await lines).length).toBeLessThan(1 / 30);
  });

  it('do not put more between Chinese and figures than a quarter and what all boundaries take', async () => {
    const gaping = (await lines).filter(
      ({ stretch, beside }) => Math.max(...beside) > 0.25 + Math.max(0, stretch) + 0.01,
    );
    expect(gaping.map(({ text }) => text)).toEqual([]);
  });

  it('squeeze no two marks to half where the line could end a character earlier', async () => {
    const squeezed = (await lines).filter(
      ({ text, marks }) =>
        marks.filter(added => added < -0.4).length > 1 &&
        /[^〇一二三四五六七八九十百第\d][^\d\p{P}年月日条款项]$/u.test(text),
    );
    expect(squeezed.map(({ text }) => text)).toEqual([]);
  });

  it('squeeze a mark to less than two thirds of its square in one line of twenty', async () => {
    const squeezed = (await lines).filter(({ marks }) => Math.min(0, ...marks) < -1 / 3);
    expect(squeezed.length / (await lines).length).toBeLessThan(1 / 20);
  });
});
