import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/dates/calendar.js';
import { readCalendar } from '../../src/dates/calendar-file.js';
import { countCalendarDays, countWorkingDays } from '../../src/dates/count.js';
import type { Pause, Query, Reading } from '../../src/dates/query.js';
import { pauseEnds } from '../../src/dates/query.js';
import { WenshuError } from '../../src/errors.js';
import { calendar, data, notice } from './bundled.js';
import { first, type HandPause, last, numberOf, textOf, walkDays } from './by-hand.js';

const count = (query: Query, options?: Partial<Reading>) => countWorkingDays(query, calendar, options);
const outcome = (query: Query, options?: Partial<Reading>) => {
  const { derivation, ...rest } = count(query, options);
  return rest;
};
const due = (from: string, workingDays: number, options?: Partial<Reading>) => outcome({ from, workingDays }, options);
const pause = (paused: string, resumed: string | null): Pause => ({ paused, resumed });

/** Each step of a procedure starts on the last day of the step before. */
describe('the periods of the Measures', () => {
  it.each([
    ['2020, Art. 8', '2020-06-01', 10, '2020-06-15'],
    ['2020, Art. 10', '2020-06-15', 30, '2020-07-28'],
    ['2020, Art. 10, extended', '2020-06-15', 45, '2020-08-18'],
    ['2020, Art. 11', '2020-07-28', 15, '2020-08-18'],
    ['2020, Art. 11, after an extension', '2020-08-18', 15, '2020-09-08'],
    ['2020, Art. 13', '2020-08-18', 45, '2020-10-26'],
    ['2020, Art. 13, after an extension', '2020-09-08', 45, '2020-11-16'],
    ['2020, Art. 8, ends on a make-up Sunday', '2020-09-14', 10, '2020-09-27'],
    ['2020, Art. 10', '2020-09-27', 30, '2020-11-13'],
    ['2020, Art. 10, extended', '2020-09-27', 45, '2020-12-04'],
    ['2020, Art. 11', '2020-11-13', 15, '2020-12-04'],
    ['2020, Art. 11, after an extension', '2020-12-04', 15, '2020-12-25'],
    ['2020, Art. 13, ends on a make-up Sunday', '2020-12-04', 45, '2021-02-07'],
    ['2020, Art. 13, after an extension', '2020-12-25', 45, '2021-03-04'],
    ['2022, Art. 9', '2022-02-15', 10, '2022-03-01'],
    ['2022, Art. 11', '2022-03-01', 30, '2022-04-13'],
    ['2022, Art. 11, extended', '2022-03-01', 45, '2022-05-06'],
    ['2022, Art. 12', '2022-04-13', 15, '2022-05-06'],
    ['2022, Art. 12, after an extension', '2022-05-06', 15, '2022-05-26'],
    ['2022, Art. 14', '2022-05-06', 90, '2022-09-09'],
    ['2022, Art. 14, after an extension', '2022-05-26', 90, '2022-10-08'],
    ['2022, Art. 9, ends on a make-up Sunday', '2025-09-15', 10, '2025-09-28'],
    ['2022, Art. 11', '2025-09-28', 30, '2025-11-14'],
    ['2022, Art. 11, extended', '2025-09-28', 45, '2025-12-05'],
    ['2022, Art. 12', '2025-11-14', 15, '2025-12-05'],
    ['2022, Art. 12, after an extension', '2025-12-05', 15, '2025-12-26'],
    ['2022, Art. 14', '2025-12-05', 90, '2026-04-20'],
    ['2022, Art. 14, after an extension', '2025-12-26', 90, '2026-05-13'],
    ['2022, Art. 9', '2026-01-05', 10, '2026-01-19'],
    ['2022, Art. 11', '2026-01-19', 30, '2026-03-06'],
    ['2022, Art. 11, extended', '2026-01-19', 45, '2026-03-27'],
    ['2022, Art. 12', '2026-03-06', 15, '2026-03-27'],
    ['2022, Art. 12, after an extension', '2026-03-27', 15, '2026-04-20'],
    ['2022, Art. 14', '2026-03-27', 90, '2026-08-06'],
    ['2022, Art. 14, after an extension', '2026-04-20', 90, '2026-08-27'],
  ])('%s: from %s, %i working days end on %s', (_, from, days, expected) => {
    expect(due(from, days)).toEqual({ state: 'due', due: expected });
  });

  it.each([
    ['2020-09-21', '2020-10-16', '2020-10-20', '2020-10-06', '2020-10-09'],
    ['2025-09-24', '2025-10-21', '2025-10-23', '2025-10-09', '2025-10-09'],
    ['2026-02-09', '2026-03-06', '2026-03-10', '2026-02-24', '2026-02-24'],
    ['2026-04-24', '2026-05-19', '2026-05-20', '2026-05-09', '2026-05-09'],
    ['2026-09-14', '2026-10-10', '2026-10-13', '2026-09-29', '2026-09-29'],
  ])(
    'the opinions on a suggestion received on %s: 15 working days, 15 without make-up days, 15 days, rolled on',
    (from, working, without, plain, rolled) => {
      const counted = count({ from, workingDays: 15 });
      expect(counted).toMatchObject({ state: 'due', due: working });
      expect(counted.derivation.alternatives).toEqual([
        { reading: { ends: '(S,R]', makeUpDays: 'not-counted' }, outcome: { state: 'due', due: without } },
      ]);
      expect(due(from, 15, { makeUpDays: 'not-counted' })).toEqual({ state: 'due', due: without });
      expect(countCalendarDays({ from, days: 15 }, calendar)).toMatchObject({ state: 'due', end: plain, due: rolled });
    },
  );
});

