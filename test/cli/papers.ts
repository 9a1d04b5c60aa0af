import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { metro, root } from './run.js';

/** An attachment of a case: its bytes, or undefined where the test puts something else in its place. */
export type Papers = Readonly<Record<string, Uint8Array | undefined>>;

/**
 * A case with these attachments and no others, and a packet that holds nothing else: what is tried needs no documents. `form`:
 * a form that stands before them.
 */
export function papersIn(folder: string, papers: Papers, form?: string) {
  const before = readFileSync(metro, 'utf8');
  const list = Object.keys(papers).map(
    name => `  - { title: ${JSON.stringify(name)}, file: ${JSON.stringify(name)} }\n`,
  );
  const text = before.replace(/^attachments:\n[\s\S]*?^documents:\n/m, `attachments:\n${list.join('')}documents:\n`);
  if (text === before) throw new Error('the example has no attachments');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'case.yaml'), text);
  for (const [name, bytes] of Object.entries(papers)) {
    if (!bytes) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const overlay = templates(folder, form);
  return {
    folder,
    file: join(folder, 'case.yaml'),
    args: (out: string, ...more: readonly string[]) => [
      ...['packet', 'papers', join(folder, 'case.yaml'), '--layout', 'zh', '-o', out],
      ...['--templates', overlay, ...more],
    ],
  };
}

/** The procedure with the packet `papers`. */
function templates(beside: string, form?: string): string {
  const folder = join(beside, 'templates', 'cybersecurity-review');
  const procedure = join(root, 'templates', 'cybersecurity-review', 'procedure.yaml');
  const packet = `
packets:
  papers:
    title: { zh: 附件, en: Papers }
    about: { zh: 附件, en: Papers }
    parts:${form === undefined ? '' : `\n      - form: ${form}`}
      - attachments: other
`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'procedure.yaml'), readFileSync(procedure, 'utf8').replace('\npackets:\n', packet));
  return dirname(folder);
}

/** The files of a folder, those that are hidden too, with their bytes. */
export function bytesIn(folder: string): Record<string, Buffer> {
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name))]));
}

/** A folder that outlasts a test; whoever makes it removes it. */
export function folderForAll(): string {
  return mkdtempSync(join(tmpdir(), 'wenshu-test-'));
}
