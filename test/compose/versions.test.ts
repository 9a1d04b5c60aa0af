import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawOf } from '../../src/due-dates-of.js';
import { report, WenshuError } from '../../src/errors.js';
import type { Layout } from '../../src/tree/tree.js';
import { openWenshu } from '../../src/wenshu.js';
import { emptyFolder, hospital, metro, powerGrid, run } from '../cli/run.js';

const wenshu = openWenshu();
const minimal = readFileSync(new URL('../case/good/minimal/case.yaml', import.meta.url), 'utf8');

/** The smallest case, with these events and, where one is named, by this version. */
function caseWith(events: readonly string[], version?: string) {
  const [head = ''] = minimal.split(/^events:/m);
  const named = version === undefined ? '' : `version: '${version}'\n`;
  return wenshu.readCase(`${named}${head}events:\n${events.map(each => `  - { ${each} }\n`).join('')}`);
}

const versionOf = (read: ReturnType<typeof caseWith>) => lawOf(read, wenshu.procedure()).version;

describe('The version that governs a case', () => {
  it.each([
    [['event: materials-received, on: 2022-02-14'], '2020'],
    [['event: materials-received, on: 2022-02-15'], '2022'],
    [['event: pre-assessment-completed, on: 2022-02-10', 'event: materials-received, on: 2022-02-16'], '2022'],
    [['event: pre-assessment-completed, on: 2022-02-10'], '2020'],
    [['event: notice-issued, on: 2023-03-31, outcome: needed'], '2022'],
  ])('goes by the receipt of the materials, else by the first event: %j, %s', (events, version) => {
    expect(versionOf(caseWith(events))).toBe(version);
  });

  it('is the one that the case names', () => {
    const events = [
      'event: materials-received, on: 2021-12-13',
      'event: notice-issued, on: 2022-02-15, outcome: needed',
    ];
    expect(versionOf(caseWith(events, '2022'))).toBe('2022');
  });

  const told = (make: () => unknown, language: 'zh' | 'en') => {
    try {
      make();
    } catch (error) {
      if (error instanceof WenshuError) return report(error.problems, language);
      throw error;
    }
    return '';
  };

  it.each([
    ['2022', ['event: materials-received, on: 2021-12-13', 'event: notice-issued, on: 2022-02-14, outcome: needed']],
    ['2020', ['event: materials-received, on: 2022-02-15']],
  ])('cannot be %s where that was in force on no day of %j', (version, events) => {
    expect(() => caseWith(events, version)).toThrow('[case/version-not-in-force]');
  });

  it('that was in force on no day of the case is told in both languages, with those that were', () => {
    const make = () => caseWith(['event: materials-received, on: 2021-12-13'], '2022');
    expect(told(make, 'en')).toBe(
      'case:1:1 version: The case names the version of 2022, which was in force on no day from 2021-12-13 to 2021-12-13. [case/version-not-in-force]\n' +
        '  → In force on these days: 2020. Correct version, or check the dates of events and documents.',
    );
    expect(told(make, 'zh')).toBe(
      'case:1:1 version: 案件指明2022年版本，而自 2021-12-13 至 2021-12-13 该版本没有一日施行。 [case/version-not-in-force]\n' +
        '  → 其间施行的版本：2020；请改正 version，或者核对事件和文书的日期。',
    );
  });

  it('must be named by the case before a document across the change is final', () => {
    const wish = { kind: 'suggested-conclusion', layout: 'zh', format: 'txt', final: true } as const;
    const make = (version?: string) => () => wenshu.compose(caseWith(straddling, version), [wish]);
    expect(told(make(), 'en')).toBe(
      'version: The case lies across the change of the Cybersecurity Review Measures on 2022-02-15 and does not say which version applies: no document of it can be final. [case/version-undecided]\n' +
        '  → Write version: "2020" (in force when the review was opened) or another one (2020, 2022) into the case, or make drafts.',
    );
    expect(told(make(), 'zh')).toBe(
      'version: 本案跨越《网络安全审查办法》2022-02-15的版本更替，而案件没有写明适用哪一版本，不能制作正式文书。 [case/version-undecided]\n' +
        '  → 请在案件中写明 version: "2020"（程序开始时施行的版本），或者另一版本（2020, 2022）；也可以先制作草稿。',
    );
    for (const version of ['2020', '2022']) expect(told(make(version), 'en')).not.toContain('case/version-undecided');
    expect(told(() => wenshu.compose(caseWith(straddling), [{ ...wish, final: false }]), 'en')).not.toContain('[case/');
  });
});

const straddling = [
  'event: materials-received, on: 2021-12-13',
  'event: notice-issued, on: 2021-12-27, outcome: needed',
  'event: suggested-conclusion-sent, on: 2022-02-11',
  'event: special-procedure-notified, on: 2022-03-04',
];

