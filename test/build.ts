import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist', 'cli', 'main.js');
const data = join(root, 'dist', 'data.json');
const library = join(root, 'dist', 'libpdf.js');

/** Builds dist once before the tests, where it is older than the sources: the command line is tested as users run it. */
export default function build(): void {
  if (!existsSync(library) || statSync(library).mtimeMs < newest('scripts'))
    spawnSync(process.execPath, ['scripts/build-libpdf.mjs'], { cwd: root, stdio: 'inherit' });
  if (existsSync(data) && statSync(data).mtimeMs > newest('src', 'templates', 'locales')) return;
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  // `npm run check` tells of types; here it is enough that there is something to run.
  if (!existsSync(built)) throw new Error(stdout);
  spawnSync(process.execPath, ['scripts/build-data.mjs'], { cwd: root, stdio: 'inherit' });
}

function newest(...folders: readonly string[]): number {
  const files = folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(root, folder, name)),
  );
  return Math.max(...files.map(file => statSync(file).mtimeMs));
}
