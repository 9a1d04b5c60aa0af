import { describe, expect, it } from 'vitest';
import { paginate, settled } from '../../src/packet/paginate.js';

describe('The pages of a packet', () => {
  // Counted by hand: cover and catalogue, then parts of three, one and four pages.
  it.each([
    ['one after the other', 2, false, ['3-5', '6-6', '7-10'], 10],
    ['each on a right-hand page', 2, true, ['3-5', '7-7', '9-12'], 12],
    ['each on a right-hand page after a catalogue that ends on one', 3, true, ['5-7', '9-9', '11-14'], 14],
  ] as const)('stand %s', (_, front, newLeaf, places, total) => {
    const at = paginate(front, [3, 1, 4], newLeaf);
    expect(at.places.map(({ first, last }) => `${first}-${last}`)).toEqual(places);
    expect(at.total).toBe(total);
  });

  it('are counted anew until the catalogue is as long as its own numbers make it', async () => {
    // A catalogue of two pages, which becomes one of three where a number has three digits: 2 pages in front put the last part
    // on page 99, so that 3 pages in front put it on 100.
    const pages = async ({ total }: { total: number }) => (total >= 99 ? 3 : 2);
    const at = await settled([97], false, pages);
    expect(at).toEqual({ places: [{ first: 4, last: 100 }], total: 100 });
  });
});
