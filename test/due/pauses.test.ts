import { describe, expect, it } from 'vitest';
import { pausesOf } from '../../src/due/pauses.js';
import { textOf } from '../dates/by-hand.js';
import { law } from '../law/files.js';

const [pause] = law.pauses;
if (!pause) throw new Error('no pause');

const asked = (on: string, party?: string) => ({ event: pause.from, on, party });
const answered = (on: string, party?: string) => ({ event: pause.to, on, party });
const pauses = (...events: ReturnType<typeof asked>[]) => pausesOf(pause, { events, parties: {} });

describe('the pauses of a case', () => {
  it('are answered for the party that answers first, else for what was asked of no one in particular', () => {
    expect(
      pauses(
        asked('2021-01-04'),
        asked('2021-01-05', 'supplier'),
        asked('2021-01-06', 'operator'),
        answered('2021-01-08', 'operator'),
        answered('2021-01-11', 'operator'),
      ),
    ).toEqual([
      { paused: '2021-01-06', resumed: '2021-01-08' },
      { paused: '2021-01-04', resumed: '2021-01-11' },
      { paused: '2021-01-05', resumed: null },
    ]);
  });

  it('are answered in order by an answer that names no party', () => {
    expect(pauses(asked('2021-01-05', 'operator'), asked('2021-01-04', 'supplier'), answered('2021-01-08'))).toEqual([
      { paused: '2021-01-04', resumed: '2021-01-08' },
      { paused: '2021-01-05', resumed: null },
    ]);
  });

  it('may be many: forty thousand are told through once', () => {
    const days = Array.from({ length: 40_000 }, (_, index) => textOf(index));
    const events = [...days.map(day => asked(day, 'operator')), ...days.map(day => answered(day, 'operator'))];
    const before = performance.now();
    const found = pausesOf(pause, { events, parties: {} });
    // Some 0.1 s; looking through all of them for each answer takes a hundred times as long.
    expect(performance.now() - before).toBeLessThan(3000);
    expect(found).toHaveLength(40_000);
    expect(found.every(({ paused, resumed }) => paused === resumed)).toBe(true);
  });
});
