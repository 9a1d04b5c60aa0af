import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  daysBetween,
  daysFrom,
  isWeekend,
  parseDay,
  partsOf,
  weekday,
} from '../../src/dates/day.js';
import { WenshuError } from '../../src/errors.js';

const day = (text: string) => parseDay(text) as Day;
/** Any day from 0100-01-01 to 9999-12-31, as days since 1970-01-01. */
const anyDay = fc.integer({ min: -683_003, max: 2_932_896 });
const asText = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

describe('parseDay', () => {
  it.each(['2024-02-29', '2000-02-29', '0100-01-01', '9999-12-31'])('takes %s', text => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-04-31',
    '2024-2-3',
    '24-02-03',
    '2024/02/03',
    '20240203',
    ' 2024-02-03',
    '2024-02-03 ',
    '2024-02-03\n',
    '２０２４-02-03',
    '2024-02-03T00:00:00Z',
    '',
    'today',
    '0000-01-01',
    '0099-12-31',
    '-2024-01-01',
    '10000-01-01',
  ])('refuses %j', text => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('takes exactly the texts that name an existing day', () => {
    const number = (max: number, digits: number) => fc.nat(max).map(each => String(each).padStart(digits, '0'));
    const text = fc.tuple(number(9999, 4), number(13, 2), number(32, 2)).map(parts => parts.join('-'));
    fc.assert(
      fc.property(text, each => {
        const date = new Date(`${each}T00:00:00Z`);
        const exists = each >= '0100' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(each);
        expect(parseDay(each)).toBe(exists ? each : undefined);
      }),
    );
  });
});

describe('days', () => {
  it('add, count between and know their weekday as the proleptic calendar does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = [day(asText(one)), day(asText(other))];
        expect(daysBetween(from, to)).toBe(other - one);
        expect(addDays(from, other - one)).toBe(to);
        expect(weekday(from)).toBe((((one + 4) % 7) + 7) % 7);
      }),
    );
  });

  it('refuse to leave the years that can be written', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(WenshuError);
    expect(() => addDays(day('0100-01-01'), -1)).toThrow(WenshuError);
    expect(() => addDays(day('2024-01-01'), 1e15)).toThrow(WenshuError);
  });

  it('run from the first to the last, both included', () => {
    expect(daysFrom(day('2024-02-28'), day('2024-03-01'))).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(daysFrom(day('2024-02-28'), day('2024-02-28'))).toEqual(['2024-02-28']);
    expect(daysFrom(day('2024-02-28'), day('2024-02-27'))).toEqual([]);
  });

  it('know weekends and their parts', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(text => isWeekend(day(text)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(partsOf(day('2026-03-02'))).toEqual({ year: 2026, month: 3, date: 2 });
  });
});
