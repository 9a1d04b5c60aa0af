import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingFor } from '../../programs.js';
import { drawn, type Picture } from '../pictures.js';

/** What is missing to see a Word file as LibreOffice prints it, or undefined. */
export const missing = missingFor('the 版头 and 版记 of Word files are not measured', 'soffice', 'pdftoppm');

/** The pages of Word files as LibreOffice prints them, drawn by poppler: one start of the office for all files. */
export function picturesOf(files: Readonly<Record<string, Uint8Array>>): Record<string, Picture[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-office-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
    return Object.fromEntries(Object.keys(files).map(name => [name, drawn(join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
