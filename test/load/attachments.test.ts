import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { WenshuError } from '../../src/errors.js';
import { attachmentReader } from '../../src/load/attachments.js';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('A file that another program writes while it is read is refused', async () => {
  const folder = emptyFolder();
  const file = join(folder, 'scan.pdf');
  writeFileSync(file, Buffer.alloc(8_000_000));
  const script = `
    const fs = require('node:fs');
    const fd = fs.openSync(${JSON.stringify(file)}, 'r+');
    process.stdout.write('ready');
    for (;;) fs.writeSync(fd, 'x', 0);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  const read = attachmentReader(folder);
  const refused = () => {
    try {
      read('scan.pdf');
      return undefined;
    } catch (error) {
      return error instanceof WenshuError ? `${error.code} ${error.problems[0].place.file}` : String(error);
    }
  };
  // The other has to have its turn of the processor while this one reads.
  const told = new Set(Array.from({ length: 100 }, refused));
  told.delete(undefined);
  expect([...told]).toEqual(['packet/changing scan.pdf']);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(read('scan.pdf')).toHaveLength(8_000_000);
});

it('The folder itself may be reached by a link', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.pdf'), 'a');
  const link = join(emptyFolder(), 'link');
  symlinkSync(folder, link);
  expect(Buffer.from(attachmentReader(link)('a.pdf')).toString()).toBe('a');
});
