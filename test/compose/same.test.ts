import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layouts } from '../../src/tree/tree.js';
import { formats } from '../../src/write/writer.js';
import { root } from '../cli/run.js';

const maker = fileURLToPath(new URL('every-document.mjs', import.meta.url));
/** What the documents are made of: the examples, and where none suffices the cases of these tests. */
const cases = [
  ...readdirSync(join(root, 'examples')).map(name => join('examples', name, 'case.yaml')),
  ...readdirSync(join(root, 'test/compose/cases')).map(name => join('test/compose/cases', name)),
].filter(file => existsSync(join(root, file)));

const worlds = [
  { order: '--forwards', env: { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8' } },
  { order: '--backwards', env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' } },
];

type Made = readonly [
  file: string,
  version: string,
  kind: string,
  to: string,
  layout: string,
  format: string,
  hash: string,
];

async function madeIn({ order, env }: (typeof worlds)[number]): Promise<Made[]> {
  const options = { cwd: root, env: { PATH: process.env.PATH, ...env }, maxBuffer: 1 << 26 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-semi-space-size=64', maker, order, ...cases],
    options,
  );
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Made)
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/** Every kind with every version of the law it has, as the folders tell: all versions, unless kind.yaml names some. */
function offered(): string[] {
  const procedures = readdirSync(join(root, 'templates')).filter(name =>
    existsSync(join(root, 'templates', name, 'law')),
  );
  return procedures.flatMap(procedure => {
    const folder = join(root, 'templates', procedure);
    const laws = readdirSync(join(folder, 'law')).flatMap(name => /^(\d{4}.*)\.yaml$/.exec(name)?.[1] ?? []);
    return readdirSync(join(folder, 'kinds')).flatMap(kind => {
      const { versions = laws } = parse(readFileSync(join(folder, 'kinds', kind, 'kind.yaml'), 'utf8')) as {
        readonly versions?: readonly string[];
      };
      return versions.map(version => `${kind} ${version}`);
    });
  });
}

describe('The documents of examples and test/compose/cases', () => {
  let made: Made[][] = [];

  beforeAll(async () => {
    made = await Promise.all(worlds.map(madeIn));
  }, 180_000);

  it('are of every kind, by every version of the law that has it, in every layout and format', () => {
    const wanted = offered().flatMap(each =>
      layouts.flatMap(layout => formats.map(format => `${each} ${layout} ${format}`)),
    );
    const found = made[0]?.map(([, version, kind, , layout, format]) => `${kind} ${version} ${layout} ${format}`);
    expect([...new Set(found)].sort()).toEqual(wanted.sort());
  });

  it('have the same bytes whatever the zone and language of the system, and whatever was made before', () => {
    expect(made[0]?.length).toBeGreaterThan(0);
    expect(made[1]).toEqual(made[0]);
  });

  it('differ from each other in every layout, format, kind and addressee', () => {
    // Text has no columns: side by side it stacks.
    const hashes = made[0]?.filter(each => each[5] !== 'txt').map(each => each[6]);
    expect(new Set(hashes).size).toBe(hashes?.length);
  });
});
