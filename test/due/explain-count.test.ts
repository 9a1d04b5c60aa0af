import { describe, expect, it } from 'vitest';
import { countWorkingDays } from '../../src/dates/count.js';
import type { Query, Reading } from '../../src/dates/query.js';
import { explainCount } from '../../src/due/explain-count.js';
import { calendar } from '../dates/bundled.js';

const explain = (query: Query, language: 'zh' | 'en', options?: Partial<Reading>) =>
  explainCount(countWorkingDays(query, calendar, options), language).join('\n');

const spring = { from: '2020-01-15', workingDays: 15, pauses: [{ paused: '2020-02-04', resumed: '2020-02-06' }] };

describe('explainCount', () => {
  it('tells in Chinese how a date came about', () => {
    expect(explain(spring, 'zh')).toMatchInlineSnapshot(`
      "到期日：2020-02-14（周五），含当日
      起算事件发生之日：2020-01-15（周三），当日不计入
      计入的第一个工作日：2020-01-16（周四）
      不计入的日期：
        2020-01-18（周六）  周末
        2020-01-24（周五）至2020-01-30（周四），共7天  春节（国办发明电〔2019〕16号，2019-11-21）
        2020-01-31（周五）至2020-02-02（周日），共3天  春节延长（国办发明电〔2020〕1号，2020-01-26）
        2020-02-05（周三）至2020-02-06（周四），共2天  暂停，其间有2个工作日
        2020-02-08（周六）至2020-02-09（周日），共2天  周末
      按工作日计入的调休上班日：
        2020-01-19（周日）  春节（国办发明电〔2019〕16号，2019-11-21）
      按其他理解：
        暂停起始日和收到之日均不计入的，到期日：2020-02-17（周一），含当日
        暂停起始日和收到之日均计入的，到期日：2020-02-13（周四），含当日
        调休上班日不计入的，到期日：2020-02-17（周一），含当日
      日历版本2026-11-22，覆盖2019-01-01至2026-12-31"
    `);
  });

  it('tells in English how a date came about', () => {
    expect(explain(spring, 'en')).toMatchInlineSnapshot(`
      "Due 2020-02-14 (Fri), that day included
      Event that starts the period: 2020-01-15 (Wed); that day is not counted
      First working day counted: 2020-01-16 (Thu)
      Not counted:
        2020-01-18 (Sat)  weekend
        2020-01-24 (Fri) to 2020-01-30 (Thu), 7 days  Spring Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
        2020-01-31 (Fri) to 2020-02-02 (Sun), 3 days  Spring Festival (extended) (General Office of the State Council, 国办发明电〔2020〕1号, 2020-01-26)
        2020-02-05 (Wed) to 2020-02-06 (Thu), 2 days  pause, takes out 2 working days
        2020-02-08 (Sat) to 2020-02-09 (Sun), 2 days  weekend
      Make-up days that count as working days:
        2020-01-19 (Sun)  Spring Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      By other readings:
        neither the first day of a pause nor the day of receipt counts: Due 2020-02-17 (Mon), that day included
        both the first day of a pause and the day of receipt count: Due 2020-02-13 (Thu), that day included
        make-up days do not count: Due 2020-02-17 (Mon), that day included
      Calendar version 2026-11-22, from 2019-01-01 to 2026-12-31"
    `);
  });

  it('tells that the counting is paused', () => {
    const open = { ...spring, pauses: [{ paused: '2020-01-16', resumed: null }] };
    expect(explain(open, 'zh')).toMatchInlineSnapshot(`
      "计算已暂停：已计1个工作日，尚余14个工作日
      起算事件发生之日：2020-01-15（周三），当日不计入
      计入的第一个工作日：2020-01-16（周四）
      不计入的日期：
        自2020-01-17（周五）起，尚未结束  暂停
      按其他理解：
        暂停起始日和收到之日均不计入的，计算已暂停：已计0个工作日，尚余15个工作日
      日历版本2026-11-22，覆盖2019-01-01至2026-12-31"
    `);
    expect(explain(open, 'en')).toMatchInlineSnapshot(`
      "Paused: 1 working day counted, 14 remaining
      Event that starts the period: 2020-01-15 (Wed); that day is not counted
      First working day counted: 2020-01-16 (Thu)
      Not counted:
        from 2020-01-17 (Fri), still open  pause
      By other readings:
        neither the first day of a pause nor the day of receipt counts: Paused: 0 working days counted, 15 remaining
      Calendar version 2026-11-22, from 2019-01-01 to 2026-12-31"
    `);
  });

  it('tells that the calendar ends, and that its last days may change', () => {
    const late = { from: '2026-12-21', workingDays: 10 };
    expect(explain(late, 'zh')).toMatchInlineSnapshot(`
      "到期日超出已公布的节假日安排：日历至2026-12-31为止，至该日已计8个工作日，尚余2个工作日
      起算事件发生之日：2026-12-21（周一），当日不计入
      计入的第一个工作日：2026-12-22（周二）
      不计入的日期：
        2026-12-26（周六）至2026-12-27（周日），共2天  周末
      提示：
        2027年节假日安排的通知截至2026年11月22日尚未查到。某年的通知曾安排上一年十二月末的日期（2018年12月29日至31日、2022年12月31日），因此2026年12月最后一个周末起的日期仍可能变动，通知公布后应当重新计算。
      日历版本2026-11-22，覆盖2019-01-01至2026-12-31"
    `);
    expect(explain(late, 'en')).toMatchInlineSnapshot(`
      "Beyond the published schedule of holidays: the calendar reaches 2026-12-31; 8 working days counted up to then, 2 remaining
      Event that starts the period: 2026-12-21 (Mon); that day is not counted
      First working day counted: 2026-12-22 (Tue)
      Not counted:
        2026-12-26 (Sat) to 2026-12-27 (Sun), 2 days  weekend
      Note:
        As of November 22, 2026 no notice on the holidays of 2027 was found. The notice for a year has arranged days at the end of the preceding December before (December 29 to 31, 2018; December 31, 2022), so the days from the last weekend of December 2026 on may still change. Compute the date again once the notice is published.
      Calendar version 2026-11-22, from 2019-01-01 to 2026-12-31"
    `);
  });

  it('tells that make-up days were not counted, and what the notice is where its number is not known', () => {
    const february = { from: '2026-02-13', workingDays: 1 };
    const options = { makeUpDays: 'not-counted' } as const;
    expect(explain(february, 'zh', options)).toMatchInlineSnapshot(`
      "到期日：2026-02-24（周二），含当日
      起算事件发生之日：2026-02-13（周五），当日不计入
      计入的第一个工作日：2026-02-24（周二）
      不计入的日期：
        2026-02-14（周六）  春节调休上班，按本理解不计入（国务院办公厅2025-11-04通知）
        2026-02-15（周日）至2026-02-23（周一），共9天  春节（国务院办公厅2025-11-04通知）
      按其他理解：
        调休上班日计入的，到期日：2026-02-14（周六），含当日
      日历版本2026-11-22，覆盖2019-01-01至2026-12-31"
    `);
    expect(explain(february, 'en', options)).toMatchInlineSnapshot(`
      "Due 2026-02-24 (Tue), that day included
      Event that starts the period: 2026-02-13 (Fri); that day is not counted
      First working day counted: 2026-02-24 (Tue)
      Not counted:
        2026-02-14 (Sat)  make-up day of Spring Festival, not counted by this reading (General Office of the State Council, notice of 2025-11-04)
        2026-02-15 (Sun) to 2026-02-23 (Mon), 9 days  Spring Festival (General Office of the State Council, notice of 2025-11-04)
      By other readings:
        make-up days count: Due 2026-02-14 (Sat), that day included
      Calendar version 2026-11-22, from 2019-01-01 to 2026-12-31"
    `);
  });

  it('has no Chinese words in English beside the numbers of notices', () => {
    const text = explain(spring, 'en').replace(/国办发明电〔\d+〕\d+号/g, '');
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});
