import type { FaceUse, Fonts } from '../style/fonts.js';
import type { Sheet } from '../style/sheets.js';
import type { Tree } from '../tree/tree.js';

export type Format = 'docx' | 'pdf' | 'html' | 'md' | 'txt';
export const formats: readonly Format[] = ['docx', 'pdf', 'html', 'md', 'txt'];

/** What a writer is given beside the tree. Fonts are opened once per process and shared. */
export interface Setting {
  readonly sheet: Sheet;
  readonly fonts: Fonts;
  /** Told what each face was printed with, by a writer that sets type itself. */
  readonly report?: ((uses: readonly FaceUse[]) => void) | undefined;
}

/** A writer: tree and setting to the bytes of a file. Same input, same bytes. */
export type Writer = (tree: Tree, setting: Setting) => Promise<Uint8Array>;