describe('counting', () => {
  it('leaves out the day of the event, be it a working day or not', () => {
    expect(due('2026-03-02', 1)).toEqual({ state: 'due', due: '2026-03-03' });
    expect(due('2026-02-14', 1)).toEqual({ state: 'due', due: '2026-02-24' });
    expect(due('2026-02-18', 1)).toEqual({ state: 'due', due: '2026-02-24' });
  });

  it('counts New Year’s Eve 2024 and not the make-up Saturday that was cancelled in 2020', () => {
    expect(due('2024-02-08', 1)).toEqual({ state: 'due', due: '2024-02-09' });
    expect(due('2020-01-23', 1)).toEqual({ state: 'due', due: '2020-02-03' });
  });

  it('refuses to go beyond the published schedule and says how far it came', () => {
    expect(due('2026-11-22', 29)).toEqual({ state: 'due', due: '2026-12-31' });
    expect(due('2026-11-22', 30)).toEqual({ state: 'beyond', lastDay: '2026-12-31', counted: 29, remaining: 1 });
    expect(due('2026-12-31', 1)).toEqual({ state: 'beyond', lastDay: '2026-12-31', counted: 0, remaining: 1 });
    expect(due('2027-03-01', 5)).toEqual({ state: 'beyond', lastDay: '2026-12-31', counted: 0, remaining: 5 });
  });

  it('agrees with a walk by hand over the text of the notices', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last }),
        fc.integer({ min: 1, max: 120 }),
        fc.boolean(),
        (from, days, makeUp) => {
          const options = { makeUpDays: makeUp ? 'counted' : 'not-counted' } as const;
          expect(due(textOf(from), days, options)).toEqual(walkDays(from, days, [], '(S,R]', makeUp));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2026-02-30', 10, 'usage/invalid-date', 'from'],
    ['2026/02/03', 10, 'usage/date-form', 'from'],
    ['2018-12-31', 10, 'law/before-calendar', 'from'],
    ['2026-03-02', 0, 'usage/invalid-length', 'workingDays'],
    ['2026-03-02', -1, 'usage/invalid-length', 'workingDays'],
    ['2026-03-02', 1.5, 'usage/invalid-length', 'workingDays'],
    ['2026-03-02', Number.NaN, 'usage/invalid-length', 'workingDays'],
    ['2026-03-02', 10_001, 'usage/invalid-length', 'workingDays'],
  ])('refuses %s + %d', (from, workingDays, code, path) => {
    expect(problemsOf(() => count({ from, workingDays }))).toEqual([[code, path]]);
  });

  it('tells everything that is wrong at once', () => {
    const pauses = [pause('2026-03-10', '2026-03-09'), pause('2026-03-32', null), pause('2026-03-10', '')];
    expect(problemsOf(() => count({ from: '2026-13-01', workingDays: 0, pauses }))).toEqual([
      ['usage/invalid-date', 'from'],
      ['usage/invalid-length', 'workingDays'],
      ['usage/pause-order', 'pauses[0]'],
      ['usage/invalid-date', 'pauses[1][0]'],
      ['usage/invalid-date', 'pauses[2][1]'],
    ]);
  });
});

