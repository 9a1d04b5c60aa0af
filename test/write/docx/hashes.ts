import { createHash } from 'node:crypto';
import { layouts } from '../../../src/tree/tree.js';
import { samples } from './samples.js';
import { written } from './written.js';

/** The hashes of the samples, for a process of its own to tell. */
export function hashes(): Promise<string[]> {
  return Promise.all(
    layouts.map(async layout =>
      createHash('sha256')
        .update(await written(samples[layout]))
        .digest('hex'),
    ),
  );
}
