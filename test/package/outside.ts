import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { powerGrid, root } from '../cli/run.js';
import { packed } from './packed.js';

export interface Outside {
  readonly folder: string;
  readonly remove: () => void;
}

/** A project of someone else, who has installed the packed files of wenshu, what they depend on, and the types of Node. */
export function outside(): Outside {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-outside-'));
  const modules = join(folder, 'node_modules');
  for (const { path } of packed().files) cpSync(join(root, path), join(modules, 'wenshu', path));
  for (const name of [...dependencies(), '@types/node', 'undici-types']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  mkdirSync(join(modules, '.bin'));
  symlinkSync('../wenshu/dist/cli/main.js', join(modules, '.bin', 'wenshu'));
  // As npm does with what `bin` names.
  chmodSync(join(modules, '.bin', 'wenshu'), 0o755);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function dependencies(): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  return Object.keys(manifest.dependencies);
}

/** The files that the lines of the documentation speak of, in a folder of their own. */
export function workplace(folder: string, name: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  cpSync(powerGrid, join(place, 'case.yaml'));
  cpSync(join(dirname(powerGrid), 'attachments'), join(place, 'attachments'), { recursive: true });
  writeFileSync(join(place, 'case.json'), JSON.stringify(parse(readFileSync(powerGrid, 'utf8'))));
  writeFileSync(join(place, 'queries.jsonl'), '{"from":"2026-02-09","workingDays":15}\n');
  const notice =
    '{ number: null, date: 2026-11-01, year: 2027, url: x, holidays: [{ name: { zh: 元旦, en: New Year }, off: [{ from: 2027-01-01, to: 2027-01-01 }] }] }';
  const calendar = `version: mine\ncoverage: { from: 2027-01-01, to: 2027-12-31 }\nnotices:\n  - ${notice}\n`;
  writeFileSync(join(place, '2027.yaml'), calendar);
  return place;
}
