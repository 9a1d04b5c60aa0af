import { describe, expect, it } from 'vitest';
import { draw, wrongIn } from './oracle.js';

/** `npm run test:packets` binds 200 packets of up to 60 parts. */
const many = Number(process.env.WENSHU_PACKETS ?? 0);
const [packets, parts] = many ? [many, 60] : [15, 12];

describe('What pdf.js finds on each page is what places, catalogue, bookmarks and page labels say', () => {
  it.each(Array.from({ length: packets }, (_, at) => at + 1))('packet %i', async seed => {
    expect(await wrongIn(await draw(seed, parts))).toEqual([]);
  });
});

describe('The oracle', () => {
  it('tells of a page that is not where the packet says', async () => {
    const drawn = await draw(3, parts);
    const [first = [], ...rest] = drawn.pages;
    expect(
      await wrongIn({ ...drawn, pages: [[...first, { marker: 'P9N9E', angle: 0, across: false }], ...rest] }),
    ).not.toEqual([]);
  });
});
