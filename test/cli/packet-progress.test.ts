import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Screen, tellProgress } from '../../src/cli/progress.js';
import type { Progress } from '../../src/packet/making.js';
import { openWenshu } from '../../src/wenshu.js';
import { onePage, withPages } from '../packet/made.js';
import { missingFor } from '../programs.js';
import { papersIn } from './papers.js';
import { brief, emptyFolder, main, metro, run } from './run.js';

/** A screen that keeps what is written. */
function screen(isTTY: boolean, columns = 80): Screen & { readonly text: () => string } {
  let text = '';
  const write = (some: string | Uint8Array) => {
    text += some;
    return true;
  };
  return { write: write as Screen['write'], isTTY, columns, text: () => text };
}

const step = (done: number, stage: Progress['stage'] = 'parts'): Progress => ({ packet: 'p', stage, done, total: 3 });
const said = ({ stage, done }: Progress) => `${stage} ${done}`;

async function toldTo(on: ReturnType<typeof screen>, asked: boolean | undefined, steps: readonly Progress[]) {
  const { progress, end } = tellProgress(on, asked, said);
  for (const each of steps) await progress(each);
  end();
  return on.text();
}

const steps = [step(0), step(1), step(2), step(0, 'pages'), step(1, 'pages')];

describe('How far long work is', () => {
  it.each<[asked: boolean | undefined]>([[undefined], [true]])(
    'stands on a terminal in one line, which is taken back in the end (--progress: %s)',
    async asked => {
      const lines = (await toldTo(screen(true), asked, steps)).split('\r\x1b[K');
      expect(lines).toEqual(['', 'parts 0', 'parts 1', 'parts 2', 'pages 0', 'pages 1', '']);
    },
  );

  it('is never longer than the line, Chinese counted as two columns', async () => {
    const on = screen(true, 11);
    const { progress } = tellProgress(on, undefined, () => '装订 12345 材料');
    await progress(step(0));
    expect(on.text()).toBe('\r\x1b[K装订 12345');
  });

  it('stands elsewhere in a line for each stage if it is asked for, and in none if it is not', async () => {
    expect(await toldTo(screen(false), true, steps)).toBe('parts 0\npages 0\n');
    expect(await toldTo(screen(false), undefined, steps)).toBe('');
  });

  it('is not told to one who does not want to know', async () => {
    expect(await toldTo(screen(true), false, steps)).toBe('');
  });

  it('leaves the program free between two steps', async () => {
    const { progress } = tellProgress(screen(false), undefined, said);
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    await progress(step(0));
    expect(turned).toBe(true);
  });
});

describe('wenshu packet', () => {
  const three = async () => ({
    'a.pdf': onePage('one'),
    'b.pdf': await withPages([{ text: 'two' }, { text: 'three' }]),
  });

  it('tells how far it is on standard error, where it is asked; standard output is the packet alone', async () => {
    const { args } = papersIn(join(emptyFolder(), 'case'), await three());
    const { status, bytes, err } = run(args('-', '--progress'));
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([0, '%PDF-']);
    // Cover and catalogue, then page 3, then 4 and 5.
    expect(err.split('\n').filter(line => / 0\/\d/.test(line))).toEqual([
      'papers: items 0/2  a.pdf',
      'papers: pages 0/5  a.pdf',
      'papers: with its manifest, pages 0/5  a.pdf',
    ]);
  });

  const missing = missingFor('progress is not looked at on a terminal', 'script');

  it.skipIf(missing)(
    'tells it on a terminal, in the language of the user, and says nothing where it is piped',
    async () => {
      const folder = emptyFolder();
      const { args } = papersIn(join(folder, 'case'), await three());
      const command = [process.execPath, ...brief, main, ...args(join(folder, 'p.pdf'), '--lang', 'zh')];
      const quoted = command.map(each => `'${each}'`).join(' ');
      const { stdout } = spawnSync('script', ['-qec', quoted, '/dev/null'], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, LANG: 'C.UTF-8', TERM: 'xterm' },
      });
      const lines = stdout.split('\r\x1b[K').map(each => each.trim());
      expect(lines.slice(1, 4)).toEqual(['papers：件 0/2  a.pdf', 'papers：件 1/2  b.pdf', 'papers：件 2/2']);
      expect(lines).toContain('papers：页 3/5  b.pdf');
      expect(lines.at(-1)).toMatch(/^已写入 \S+p\.pdf（2 件，5 页）$/);
      expect(run(args(join(folder, 'q.pdf'))).err).toMatch(/^wrote \S+q\.pdf \(2 items, 5 pages\)\n$/);
    },
  );
});

it('A program is told of every part and every page that is done', async () => {
  const wenshu = openWenshu();
  const text = readFileSync(metro);
  const told: Progress[] = [];
  const [made] = await wenshu.packets(
    wenshu.readCase(text.toString('utf8')),
    { packet: 'filing', layout: 'zh' },
    {
      caseFile: { name: 'case.yaml', bytes: text },
      folder: join(metro, '..'),
      progress: each => told.push(each),
    },
  );
  const parts = made?.manifest.parts ?? [];
  const of = (stage: Progress['stage']) => told.filter(each => each.stage === stage);
  expect(of('parts').map(({ done, total }) => `${done}/${total}`)).toEqual([
    '0/6',
    '1/6',
    '2/6',
    '3/6',
    '4/6',
    '5/6',
    '6/6',
  ]);
  for (const stage of ['pages', 'proof'] as const) {
    expect(of(stage).map(({ done }) => done)).toEqual([0, ...parts.map(({ last }) => last), made?.manifest.pages]);
    expect(
      of(stage)
        .map(({ part }) => part)
        .filter(Boolean),
    ).toEqual(['declaration', 'analysis-report', ...parts.flatMap(({ file }) => file ?? [])]);
  }
  expect(new Set(told.map(({ packet }) => packet))).toEqual(new Set(['filing']));
});
