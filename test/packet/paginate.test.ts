import { describe, expect, it } from 'vitest';
import { paginate, settled } from '../../src/packet/paginate.js';

describe('The pages of a packet', () => {
  // Counted by hand: cover and catalogue, then parts of three, one and four pages; before the colon, where a divider stands.
  it.each([
    ['one after the other', [2], undefined, false, ['3-5', '6-6', '7-10'], 10],
    ['each on a right-hand page', [2], undefined, true, ['3-5', '7-7', '9-12'], 12],
    ['each on a right-hand page after a catalogue that ends on one', [3], undefined, true, ['5-7', '9-9', '11-14'], 14],
    ['after a cover whose back is blank', [1, 2], undefined, true, ['5-7', '9-9', '11-14'], 14],
    ['each after its divider', [1, 1], [1, 1, 1], false, ['3: 4-6', '7: 8-8', '9: 10-13'], 13],
    ['each after a divider whose back is blank', [1, 1], [1, 1, 1], true, ['5: 7-9', '11: 13-13', '15: 17-20'], 20],
    ['each after a divider of two leaves', [2], [3, 1, 1], true, ['3: 7-9', '11: 13-13', '15: 17-20'], 20],
  ] as const)('stand %s', (_, front, dividers, newLeaf, places, total) => {
    const at = paginate({ front, dividers }, [3, 1, 4], newLeaf);
    const said = at.places.map(({ first, last, divider }) => `${divider ? `${divider}: ` : ''}${first}-${last}`);
    expect(said).toEqual(places);
    expect(at.total).toBe(total);
  });

  it('are counted anew until the catalogue is as long as its own numbers make it', async () => {
    // A catalogue of two pages, which becomes one of three where a number has three digits: 2 pages in front put the last part
    // on page 99, so that 3 pages in front put it on 100.
    const pages = async ({ total }: { total: number }) => ({ front: [total >= 99 ? 3 : 2] });
    const { at } = await settled([97], false, pages);
    expect(at).toEqual({ front: [{ first: 1, last: 3 }], places: [{ first: 4, last: 100 }], total: 100 });
  });
});
