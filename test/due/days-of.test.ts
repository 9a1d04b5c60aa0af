import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorkingDays } from '../../src/dates/count.js';
import type { Query } from '../../src/dates/query.js';
import { daysOf } from '../../src/due/days-of.js';
import { calendar } from '../dates/bundled.js';
import { isPaused, isWorking, last, numberOf, textOf } from '../dates/by-hand.js';

const days = (query: Query) => daysOf(countWorkingDays(query, calendar));

/** A period somewhere between 2019 and the end of the calendar, with up to three pauses, the last of which may be open. */
const periods = fc
  .record({
    from: fc.integer({ min: numberOf('2019-01-02'), max: last - 10 }),
    workingDays: fc.integer({ min: 1, max: 60 }),
    pauses: fc.array(
      fc.tuple(fc.integer({ min: -20, max: 60 }), fc.option(fc.integer({ min: 0, max: 40 }), { freq: 5 })),
      { maxLength: 3 },
    ),
  })
  .map(({ from, workingDays, pauses }) => ({
    from,
    workingDays,
    pauses: pauses.map(
      ([start, length]) => [from + start, length === null ? null : from + start + length] as [number, number | null],
    ),
  }));

describe('the days of a period', () => {
  it('are each told once, counted exactly where the notices make them working days outside the pauses', () => {
    fc.assert(
      fc.property(periods, ({ from, workingDays, pauses }) => {
        const found = days({
          from: textOf(from),
          workingDays,
          pauses: pauses.map(([paused, resumed]) => ({
            paused: textOf(paused),
            resumed: resumed === null ? null : textOf(resumed),
          })),
        });
        let number = 0;
        for (const [index, each] of found.entries()) {
          const day = from + 1 + index;
          const counts = isWorking(day) && !isPaused(day, pauses, '(S,R]');
          if (counts) number++;
          expect([each.day, 'number' in each ? each.number : null]).toEqual([textOf(day), counts ? number : null]);
        }
        expect(number).toBeLessThanOrEqual(workingDays);
      }),
      { numRuns: 300 },
    );
  });

  it('end with the due date, which has the number of the period', () => {
    expect(days({ from: '2020-09-14', workingDays: 10 }).at(-1)).toMatchObject({
      day: '2020-09-27',
      number: 10,
      makeUp: { name: { zh: '国庆节、中秋节' } },
    });
  });

  it('end with the first day of an open pause, and with the last day of the calendar', () => {
    const pauses = [{ paused: '2020-06-05', resumed: null }];
    const paused = days({ from: '2020-06-01', workingDays: 10, pauses });
    expect(paused.at(-1)).toMatchObject({ day: '2020-06-06', skipped: { reason: 'pause', to: null } });
    expect(paused).toHaveLength(5);
    expect(days({ from: '2026-12-21', workingDays: 10 }).at(-1)).toMatchObject({ day: '2026-12-31', number: 8 });
  });
});
