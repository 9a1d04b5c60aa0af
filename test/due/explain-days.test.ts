import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/due/course.js';
import { explainDays } from '../../src/due/explain-days.js';
import { dueDatesOf } from './case.js';

const title = { zh: '收到审查申报材料', en: 'declaration materials received' };

function explain(events: readonly Happening[], language: 'zh' | 'en', rule = 'need-for-review', party?: string) {
  const due = dueDatesOf(events).find(each => each.rule.id === rule && each.party?.id === party);
  if (!due) throw new Error(`no period ${rule}`);
  return explainDays(due, title, language).join('\n');
}

// September 27, 2020, is a Sunday that is worked.
const autumn = [
  { event: 'materials-received', on: '2020-09-17' },
  { event: 'supplement-requested', on: '2020-09-22' },
  { event: 'supplement-received', on: '2020-09-24' },
];

describe('a period day by day', () => {
  it('has a line for each civil day, to be held against a calendar on the wall', () => {
    expect(explain(autumn, 'zh')).toMatchInlineSnapshot(`
      "到期日：2020-10-10（周六），含当日
      2020-09-17（周四）   —  收到审查申报材料，当日不计入
      2020-09-18（周五）   1
      2020-09-19（周六）   —  周末
      2020-09-20（周日）   —  周末
      2020-09-21（周一）   2
      2020-09-22（周二）   3
      2020-09-23（周三）   —  提交补充材料的时间
      2020-09-24（周四）   —  提交补充材料的时间
      2020-09-25（周五）   4
      2020-09-26（周六）   —  周末
      2020-09-27（周日）   5  调休上班：国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-09-28（周一）   6
      2020-09-29（周二）   7
      2020-09-30（周三）   8
      2020-10-01（周四）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-02（周五）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-03（周六）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-04（周日）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-05（周一）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-06（周二）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-07（周三）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-08（周四）   —  国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      2020-10-09（周五）   9
      2020-10-10（周六）  10  调休上班：国庆节、中秋节（国办发明电〔2019〕16号，2019-11-21）
      按其他理解：
        暂停起始日和收到之日均不计入的，到期日：2020-10-12（周一），含当日
        暂停起始日和收到之日均计入的，到期日：2020-10-09（周五），含当日
        调休上班日不计入的，到期日：2020-10-13（周二），含当日
      提示：
        《办法》未明确确定是否需要审查的期限是否属于“审查时间”；此处按属于计算，要求补充材料的时间不计入。
        《办法》未规定不计入的时间的首尾两日；此处要求补充材料的当日计入，自次日起至收到补充材料之日止不计入。
      日历版本2026-11-22，覆盖2019-01-01至2026-12-31"
    `);
  });

  it('is told in English too', () => {
    expect(explain(autumn, 'en')).toMatchInlineSnapshot(`
      "Due 2020-10-10 (Sat), that day included
      2020-09-17 (Thu)   —  declaration materials received; that day is not counted
      2020-09-18 (Fri)   1
      2020-09-19 (Sat)   —  weekend
      2020-09-20 (Sun)   —  weekend
      2020-09-21 (Mon)   2
      2020-09-22 (Tue)   3
      2020-09-23 (Wed)   —  time for submitting supplementary materials
      2020-09-24 (Thu)   —  time for submitting supplementary materials
      2020-09-25 (Fri)   4
      2020-09-26 (Sat)   —  weekend
      2020-09-27 (Sun)   5  make-up working day: National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-09-28 (Mon)   6
      2020-09-29 (Tue)   7
      2020-09-30 (Wed)   8
      2020-10-01 (Thu)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-02 (Fri)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-03 (Sat)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-04 (Sun)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-05 (Mon)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-06 (Tue)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-07 (Wed)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-08 (Thu)   —  National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      2020-10-09 (Fri)   9
      2020-10-10 (Sat)  10  make-up working day: National Day and Mid-Autumn Festival (General Office of the State Council, 国办发明电〔2019〕16号, 2019-11-21)
      By other readings:
        neither the first day of a pause nor the day of receipt counts: Due 2020-10-12 (Mon), that day included
        both the first day of a pause and the day of receipt count: Due 2020-10-09 (Fri), that day included
        make-up days do not count: Due 2020-10-13 (Tue), that day included
      Note:
        The Measures do not say whether the period for determining the need for a review is part of the "review period"; it is taken here as part of it, so the time for supplementary materials is not counted.
        The Measures do not settle the first and last day of the time not counted; the day of the request is counted here, and the days after it up to and including the day of receipt are not.
      Calendar version 2026-11-22, from 2019-01-01 to 2026-12-31"
    `);
  });

  it('ends with the first day of a pause that is open', () => {
    const lines = explain(autumn.slice(0, 2), 'zh').split('\n');
    expect(lines.filter(line => line.startsWith('2020-09-2')).slice(-2)).toEqual([
      '2020-09-22（周二）   3',
      '2020-09-23（周三）   —  提交补充材料的时间自此不计入，尚未结束',
    ]);
    expect(explain(autumn.slice(0, 2), 'en')).toContain(
      '2020-09-23 (Wed)   —  time for submitting supplementary materials, not counted from here on and still open',
    );
  });

  it('says that it runs provisionally', () => {
    const events = [{ event: 'suggested-conclusion-sent', on: '2020-07-28' }];
    expect(explain(events, 'zh', 'opinions', 'mof')).toContain(
      '2020-07-28（周二）   —  收到审查申报材料（暂），当日不计入',
    );
    expect(explain(events, 'en', 'opinions', 'mof')).toContain('(provisional); that day is not counted');
  });

  it('has no line where it has not started', () => {
    expect(explain([], 'zh')).toBe('');
  });
});
