import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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

async function killed(folder: string, after: number): Promise<void> {
  const child = saver(folder, 1000);
  // Heard from the start: a child that is soon done may have gone before its signal.
  const exit = once(child, 'exit');
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  await sleep(after);
  child.kill('SIGKILL');
  await exit;
}

function broken(folder: string): string[] {
  const documents = readdirSync(folder).filter(name => !name.startsWith('.'));
  return documents.filter(name => ![whole('A'), whole('B')].includes(readFileSync(join(folder, name), 'utf8')));
}

const left = (folder: string) => readdirSync(folder).filter(name => !names.includes(name));

describe('Saving', () => {
  it.each([5, 40, 120, 250])('leaves each file whole when it is killed after %i ms', async after => {
    const folder = emptyFolder();
    await killed(folder, after);
    expect(broken(folder)).toEqual([]);
    for (const name of left(folder)) expect(name).toMatch(/^\.document-\d+\.docx\.\d+\.(new|old)\.tmp$/);
  });

  it('clears away what a killed process left, with the next run', async () => {
    const folder = emptyFolder();
    const child = saver(folder, 1000);
    const exit = once(child, 'exit');
    // Stopped where its temporary files are seen, it can finish nothing before it is killed.
    while (child.exitCode === null && left(folder).length < 2) {
      child.kill('SIGCONT');
      await sleep(1);
      child.kill('SIGSTOP');
    }
    child.kill('SIGKILL');
    await exit;
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

  it('is done though something of such a name cannot be cleared away', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.a.docx.999999999.old.tmp'));
    saveAll([{ file: join(folder, 'a.docx'), bytes: Buffer.from('a') }]);
    expect(readdirSync(folder).sort()).toEqual(['.a.docx.999999999.old.tmp', 'a.docx']);
    expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('a');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is finished before %s is heeded', async signal => {
    const folder = emptyFolder();
    const child = saver(folder, 1);
    const exit = once(child, 'exit');
    // Not by the clock: a machine with much to do may not have begun by then.
    while (child.exitCode === null && readdirSync(folder).length === 0) await sleep(1);
    child.kill(signal);
    await exit;
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

  it('leaves no folders behind where it writes nothing, but what others have put there', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'file'), '');
    const into = (name: string) => ({ file: join(folder, name), bytes: Buffer.from('x') });
    expect(() => saveAll([into('a/b/c.txt'), into('file/d.txt')])).toThrow(WenshuError);
    expect(readdirSync(folder)).toEqual(['file']);
    saveAll([into('a/b/c.txt')]);
    expect(() => saveAll([into('a/e/c.txt'), into('file/d.txt')])).toThrow(WenshuError);
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
  });

  it.each([0o600, 0o640, 0o444])('leaves a file its permissions, %o', mode => {
    const file = join(emptyFolder(), 'a.txt');
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    saveAll([{ file, bytes: Buffer.from('new') }]);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', mode]);
  });

  it('writes what a link leads to, and leaves the link a link', () => {
    const [folder, elsewhere] = [emptyFolder(), emptyFolder()];
    writeFileSync(join(elsewhere, 'real.txt'), 'old');
    symlinkSync(join(elsewhere, 'real.txt'), join(folder, 'link.txt'));
    saveAll([{ file: join(folder, 'link.txt'), bytes: Buffer.from('new') }]);
    expect(readFileSync(join(elsewhere, 'real.txt'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([['link.txt'], ['real.txt']]);
  });

  it('refuses a link that leads nowhere, and writes nothing', () => {
    const folder = emptyFolder();
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'link.txt'));
    const outputs = ['a.txt', 'link.txt'].map(name => ({ file: join(folder, name), bytes: Buffer.from('x') }));
    expect(() => saveAll(outputs)).toThrow('link.txt: This cannot be written: it is a link that leads nowhere.');
    expect(readdirSync(folder)).toEqual(['link.txt']);
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
    const args = ['render', 'opinion-solicitation-letter', powerGrid, '--layout', 'all', '--format', 'md,txt'];
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