describe('a pause', () => {
  // Without a pause 10 working days from Monday, March 2 end on Monday, March 16.
  const march = (...pauses: Pause[]) => outcome({ from: '2026-03-02', workingDays: 10, pauses });

  it.each([
    ['takes out the days after it begins up to the day of receipt', [pause('2026-03-04', '2026-03-06')], '2026-03-18'],
    ['that begins and ends on one day takes out nothing', [pause('2026-03-04', '2026-03-04')], '2026-03-16'],
    ['over a weekend only takes out nothing', [pause('2026-03-06', '2026-03-08')], '2026-03-16'],
    ['before the event has no effect', [pause('2026-02-02', '2026-02-27')], '2026-03-16'],
    ['that ends on the day of the event has no effect', [pause('2026-02-02', '2026-03-02')], '2026-03-16'],
    ['that begins before the event takes out only days after it', [pause('2026-02-02', '2026-03-03')], '2026-03-17'],
    [
      'that begins before the calendar takes out only days after the event',
      [pause('2018-01-01', '2026-03-03')],
      '2026-03-17',
    ],
    ['that begins on the due date has no effect', [pause('2026-03-16', null)], '2026-03-16'],
    ['that begins after the due date has no effect', [pause('2026-03-17', '2026-04-17')], '2026-03-16'],
    ['that begins the day before the due date moves it', [pause('2026-03-15', '2026-03-16')], '2026-03-17'],
    [
      'counts once where it overlaps another',
      [pause('2026-03-05', '2026-03-06'), pause('2026-03-04', '2026-03-06')],
      '2026-03-18',
    ],
    [
      'joins another that it touches',
      [pause('2026-03-05', '2026-03-06'), pause('2026-03-04', '2026-03-05')],
      '2026-03-18',
    ],
    [
      'leaves the day between it and the next',
      [pause('2026-03-03', '2026-03-04'), pause('2026-03-05', '2026-03-06')],
      '2026-03-18',
    ],
  ])('%s', (_, pauses, expected) => {
    expect(march(...pauses)).toEqual({ state: 'due', due: expected });
  });

  it('over the Spring Festival takes out its working days and make-up days', () => {
    const query = { from: '2026-02-09', workingDays: 10 };
    expect(outcome(query)).toEqual({ state: 'due', due: '2026-02-28' });
    const paused = count({ ...query, pauses: [pause('2026-02-12', '2026-02-25')] });
    expect(paused).toMatchObject({ state: 'due', due: '2026-03-05' });
    expect(paused.derivation.skipped[0]).toEqual({
      reason: 'pause',
      from: '2026-02-13',
      to: '2026-02-25',
      workingDays: 4,
    });
    expect(paused.derivation.makeUpDays.map(each => each.day)).toEqual(['2026-02-28']);
  });

  it('that is open gives no date but what is counted and what remains', () => {
    expect(march(pause('2026-03-04', null))).toEqual({ state: 'paused', counted: 2, remaining: 8 });
    expect(march(pause('2026-02-04', null))).toEqual({ state: 'paused', counted: 0, remaining: 10 });
    expect(march(pause('2026-03-03', '2026-03-05'), pause('2026-03-06', null))).toEqual({
      state: 'paused',
      counted: 2,
      remaining: 8,
    });
  });

  it('at the end of the calendar stops the counting only if it is known to', () => {
    const december = (...pauses: Pause[]) => outcome({ from: '2026-12-24', workingDays: 10, pauses });
    expect(december(pause('2026-12-31', null))).toEqual({ state: 'paused', counted: 5, remaining: 5 });
    const beyond = { state: 'beyond', lastDay: '2026-12-31' };
    expect(december(pause('2027-01-05', null))).toEqual({ ...beyond, counted: 5, remaining: 5 });
    expect(december(pause('2026-12-29', '2027-01-05'))).toEqual({ ...beyond, counted: 3, remaining: 7 });
  });

  it('shows the readings of its end days that give another date', () => {
    const { derivation } = count({ from: '2026-03-02', workingDays: 10, pauses: [pause('2026-03-04', '2026-03-06')] });
    expect(derivation.alternatives).toEqual([
      { reading: { ends: '[S,R]', makeUpDays: 'counted' }, outcome: { state: 'due', due: '2026-03-19' } },
      { reading: { ends: '(S,R)', makeUpDays: 'counted' }, outcome: { state: 'due', due: '2026-03-17' } },
    ]);
  });

  it('that ends on a Sunday comes to another date where the day it begins does not count', () => {
    const { derivation } = count({ from: '2026-03-02', workingDays: 10, pauses: [pause('2026-03-04', '2026-03-08')] });
    expect(derivation.alternatives.map(({ reading, outcome }) => [reading.ends, outcome])).toEqual([
      ['[S,R]', { state: 'due', due: '2026-03-19' }],
      ['[S,R)', { state: 'due', due: '2026-03-19' }],
    ]);
  });

  it('is one with a pause that begins on the day after it, where both end days are read as paused', () => {
    const pauses = [pause('2026-12-07', '2027-01-01'), pause('2027-01-02', null)];
    const found = outcome({ from: '2026-12-17', workingDays: 1, pauses }, { ends: '[S,R]' });
    expect(found).toEqual({ state: 'paused', counted: 0, remaining: 1 });
  });

  const anyPause = fc
    .tuple(fc.integer({ min: -40, max: 90 }), fc.option(fc.nat(40), { freq: 8 }))
    .map(([from, length]) => [from, length === null ? null : from + length] as const);

  it('agrees in every reading with a walk by hand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last }),
        fc.integer({ min: 1, max: 60 }),
        fc.array(anyPause, { maxLength: 4 }),
        fc.constantFrom(...pauseEnds),
        fc.boolean(),
        (from, days, offsets, ends, makeUp) => {
          const hand: HandPause[] = offsets.map(([one, other]) => [from + one, other === null ? null : from + other]);
          const pauses = hand.map(([one, other]) => pause(textOf(one), other === null ? null : textOf(other)));
          const query = { from: textOf(from), workingDays: days, pauses };
          const options = { ends, makeUpDays: makeUp ? 'counted' : 'not-counted' } as const;
          expect(outcome(query, options)).toEqual(walkDays(from, days, hand, ends, makeUp));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('a derivation', () => {
  it('names every stretch of days that was not counted, and why', () => {
    const { derivation } = count({ from: '2020-01-15', workingDays: 15 });
    expect(derivation).toMatchObject({ trigger: '2020-01-15', firstCounted: '2020-01-16', workingDays: 15 });
    const notices = { usual: { number: '国办发明电〔2019〕16号' }, later: { number: '国办发明电〔2020〕1号' } };
    expect(derivation.skipped).toMatchObject([
      { reason: 'weekend', from: '2020-01-18', to: '2020-01-18' },
      { reason: 'holiday', from: '2020-01-24', to: '2020-01-30', name: { zh: '春节' }, notice: notices.usual },
      { reason: 'holiday', from: '2020-01-31', to: '2020-02-02', name: { zh: '春节延长' }, notice: notices.later },
      { reason: 'weekend', from: '2020-02-08', to: '2020-02-09' },
    ]);
    expect(derivation.makeUpDays).toMatchObject([{ day: '2020-01-19', name: { zh: '春节' }, notice: notices.usual }]);
    expect(derivation.calendar).toEqual({ version: '2026-11-22', from: '2019-01-01', to: '2026-12-31' });
  });

  it('accounts for every day between the event and the due date exactly once', () => {
    const length = ({ from, to }: { from: string; to: string | null }) => numberOf(to ?? '') - numberOf(from) + 1;
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last - 300 }),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(60),
        fc.nat(30),
        (from, days, start, long) => {
          const pauses = [pause(textOf(from + start), textOf(from + start + long))];
          const counted = count({ from: textOf(from), workingDays: days, pauses });
          if (counted.state !== 'due') return expect.unreachable();
          const skipped = counted.derivation.skipped.reduce((sum, each) => sum + length(each), 0);
          expect(days + skipped).toBe(numberOf(counted.due) - from);
        },
      ),
    );
  });

  it('says that a make-up day was skipped where the reading does not count it', () => {
    const { derivation } = count({ from: '2026-02-13', workingDays: 1 }, { makeUpDays: 'not-counted' });
    expect(derivation.skipped.map(each => [each.reason, each.from, each.to])).toEqual([
      ['make-up', '2026-02-14', '2026-02-14'],
      ['holiday', '2026-02-15', '2026-02-23'],
    ]);
    expect(derivation.makeUpDays).toEqual([]);
    expect(derivation.alternatives).toEqual([
      { reading: { ends: '(S,R]', makeUpDays: 'counted' }, outcome: { state: 'due', due: '2026-02-14' } },
    ]);
  });

  it('shows an open pause without an end, and no first day where none was counted', () => {
    const query = { from: '2026-03-02', workingDays: 10 };
    const stopped = count({ ...query, pauses: [pause('2026-03-05', null)] }).derivation;
    expect(stopped.skipped).toEqual([{ reason: 'pause', from: '2026-03-06', to: null, workingDays: null }]);
    expect(stopped.firstCounted).toBe('2026-03-03');
    expect(stopped.alternatives.map(({ reading, outcome }) => [reading.ends, outcome])).toEqual([
      ['[S,R]', { state: 'paused', counted: 2, remaining: 8 }],
    ]);
    expect(count({ ...query, pauses: [pause('2026-03-02', null)] }).derivation.firstCounted).toBeNull();
  });

  it('shows a pause that reaches beyond the calendar with its end', () => {
    const { derivation } = count({ from: '2026-12-28', workingDays: 9, pauses: [pause('2026-12-29', '2027-01-08')] });
    expect(derivation.skipped).toEqual([{ reason: 'pause', from: '2026-12-30', to: '2027-01-08', workingDays: null }]);
  });

  it('remarks on days that a notice not yet published can still change, until it is there', () => {
    const remarks = (from: string, of = calendar) =>
      countWorkingDays({ from, workingDays: 3 }, of).derivation.provisional.map(each => each.awaits);
    expect(remarks('2026-12-22')).toEqual([]);
    expect(remarks('2026-12-23')).toEqual([2027]);
    expect(remarks('2026-12-30')).toEqual([2027]);
    expect(remarks('2026-12-31')).toEqual([]);
    const settled = readCalendar({ version: '2027', notices: [notice(2027, '2026-12-01', {})] });
    expect(remarks('2026-12-23', calendarOf(readCalendar(data), settled))).toEqual([]);
  });
});

