import type { FaceUse, Fonts } from '../style/fonts.js';
import type { Sheet } from '../style/sheets.js';
import type { Block, Row, Tree } from '../tree/tree.js';
import type { Seal } from './seal.js';

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
  /** Told on which pages each block stands, by a writer that makes pages. */
  readonly stands?: ((block: Block, page: number) => void) | undefined;
  /** Stands on the signature. */
  readonly seal?: Seal | undefined;
  /** What a PDF is to conform to, and to say so. */
  readonly standards?: readonly PdfStandard[] | undefined;
  /** Told what each face was printed with, by a writer that sets type itself. */
  readonly report?: ((uses: readonly FaceUse[]) => void) | undefined;
}

/** PDF/UA-1, accessible (ISO 14289-1), and PDF/A-2a, accessible and for keeping (ISO 19005-2). One file can be both. */
export type PdfStandard = 'ua' | 'a-2a';
export const pdfStandards: readonly PdfStandard[] = ['ua', 'a-2a'];

/** A writer: tree and setting to the bytes of a file. Same input, same bytes. */
export type Writer = (tree: Tree, setting: Setting) => Promise<Uint8Array>;
