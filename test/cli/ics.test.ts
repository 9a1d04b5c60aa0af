import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { emptyFolder, metro, powerGrid, run } from './run.js';

const starts = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(each => String(each.getFirstPropertyValue('dtstart')));

/** The starter case with these lines of events. */
function starterWith(...events: readonly string[]): string {
  const cwd = emptyFolder();
  const lines = events.map(each => `  - { ${each} }`).join('\n');
  const text = run(['new', '-']).out.replace(/ {2}- \{ event: materials-received, on: 2026-01-05 \}/, lines);
  writeFileSync(join(cwd, 'case.yaml'), text);
  return cwd;
}

describe('wenshu due --ics', () => {
  it('writes the due dates of the table to a file, and the table nowhere', () => {
    const cwd = emptyFolder();
    expect(run(['due', metro, '--ics', 'due.ics'], { cwd })).toMatchObject({
      status: 0,
      out: '',
      err: expect.stringMatching(/^wrote due\.ics\n$/),
    });
    const { due } = JSON.parse(run(['due', metro, '--json']).out) as { due: { due: string }[] };
    expect(starts(readFileSync(join(cwd, 'due.ics'), 'utf8'))).toEqual(due.map(each => each.due));
  });

  it('writes to standard output for -, the same bytes on every run', () => {
    const cwd = emptyFolder();
    run(['due', metro, '--ics', 'due.ics'], { cwd });
    const { bytes, err } = run(['due', '-', '--ics', '-'], { input: readFileSync(metro) });
    expect(err).toBe('');
    expect(bytes.equals(readFileSync(join(cwd, 'due.ics')))).toBe(true);
  });

  it('says which period has no entry and why', () => {
    expect(run(['due', powerGrid, '--ics', '-']).err).toBe(
      '  no entry: completion of the special review procedure: The period has not started yet.\n',
    );
    expect(run(['due', powerGrid, '--ics', '-', '--lang', 'zh']).err).toBe(
      '  未列入：完成特别审查程序：期限尚未起算。\n',
    );
  });

  it('tells addressees that are alike in one line, and how far a paused period has been counted', () => {
    const cwd = starterWith(
      'event: materials-received, on: 2026-01-05',
      'event: notice-issued, on: 2026-01-19, outcome: needed',
      'event: supplement-requested, on: 2026-01-21',
    );
    const { err, out } = run(['due', 'case.yaml', '--ics', '-'], { cwd });
    expect(starts(out)).toEqual(['2026-01-19']);
    const lines = err.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^ {2}no entry: completion of the preliminary review: .*counted: 2, remaining: 28\. /);
    expect(lines[1]).toMatch(
      /^ {2}no entry: written opinion in reply · CAC, NDRC, .*: The period has not started yet\.$/,
    );
    expect(lines[2]).toMatch(/^ {2}no entry: completion of the special review procedure: /);
  });

  it('writes no file where no period has a due date', () => {
    const cwd = starterWith('event: materials-received, on: 2026-12-25');
    expect(run(['due', 'case.yaml', '--ics', 'due.ics'], { cwd })).toMatchObject({
      status: 10,
      out: '',
      err:
        'No period of the case has a due date yet; no calendar file was written. [case/no-due-date]\n' +
        '  → `wenshu due` says how each period stands.\n',
    });
    expect(existsSync(join(cwd, 'due.ics'))).toBe(false);
  });

  it('cannot be asked for together with another form', () => {
    expect(run(['due', metro, '--ics', '-', '--json'])).toMatchObject({
      status: 2,
      out: '',
      err:
        'The options --ics <file> and --json cannot be used together. [usage/options-together]\n' +
        '  → Run it twice; `wenshu due --help` says how each is used.\n',
    });
  });
});
