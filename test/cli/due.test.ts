import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { todayOr } from '../../src/cli/today.js';
import { emptyFolder, powerGrid, run } from './run.js';

/** The lines of the table that are about this period. */
const rows = (out: string, title: string) => out.split('\n').filter(line => line.startsWith(title));

interface Told {
  readonly today: string;
  readonly due: {
    readonly rule: string;
    readonly party?: { readonly id: string };
    readonly standing: object;
    readonly byDay?: readonly { readonly day: string; readonly number?: number }[];
  }[];
}
const told = (...args: string[]) => JSON.parse(run(['due', powerGrid, ...args, '--json']).out) as Told;

describe('wenshu due', () => {
  it('says how each period stands on the day named', () => {
    const { out, status } = run(['due', powerGrid, '--today', '2021-06-25']);
    expect(status).toBe(0);
    expect(out).toMatch(/^Cybersecurity Review Measures \(2020\), as of 2021-06-25\n/);
    expect(rows(out, 'written opinion in reply · MIIT')).toEqual([expect.stringMatching(/2021-06-25 {2}due today$/)]);
    expect(rows(out, 'written opinion in reply · MPS')).toEqual([
      expect.stringMatching(/2021-06-28 {2}running, due in 1 working day$/),
    ]);
    expect(rows(out, 'written opinion in reply · MOF ')).toEqual([
      expect.stringMatching(/2021-06-24 {2}overdue by 1 working day$/),
    ]);
    expect(rows(out, 'completion of the preliminary review')).toEqual([
      expect.stringMatching(/2021-06-07 {2}met on 2021-06-02$/),
    ]);
    expect(rows(out, 'completion of the special')).toEqual([expect.stringMatching(/— +not started$/)]);
  });

  it('says it in Chinese', () => {
    const { out } = run(['due', powerGrid, '--today', '2021-05-08', '--lang', 'zh']);
    expect(out).toMatch(/^网络安全审查办法 \(2020\)，截至 2021-05-08\n/);
    expect(rows(out, '完成初步审查')).toEqual([expect.stringMatching(/暂停计算（已计25，尚余20）$/)]);
  });

  it('says where the day lies beyond the published holidays', () => {
    const { out } = run(['due', powerGrid, '--today', '2027-02-01', '--lang', 'zh']);
    expect(rows(out, '书面回复意见 · 财政部')).toEqual([expect.stringMatching(/已逾期，工作日数不能确定$/)]);
    expect(out).toContain('2027-02-01 超出已公布的节假日安排（至 2026-12-31）');
    expect(run(['due', powerGrid, '--today', '2026-12-31']).out).not.toContain('lies beyond');
  });

  it('gives the standing of each period as data', () => {
    const { today, due } = told('--today', '2021-05-08');
    expect(today).toBe('2021-05-08');
    const standing = (rule: string) => due.find(each => each.rule === rule)?.standing;
    expect(standing('need-for-review')).toEqual({ today, kind: 'met', endedOn: '2021-03-22' });
    expect(standing('preliminary-review')).toEqual({ today, kind: 'paused', counted: 25, remaining: 20 });
    expect(standing('special-review')).toEqual({ today, kind: 'not-started' });
  });
});

describe('wenshu due --explain', () => {
  // Received on Tuesday, March 9, 2021: nothing but weekends lies before the tenth working day, March 23.
  it('tells a period day by day', () => {
    const { out } = run(['due', powerGrid, '--explain', 'need-for-review', '--today', '2021-03-15']);
    const numbers = [...out.matchAll(/^(2021-03-\d\d) \(\w{3}\) +(\d+)$/gm)].map(([, day, number]) => [day, number]);
    expect(numbers).toEqual(
      ['10', '11', '12', '15', '16', '17', '18', '19', '22', '23'].map((date, at) => [`2021-03-${date}`, `${at + 1}`]),
    );
    expect(out.match(/— {2}weekend$/gm)).toHaveLength(4);
    expect(out).toContain('2021-03-09 (Tue)   —  declaration materials received; that day is not counted');
    expect(out).toContain('running, due in 6 working days');
  });

  it('says what the 45 working days of the official answers are, and what those of the special review include', () => {
    const onLaw = (period: string, lang: string) =>
      run(['due', powerGrid, '--explain', period, '--lang', lang]).out.split(
        /^(?:On this period:|关于这一期限：)\n/m,
      )[1];
    expect(onLaw('preliminary-review', 'zh')).toContain(
      '即第十条的30个工作日加第十一条的15个工作日（延长后为45个加15个）',
    );
    expect(onLaw('preliminary-review', 'en')).toContain(
      'are the 30 working days of Article 10 plus the 15 of Article 11',
    );
    // Article 13: 特别审查程序一般应当在45个工作日内完成，情况复杂的可以适当延长.
    expect(onLaw('special-review', 'zh')).toContain('期间以“一般应当”规定');
    expect(onLaw('special-review', 'zh')).toContain('延长没有上限');
    expect(onLaw('special-review', 'en')).toContain(
      'includes the second consultation and the approval of the Central Commission; the text exempts neither',
    );
  });

  it('tells of all addressees of a rule, or of one', () => {
    const ends = (name: string) => run(['due', powerGrid, '--explain', name]).out.match(/^Due /gm)?.length;
    expect(ends('opinions')).toBe(14);
    expect(ends('opinions:mof')).toBe(1);
  });

  it('gives the days as data', () => {
    const { due } = told('--explain', 'opinions:ndrc', '--today', '2021-06-07');
    expect(due.map(({ rule, party }) => [rule, party?.id])).toEqual([['opinions', 'ndrc']]);
    expect(due[0]?.byDay?.[0]).toMatchObject({ day: '2021-06-04', number: 1 });
    expect(due[0]?.byDay?.at(-1)).toMatchObject({ day: '2021-06-25', number: 15 });
  });

  it('says in a sentence how each date was counted, where no period is named', () => {
    const { out } = run(['due', powerGrid, '--explain', '--today', '2021-06-07']);
    expect(out).toContain('as of 2021-06-07');
    expect(out).toContain('Counted from March\u00a09, 2021 (that day not included)');
  });

  it('starts anew once the corrected materials are received', () => {
    const cwd = emptyFolder();
    const started = run(['new', '-']).out;
    const corrected = started.replace(/^ {2}# (- \{ event: correct)/gm, '  $1');
    writeFileSync(join(cwd, 'case.yaml'), corrected);
    const { out } = run(['due', 'case.yaml', '--explain', 'need-for-review', '--today', '2026-01-15', '--lang', 'zh'], {
      cwd,
    });
    expect(out).toContain('2026-01-15（周四）   —  收到补正后的申报材料，当日不计入');
    expect(out).toContain('到期日：2026-01-29（周四），含当日');
  });
});

describe('Today', () => {
  it.each([
    ['2026-11-22T15:59:59Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('is at %s in China %s', (instant, day) => {
    expect(todayOr(undefined, Date.parse(instant))).toBe(day);
  });

  it('is that of the clock where none is named', () => {
    const before = todayOr(undefined);
    const { today } = told();
    expect([before, todayOr(undefined)]).toContain(today);
  });
});
