import type { FaceUse, Fonts } from '../style/fonts.js';
import type { Sheet } from '../style/sheets.js';
import type { Row, Tree } from '../tree/tree.js';

export type Format = 'docx' | 'pdf' | 'html' | 'md' | 'txt';
export const formats: readonly Format[] = ['docx', 'pdf', 'html', 'md', 'txt'];

/** A place on a page; pages from 1, lengths in pt from the top left corner. */
export interface Box {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a writer is given beside the tree. Fonts are opened once per process and shared. */
export interface Setting {
  readonly sheet: Sheet;
  readonly fonts: Fonts;
  /** Told where each row of a table stands, by a writer that makes pages; of a row over two pages, each part. */
  readonly placed?: ((row: Row, box: Box) => void) | undefined;
  /** Told what each face was printed with, by a writer that sets type itself. */
  readonly report?: ((uses: readonly FaceUse[]) => void) | undefined;
}

/** A writer: tree and setting to the bytes of a file. Same input, same bytes. */
export type Writer = (tree: Tree, setting: Setting) => Promise<Uint8Array>;
