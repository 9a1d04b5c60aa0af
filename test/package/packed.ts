import { execFileSync } from 'node:child_process';
import { root } from '../cli/run.js';

export interface Packed {
  /** Bytes of the archive. */
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What `npm pack` puts into the package, of what is built now. */
export function packed(): Packed {
  const args = ['pack', '--dry-run', '--ignore-scripts', '--offline', '--json', '--loglevel=silent'];
  const [first] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as [Packed];
  return first;
}
