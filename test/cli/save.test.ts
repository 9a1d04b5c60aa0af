import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { saveAll } from '../../src/cli/save.js';
import { WenshuError } from '../../src/errors.js';
import { emptyFolder, powerGrid, root, run } from './run.js';

const size = 300_000;
const names = Array.from({ length: 120 }, (_, n) => `document-${n}.docx`);
const whole = (letter: string) => letter.repeat(size);

/** A child process that saves the same files again and again, all of A, then all of B, and so on. */
function saver(folder: string, rounds: number): ChildProcess {
  const save = pathToFileURL(join(root, 'dist', 'cli', 'save.js')).href;
  const script = `
    import { saveAll } from ${JSON.stringify(save)};
    process.stdout.write('ready');
    for (let round = 0; round < ${rounds}; round++) {
      const bytes = Buffer.alloc(${size}, round % 2 ? 'B' : 'A');
      saveAll(${JSON.stringify(names.map(name => join(folder, name)))}.map(file => ({ file, bytes })));
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function interrupted(folder: string, signal: NodeJS.Signals, after: number, rounds = 1000): Promise<void> {
  const child = saver(folder, rounds);
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  await sleep(after);
  child.kill(signal);
  await once(child, 'exit');
}

function broken(folder: string): string[] {
  const documents = readdirSync(folder).filter(name => !name.startsWith('.'));
  return documents.filter(name => ![whole('A'), whole('B')].includes(readFileSync(join(folder, name), 'utf8')));
}

const left = (folder: string) => readdirSync(folder).filter(name => !names.includes(name));

describe('Saving', () => {
  it.each([5, 40, 120, 250])('leaves each file whole when it is killed after %i ms', async after => {
    const folder = emptyFolder();
    await interrupted(folder, 'SIGKILL', after);
    expect(broken(folder)).toEqual([]);
    for (const name of left(folder)) expect(name).toMatch(/^\.document-\d+\.docx\.\d+\.(new|old)\.tmp$/);
  });

  it('clears away what a killed process left, with the next run', async () => {
    const folder = emptyFolder();
    await interrupted(folder, 'SIGKILL', 60);
    expect(left(folder)).not.toEqual([]);
    saveAll(names.map(name => ({ file: join(folder, name), bytes: Buffer.from(whole('B')) })));
    expect(left(folder)).toEqual([]);
    expect(broken(folder)).toEqual([]);
  });

  it('does not touch the temporary files of a process that is still running, nor files of a like name', () => {
    const folder = emptyFolder();
    const others = [
      `.a.docx.${process.ppid}.new.tmp`,
      '.a.docx.tmp',
      '.a.docx.mine.new.tmp',
      '.b.docx.999999999.new.tmp',
    ];
    for (const name of others) writeFileSync(join(folder, name), 'x');
    saveAll([{ file: join(folder, 'a.docx'), bytes: Buffer.from('a') }]);
    expect(readdirSync(folder).sort()).toEqual([...others, 'a.docx'].sort());
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is finished before %s is heeded', async signal => {
    const folder = emptyFolder();
    await interrupted(folder, signal, 30, 1);
    expect(left(folder)).toEqual([]);
    expect(readdirSync(folder).length).toBe(names.length);
    expect(broken(folder)).toEqual([]);
  });

  it('puts back what it has replaced where a later file cannot be moved', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.txt'), 'old a');
    // The second name is a folder only by the time of the move: the first write makes it.
    const outputs = [
      { file: join(folder, 'a.txt'), bytes: Buffer.from('new a') },
      { file: join(folder, 'b.txt'), bytes: Buffer.from('new b') },
      { file: join(folder, 'c'), bytes: Buffer.from('new c') },
      { file: join(folder, 'c', 'd'), bytes: Buffer.from('new d') },
    ];
    expect(() => saveAll(outputs)).toThrow(WenshuError);
    expect(readdirSync(folder).filter(name => name !== 'c')).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old a');
  });

  it('refuses what is no ordinary file, a folder or a device', () => {
    expect(() => saveAll([{ file: '/dev/null', bytes: Buffer.from('x') }])).toThrow('it is not an ordinary file');
    const folder = emptyFolder();
    mkdirSync(join(folder, 'a'));
    expect(() => saveAll([{ file: join(folder, 'a'), bytes: Buffer.from('x') }])).toThrow('it is a folder');
  });
});

describe('wenshu render, killed', () => {
  it('has left each document as it was or whole', async () => {
    const cwd = emptyFolder();
    const args = ['render', 'all', powerGrid, '--layout', 'all', '--format', 'md,txt'];
    run(args, { cwd });
    const made = new Map(
      readdirSync(join(cwd, 'out')).map(name => [name, readFileSync(join(cwd, 'out', name), 'utf8')]),
    );
    for (const name of made.keys()) writeFileSync(join(cwd, 'out', name), 'old');
    const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args], { cwd, stdio: 'ignore' });
    const exit = once(child, 'exit');
    while (child.exitCode === null && readdirSync(join(cwd, 'out')).length <= made.size + 10) await sleep(1);
    child.kill('SIGKILL');
    await exit;
    const documents = readdirSync(join(cwd, 'out')).filter(name => !name.startsWith('.'));
    expect(documents).toEqual([...made.keys()]);
    for (const name of documents) {
      expect(['old', made.get(name)]).toContain(readFileSync(join(cwd, 'out', name), 'utf8'));
    }
    run(args, { cwd });
    expect(readdirSync(join(cwd, 'out'))).toEqual([...made.keys()]);
  });
});

describe('A reader that closes early', () => {
  it.each([
    ['schema', ['schema']],
    ['count', ['count', '--json']],
  ])('is no failure of %s', async (_, args) => {
    const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args], { stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', chunk => {
      said += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(`${'{"from":"2026-03-02","workingDays":30}\n'.repeat(20_000)}`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = (await once(child, 'exit')) as [number];
    expect([status, said]).toEqual([0, '']);
  });
});
