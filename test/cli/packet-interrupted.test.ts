import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePage, withPages } from '../packet/made.js';
import { missingFor } from '../programs.js';
import { bytesIn, folderForAll, papersIn } from './papers.js';
import { brief, emptyFolder, main, run } from './run.js';

type Files = Readonly<Record<string, Buffer>>;

/** One packet bound before, and the one that is to take its place; as PDF with its manifest, and as zip. */
let folder: string;
let args: (out: string, ...more: readonly string[]) => string[];
let earlier: Files;
let later: Files;

const all = (out: string) => [args(join(out, 'p.pdf')), args(join(out, 'p.zip'), '--zip')];

beforeAll(async () => {
  folder = folderForAll();
  const papers = { 'a.pdf': onePage('one'), 'b.pdf': await withPages([{ text: 'two' }, { text: 'three' }]) };
  const before = papersIn(join(folder, 'case'), { 'a.pdf': papers['a.pdf'] });
  args = before.args;
  const bound = (out: string): Files => {
    for (const each of all(out)) expect(run(each)).toMatchObject({ status: 0 });
    return bytesIn(out);
  };
  mkdirSync(join(folder, 'earlier'));
  mkdirSync(join(folder, 'later'));
  earlier = bound(join(folder, 'earlier'));
  papersIn(join(folder, 'case'), papers);
  later = bound(join(folder, 'later'));
  expect(Object.keys(earlier)).toEqual(['p.manifest.json', 'p.pdf', 'p.zip']);
  expect(earlier['p.pdf']?.equals(later['p.pdf'] ?? Buffer.alloc(0))).toBe(false);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with the earlier packet. */
function withEarlier(): string {
  const out = emptyFolder();
  for (const [name, bytes] of Object.entries(earlier)) writeFileSync(join(out, name), bytes);
  return out;
}

const unchanged = 'unchanged since it was bound';

/** Byte for byte what it was, and nothing beside it. */
function expectEarlier(out: string): void {
  expect(bytesIn(out)).toEqual(earlier);
}

describe('A packet that cannot be written leaves the one before as it was', () => {
  it('where files may not become that large', () => {
    const out = withEarlier();
    // In units of 1024 bytes, as bash counts.
    const { status, stderr } = shell('bash', 'ulimit -f 16; "$@"', args(join(out, 'p.pdf')));
    expect([status, stderr]).toEqual([
      50,
      expect.stringMatching(
        /p\.pdf: This cannot be written: it would be larger than the system allows a file to be\. \[write\/unwritable\]\n {2}→ .+unharmed\.\n$/,
      ),
    ]);
    expectEarlier(out);
    for (const each of [out, join(out, 'p.zip')])
      expect(run(['verify', each])).toMatchObject({ status: 0, out: expect.stringContaining(unchanged) });
  });

  it('where standard output is a full disk', () => {
    const { status, stderr } = shell('sh', '"$@" > /dev/full', args('-'));
    expect([status, stderr]).toEqual([
      50,
      expect.stringMatching(/^stdout: This cannot be written: the disk is full\. \[write\/unwritable\]\n {2}→ .+\n$/),
    ]);
  });

  const unable = missingFor('packets are not written to a full disk', 'unshare');
  const mounts = !unable && spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
  if (!unable && !mounts) console.warn('SKIPPED: packets are not written to a full disk, no disk can be mounted here');

  it.runIf(mounts)('where the disk is full, and where it can only be read', () => {
    const out = emptyFolder();
    const whole = Object.values(earlier).reduce((sum, { length }) => sum + Math.ceil(length / 4096) * 4096, 0);
    // Room for the earlier packet, and for half of the next.
    const size = whole + Math.ceil((later['p.pdf']?.length ?? 0) / 2);
    const script = `
      mount -t tmpfs -o size=${size} tmpfs ${out} && cp ${join(folder, 'earlier')}/* ${out} || exit 99
      "$@"; echo "status $?" >&2
      mount -o remount,ro ${out} || exit 99
      "$@"; echo "status $?" >&2
      ls -A ${out}; for name in p.pdf p.manifest.json p.zip; do cmp ${out}/$name ${join(folder, 'earlier')}/$name; done
      ${process.execPath} ${main} verify ${out}`;
    const { status, stdout, stderr } = shell('unshare -rm sh', script, args(join(out, 'p.pdf')));
    expect(stderr.match(/This cannot be written: [^.]+|status \d+/g)).toEqual([
      'This cannot be written: the disk is full',
      'status 50',
      'This cannot be written: the disk can only be read',
      'status 50',
    ]);
    expect(stdout).toMatch(/^p\.manifest\.json\np\.pdf\np\.zip\np\.manifest\.json: .+unchanged since it was bound\n$/);
    expect(status).toBe(0);
  });
});

const env = { PATH: process.env.PATH, LANG: 'C.UTF-8' };

/** The command line within a script of a shell. */
function shell(program: string, script: string, command: readonly string[]) {
  const [name = '', ...before] = program.split(' ');
  const whole = [...before, '-c', script, name, process.execPath, ...brief, main, ...command];
  return spawnSync(name, whole, { encoding: 'utf8', env });
}

function start(
  command: readonly string[],
  environment: NodeJS.ProcessEnv = env,
): { readonly child: ChildProcess; readonly said: () => string } {
  const child = spawn(process.execPath, [...brief, main, ...command], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', chunk => {
    text += chunk;
  });
  return { child, said: () => text };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; !isSo(); round++) {
    if (round > 10_000) throw new Error('it did not come to that');
    await sleep(1);
  }
}

