import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { onePage, png, streamOf, withPages } from '../packet/made.js';
import { type Papers, papersIn } from './papers.js';
import { emptyFolder, run } from './run.js';

/** What the command line says of each attachment: its code, by its name; and that nothing is written. */
function said(papers: Papers, prepare: (folder: string) => void = () => {}, more: readonly string[] = []) {
  const folder = emptyFolder();
  const { args, folder: own } = papersIn(join(folder, 'case'), papers);
  prepare(own);
  mkdirSync(join(folder, 'out'));
  const { status, out, err } = run(args(join(folder, 'out', 'p.pdf'), ...more), { timeout: 30_000 });
  expect([status, out, readdirSync(join(folder, 'out'))]).toEqual([60, '', []]);
  const lines = err.trimEnd().split('\n');
  const found = lines.flatMap(line => {
    const [, name, sentence, code] = /^(\S+): (.+\.) \[(packet\/[a-z-]+)\]$/.exec(line) ?? [];
    return name && sentence && code ? [[name, code] as const] : [];
  });
  // Each is a place, a sentence and a code, or the next step of those before it; there is nothing else, no trace of a crash.
  for (const line of lines) expect(line).toMatch(/^\S+: .+\. \[packet\/[a-z-]+\]$|^ {2}→ \S.+[.?]$/);
  expect(lines.at(-1)).toMatch(/^ {2}→ /);
  return { codes: Object.fromEntries(found), err };
}

const whole = onePage('marker');
const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, 0x20));
const noTable = (file: Buffer) =>
  Buffer.from(file.toString('latin1').replace(/startxref\n\d+/, 'startxref\n1'), 'latin1');

