import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { layouts } from '../../src/tree/tree.js';
import { formats } from '../../src/write/writer.js';
import { emptyFolder, root } from '../cli/run.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { demo: string } };

it('npm run demo prints the due dates of the example, writes its kinds in every layout and format, and binds its filing', () => {
  const cwd = emptyFolder();
  for (const name of ['dist', 'examples']) symlinkSync(join(root, name), join(cwd, name));
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8' };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', manifest.scripts.demo], { cwd, env, encoding: 'utf8' });
  expect([stderr, status]).toEqual([expect.not.stringMatching(/error|\[\w+\/[\w-]+\]/i), 0]);

  // Counted by hand from the calendar of 2021: Qingming on Monday April 5, Labour Day from May 1 to 5 with April 25 and May 8
  // worked, Dragon Boat on Monday June 14; 45 days after March 22 without April 27 to May 10; 15 days after each receipt.
  const dates = ['2021-03-23', '2021-06-07', '2021-06-24', '2021-06-25', '2021-06-28', '2021-06-29'];
  for (const date of dates) expect(stdout).toContain(date);

  const out = join(cwd, 'out', 'power-grid');
  expect(existsSync(out)).toBe(true);
  const made = readdirSync(out).map(name => name.split('.'));
  const found = new Set(made.map(parts => [parts[0], ...parts.slice(-2)].join(' ')));
  const five = [
    'declaration',
    'written-notice',
    'suggested-conclusion',
    'opinion-solicitation-letter',
    'supplier-commitment-clauses',
  ];
  const wanted = five.flatMap(kind => layouts.flatMap(layout => formats.map(format => `${kind} ${layout} ${format}`)));
  expect([...found]).toEqual(expect.arrayContaining(wanted));
  // Twelve member units and two protection departments have a letter each.
  const letters = new Set(made.flatMap(([kind, to]) => (kind === 'opinion-solicitation-letter' ? [to] : [])));
  expect(letters.size).toBe(14);
  // Declaration, report, tender, contract, commitments, power of attorney, drawing and identity document.
  const bound = readFileSync(join(cwd, 'out', 'filing.manifest.json'), 'utf8');
  expect((JSON.parse(bound) as { parts: unknown[]; gaps: unknown[] }).parts).toHaveLength(8);
  expect(existsSync(join(cwd, 'out', 'filing.pdf'))).toBe(true);
}, 180_000);
