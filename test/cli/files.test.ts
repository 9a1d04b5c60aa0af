import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, powerGrid, root, run } from './run.js';

const notice = ['render', 'written-notice', powerGrid, '--layout', 'zh'];

describe('Documents on disk', () => {
  it('are named after kind, layout and format in the folder asked for, which is made', () => {
    const cwd = emptyFolder();
    const { status, out, err } = run([...notice, '--format', 'md,txt', '-o', 'a/b'], { cwd });
    expect([status, out]).toEqual([0, '']);
    expect(err).toBe('wrote a/b/written-notice.zh.md\nwrote a/b/written-notice.zh.txt\n');
    expect(readdirSync(join(cwd, 'a', 'b'))).toEqual(['written-notice.zh.md', 'written-notice.zh.txt']);
  });

  it('are one for each addressee, named after it', () => {
    const cwd = emptyFolder();
    run(['render', 'supplier-commitment-clauses', powerGrid, '--layout', 'en', '--format', 'txt'], { cwd });
    expect(readdirSync(join(cwd, 'out'))).toEqual([
      'supplier-commitment-clauses.lanchuan.en.txt',
      'supplier-commitment-clauses.nordvale.en.txt',
    ]);
  });

  it('are each written once, however often a layout or a format is named', () => {
    const cwd = emptyFolder();
    const args = ['render', 'written-notice', powerGrid, '--layout', 'zh,zh', '--format', 'txt,txt'];
    expect(run(args, { cwd })).toMatchObject({ status: 0, err: 'wrote out/written-notice.zh.txt\n' });
  });

  it('are two where two parties have no id, not one in the place of the other', () => {
    const cwd = emptyFolder();
    const file = join(cwd, 'case.yaml');
    const text = readFileSync(powerGrid, 'utf8').replace('- id: lanjiang-energy\n      name', '- name');
    const nameless = text
      .replace('- id: lanjiang-power-regulator\n      name', '- name')
      .replace(/ {2}- event: suggested-conclusion-received\n {4}party: lanjiang-energy\n.*\n/, '');
    writeFileSync(file, nameless);
    const { err } = run(['render', 'opinion-solicitation-letter', file, '--layout', 'zh', '--format', 'txt'], { cwd });
    expect(err).toContain('wrote out/opinion-solicitation-letter.protection-departments-1.zh.txt\n');
    expect(err).toContain('wrote out/opinion-solicitation-letter.protection-departments-2.zh.txt\n');
    const read = (n: number) =>
      readFileSync(join(cwd, 'out', `opinion-solicitation-letter.protection-departments-${n}.zh.txt`), 'utf8');
    expect(read(1)).toContain('岚江省能源局：');
    expect(read(2)).toContain('岚江省电力监管局：');
  });

  it('take the format that the name of a single file has', () => {
    const cwd = emptyFolder();
    expect(run([...notice, '-o', 'notice.html'], { cwd })).toMatchObject({ status: 0, err: 'wrote notice.html\n' });
    expect(readFileSync(join(cwd, 'notice.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('cannot be several in the place of one file, and the file stays as it was', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'letters.txt'), 'mine');
    const args = ['render', 'opinion-solicitation-letter', powerGrid, '--layout', 'zh', '-o', 'letters.txt'];
    expect(run(args, { cwd })).toMatchObject({
      status: 2,
      err:
        'What is asked for comes to 14 documents, which cannot go to one place (letters.txt). [usage/several-documents]\n' +
        '  → Name one kind, one layout and one format, or a folder with -o.\n',
    });
    expect(readdirSync(cwd)).toEqual(['letters.txt']);
    expect(readFileSync(join(cwd, 'letters.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    ['case.txt', 'case.txt'],
    ['case.txt', './case.txt'],
    ['case.yaml', 'case.yaml'],
    ['case.yaml', 'linked.txt'],
    ['written-notice.zh.txt', '.'],
  ])('never take the place of the case: %s with -o %s', (file, out) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, file), readFileSync(powerGrid));
    symlinkSync(file, join(cwd, 'linked.txt'));
    const args = ['render', 'written-notice', file, '--layout', 'zh', '--format', 'txt', '-o', out];
    const named = out === '.' ? file : out;
    expect(run(args, { cwd })).toMatchObject({
      status: 2,
      err:
        `${named}: The output ${named} is a file that the case or this command uses; it was not changed. [usage/out-is-input]\n` +
        '  → Give another name or a folder with -o.\n',
    });
    expect(readFileSync(join(cwd, file)).equals(readFileSync(powerGrid))).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual([file, 'linked.txt'].sort());
  });

  it('go into a folder though its name ends like that of a file', () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'notice.txt'));
    const { status, err } = run([...notice, '--format', 'txt', '-o', 'notice.txt'], { cwd });
    expect([status, err]).toEqual([0, 'wrote notice.txt/written-notice.zh.txt\n']);
  });

  it('are all left as they were where one of them cannot be written', () => {
    const cwd = emptyFolder();
    const inTheWay = join(cwd, 'out', 'written-notice.zh.txt');
    mkdirSync(inTheWay, { recursive: true });
    writeFileSync(join(cwd, 'out', 'written-notice.zh.html'), 'an earlier one');
    const { status, err } = run([...notice, '--format', 'html,md,txt'], { cwd });
    expect(status).toBe(50);
    expect(err).toBe(
      'out/written-notice.zh.txt: This cannot be written: it is a folder. [write/unwritable]\n' +
        '  → Check the folder, the room on the disk and the permission to write; files that were there are unharmed.\n',
    );
    expect(readdirSync(join(cwd, 'out'))).toEqual(['written-notice.zh.html', 'written-notice.zh.txt']);
    expect(readFileSync(join(cwd, 'out', 'written-notice.zh.html'), 'utf8')).toBe('an earlier one');
  });

  it('are none where the case is wrong or insufficient', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'case.yaml'), readFileSync(powerGrid, 'utf8').replace('2021-03-09', '2021-02-30'));
    expect(run(['render', 'all', 'case.yaml'], { cwd }).status).toBe(10);
    run(['new', 'new.yaml'], { cwd });
    expect(run(['render', 'declaration', 'new.yaml'], { cwd }).status).toBe(30);
    expect(readdirSync(cwd)).toEqual(['case.yaml', 'new.yaml']);
  });
});

