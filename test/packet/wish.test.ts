import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import type { PacketWish } from '../../src/packet/making.js';
import { openWenshu } from '../../src/wenshu.js';
import { powerGrid } from '../cli/run.js';

const bytes = readFileSync(powerGrid);
const wenshu = openWenshu();
const read = wenshu.readCase(bytes.toString('utf8'), 'case.yaml');

/** What a program without types may ask for. */
function packets(wish: Readonly<Record<string, unknown>>, name = 'case.yaml') {
  const asked = { packet: 'filing', layout: 'zh', ...wish } as unknown as PacketWish;
  return wenshu.packets(read, asked, { caseFile: { name, bytes }, folder: dirname(powerGrid) });
}

it.each([
  [{ layout: undefined }, 'The option layout has no value "undefined".', 'zh, en, stacked, side-by-side'],
  [{ dividers: 'tabs' }, 'The option dividers has no value "tabs".', 'sheet, tab, none'],
  [{ mark: '正本' }, 'The option mark has no value "正本".', 'original, duplicate'],
])('a packet asked for with %o is refused with the values there are', async (wish, said, known) => {
  await expect(packets(wish)).rejects.toThrow(`${said} [usage/unknown-option]\n  → The values are: ${known}.`);
});

it.each(['manifest.json', 'filing.manifest.json'])(
  'a case file called %s is refused: verifying would take it for a manifest',
  async name => {
    await expect(packets({}, name)).rejects.toThrow(`${name}: The case file has the name that the manifest`);
  },
);
