import { unzipSync } from 'fflate';
import { type SheetName, sheetFor } from '../../../src/style/sheets.js';
import type { Tree } from '../../../src/tree/tree.js';
import { writeDocx } from '../../../src/write/docx/index.js';
import type { Setting } from '../../../src/write/writer.js';

/** A Word file names its fonts and opens none: to look at them is an error. */
const fonts = new Proxy({} as Setting['fonts'], {
  get: () => {
    throw new Error('the fonts were looked at');
  },
});

export function written(tree: Tree): Promise<Uint8Array> {
  return writeDocx(tree, { sheet: sheetFor(tree.sheet as SheetName, tree.layout), fonts });
}

/** The parts of the written file as text, by path. */
export async function partsOf(tree: Tree): Promise<Record<string, string>> {
  const files = unzipSync(await written(tree));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

export async function documentOf(tree: Tree): Promise<string> {
  return (await partsOf(tree))['word/document.xml'] ?? '';
}
