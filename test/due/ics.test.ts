import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icsLine, icsText } from '../../src/due/ics-line.js';
import { icsUid } from '../../src/due/ics-uid.js';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();

interface Said {
  readonly events: readonly string[];
  readonly reference?: string;
  /** The name of the one protection department. */
  readonly name?: string;
}

/** A case with these events, as JSON, which can hold any name. */
function caseOf({ events, reference = 'CASE-1', name = '示例部门' }: Said) {
  const listed = events.map(each => {
    const [event, on, party, outcome] = each.split(' ');
    return { event, on, ...(party && party !== '-' && { party }), ...(outcome && { outcome }) };
  });
  const data = {
    procedure: 'cybersecurity-review',
    reference,
    parties: {
      operator: { name: '示例运营者' },
      suppliers: [{ id: 'supplier-one', name: '示例提供者' }],
      'protection-departments': [{ id: 'department', name }],
    },
    events: listed,
  };
  return wenshu.readCase(JSON.stringify(data));
}

const opinions = [
  'materials-received 2021-03-09',
  'notice-issued 2021-03-22 - needed',
  'suggested-conclusion-sent 2021-06-02',
  'suggested-conclusion-received 2021-06-04 mps',
  'suggested-conclusion-received 2021-06-03 ndrc',
  'opinion-received 2021-06-18 ndrc agrees',
];

/** What ical.js, the parser of Thunderbird, reads in a file. */
function entriesIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map(component => {
    const { uid, summary, description, startDate, endDate, sequence } = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm').map(alarm => {
      const at = startDate.clone();
      at.isDate = false;
      at.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return { at: at.toString(), says: String(alarm.getFirstPropertyValue('description')) };
    });
    return {
      ...{ uid, summary, description, sequence, alarms },
      start: startDate.toString(),
      end: endDate.toString(),
      allDay: startDate.isDate,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      status: component.getFirstPropertyValue('status'),
    };
  });
}

const entry = (entries: ReturnType<typeof entriesIn>, title: string) =>
  entries.find(({ summary }) => summary.includes(title)) ?? expect.fail(`no entry ${title}`);

describe('The iCalendar file of a case', () => {
  it('has one all-day entry for each period with a due date, in the order of the law', () => {
    const read = caseOf({ events: opinions });
    const entries = entriesIn(wenshu.ics(read, 'en'));
    // 12 member units of the Measures of 2020 and one department; the special review has not started.
    expect(entries).toHaveLength(2 + 12 + 1);
    expect(entries[0]).toMatchObject({
      summary: '[done] determination whether a review is needed and written notice (CASE-1)',
      ...{ start: '2021-03-23', end: '2021-03-24', allDay: true },
    });
    expect(entries.every(({ allDay }) => allDay)).toBe(true);
  });

  it('has titles in the language asked for and both languages in each description', () => {
    const read = caseOf({ events: opinions });
    const zh = entry(entriesIn(wenshu.ics(read, 'zh')), '公安部');
    expect(zh.summary).toBe('到期：书面回复意见 · 公安部（CASE-1）');
    expect(zh.description).toMatch(/^依据：《网络安全审查办法》第十一条第一款。\n自2021年6月4日起（当日不计入）/);
    expect(zh.description).toMatch(/\n\nwritten opinion in reply · MPS\nGround: Article\s11, paragraph\s1 of the /);
    const en = entry(entriesIn(wenshu.ics(read, 'en')), 'MPS');
    expect(en.summary).toBe('Due: written opinion in reply · MPS (CASE-1)');
    expect(en.description).toMatch(
      /^Ground: Article\s11, paragraph\s1 of the Cybersecurity Review Measures\.\nCounted /,
    );
    expect(en.description).toContain('\n\n书面回复意见 · 公安部\n依据：');
  });

  it('says what a date rests on, and marks one that may still change', () => {
    const entries = entriesIn(wenshu.ics(caseOf({ events: opinions }), 'zh'));
    const provisional = entry(entries, '财政部');
    expect(provisional.description).toContain('收到审查结论建议的日期尚不明确，暂自发送之日起计算');
    expect(provisional.status).toBe('TENTATIVE');
    expect(entry(entries, '公安部').status).toBe('CONFIRMED');
  });

  it('marks what was done and gives it no alarm', () => {
    const done = entry(entriesIn(wenshu.ics(caseOf({ events: opinions }), 'zh')), '发展改革委');
    expect(done).toMatchObject({ start: '2021-06-25', status: 'CONFIRMED', alarms: [] });
    expect(done.summary).toMatch(/^【已完成】书面回复意见 · /);
    expect(done.description).toContain('\n已于2021年6月18日完成。\n');
  });

  it('has no entry for what is paused, has not started or lies beyond the calendar', () => {
    const paused = caseOf({ events: ['materials-received 2021-03-09', 'supplement-requested 2021-03-12'] });
    const beyond = caseOf({ events: ['materials-received 2026-12-25'] });
    expect([paused, beyond].map(read => entriesIn(`${wenshu.ics(read, 'en')}`))).toEqual([[], []]);
  });
});

