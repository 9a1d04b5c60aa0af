import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../errors.js';
import { isRunning } from './is-running.js';

/** Where LibreOffice is started from: by name, or where its installers put it. */
const programs = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Milliseconds after which a conversion is given up. */
const patience = 120_000;

/** Nothing in the file runs, and nothing it names is fetched. */
const security = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${['DisableMacrosExecution', 'DisableActiveContent', 'BlockUntrustedRefererLinks']
  .map(
    name =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`;

/**
 * A PDF of a DOCX, made by LibreOffice with a profile of its own, in a folder that is removed. Fails with
 * `packet/no-word-processor` where there is none; `name` is what errors name.
 */
export async function docxToPdf(
  bytes: Uint8Array,
  name: string,
  known: readonly string[] = programs,
): Promise<Uint8Array> {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${mark}${process.pid}-`));
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', clear);
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), security);
    writeFileSync(join(folder, 'in.docx'), bytes);
    const said = await convert(folder, profile, name, known);
    const made = readIfThere(join(folder, 'in.pdf'));
    return made ?? fail('packet/unconverted', { file: name }, { zh: said || '没有输出', en: said || 'it made none' });
  } finally {
    clear();
    process.removeListener('exit', clear);
  }
}

const mark = 'wenshu-docx-';

/** Removes the folders of processes that were killed; another user's may not be. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [owner] = name.startsWith(mark) ? name.slice(mark.length).split('-') : [];
    if (owner !== undefined && /^\d+$/.test(owner) && !isRunning(Number(owner))) clearAway(join(tmpdir(), name));
  }
}

function clearAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It stays.
  }
}

/** What LibreOffice says, once it is done. */
async function convert(folder: string, profile: string, name: string, known: readonly string[]): Promise<string> {
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--infilter=MS Word 2007 XML',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    join(folder, 'in.docx'),
  ];
  for (const program of known) {
    const said = await run(program, args);
    if (said !== undefined) return said;
  }
  return fail('packet/no-word-processor', { file: name });
}

/** The last line that a program writes to its error output; undefined if there is no such program. */
function run(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    let said = '';
    // A group of its own: what is started is a script, and the program itself would outlive it.
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' });
    const end = () => kill(child);
    const late = setTimeout(end, patience);
    process.once('exit', end);
    const done = (result: string | undefined) => {
      clearTimeout(late);
      process.removeListener('exit', end);
      resolve(result);
    };
    child.stderr.on('data', chunk => {
      said = `${said}${chunk}`.slice(-2000);
    });
    child.on('error', () => done(undefined));
    child.on('close', () => done(said.trim().split('\n').at(-1) ?? ''));
  });
}

/** Ends a program with all that it has started. */
function kill(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has gone already.
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