describe('A packet interrupted half way leaves the one before as it was', () => {
  it.each([
    ['SIGINT', 130, 'items 0/2'],
    ['SIGTERM', 143, 'with its manifest'],
  ] as const)('by %s, status %i, at %s; where it was is named', async (signal, status, at) => {
    const out = withEarlier();
    const { child, said } = start(args(join(out, 'p.pdf'), '--progress'));
    const closed = once(child, 'close');
    await until(() => said().includes(at) || child.exitCode !== null);
    child.kill(signal);
    expect(await closed).toEqual([status, null]);
    expect(said()).toMatch(
      /^(a\.pdf|b\.pdf|papers): Binding was interrupted here; nothing has been written\. \[packet\/interrupted\]$/m,
    );
    expectEarlier(out);
  });

  it('by SIGKILL while it is bound', async () => {
    const out = withEarlier();
    const { child, said } = start(args(join(out, 'p.pdf'), '--progress'));
    const closed = once(child, 'close');
    await until(() => said().includes('pages'));
    child.kill('SIGKILL');
    await closed;
    expectEarlier(out);
  });
});

describe('A packet interrupted while LibreOffice makes a PDF', () => {
  it('leaves neither LibreOffice nor its folder behind', async () => {
    const own = emptyFolder();
    const [programs, temporary, out] = ['bin', 'tmp', 'out'].map(name => join(own, name)) as [string, string, string];
    for (const each of [programs, temporary, out]) mkdirSync(each);
    // A LibreOffice that takes its time in a process of its own, as the real one does.
    const script = `#!/bin/sh\nsleep 300 &\necho $! > '${own}/pid'\nwait\n`;
    writeFileSync(join(programs, 'soffice'), script, { mode: 0o755 });
    const papers = papersIn(join(own, 'case'), { 'a.docx': Buffer.from('PK\x03\x04 word/document.xml') });
    const path = `${programs}:${process.env.PATH}`;
    const { child, said } = start(papers.args(join(out, 'p.pdf')), { ...env, PATH: path, TMPDIR: temporary });
    const closed = once(child, 'close');
    const pid = () => Number(readIfThere(join(own, 'pid')) || 0);
    await until(() => pid() > 0);
    expect(readdirSync(temporary)).toHaveLength(1);
    child.kill('SIGTERM');
    expect(await closed).toEqual([143, null]);
    expect(said()).toContain('a.docx: Binding was interrupted here');
    expect([readdirSync(temporary), readdirSync(out)]).toEqual([[], []]);
    await until(() => !isAlive(pid()));
  });
});

function readIfThere(file: string): string {
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
}

/** A process that has ended and waits to be buried is no longer alive. */
function isAlive(pid: number): boolean {
  return /^State:\s+[^ZX]/m.test(readIfThere(`/proc/${pid}/status`));
}

/** Runs until a temporary file is to be opened in whose place stands a pipe, on which it waits for ever; there it is killed. */
async function killedAt(out: string, name: string, state: 'new' | 'old', isThere: (pid: number) => boolean) {
  const { child } = start(
    args(join(out, name === 'p.zip' ? 'p.zip' : 'p.pdf'), ...(name === 'p.zip' ? ['--zip'] : [])),
  );
  const closed = once(child, 'close');
  const pid = child.pid ?? 0;
  expect(spawnSync('mkfifo', [join(out, `.${name}.${pid}.${state}.tmp`)]).status).toBe(0);
  await until(() => isThere(pid));
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
}

describe('A packet killed while it is saved', () => {
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size;
  it('before its manifest is written has changed nothing', async () => {
    const out = withEarlier();
    const whole = later['p.pdf']?.length;
    await killedAt(out, 'p.manifest.json', 'new', pid => sizeOf(join(out, `.p.pdf.${pid}.new.tmp`)) === whole);
    const left = readdirSync(out).filter(name => name.startsWith('.'));
    expect(left).toHaveLength(2);
    for (const [name, bytes] of Object.entries(earlier)) expect(readFileSync(join(out, name)).equals(bytes)).toBe(true);
    expect(run(['verify', out])).toMatchObject({ status: 0, out: expect.stringContaining(unchanged) });
  });

  it('between its PDF and its manifest has each file whole; that they belong to two packets is told, and mended by the next run', async () => {
    const out = withEarlier();
    const isNew = () => readFileSync(join(out, 'p.pdf')).equals(later['p.pdf'] ?? Buffer.alloc(0));
    await killedAt(out, 'p.manifest.json', 'old', isNew);
    expect(readFileSync(join(out, 'p.manifest.json')).equals(earlier['p.manifest.json'] ?? Buffer.alloc(0))).toBe(true);
    expect(run(['verify', join(out, 'p.pdf')])).toMatchObject({ status: 0, out: expect.stringContaining(unchanged) });
    const { status, err } = run(['verify', out]);
    expect(status).toBe(60);
    expect(err).toMatch(
      /p\.manifest\.json: A run that wrote this packet was killed, .+ \[packet\/half-saved\]\n {2}→ Run/,
    );
    expect(run(args(join(out, 'p.pdf'))).status).toBe(0);
    expect(bytesIn(out)).toEqual({ ...later, 'p.zip': earlier['p.zip'] });
    expect(run(['verify', out])).toMatchObject({ status: 0, out: expect.stringContaining(unchanged) });
  });

  it('as a zip is the earlier one whole', async () => {
    const out = withEarlier();
    const whole = later['p.zip']?.length;
    await killedAt(out, 'p.zip', 'old', pid => sizeOf(join(out, `.p.zip.${pid}.new.tmp`)) === whole);
    expect(readFileSync(join(out, 'p.zip')).equals(earlier['p.zip'] ?? Buffer.alloc(0))).toBe(true);
  });
});
