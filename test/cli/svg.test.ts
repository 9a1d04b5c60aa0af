import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, powerGrid, run } from './run.js';

describe('wenshu due --svg', () => {
  it('writes the picture beside the list, in both languages', () => {
    const cwd = emptyFolder();
    const { status, out, err } = run(['due', powerGrid, '--svg', 'a/timeline.svg'], { cwd });
    expect([status, err]).toEqual([0, 'wrote a/timeline.svg\n']);
    expect(out).toBe(run(['due', powerGrid]).out);
    const svg = readFileSync(join(cwd, 'a', 'timeline.svg'), 'utf8');
    expect(svg).toContain('完成初步审查');
    expect(svg).toContain('Completion of the preliminary review');
  });

  it('writes it in the language that --lang names, wherever it stands', () => {
    const cwd = emptyFolder();
    run(['--lang', 'zh', 'due', powerGrid, '--svg', 'zh.svg'], { cwd });
    run(['due', powerGrid, '--svg', 'en.svg', '--lang', 'en'], { cwd });
    expect(readFileSync(join(cwd, 'zh.svg'), 'utf8')).not.toContain('preliminary review');
    expect(readFileSync(join(cwd, 'en.svg'), 'utf8')).not.toContain('初步审查');
  });

  it('is the same picture, and nothing else, on standard output', () => {
    const cwd = emptyFolder();
    run(['due', powerGrid, '--svg', 'timeline.svg'], { cwd });
    const piped = run(['due', '-', '--svg', '-'], { input: readFileSync(powerGrid) });
    expect([piped.status, piped.err]).toEqual([0, '']);
    expect(piped.bytes.equals(readFileSync(join(cwd, 'timeline.svg')))).toBe(true);
  });

  it('leaves the place as it was where it cannot be written or the case is wrong', () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'timeline.svg'));
    const { status, out, err } = run(['due', powerGrid, '--svg', 'timeline.svg'], { cwd });
    expect([status, out]).toEqual([50, '']);
    expect(err).toContain('timeline.svg: This cannot be written: it is a folder. [write/unwritable]');
    writeFileSync(join(cwd, 'case.yaml'), readFileSync(powerGrid, 'utf8').replace('2021-03-09', '2021-02-30'));
    writeFileSync(join(cwd, 'earlier.svg'), 'an earlier one');
    expect(run(['due', 'case.yaml', '--svg', 'earlier.svg'], { cwd }).status).toBe(10);
    expect(readFileSync(join(cwd, 'earlier.svg'), 'utf8')).toBe('an earlier one');
    expect(readdirSync(cwd).sort()).toEqual(['case.yaml', 'earlier.svg', 'timeline.svg']);
  });
});
