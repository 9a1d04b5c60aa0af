import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/run.js';
import { packed } from './packed.js';

const block = 4096;
const onDisk = (size: number) => Math.ceil(size / block) * block;

/** What a folder takes of a disk with blocks of 4 KiB, without the packages inside it, which are counted by themselves. */
function folderOnDisk(folder: string): number {
  return readdirSync(folder)
    .filter(name => name !== 'node_modules')
    .map(name => join(folder, name))
    .reduce((sum, each) => {
      const stat = lstatSync(each);
      return sum + (stat.isDirectory() ? folderOnDisk(each) : onDisk(stat.size));
    }, block);
}

interface Locked {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

/** The packages of the lock file that an install without development dependencies brings; optional ones count. */
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
const brought = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

describe('The package', () => {
  const { size, files } = packed();
  const paths = files.map(({ path }) => path);

  it('is an archive of less than 25 MB', () => {
    expect(size).toBeGreaterThan(5_000_000);
    expect(size).toBeLessThan(25_000_000);
  });

  it('takes less than 80 MB of disk with all it depends on', () => {
    const missing = brought.filter(([path, { optional }]) => !optional && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
    const dependencies = brought.filter(([path]) => existsSync(join(root, path)));
    expect(dependencies.length).toBeGreaterThan(40);
    const own = files.reduce((sum, each) => sum + onDisk(each.size), 0);
    const folders = new Set(paths.flatMap(path => path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))));
    const rest = dependencies.reduce((sum, [path]) => sum + folderOnDisk(join(root, path)), 0);
    // A tenth of a megabyte for what npm adds: links to programs, its own lock file, the folders of scopes.
    expect(own + folders.size * block + rest + 100_000).toBeLessThan(80_000_000);
  });

  it('holds what it runs on, and nothing of its making', () => {
    for (const each of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dist/data.json',
      'dist/libpdf.js',
      'dist/libpdf.licences.txt',
      'fonts/fonts.json',
      'fonts/OFL.txt',
      'LICENSE',
    ])
      expect(paths).toContain(each);
    const folders = [...new Set(paths.map(path => (path.includes('/') ? path.split('/')[0] : '')))].sort();
    expect(folders).toEqual(['', 'dist', 'fonts', 'locales', 'templates']);
    expect(paths.filter(path => /\.map$|\.test\.|\.tmp$|\.ts$(?<!\.d\.ts)/.test(path))).toEqual([]);
  });
});
