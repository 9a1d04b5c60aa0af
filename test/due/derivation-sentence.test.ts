import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/due/course.js';
import { derivationSentence } from '../../src/due/derivation-sentence.js';
import { loadLocales } from '../../src/load/library.js';
import { dueDatesOf } from './case.js';

const locales = loadLocales();

function told(events: readonly Happening[], rule: string, party?: string) {
  const due = dueDatesOf(events).find(each => each.rule.id === rule && each.party?.id === party);
  if (!due) throw new Error(`no period ${rule}`);
  return { zh: derivationSentence(due, 'zh', locales.zh), en: derivationSentence(due, 'en', locales.en) };
}

const filed = (on: string): Happening => ({ event: 'materials-received', on });
const needed = (on: string): Happening => ({ event: 'notice-issued', on, outcome: 'needed' });

describe('how a date was counted, in a sentence', () => {
  it('tells of weekends and a make-up day', () => {
    expect(told([filed('2020-09-14')], 'need-for-review')).toEqual({
      zh: '自2020年9月14日起（当日不计入），依《网络安全审查办法》第八条计10个工作日，不计周末，计入调休上班的2020年9月27日，至2020年9月27日届满（含当日）。工作日历版本2026-11-22。',
      en: 'Counted from September\u00a014, 2020 (that day not included), 10 working days under Article\u00a08 of the Cybersecurity Review Measures, not counting weekends, counting the make-up working day September\u00a027, 2020; the period ends on September\u00a027, 2020 (that day included). Version of the working-day calendar: 2026-11-22.',
    });
  });

  it('tells of a pause and of the dates by which its end days could be read', () => {
    const events = [
      filed('2021-02-01'),
      { event: 'supplement-requested', on: '2021-02-05' },
      { event: 'supplement-received', on: '2021-02-24' },
    ];
    expect(told(events, 'need-for-review')).toEqual({
      zh: '自2021年2月1日起（当日不计入），依《网络安全审查办法》第八条计10个工作日，不计周末，扣除提交补充材料的时间（2021年2月6日至2021年2月24日），至2021年3月4日届满（含当日）；首尾两日是否扣除作其他理解的，至2021年3月3日或者2021年3月5日届满。工作日历版本2026-11-22。',
      en: 'Counted from February\u00a01, 2021 (that day not included), 10 working days under Article\u00a08 of the Cybersecurity Review Measures, not counting weekends, leaving out the time for submitting supplementary materials (February\u00a06, 2021 to February\u00a024, 2021); the period ends on March\u00a04, 2021 (that day included); if the first and last day of the time left out are read otherwise, on March\u00a03, 2021 or March\u00a05, 2021. Version of the working-day calendar: 2026-11-22.',
    });
  });

  it('tells of holidays by name, each once, and of an extension', () => {
    const events = [filed('2020-09-01'), needed('2020-09-10'), { event: 'extension-decided', on: '2020-10-20' }];
    expect(told(events, 'preliminary-review')).toEqual({
      zh: '自2020年9月10日起（当日不计入），依《网络安全审查办法》第十条计45个工作日（含延长的15个工作日），不计周末和国庆节、中秋节假日，计入调休上班的2020年9月27日和2020年10月10日，至2020年11月18日届满（含当日）。工作日历版本2026-11-22。',
      en: 'Counted from September\u00a010, 2020 (that day not included), 45 working days under Article\u00a010 of the Cybersecurity Review Measures (the extension by 15 included), not counting weekends and the National Day and Mid-Autumn Festival holiday, counting the make-up working days September\u00a027, 2020 and October\u00a010, 2020; the period ends on November\u00a018, 2020 (that day included). Version of the working-day calendar: 2026-11-22.',
    });
  });

  it('says where a start is provisional, and cites the paragraph', () => {
    const events = [needed('2020-06-15'), { event: 'suggested-conclusion-sent', on: '2020-07-28' }];
    const { zh, en } = told(events, 'opinions', 'pboc');
    expect(zh).toContain('暂自2020年7月28日起（当日不计入），依《网络安全审查办法》第十一条第一款计15个工作日');
    expect(en).toContain(
      'Counted provisionally from July\u00a028, 2020 (that day not included), 15 working days under Article\u00a011, paragraph\u00a01 of',
    );
  });

  it('gives no date while a pause is open', () => {
    const events = [filed('2020-06-01'), { event: 'supplement-requested', on: '2020-06-05' }];
    expect(told(events, 'need-for-review')).toEqual({
      zh: '自2020年6月1日起（当日不计入），依《网络安全审查办法》第八条计10个工作日，提交补充材料的时间自2020年6月6日起不计入，尚未结束，已计4个工作日，尚余6个工作日。工作日历版本2026-11-22。',
      en: 'Counted from June\u00a01, 2020 (that day not included), 10 working days under Article\u00a08 of the Cybersecurity Review Measures; the time for submitting supplementary materials is not counted from June\u00a06, 2020 and has not ended; working days counted: 4, remaining: 6. Version of the working-day calendar: 2026-11-22.',
    });
  });

  it('gives no date beyond the published holidays', () => {
    expect(told([filed('2026-12-21')], 'need-for-review')).toEqual({
      zh: '自2026年12月21日起（当日不计入），依《网络安全审查办法》第八条计10个工作日，不计周末，已公布的节假日安排至2026年12月31日止，至该日已计8个工作日，尚余2个工作日，其后的安排公布后方可确定到期日。工作日历版本2026-11-22。',
      en: 'Counted from December\u00a021, 2026 (that day not included), 10 working days under Article\u00a08 of the Cybersecurity Review Measures, not counting weekends; holidays are published up to December\u00a031, 2026; working days counted by then: 8, remaining: 2; the due date can be settled once the schedule that follows is published. Version of the working-day calendar: 2026-11-22.',
    });
  });

  it('says that a period has not started', () => {
    expect(told([], 'special-review')).toEqual({ zh: '期限尚未起算。', en: 'The period has not started yet.' });
  });
});
