import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, type Source, sourceOf } from '../case/source.js';
import { packageFolder } from './folders.js';

/**
 * The data of the package's own YAML files as the build has read them (scripts/build-data.mjs), each under the hash of its
 * text: a text changed since is simply not found.
 */
let read: Readonly<Record<string, unknown>> | undefined;

/** The text of a data file, its data taken from the build where they can be: reading YAML is most of a start. */
export function loadSource(text: string, file: string): Source {
  read ??= built(join(packageFolder, 'dist', 'data.json'));
  const key = keyOf(text);
  return Object.hasOwn(read, key) ? sourceOf(read[key], text, file) : readSource(text, file);
}

export function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function built(file: string): Record<string, unknown> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}
