import { afterEach, describe, expect, it } from 'vitest';
import { calendarOf, dayKind } from '../../src/dates/calendar.js';
import { readCalendar } from '../../src/dates/calendar-file.js';
import { type Day, weekday } from '../../src/dates/day.js';
import { WenshuError } from '../../src/errors.js';
import { calendar, data, file, notice } from './bundled.js';
import { first, isWorking, last, notices, textOf, weekdayOf } from './by-hand.js';

const kindOf = (day: string, of = calendar) => dayKind(of, day as Day);
const isOurs = (day: string, of = calendar) => ['working', 'make-up'].includes(kindOf(day, of).kind);
const everyDay = Array.from({ length: last - first + 1 }, (_, index) => textOf(first + index));

describe('the bundled calendar', () => {
  it('agrees on every day with the text of the notices', () => {
    expect(everyDay.filter(day => isOurs(day))).toEqual(everyDay.filter((_, index) => isWorking(first + index)));
  });

  it('cites every notice with its number, date, address and words', () => {
    const ours = file.notices.map(({ number, date, year, url, holidays }) => ({
      ...{ number, date, year, url },
      rules: holidays.map(({ name, text }) => [name.zh, text]),
    }));
    const theirs = notices.map(({ doc, date, year, url, rules }) => {
      return { number: doc.includes('未核') ? null : doc, date, year, url, rules };
    });
    expect(ours).toEqual(theirs);
  });

  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i the known number of working days: %i', (year, count) => {
    expect(everyDay.filter(day => day.startsWith(`${year}-`) && isOurs(day))).toHaveLength(count ?? 0);
  });

  it.each([
    [2019, 11],
    [2020, 13],
    [2021, 11],
    [2022, 11],
    [2023, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('takes by the notices of %i as many weekdays off, less those made up for, as the law gives: %i', (year, count) => {
    const marks = new Map<string, number>();
    for (const { holidays } of file.notices.filter(each => each.year === year))
      for (const { off, work } of holidays) {
        for (const { from, to } of off)
          for (let day: string = from; day <= to; day = textOf(Date.parse(day) / 86_400_000 + 1))
            marks.set(day, [0, 6].includes(weekdayOf(Date.parse(day) / 86_400_000)) ? 0 : 1);
        for (const day of work) marks.set(day, -1);
      }
    expect([...marks.values()].reduce((sum, each) => sum + each, 0)).toBe(count);
  });

  it('lets the later notice win: Labour Day 2019, the Spring Festival of 2020', () => {
    expect(kindOf('2019-05-02')).toMatchObject({ kind: 'holiday', notice: { number: '国办发明电〔2019〕3号' } });
    expect(kindOf('2019-05-05')).toMatchObject({ kind: 'make-up', name: { en: 'Labour Day' } });
    expect(kindOf('2020-02-01')).toMatchObject({ kind: 'holiday', notice: { number: '国办发明电〔2020〕1号' } });
    expect(kindOf('2020-01-30')).toMatchObject({ kind: 'holiday', notice: { number: '国办发明电〔2019〕16号' } });
    expect(kindOf('2020-02-03')).toEqual({ kind: 'working' });
  });

  it('finds the days of a December in the notice of the next year', () => {
    expect(kindOf('2022-12-31')).toMatchObject({ kind: 'holiday', name: { zh: '元旦' }, notice: { year: 2023 } });
  });

  it('knows New Year’s Eve as a working day in 2024 and as a holiday in 2025', () => {
    expect(kindOf('2024-02-09')).toEqual({ kind: 'working' });
    expect(kindOf('2025-01-28').kind).toBe('holiday');
  });

  it('does not answer for a day outside its coverage', () => {
    expect(kindOf('2018-12-31')).toEqual({ kind: 'outside' });
    expect(kindOf('2026-12-31')).toEqual({ kind: 'working' });
    expect(kindOf('2027-01-04')).toEqual({ kind: 'outside' });
  });

  it('gives its remarks in both languages', () => {
    for (const { zh, en } of [...calendar.notes, ...calendar.provisional.map(each => each.note)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('a second opinion', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('agrees with the package chinese-days on every day', async () => {
    process.env.TZ = 'Asia/Shanghai';
    expect(new Date(0).getTimezoneOffset()).toBe(-480);
    // It reads the zone when it is loaded and is wrong west of UTC.
    const { isWorkday } = await import('chinese-days');
    expect(everyDay.filter(day => isOurs(day))).toEqual(everyDay.filter(day => isWorkday(day)));
  });
});

describe('a calendar of several files', () => {
  const emergency = readCalendar({
    version: 'emergency',
    notices: [notice(2026, '2026-12-20', { off: [{ from: '2026-12-24', to: '2026-12-25' }], work: ['2026-12-26'] })],
  });
  // Invented, to test the form; no schedule of 2027 is known.
  const year = {
    version: '2027',
    coverage: { from: '2027-01-01', to: '2027-12-31' },
    notices: [notice(2027, '2026-12-01', { off: [{ from: '2026-12-31', to: '2027-01-01' }] })],
  };

  it('takes an emergency notice of a user’s own file', () => {
    const merged = calendarOf(file, emergency);
    expect(kindOf('2026-12-24', merged)).toMatchObject({ kind: 'holiday', notice: { date: '2026-12-20' } });
    expect(kindOf('2026-12-26', merged).kind).toBe('make-up');
    expect(merged.version).toBe('2026-11-22 + emergency');
    expect(merged.provisional).toHaveLength(1);
  });

  it('goes by the date of the notices, not by the order of the files', () => {
    expect(kindOf('2026-12-24', calendarOf(emergency, file))).toEqual(
      kindOf('2026-12-24', calendarOf(file, emergency)),
    );
    const older = readCalendar({
      version: 'older',
      notices: [notice(2020, '2019-01-01', { off: [{ from: '2020-02-03', to: '2020-02-03' }], work: ['2020-02-01'] })],
    });
    const merged = calendarOf(file, older);
    expect(kindOf('2020-02-01', merged)).toEqual(kindOf('2020-02-01'));
    expect(kindOf('2020-02-03', merged).kind).toBe('holiday');
  });

  it('grows by a year, which also settles the last days of the year before', () => {
    const merged = calendarOf(file, readCalendar(year));
    expect([merged.from, merged.to]).toEqual(['2019-01-01', '2027-12-31']);
    expect(kindOf('2026-12-31', merged).kind).toBe('holiday');
    expect(kindOf('2027-01-04', merged).kind).toBe('working');
    expect(merged.provisional).toEqual([]);
  });

  it('gives days back to the ordinary week where a later notice says so', () => {
    const back = readCalendar({
      version: 'back',
      notices: [notice(2026, '2026-09-01', { ordinary: ['2026-09-25', '2026-10-10', '2026-10-03'] })],
    });
    const merged = calendarOf(file, back);
    expect(['2026-09-25', '2026-10-10', '2026-10-03'].map(day => kindOf(day, merged).kind)).toEqual([
      'working',
      'weekend',
      'weekend',
    ]);
  });

  it.each([
    ['no coverage at all', [emergency], 'law/calendar-coverage'],
    [
      'a hole',
      [file, readCalendar({ ...year, coverage: { from: '2027-01-02', to: '2027-12-31' } })],
      'law/calendar-gap',
    ],
    ['a year without its notice', [file, readCalendar({ ...year, notices: [] })], 'law/calendar-year-missing'],
  ])('refuses %s', (_, files, code) => {
    expect(codeOf(() => calendarOf(...files))).toEqual([[code, expect.any(String)]]);
  });
});

describe('readCalendar', () => {
  const withHoliday = (holiday: Record<string, unknown>) => ({
    version: '1',
    notices: [notice(2026, '2025-11-04', holiday)],
  });
  const span = (from: string, to: string) => ({ from, to });

  it.each([
    [
      'a date that does not exist',
      withHoliday({ work: ['2026-02-30'] }),
      'law/calendar-form',
      'notices[0].holidays[0].work[0]',
    ],
    ['a misspelt field', withHoliday({ wrok: [] }), 'law/calendar-form', 'notices[0].holidays[0]'],
    ['a version that is a number', { version: 2026, notices: [] }, 'law/calendar-form', 'version'],
    [
      'a span that ends before it begins',
      withHoliday({ off: [span('2026-05-05', '2026-05-01')] }),
      'law/calendar-order',
      'notices[0].holidays[0].off[0]',
    ],
    [
      'a coverage that ends before it begins',
      { version: '1', coverage: span('2026-05-05', '2026-05-01'), notices: [] },
      'law/calendar-order',
      'coverage',
    ],
    [
      'a make-up day that is a Friday',
      withHoliday({ work: ['2026-05-08'] }),
      'law/calendar-weekday',
      'notices[0].holidays[0].work[0]',
    ],
    [
      'a day that is both off and worked',
      withHoliday({ off: [span('2026-05-09', '2026-05-10')], work: ['2026-05-09'] }),
      'law/calendar-overlap',
      'notices[0].holidays[0].work[0]',
    ],
    [
      'two spans that overlap',
      withHoliday({ off: [span('2026-05-01', '2026-05-05'), span('2026-05-05', '2026-05-06')] }),
      'law/calendar-overlap',
      'notices[0].holidays[0].off[1]',
    ],
    [
      'a day of another year',
      withHoliday({ work: ['2025-05-10'] }),
      'law/calendar-year',
      'notices[0].holidays[0].work[0]',
    ],
    [
      'a day of the November before',
      withHoliday({ off: [span('2025-11-30', '2025-11-30')] }),
      'law/calendar-year',
      'notices[0].holidays[0].off[0]',
    ],
  ])('refuses %s and says where', (_, broken, code, path) => {
    expect(codeOf(() => readCalendar(broken, 'own.yaml'))).toEqual([[code, path]]);
  });

  it('names the file and tells everything that is wrong at once, in both languages', () => {
    const broken = { version: 1, notices: [notice(2026, '2025-11-32', {})] };
    try {
      readCalendar(broken, 'own.yaml');
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof WenshuError)) throw error;
      expect(error.problems.map(({ place }) => [place.file, place.path])).toEqual([
        ...[
          ['own.yaml', 'version'],
          ['own.yaml', 'notices[0].date'],
        ],
      ]);
      expect(error.problems[1]?.values).toEqual({
        zh: expect.stringMatching(/无效/),
        en: expect.stringMatching(/Invalid/),
      });
    }
  });

  it('leaves its input as it was', () => {
    const before = structuredClone(data);
    readCalendar(data);
    expect(data).toEqual(before);
  });
});

function codeOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof WenshuError) return error.problems.map(({ code, place }) => [code, place.path]);
    throw error;
  }
  return [];
}

it('a make-up day in the bundled data is a Saturday or a Sunday', () => {
  const worked = file.notices.flatMap(each => each.holidays.flatMap(({ work }) => work));
  expect(worked.length).toBeGreaterThan(40);
  expect(worked.filter(day => weekday(day) % 6 !== 0)).toEqual([]);
});
