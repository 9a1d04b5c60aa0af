import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { fail } from '../errors.js';
import { type FontFile, type Fonts, openFonts } from '../style/fonts.js';

/** The package's own fonts, as scripts/build-fonts.mjs makes them; src/ and dist/ lie equally deep. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'fonts');

let loaded: Fonts | undefined;

/**
 * The fonts of this process. Files are read when a document first needs them, so a format without fonts costs nothing.
 * Where they have not been built, that first use fails with `write/no-fonts`.
 */
export function loadFonts(): Fonts {
  loaded ??= openFonts(() => describe(folder));
  return loaded;
}

/** What fonts.json tells of each font; the bytes are read on demand. */
export function describe(directory: string): FontFile[] {
  const { fonts } = JSON.parse(read(join(directory, 'fonts.json')).toString('utf8')) as { fonts: Entry[] };
  return fonts.map(({ file, ...entry }) => ({
    ...entry,
    get bytes() {
      const bytes = read(join(directory, file));
      // In large pieces it takes two thirds of the time.
      return file.endsWith('.gz') ? gunzipSync(bytes, { chunkSize: 1 << 22 }) : bytes;
    },
  }));
}

interface Entry extends Omit<FontFile, 'bytes'> {
  readonly file: string;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return fail('write/no-fonts', {}, { file });
  }
}