describe('Standard input and output', () => {
  it('take the case and give the document, byte for byte as in a file', () => {
    const cwd = emptyFolder();
    run([...notice, '-o', 'notice.docx'], { cwd });
    const piped = run(['render', 'written-notice', '-', '--layout', 'zh', '-o', '-'], {
      input: readFileSync(powerGrid),
    });
    expect([piped.status, piped.err]).toEqual([0, '']);
    expect(piped.bytes.equals(readFileSync(join(cwd, 'notice.docx')))).toBe(true);
  });

  it.each(['check', 'due'])('take the case for %s', command => {
    const { status, out } = run([command, '-'], { input: readFileSync(powerGrid) });
    expect(status).toBe(0);
    expect(out).toMatch(command === 'check' ? /^stdin: the case file is sound\.$/m : /Article\s8/);
  });

  it('take a case with a byte order mark', () => {
    const input = Buffer.concat([Buffer.from('\uFEFF'), readFileSync(powerGrid)]);
    expect(run(['check', '-'], { input })).toMatchObject({ status: 0, out: 'stdin: the case file is sound.\n' });
  });

  it('name stdin in errors', () => {
    expect(run(['check', '-'], { input: 'procedure: [' }).err).toMatch(/^stdin:1:13: .*\[case\/syntax\]/);
    expect(run(['check', '-'], { input: Buffer.from([0xb2, 0xe2]) })).toMatchObject({
      status: 10,
      err: expect.stringMatching(/^stdin:1: The file is not text in UTF-8\. \[case\/not-utf8\]/),
    });
  });
});

describe('wenshu new', () => {
  it('writes a case that is sound and gives drafts of every kind', () => {
    const cwd = emptyFolder();
    expect(run(['new'], { cwd })).toMatchObject({ status: 0, out: '', err: 'wrote case.yaml\n' });
    expect(run(['check', 'case.yaml'], { cwd })).toMatchObject({
      status: 0,
      out: 'case.yaml: the case file is sound.\n',
    });
    const { status, err } = run(['render', 'declaration', 'case.yaml', '--blanks'], { cwd });
    expect(status).toBe(0);
    expect(err).toContain('wrote out/declaration.side-by-side.docx\n');
    expect(err).toContain('  to be completed: procurement.method (out/declaration.side-by-side.docx)\n');
  });

  it('does not touch a file that exists, but for --force', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'case.yaml'), 'mine');
    expect(run(['new'], { cwd })).toMatchObject({
      status: 2,
      err: 'case.yaml: The file case.yaml exists and was not changed. [usage/file-exists]\n  → Choose another name, or use --force.\n',
    });
    expect(readFileSync(join(cwd, 'case.yaml'), 'utf8')).toBe('mine');
    expect(run(['new', '--force'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'case.yaml'), 'utf8')).toBe(run(['new', '-']).out);
  });
});

describe('wenshu schema', () => {
  it('prints the JSON Schema that the examples name', () => {
    const { status, out } = run(['schema']);
    expect(status).toBe(0);
    expect(out).toBe(readFileSync(join(root, 'examples', 'case.schema.json'), 'utf8'));
  });
});

describe('wenshu check', () => {
  it('says for which kinds a case suffices', () => {
    expect(run(['check', powerGrid, '--for', 'written-notice'])).toMatchObject({
      status: 0,
      out: `${powerGrid}: the case file is sound.\nwritten-notice: ready\n`,
    });
  });
});

describe('A case whose period runs beyond the calendar', () => {
  const late = () => {
    const cwd = emptyFolder();
    writeFileSync(
      join(cwd, 'case.yaml'),
      run(['new', '-']).out.replace('materials-received, on: 2026-01-05', 'materials-received, on: 2026-12-25'),
    );
    return cwd;
  };

  it('is sound, and its due date is said to lie beyond', () => {
    const cwd = late();
    expect(run(['check', 'case.yaml'], { cwd }).status).toBe(0);
    const { due } = JSON.parse(run(['due', 'case.yaml', '--today', '2026-12-28', '--json'], { cwd }).out) as {
      due: { state: string; due?: string }[];
    };
    expect(due[0]).toMatchObject({ state: 'beyond' });
    expect(due[0]?.due).toBe(undefined);
    expect(run(['due', 'case.yaml', '--today', '2026-12-28', '--lang', 'zh'], { cwd }).out).toContain(
      '超出已公布的节假日安排（至2026-12-31已计4，尚余6）',
    );
  });

  it('still has its documents, and they say so instead of a date', () => {
    const { out, status } = run(
      ['render', 'written-notice', 'case.yaml', '--blanks', '--layout', 'stacked', '--format', 'txt', '-o', '-'],
      { cwd: late() },
    );
    expect(status).toBe(0);
    expect(out).toContain('2026年12月25日');
    expect(out).not.toMatch(/届满|the period ends on/);
  });

  it('is told by count with the status of the law', () => {
    const { status, out } = run(['count', '2026-12-25', '30', '--lang', 'zh']);
    expect(status).toBe(20);
    expect(out.split('\n')[0]).toMatch(/日历至 ?2026-12-31 ?为止，至该日已计 ?4 ?个工作日，尚余 ?26 ?个工作日/);
  });
});
