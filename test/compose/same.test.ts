import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/tree/tree.js';
import { openWenshu, type RenderedDocument, type RenderWish } from '../../src/wenshu.js';
import { formats } from '../../src/write/writer.js';
import { emptyFolder, hospital, metro, powerGrid, run } from '../cli/run.js';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const worlds = [
  { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' },
];

describe('The same case', () => {
  it.each([
    ['power-grid', powerGrid],
    ['hospital-cloud', hospital],
    ['metro-network', metro],
  ])(
    '%s gives the same bytes in every kind, layout and format, whatever the zone and language of the system',
    (_, file) => {
      const [first, second] = worlds.map(env => {
        const cwd = emptyFolder();
        const { status } = run(['render', 'all', file, '--layout', 'all', '--format', 'all'], { cwd, env });
        expect(status).toBe(0);
        return readdirSync(join(cwd, 'out')).map(name => `${hash(readFileSync(join(cwd, 'out', name)))} ${name}`);
      });
      expect(second).toEqual(first);
      expect(first?.length).toBeGreaterThanOrEqual(3 * layouts.length * formats.length);
    },
  );

  it('gives the same bytes whatever was made before in the same process', async () => {
    const wenshu = openWenshu();
    const read = wenshu.readCase(readFileSync(hospital, 'utf8'));
    const wishes = layouts.flatMap(layout => formats.map((format): RenderWish => ({ kind: 'all', layout, format })));
    const sums = (made: readonly RenderedDocument[]) => made.map(({ name, bytes }) => `${hash(bytes)} ${name}`).sort();
    const forwards = sums(await wenshu.render(read, ...wishes));
    expect(sums(await wenshu.render(read, ...[...wishes].reverse()))).toEqual(forwards);
    expect(sums(await openWenshu().render(read, ...wishes))).toEqual(forwards);
  });
});
