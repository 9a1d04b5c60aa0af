import { describe, expect, it } from 'vitest';
import { bind } from '../../src/packet/bind/bind.js';
import { pdfkit } from './made.js';
import { attachment, packetOf } from './packet.js';
import { read } from './read.js';

const [width, height] = [595.28, 841.89];
const reach = (10 / 25.4) * 72;

/** Pages with a word in each corner, right at the edge. */
const full = (sizes: readonly (readonly [number, number])[]) =>
  pdfkit(doc => {
    for (const [wide, high] of sizes) {
      doc.addPage({ size: [wide, high], margin: 0 }).fontSize(10);
      for (const x of [0, wide - 22.3]) for (const y of [0, high - 12]) doc.text('edge', x, y, { lineBreak: false });
    }
  });

const tabbed = async (parts: number, newLeaf: boolean, sizes: readonly (readonly [number, number])[]) => {
  const pdf = await full(sizes);
  const all = Array.from({ length: parts }, () => attachment(pdf));
  const bound = await bind(packetOf(all, { newLeaf, tab: part => String.fromCodePoint(0x41 + part) }));
  const { pages } = await read(bound.pdf);
  return bound.places.map(({ first, last }) => pages.slice(first - 1, last));
};

const portrait = [width, height] as const;
const across = [height, width] as const;

describe('The index mark of a part', () => {
  it('stands at the outer edge of the leaf, and nothing of the page stands in it', async () => {
    const [pages = []] = await tabbed(1, true, [portrait, portrait]);
    const [front, back] = pages.map(({ pieces }) => ({
      mark: pieces.find(({ text }) => text === 'A')?.x ?? 0,
      left: Math.min(...pieces.filter(({ text }) => text === 'edge').map(({ x }) => x)),
      right: Math.max(...pieces.filter(({ text }) => text === 'edge').map(each => each.x + each.width)),
    }));
    expect(front?.mark).toBeGreaterThan(width - reach);
    expect(front?.right).toBeLessThanOrEqual(width - reach);
    expect(back?.mark).toBeLessThan(reach);
    expect(back?.left).toBeGreaterThanOrEqual(reach);
  });

  it('stands at the right of every page that is printed on one side', async () => {
    const [pages = []] = await tabbed(1, false, [portrait, portrait]);
    for (const { pieces } of pages) expect(pieces.find(({ text }) => text === 'A')?.x).toBeGreaterThan(width - reach);
  });

  it('stands at the head or the foot of a page across, which lies with its head to the left', async () => {
    const [pages = []] = await tabbed(1, true, [across, across]);
    const [front, back] = pages.map(({ pieces }) => ({
      mark: pieces.find(({ text }) => text === 'A'),
      top: Math.max(...pieces.filter(({ text }) => text === 'edge').map(({ y }) => y)),
    }));
    expect(front?.mark).toMatchObject({ angle: -90 });
    expect(front?.mark?.y).toBeLessThan(reach);
    expect(back?.mark?.y).toBeGreaterThan(width - reach);
    // The letters reach above their baseline.
    expect((back?.top ?? width) + 6.4).toBeLessThanOrEqual(width - reach);
  });

  it('never stands on the number of a page', async () => {
    const parts = await tabbed(14, true, [across]);
    for (const [part, [page]] of parts.entries()) {
      const mark = page?.pieces.find(({ text }) => text === String.fromCodePoint(0x41 + part));
      const number = page?.pieces.filter(({ y, text }) => y < 34 && text !== mark?.text) ?? [];
      const from = Math.min(...number.map(({ x }) => x));
      const to = Math.max(...number.map(each => each.x + each.width));
      expect(number.map(({ text }) => text).join('')).toMatch(/^第 \d+ 页 共 \d+ 页$/);
      // The letter stands in the middle of a mark of 48 pt; its baseline some 4 pt off the middle.
      expect((mark?.x ?? 0) + 28 < from || (mark?.x ?? 0) - 20 > to).toBe(true);
    }
  });
});
