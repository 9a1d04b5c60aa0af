import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist', 'cli', 'main.js');

/** Builds dist once before the tests, where it is older than the sources: the command line is tested as users run it. */
export default function build(): void {
  if (existsSync(built) && statSync(built).mtimeMs > newest(join(root, 'src'))) return;
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  // `npm run check` tells of types; here it is enough that there is something to run.
  if (!existsSync(built)) throw new Error(stdout);
}

function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    name => statSync(join(folder, name)).mtimeMs,
  );
  return Math.max(...times);
}
