import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../src/tree/tree.js';
import { archive, entry } from '../../../src/write/docx/archive.js';
import { samples } from './samples.js';
import { written } from './written.js';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What another process, in another time zone, writes for the samples. */
function hashesIn(zone: string): string[] {
  const script = `import('vite').then(async ({ runnerImport }) => {
    const { module } = await runnerImport(${JSON.stringify(resolve('test/write/docx/hashes.ts'))});
    console.log(JSON.stringify(await module.hashes()));
  })`;
  const said = execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as string[];
}

describe('the bytes of a file', () => {
  it('are the same in two processes of different time zones, and here', async () => {
    const [west, east] = [hashesIn('America/Los_Angeles'), hashesIn('Pacific/Auckland')];
    const here = await Promise.all(layouts.map(async layout => hashOf(await written(samples[layout]))));
    expect(west).toEqual(here);
    expect(east).toEqual(here);
    expect(new Set(here).size).toBe(layouts.length);
  }, 60_000);

  it('do not depend on the documents written before', async () => {
    const first = hashOf(await written(samples.zh));
    for (const layout of layouts) await written(samples[layout]);
    expect(hashOf(await written(samples.zh))).toBe(first);
    const together = await Promise.all([written(samples.zh), written(samples.stacked), written(samples.zh)]);
    expect([hashOf(together[0]), hashOf(together[2])]).toEqual([first, first]);
  });
});

describe('an archive', () => {
  it('gives back what was put in, sorted by path', () => {
    const text = '文书'.repeat(5000);
    const bytes = archive([entry('b/c.xml', text), entry('a.xml', ''), entry('[x].xml', 'x')]);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['[x].xml', 'a.xml', 'b/c.xml']);
    expect(strFromU8(files['b/c.xml'] ?? new Uint8Array())).toBe(text);
    expect(bytes.length).toBeLessThan(1000);
  });

  it('dates every file 1980-01-01 00:00, in its own header and in the directory', () => {
    const bytes = Buffer.from(archive([entry('a', '1'), entry('b', '2')]));
    // APPNOTE 4.4.6: bits 9-15 the year from 1980, 5-8 the month, 0-4 the day; the time comes first.
    const dates = (signature: string, at: number) => {
      const starts = [...bytes.toString('latin1').matchAll(new RegExp(signature, 'g'))].map(each => each.index);
      return starts.map(start => [bytes.readUInt16LE(start + at), bytes.readUInt16LE(start + at + 2)]);
    };
    const zero = [0, (0 << 9) | (1 << 5) | 1];
    expect(dates('PK\x03\x04', 10)).toEqual([zero, zero]);
    expect(dates('PK\x01\x02', 12)).toEqual([zero, zero]);
  });

  it('of a document begins with its content types', async () => {
    expect(Object.keys(unzipSync(await written(samples.zh)))[0]).toBe('[Content_Types].xml');
  });
});
