import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataStage } from './data.js';
import { readText } from './text.js';

/** The folder of the package, whether it runs from dist/ or from src/. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Folders laid over each other: a file of a later folder takes the place of the same file of an earlier one. */
export interface Folders {
  /** The names in a folder, sorted. */
  readonly list: (folder: string) => readonly string[];
  /** Where a file is read from, for messages. */
  readonly path: (file: string) => string;
  readonly has: (file: string) => boolean;
  readonly read: (file: string, stage?: DataStage) => string;
}

export function overlay(roots: readonly string[]): Folders {
  const last = (file: string) => [...roots].reverse().find(root => existsSync(join(root, file)));
  const path = (file: string) => join(last(file) ?? roots[roots.length - 1] ?? '', file);
  return {
    list: folder => {
      const names = roots.map(root => join(root, folder)).flatMap(place => (isFolder(place) ? readdirSync(place) : []));
      return [...new Set(names)].sort();
    },
    path,
    has: file => last(file) !== undefined,
    read: (file, stage = 'template') => readText(path(file), stage),
  };
}

export function isFolder(place: string): boolean {
  return existsSync(place) && statSync(place).isDirectory();
}
