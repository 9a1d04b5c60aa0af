import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Manifest } from '../../src/packet/manifest.js';
import { withPages } from '../packet/made.js';
import { papersIn } from './papers.js';
import { brief, emptyFolder, main } from './run.js';

/** Tells on standard error what the process took at most, in KiB, and how long it worked, in microseconds. */
const meter =
  `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();
process.stderr.write('took '+maxRSS+' '+(userCPUTime+systemCPUTime)+'\\n')})`.replace(/\n/g, '');

const hundred = () =>
  withPages(Array.from({ length: 100 }, (_, at) => ({ text: `Page ${at + 1} of a hundred. `.repeat(20) })));

/** A packet of so many hundred pages, as a user binds it. */
function taken(parts: number, pdf: Uint8Array) {
  const folder = emptyFolder();
  const papers = Object.fromEntries(Array.from({ length: parts }, (_, at) => [`${at + 1}.pdf`, pdf]));
  const { args } = papersIn(join(folder, 'case'), papers);
  const out = join(folder, 'p.pdf');
  const { status, stderr } = spawnSync(process.execPath, [...brief, '--import', meter, main, ...args(out)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('took')]);
  const [, memory, time] = /took (\d+) (\d+)/.exec(stderr) ?? [];
  const { pages } = JSON.parse(readFileSync(out.replace('.pdf', '.manifest.json'), 'utf8')) as Manifest;
  return { pages, megabytes: Number(memory) / 1024, seconds: Number(time) / 1e6 };
}

it('A packet of 2,000 pages takes little more memory than one of 100, and time in proportion to its pages', async () => {
  const pdf = await hundred();
  const [small, large] = [taken(1, pdf), taken(20, pdf)];
  // Cover and catalogue are two pages more.
  expect([small.pages, large.pages]).toEqual([102, 2002]);
  // Measured: 38 MB and 0.7 ms a page. Pages that were kept as objects, or counted again for each part, would take far more.
  expect(large.megabytes - small.megabytes).toBeLessThan(120);
  expect(large.megabytes).toBeLessThan(400);
  expect(large.seconds - small.seconds).toBeLessThan(8);
});
