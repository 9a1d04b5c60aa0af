/**
 * Builds dist/data.json: the package's own YAML files read once, each under the hash of its text, so that a start need not
 * read YAML. See src/load/source.ts.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSource } from '../dist/case/source.js';
import { keyOf } from '../dist/load/source.js';
import { readText } from '../dist/load/text.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = ['locales', 'templates']
  .flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  .filter(name => name.endsWith('.yaml'))
  .sort();

const data = files.map(file => {
  const text = readText(join(root, file));
  return [keyOf(text), readSource(text, file).data];
});

writeFileSync(join(root, 'dist', 'data.json'), JSON.stringify(Object.fromEntries(data)));
