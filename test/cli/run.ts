import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const main = join(root, 'dist', 'cli', 'main.js');
export const powerGrid = join(root, 'examples', 'power-grid', 'case.yaml');
export const metro = join(root, 'examples', 'metro-network', 'case.yaml');
export const hospital = join(root, 'examples', 'hospital-cloud', 'case.yaml');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly bytes: Buffer;
  readonly err: string;
}

/** Runs the built command line, in English unless the arguments or the environment say otherwise. */
export function run(args: readonly string[], options: SpawnSyncOptions = {}): Ran {
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(isShort(args) ? brief : []), main, ...args], {
    maxBuffer: 1 << 28,
    ...options,
    env,
  });
  const bytes = Buffer.from(stdout);
  return { status, out: bytes.toString('utf8'), bytes, err: stderr.toString('utf8') };
}

/** A process of a second has no use for the optimising compiler, which takes a third of its time. */
export const brief = ['--no-opt', '--max-semi-space-size=64'];

function isShort([command = '', kind]: readonly string[]): boolean {
  return command !== 'count' && kind !== 'all';
}

/** An empty folder for one test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
