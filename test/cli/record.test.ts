import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, hospital, metro, powerGrid, run } from './run.js';

/** A folder with a copy of an example, case.yaml. */
function copyOf(example: string): { cwd: string; file: string; before: string } {
  const cwd = emptyFolder();
  const file = join(cwd, 'case.yaml');
  const before = readFileSync(example, 'utf8');
  writeFileSync(file, before);
  return { cwd, file, before };
}

const receipt = ['suggested-conclusion-received', '--on', '2026-03-16', '--party', 'mof'];

describe('wenshu record', () => {
  // Received on Monday 2026-03-16; 4 to 6 April is Qingming: the 15th working day is Tuesday 7 April.
  it('adds the event in its place and says which due dates it changes', () => {
    const { cwd, file, before } = copyOf(metro);
    expect(run(['record', 'case.yaml', ...receipt], { cwd })).toEqual(
      expect.objectContaining({
        status: 0,
        err: 'wrote case.yaml\n',
        out:
          'period                          before                                         after\n' +
          '------------------------------  ---------------------------------------------  -------------------------------\n' +
          'written opinion in reply · MOF  2026-04-03 · done on 2026-03-25 (provisional)  2026-04-07 · done on 2026-03-25\n',
      }),
    );
    const line = '  - { event: suggested-conclusion-received, party: mof, on: 2026-03-16 }\n';
    const after = readFileSync(file, 'utf8');
    expect(after.replace(line, '')).toBe(before);
    expect(after.split('\n')[after.split('\n').indexOf(line.trimEnd()) - 1]).toContain(
      'party: lanjiang-transport, on: 2026-03-16',
    );
    expect(readdirSync(cwd)).toEqual(['case.yaml']);
  });

  it('says so in Chinese, and of a period that is paused', () => {
    const { cwd } = copyOf(powerGrid);
    const args = [
      'record',
      'case.yaml',
      'supplement-requested',
      '--on',
      '2021-06-10',
      '--note-zh',
      '补充说明',
      '--lang',
      'zh',
    ];
    const { out, err } = run(args, { cwd });
    expect(err).toBe('已写入 case.yaml\n');
    expect(out).toMatch(/^期限 +登记前 +登记后\n/);
    expect(out).toMatch(/^书面回复意见 · 工业和信息化部 +2021-06-25 +暂停$/m);
    expect(readFileSync(join(cwd, 'case.yaml'), 'utf8')).toContain(
      '  - event: supplement-requested\n    on: 2021-06-10\n    note: { zh: 补充说明 }\n',
    );
  });

  it('takes number, outcome and days', () => {
    const { cwd } = copyOf(metro);
    writeFileSync(join(cwd, 'case.yaml'), run(['new', '-']).out);
    const notice = ['notice-issued', '--on', '2026-01-19', '--outcome', 'needed', '--number', '审〔2026〕1号'];
    expect(run(['record', 'case.yaml', ...notice], { cwd }).status).toBe(0);
    expect(run(['record', 'case.yaml', 'extension-decided', '--on', '2026-02-02', '--days', '5'], { cwd }).status).toBe(
      0,
    );
    const text = readFileSync(join(cwd, 'case.yaml'), 'utf8');
    expect(text).toContain('{ event: notice-issued, on: 2026-01-19, outcome: needed, number: 审〔2026〕1号 }\n');
    expect(text).toContain('{ event: extension-decided, on: 2026-02-02, days: 5 }\n');
  });

  it('says where nothing changes, and where another version governs', () => {
    const { cwd } = copyOf(hospital);
    const args = ['supplement-requested', '--on', '2020-12-01'];
    expect(run(['record', 'case.yaml', ...args], { cwd }).out).toBe('No due date changes.\n');
    const text = run(['new', '-']).out.replace('materials-received, on: 2026-01-05', 'materials-filed, on: 2022-02-11');
    const { out, err } = run(['record', '-', 'materials-received', '--on', '2022-02-15'], { input: text });
    expect(out).toContain('  - { event: materials-received, on: 2022-02-15 }\n');
    expect(err).toMatch(/^The version that governs is now that of 2022, before that of 2020\.\nperiod /);
    // Ten working days from 2022-02-16.
    expect(err).toMatch(/^determination .* not started +2022-03-01$/m);
  });

  it('keeps who may read and write the file, and a link to it', () => {
    const { cwd, file } = copyOf(metro);
    chmodSync(file, 0o640);
    mkdirSync(join(cwd, 'links'));
    symlinkSync(file, join(cwd, 'links', 'case.yaml'));
    expect(run(['record', 'links/case.yaml', ...receipt], { cwd }).status).toBe(0);
    expect(lstatSync(join(cwd, 'links', 'case.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(file, 'utf8')).toContain('party: mof');
  });

  it('keeps a byte order mark', () => {
    const { cwd, file, before } = copyOf(metro);
    writeFileSync(file, `\uFEFF${before}`);
    run(['record', 'case.yaml', ...receipt], { cwd });
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('\u00ef\u00bb\u00bf# ');
  });

  it('reads standard input and writes the new case to standard output', () => {
    const { cwd, file } = copyOf(metro);
    const { out, err, status } = run(['record', '-', ...receipt], { input: readFileSync(metro) });
    expect(status).toBe(0);
    expect(err).toMatch(/^period.*\n-.*\nwritten opinion in reply · MOF .* 2026-04-07 · done on 2026-03-25\n$/);
    run(['record', 'case.yaml', ...receipt], { cwd });
    expect(out).toBe(readFileSync(file, 'utf8'));
  });

  it('refuses the same event a second time', () => {
    const { cwd, file } = copyOf(metro);
    run(['record', 'case.yaml', ...receipt], { cwd });
    const before = readFileSync(file, 'utf8');
    const line = before.split('\n').findIndex(each => each.includes('suggested-conclusion-received, party: mof,')) + 1;
    const { status, out, err } = run(['record', 'case.yaml', ...receipt, '--lang', 'zh'], { cwd });
    expect([status, out]).toEqual([10, '']);
    expect(err).toContain(`case.yaml:${line}:5 events[`);
    expect(err).toContain(
      ']: 案件中已有完全相同的事件“suggested-conclusion-received”（2026-03-16），未作改动。 [case/event-recorded]\n',
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    [['notice-issued', '--on', '2026-03-16'], 10, /^outcome: .*\[case\/missing-outcome\]\n.*needed, not-needed\.\n/],
    [
      ['suggested-conclusion-received', '--on', '2026-03-10', '--party', 'mof'],
      10,
      /^on: .*\[case\/events-out-of-order\]/,
    ],
    [
      ['suggested-conclusion-received', '--on', '2026-03-16', '--party', 'mofa'],
      10,
      /^party: .*"mof".*\[case\/unknown-value\]/,
    ],
    [['supplement-request', '--on', '2026-03-16'], 10, /^event: .*"supplement-requested"\? \[case\/unknown-value\]/],
    [['extension-decided', '--on', '2026-02-02', '--days', 'ten'], 2, /^days: A period cannot be "ten" days long/],
    [['supplement-requested'], 2, /^The argument --on <date> is missing\. \[usage\/missing-argument\]/],
  ])('writes nothing for %j', (args, status, said) => {
    const { cwd, file, before } = copyOf(metro);
    expect(run(['record', 'case.yaml', ...args], { cwd })).toMatchObject({
      status,
      out: '',
      err: expect.stringMatching(said),
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(cwd)).toEqual(['case.yaml']);
  });
});