describe('A review across the change of the Measures', () => {
  const dates = (version?: string) =>
    wenshu.dueDates(caseWith(straddling, version)).map(({ rule, party, due, notes }) => ({
      id: rule.id + (party ? ` of ${party.id}` : ''),
      due,
      across: notes.map(({ zh }) => zh).filter(note => note.includes('未规定过渡')),
    }));

  it('is noted with every due date on the day of the change or later, and with no other', () => {
    const found = dates();
    expect(found.some(({ due = '' }) => due < '2022-02-15')).toBe(true);
    expect(found.some(({ due = '' }) => due >= '2022-02-15')).toBe(true);
    for (const { due = '', across, id } of found) expect(across, id).toHaveLength(due < '2022-02-15' ? 0 : 1);
  });

  it('is counted by the version of its opening, or by that which the case chooses, and the note says which', () => {
    const special = (version?: string) => dates(version).find(({ id }) => id === 'special-review');
    expect(special()).toMatchObject({ due: '2022-05-10', across: [expect.stringContaining('此处按2020年版本计算')] });
    expect(special('2022')).toMatchObject({
      due: '2022-07-13',
      across: [expect.stringContaining('此处按案件指明的2022年版本计算')],
    });
  });

  it('has no note where the whole review lies under one version', () => {
    for (const on of ['2020-09-14', '2022-02-15', '2025-09-15'])
      for (const { notes } of wenshu.dueDates(caseWith([`event: materials-received, on: ${on}`])))
        expect(notes).toEqual([]);
  });

  it('prints the note in the letter that gives the due date', async () => {
    const read = wenshu.readCase(readFileSync(powerGrid, 'utf8').replaceAll('2021-06-', '2022-02-'));
    const [letter] = await wenshu.render(read, { kind: 'opinion-solicitation-letter', layout: 'en', format: 'txt' });
    expect(new TextDecoder().decode(letter?.bytes).replaceAll('\u00a0', ' ')).toContain(
      'The review was opened before February 15, 2022',
    );
  });

  it('is told by check and by due', () => {
    const cwd = emptyFolder();
    const [head = ''] = minimal.split(/^events:/m);
    const input = `${head}events:\n${straddling.map(each => `  - { ${each} }\n`).join('')}`;
    for (const command of ['check', 'due']) {
      const { out, status } = run([command, '-'], { cwd, input });
      expect(status).toBe(0);
      expect(out).toContain('The review lies across 2022-02-15');
      expect(run([command, powerGrid], { cwd }).out).not.toContain('lies across');
    }
  });
});

describe('One template serves both versions', () => {
  const text = async (file: string, kind: string, layout: Layout) => {
    const made = await wenshu.render(wenshu.readCase(readFileSync(file, 'utf8')), { kind, layout, format: 'txt' });
    return made.map(({ bytes }) => new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ')).join('\n');
  };

  it('with the words of the version', async () => {
    const before = await text(powerGrid, 'suggested-conclusion', 'zh');
    const after = await text(metro, 'suggested-conclusion', 'zh');
    expect(before).toContain('（以下简称运营者）');
    expect(before).not.toContain('当事人');
    expect(after).toContain('（以下简称当事人）');
    expect(after).not.toContain('运营者');
  });

  it('with the departments whose opinions the version asks for', async () => {
    expect(await text(powerGrid, 'written-notice', 'zh')).toContain('和相关关键信息基础设施保护工作部门征求意见');
    const after = await text(metro, 'written-notice', 'zh');
    expect(after).toContain('成员单位和相关部门征求意见');
    expect(after).toContain('材料符合规定');
  });

  it('with the factors of the version, five and seven', async () => {
    const count = (said: string) => said.match(/^（[一二三四五六七]）关于/gm)?.length;
    expect(count(await text(powerGrid, 'suggested-conclusion', 'zh'))).toBe(5);
    expect(count(await text(metro, 'suggested-conclusion', 'zh'))).toBe(7);
  });

  it('with its own article numbers, and those that another statute has on the day of the document', async () => {
    const notice = await text(metro, 'written-notice', 'en');
    expect(notice).toContain('under Article 9 of the Cybersecurity Review Measures');
    expect(notice).toContain('Article 37 and Article 67 of the Cybersecurity Law');
    expect(notice).toContain('Article 19 of the Regulations on the Security Protection');
    expect(await text(metro, 'declaration', 'en')).toContain('Article 35 of the Cybersecurity Law');
    const earlier = await text(hospital, 'written-notice', 'en');
    expect(earlier).toContain('under Article 8 of the Cybersecurity Review Measures');
    expect(earlier).not.toContain('Regulations on the Security Protection');
  });

  it('with a letter to each member of the version and each relevant department', () => {
    const letters = (file: string) =>
      wenshu
        .compose(wenshu.readCase(readFileSync(file, 'utf8')), [
          { kind: 'opinion-solicitation-letter', layout: 'zh', format: 'txt' },
        ])
        .map(({ view }) => (view.addressee as { id: string }).id);
    expect(letters(powerGrid)).not.toContain('csrc');
    expect(letters(powerGrid)).toHaveLength(12 + 2);
    expect(letters(metro)).toContain('csrc');
    expect(letters(metro)).toHaveLength(13 + 1 + 1);
  });
});
