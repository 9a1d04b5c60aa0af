import type { Sheet } from '../style/sheets.js';

/** A piece of the number of a page: words, or what is counted. */
export type Piece = { readonly words: string } | { readonly counts: 'page' | 'pages' };

/**
 * The number of a page in pieces, for formats that count by themselves.
 *
 * @example
 * numberPieces(sheetFor('contract', 'en'))
 * //=> [{ words: 'Page ' }, { counts: 'page' }, { words: ' of ' }, { counts: 'pages' }]
 */
export function numberPieces({ number }: Sheet): readonly Piece[] {
  return number
    .split(/\{(pages?)\}/)
    .map((piece, at): Piece => (at % 2 === 0 ? { words: piece } : { counts: piece as 'page' | 'pages' }))
    .filter(piece => 'counts' in piece || piece.words !== '');
}

/** Whether the sheet tells the number of all pages: then it stands in the middle, else at the outer edge (GB/T 9704-2012, 7.5). */
export function isCounted({ number }: Sheet): boolean {
  return number.includes('{pages}');
}

/** The number of one page, in words. */
export function numberOf({ number }: Sheet, page: number, pages: number): string {
  return number.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}