describe('a period in plain days', () => {
  it('that ends on a rest day ends on the first working day after it', () => {
    expect(countCalendarDays({ from: '2020-09-21', days: 15 }, calendar)).toMatchObject({
      state: 'due',
      end: '2020-10-06',
      due: '2020-10-09',
      skipped: [{ reason: 'holiday', from: '2020-10-06', to: '2020-10-08', name: { zh: '国庆节、中秋节' } }],
    });
    expect(countCalendarDays({ from: '2026-03-02', days: 5 }, calendar)).toMatchObject({
      end: '2026-03-07',
      due: '2026-03-09',
    });
  });

  it('that ends on a make-up day ends there', () => {
    expect(countCalendarDays({ from: '2026-02-13', days: 1 }, calendar)).toEqual({
      state: 'due',
      end: '2026-02-14',
      due: '2026-02-14',
      skipped: [],
    });
  });

  it('is refused beyond the calendar and before it', () => {
    expect(countCalendarDays({ from: '2026-12-21', days: 10 }, calendar)).toMatchObject({ due: '2026-12-31' });
    expect(countCalendarDays({ from: '2026-12-21', days: 15 }, calendar)).toEqual({
      state: 'beyond',
      lastDay: '2026-12-31',
      counted: 10,
      remaining: 5,
    });
    expect(problemsOf(() => countCalendarDays({ from: '2018-12-21', days: 0 }, calendar))).toEqual([
      ['law/before-calendar', 'from'],
      ['usage/invalid-length', 'days'],
    ]);
  });
});

describe('the zone of the machine', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const everything = () => {
    const fresh = calendarOf(readCalendar(data));
    const days = Array.from({ length: last - first + 1 }, (_, index) => textOf(first + index));
    return days.map(from => {
      const pauses = [pause(from, textOf(numberOf(from) + 20))];
      return countWorkingDays({ from, workingDays: 15, pauses }, fresh);
    });
  };

  it.each([
    ['Asia/Shanghai', -480],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
  ])('changes nothing: %s', (name, offset) => {
    process.env.TZ = 'UTC';
    const expected = everything();
    process.env.TZ = name;
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(offset);
    expect(everything()).toEqual(expected);
  });
});

function problemsOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof WenshuError) return error.problems.map(({ code, place }) => [code, place.path]);
    throw error;
  }
  return [];
}