describe('Alarms', () => {
  // 2021-02-11 to 02-17 is the Spring Festival; Sunday 02-07 and Saturday 02-20 are worked. The ten working days after
  // 02-03 are 4, 5, 7, 8, 9, 10, 18, 19, 20 and 22 February.
  it('go off at nine, five working days and one working day before, over the Spring Festival', () => {
    const [only] = entriesIn(wenshu.ics(caseOf({ events: ['materials-received 2021-02-03'] }), 'en'));
    const title = 'Due: determination whether a review is needed and written notice (CASE-1)';
    expect(only).toMatchObject({ start: '2021-02-22' });
    expect(only?.alarms).toEqual([
      { at: '2021-02-09T09:00:00', says: `5 working days left: ${title}` },
      { at: '2021-02-20T09:00:00', says: `1 working day left: ${title}` },
    ]);
  });

  it('go off so after an ordinary weekend and in Chinese', () => {
    const { alarms } = entry(entriesIn(wenshu.ics(caseOf({ events: opinions }), 'zh')), '公安部');
    // Due on Monday 2021-06-28.
    expect(alarms).toEqual([
      { at: '2021-06-21T09:00:00', says: '还有5个工作日：到期：书面回复意见 · 公安部（CASE-1）' },
      { at: '2021-06-25T09:00:00', says: '还有1个工作日：到期：书面回复意见 · 公安部（CASE-1）' },
    ]);
  });
});

describe('An entry', () => {
  const uids = (read: ReturnType<typeof caseOf>) => entriesIn(wenshu.ics(read, 'en')).map(({ uid }) => uid);

  it('keeps its identifier when an event is recorded, and is the newer one', () => {
    const before = entriesIn(wenshu.ics(caseOf({ events: opinions }), 'en'));
    const read = caseOf({ events: [...opinions, 'suggested-conclusion-received 2021-06-08 mof'] });
    const after = entriesIn(wenshu.ics(read, 'en'));
    const [old, recent] = [entry(before, 'MOF ('), entry(after, 'MOF (')];
    expect([old.start, recent.start]).toEqual(['2021-06-24', '2021-06-30']);
    expect(recent.uid).toBe(old.uid);
    expect(recent.sequence).toBeGreaterThan(old.sequence);
  });

  it('has an identifier of its own, in every case and for every addressee', () => {
    const all = [
      ...uids(caseOf({ events: opinions })),
      ...uids(caseOf({ events: opinions, reference: 'CASE-2' })),
      ...uids(caseOf({ events: opinions, reference: 'CASE-1 cybersecurity-review' })),
    ];
    expect(new Set(all).size).toBe(3 * 15);
    for (const uid of all) expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has the identifier that uuid5 of Python gives', () => {
    expect(icsUid(['cybersecurity-review', 'CASE-1', 'opinions', 'mof'])).toBe('eff84453-6255-5701-bb2a-3b9e58bc697c');
  });

  it('is stamped with the day of the last event or of the calendar, not with the time of the run', () => {
    const stamps = new Set(entriesIn(wenshu.ics(caseOf({ events: opinions }), 'en')).map(({ stamp }) => stamp));
    const version = wenshu.library.calendar.version;
    expect([...stamps]).toEqual([`${version > '2021-06-18' ? version : '2021-06-18'}T00:00:00Z`]);
  });
});

describe('The lines of the file', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('，', '；', '\\', ';', ',', ':', '"', '\\n', '字', '𠮷', '\n'),
      ),
    )
    .map(parts => `x${parts.join('')}`)
    // Control characters and halves of characters are refused when a case is read.
    .filter(text => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text.replaceAll('\n', '')));

  it('keep any name, and none is longer than 75 octets or cut within a character', () => {
    fc.assert(
      fc.property(anyText, name => {
        const text = wenshu.ics(caseOf({ events: opinions, name }), 'zh');
        const lines = Buffer.from(text).toString('latin1').split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
        }
        const last = entriesIn(text).at(-1);
        expect(last?.summary).toBe(`到期：书面回复意见 · ${name}（CASE-1）`);
        expect(last?.alarms[0]?.says).toBe(`还有5个工作日：${last?.summary}`);
      }),
      { numRuns: 50 },
    );
  });

  it('are full: a fold comes only where the next character has no room', () => {
    expect(icsLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`);
    expect(icsLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
    expect(icsLine('X', `${'a'.repeat(71)}字`)).toBe(`X:${'a'.repeat(71)}\r\n 字\r\n`);
    expect(icsLine('X', `${'a'.repeat(70)}字`)).toBe(`X:${'a'.repeat(70)}字\r\n`);
  });

  it('escape what RFC 5545 names, and nothing else', () => {
    expect(icsText('a,b;c\\d\ne:"f"')).toBe('a\\,b\\;c\\\\d\\ne:"f"');
  });
});
