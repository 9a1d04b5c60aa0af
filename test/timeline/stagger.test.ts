import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFree, stagger } from '../../src/timeline/stagger.js';

const flags = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 400 }), width: fc.integer({ min: 5, max: 150 }) }), { maxLength: 14 })
  .map(list => [...list].sort((a, b) => a.x - b.x));

describe('Labels on stems', () => {
  it('meet neither each other nor a stem, wherever they stand', () => {
    fc.assert(
      fc.property(flags, list => {
        const places = stagger(list, 0, -1000);
        const placed = list.map(({ x, width }, at) => {
          const { lane = -1, side = 'right' } = places[at] ?? {};
          return { x, lane, from: side === 'left' ? x - width : x, to: side === 'left' ? x : x + width };
        });
        for (const a of placed)
          for (const b of placed) {
            if (a === b) continue;
            expect(a.lane === b.lane && a.from < b.to && b.from < a.to).toBe(false);
            // the stem of b passes the lane of a on its way up to its own
            expect(b.lane > a.lane && a.from < b.x && b.x < a.to).toBe(false);
          }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('reach to the left where that saves a lane, but not beyond the edge', () => {
    const two = [
      { x: 100, width: 50 },
      { x: 120, width: 50 },
    ];
    expect(stagger(two, 4, 0)).toEqual([
      { lane: 0, side: 'left' },
      { lane: 0, side: 'right' },
    ]);
    expect(stagger(two, 4, 60)).toEqual([
      { lane: 1, side: 'right' },
      { lane: 0, side: 'right' },
    ]);
  });
});

describe('Names over columns', () => {
  it('take the first lane that is free', () => {
    const names = [0, 10, 30, 60].map(x => ({ x, width: 25 }));
    expect(firstFree(names, 4)).toEqual([0, 1, 0, 0]);
  });
});