describe('wenshu packet says of all attachments at once, by name, what keeps them from being bound', () => {
  it('files that are cut off, empty, damaged, or not what they are called', async () => {
    const { codes } = said({
      'truncated.pdf': whole.subarray(0, whole.length * 0.6),
      'empty.pdf': Buffer.alloc(0),
      'empty.png': Buffer.alloc(0),
      'circle.pdf': Buffer.from(whole.toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'), 'latin1'),
      'page.pdf': Buffer.from('<!DOCTYPE html><p>Sign in'),
      'cut.png': png(300, 300).subarray(0, 100),
      'cut.jpg': Buffer.from('ffd8ffe000104a4649460001', 'hex'),
      'portfolio.pdf': onePage('Open this', { catalog: '/Collection <</View /D>>' }),
      'form.pdf': onePage('Please wait', { catalog: '/NeedsRendering true' }),
      'text.docx': Buffer.from('no zip at all'),
    });
    expect(codes).toEqual({
      'truncated.pdf': 'packet/truncated',
      'empty.pdf': 'packet/not-a-pdf',
      'empty.png': 'packet/not-a-pdf',
      'circle.pdf': 'packet/damaged',
      'page.pdf': 'packet/not-a-pdf',
      'cut.png': 'packet/damaged-picture',
      'cut.jpg': 'packet/damaged-picture',
      'portfolio.pdf': 'packet/portfolio',
      'form.pdf': 'packet/dynamic-form',
      'text.docx': 'packet/not-a-pdf',
    });
  });

  it('files that would take the machine: streams and objects that expand, pictures of 10,000 × 10,000 pixels', () => {
    const objects = [streamOf(bomb, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')];
    const { codes, err } = said({
      'objects.pdf': noTable(onePage('', { objects })),
      'nested.pdf': onePage('', { page: `/Group <</Deep ${'['.repeat(3000)}${']'.repeat(3000)}>>` }),
      'large.png': png(10_000, 10_000, Buffer.alloc(10)),
      'liar.png': png(10, 10, Buffer.alloc(50_000_000)),
    });
    expect(codes).toEqual({
      'objects.pdf': 'packet/expands',
      'nested.pdf': expect.stringMatching(/^packet\/(damaged|too-many-objects)$/),
      'large.png': 'packet/large-picture',
      'liar.png': 'packet/damaged-picture',
    });
    expect(err).toContain('10000 × 10000 pixels');
  });

  it('content that expands, which shows only when it is bound', () => {
    const { codes } = said({
      'good.pdf': whole,
      'content.pdf': onePage('', { content: streamOf(bomb, '/Filter /FlateDecode') }),
    });
    expect(codes).toEqual({ 'content.pdf': 'packet/expands' });
  });

  it('files that are protected: without a password, with a wrong one, and the password is never shown', async () => {
    const locked = await withPages([{ text: 'x' }], { userPassword: 'Right-1', pdfVersion: '1.7ext3' });
    const passwords = join(emptyFolder(), 'passwords.yaml');
    writeFileSync(passwords, 'wrong.pdf: "Guess-2"\n');
    const { codes, err } = said({ 'none.pdf': locked, 'wrong.pdf': locked }, undefined, ['--passwords', passwords]);
    expect(codes).toEqual({ 'none.pdf': 'packet/password-missing', 'wrong.pdf': 'packet/password-wrong' });
    expect(err).not.toMatch(/Right-1|Guess-2/);
  });

  it('paths that lead out of the folder, links of every kind, and what is no ordinary file', () => {
    const places = ['../out.pdf', 'file.pdf', 'folder/in.pdf', 'chain.pdf', 'loop.pdf', 'dangling.pdf', 'dir.pdf'];
    const papers = Object.fromEntries(
      [...places, 'pipe.pdf', '/dev/zero', '/etc/hostname'].map(each => [each, undefined]),
    );
    const { codes } = said(papers, folder => {
      const outside = join(folder, '..', 'elsewhere');
      mkdirSync(outside);
      for (const name of ['in.pdf', 'file.pdf']) writeFileSync(join(outside, name), whole);
      writeFileSync(join(folder, '..', 'out.pdf'), whole);
      const link = (name: string, to: string) => symlinkSync(to, join(folder, name));
      link('file.pdf', join(outside, 'file.pdf'));
      link('folder', outside);
      link('chain.pdf', 'chain-2.pdf');
      link('chain-2.pdf', 'file.pdf');
      link('loop.pdf', 'loop-2.pdf');
      link('loop-2.pdf', 'loop.pdf');
      link('dangling.pdf', 'nothing.pdf');
      mkdirSync(join(folder, 'dir.pdf'));
      expect(spawnSync('mkfifo', [join(folder, 'pipe.pdf')]).status).toBe(0);
    });
    expect(codes).toEqual({
      '../out.pdf': 'packet/outside',
      'file.pdf': 'packet/outside',
      'folder/in.pdf': 'packet/outside',
      'chain.pdf': 'packet/outside',
      '/dev/zero': 'packet/outside',
      '/etc/hostname': 'packet/outside',
      'loop.pdf': 'packet/unreadable',
      'dangling.pdf': 'packet/unreadable',
      'dir.pdf': 'packet/unreadable',
      'pipe.pdf': 'packet/unreadable',
    });
  });

  it('devices and pipes, even in a place that is allowed', () => {
    const { codes, err } = said({ '/dev/zero': undefined, '/dev/stdin': undefined }, undefined, [
      '--allow-outside',
      '/dev',
    ]);
    expect(codes['/dev/zero']).toBe('packet/unreadable');
    expect(Object.keys(codes)).toHaveLength(2);
    expect(err).toContain('it is not an ordinary file');
  });
});

describe('wenshu packet binds', () => {
  it('what a link within the folder leads to, and what an allowed place holds; what is lost of it is told', () => {
    const folder = emptyFolder();
    const { args } = papersIn(join(folder, 'case'), { 'link.pdf': undefined, '../elsewhere/in.pdf': undefined });
    mkdirSync(join(folder, 'elsewhere'));
    const files = '/Names <</EmbeddedFiles <</Names [(secret.xlsx) 5 0 R]>> /JavaScript <</Names []>>>>';
    writeFileSync(
      join(folder, 'elsewhere', 'in.pdf'),
      onePage('x', { catalog: files, objects: ['<</F (secret.xlsx)>>'] }),
    );
    writeFileSync(join(folder, 'case', 'whole.pdf'), whole);
    symlinkSync('whole.pdf', join(folder, 'case', 'link.pdf'));
    const out = join(folder, 'p.zip');
    const { status, err } = run(args(out, '--zip', '--allow-outside', join(folder, 'elsewhere')));
    expect(status).toBe(0);
    expect(err.split('\n').slice(1)).toEqual([
      '  ../elsewhere/in.pdf: bound without scripts, the files embedded in it',
      '',
    ]);
    expect(existsSync(out)).toBe(true);
  });
});
