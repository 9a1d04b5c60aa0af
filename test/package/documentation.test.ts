import { execFile, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { brief, root } from '../cli/run.js';
import { outside, workplace } from './outside.js';

const { folder, remove } = outside();
afterAll(remove);

const starter = join(root, 'templates', 'cybersecurity-review', 'starter.yaml');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`),
];

/** Every command line of wenshu in a page: of its shell blocks and in its sentences; `…` stands for what is left out. */
function linesIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n'));
  // A sentence may name a command without the arguments that it needs.
  const sentences = [...text.replace(/^```.*?^```/gms, '').matchAll(/`(wenshu \S+ [^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...blocks, ...sentences]
    .map(line => line.replace(/\s+# .*/, '').replace(/^npx /, ''))
    .filter(line => /^wenshu /.test(line) && !line.includes('…'))
    .map(line => line.replace('<kind>', 'declaration').replace('DIR', join(root, 'templates')));
}

const lines = [...new Set(pages.filter(page => page.endsWith('.md')).flatMap(linesIn))];
const bin = join(folder, 'node_modules', '.bin');
const env = { PATH: [folder, bin, process.env.PATH].join(delimiter), LANG: 'C.UTF-8' };
// The lines start `node` by its name, here as the other tests start it.
writeFileSync(join(folder, 'node'), `#!/bin/sh\nexec "${process.execPath}" ${brief.join(' ')} "$@"\n`, { mode: 0o755 });

let bound: Uint8Array | undefined;

/** The packet of the documentation, bound once. */
function filing(): Uint8Array {
  if (bound) return bound;
  const cwd = workplace(folder, 'filing');
  spawnSync('sh', ['-c', 'wenshu packet filing case.yaml -o filing.pdf'], { cwd, env });
  bound = readFileSync(join(cwd, 'filing.pdf'));
  return bound;
}

/** Runs a line in a folder of its own, in which the files it speaks of stand. */
async function runLine(line: string, at: number) {
  const cwd = workplace(folder, `line-${at}`);
  if (line === 'wenshu new') rmSync(join(cwd, 'case.yaml'));
  // The notice of the example is issued already.
  if (line.startsWith('wenshu record')) cpSync(starter, join(cwd, 'case.yaml'));
  if (/^wenshu (verify|extract)/.test(line)) writeFileSync(join(cwd, 'filing.pdf'), filing());
  const before = readdirSync(cwd);
  const { stdout } = await promisify(execFile)('sh', ['-c', line.replace('DIR', join(root, 'templates'))], {
    cwd,
    env,
    maxBuffer: 1 << 26,
  });
  return { stdout, made: readdirSync(cwd).filter(name => !before.includes(name)) };
}

describe('The command lines of the documentation', () => {
  it('are found', () => {
    expect(lines.length).toBeGreaterThanOrEqual(14);
    const commands = [...new Set(lines.map(line => line.split(' ')[1]))].sort();
    expect(commands).toEqual([
      'check',
      'count',
      'due',
      'extract',
      'kinds',
      'new',
      'packet',
      'record',
      'render',
      'schema',
      'verify',
    ]);
  });

  it.concurrent.for(lines.map((line, at) => [line, at] as const))('%s', async ([line, at], { expect }) => {
    // A status other than 0 rejects.
    const { stdout, made } = await runLine(line, at);
    const named =
      /(?:-o|--ics|--svg|>) (\S+)/.exec(line)?.[1] ?? (/^wenshu render (?!.*--show)/.test(line) ? 'out' : undefined);
    const beside = /^wenshu packet .* -o filing\.pdf$/.test(line) ? ['filing.manifest.json'] : [];
    expect(made).toEqual(line === 'wenshu new' ? ['case.yaml'] : named ? [...beside, named] : []);
    if (!named && line !== 'wenshu new') expect(stdout.length).toBeGreaterThan(10);
    if (line.includes('queries.jsonl')) expect(JSON.parse(stdout)).toMatchObject({ due: '2026-03-06' });
  });
});

describe('The program of the README', () => {
  const [, snippet = ''] = /^```ts\n(.*?)^```/ms.exec(readme) ?? [];
  const place = workplace(folder, 'program');

  it('is accepted by the strict compiler of another project, the libraries checked as well', () => {
    expect(snippet).toContain("from 'wenshu'");
    writeFileSync(join(place, 'program.ts'), `${snippet}\nconsole.log(JSON.stringify(review));\n`);
    const compilerOptions = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      module: 'NodeNext',
      target: 'ES2022',
      types: ['node'],
      skipLibCheck: false,
      outDir: '.',
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', place], { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
  });

  it('writes a DOCX, and the due date is the one its comment gives', () => {
    const before = readdirSync(place);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['program.js'], { cwd: place, encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
    const notice = 'written-notice.side-by-side.docx';
    const made = readdirSync(place).filter(each => !before.includes(each));
    expect(made.sort()).toEqual(['due.ics', 'timeline.svg', notice]);
    expect(readFileSync(join(place, 'due.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s);
    expect(readFileSync(join(place, 'timeline.svg'), 'utf8')).toMatch(/^<\?xml .*<svg .*<\/svg>\n$/s);
    const parts = unzipSync(readFileSync(join(place, notice)));
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
    const [, said] = /due: '(\d{4}-\d\d-\d\d)'/.exec(snippet) ?? [];
    expect(JSON.parse(stdout)).toMatchObject({ state: 'due', due: said });
    expect(said).toBe('2021-03-23');
  });
});
