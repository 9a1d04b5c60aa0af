import { type Problem, problem, refuse } from './errors.js';
import { dividerWishes, type PacketWish } from './packet/making.js';
import { marks } from './packet/packet-view.js';
import { type Layout, layouts } from './tree/tree.js';
import { type Format, formats, type PdfStandard, pdfStandards } from './write/writer.js';

/** What to make of a case: a kind or all of them, in one layout and format. */
export interface RenderWish {
  /** The id of a kind, or `all`: every kind for which the case has an occasion. */
  readonly kind: string;
  readonly layout: Layout;
  readonly format: Format;
  /** Final: no draft mark, no blanks, no drafting notes; without it the case's own status decides. */
  readonly final?: boolean | undefined;
  /** Visible blanks where the case lacks something, instead of an error. */
  readonly blanks?: boolean | undefined;
  /** Print drafting notes. */
  readonly notes?: boolean | undefined;
  /** Gives the bytes of a file that the case names, for the image of a seal in a final document. */
  readonly readFile?: ((name: string) => Uint8Array) | undefined;
  /** What a PDF is to conform to: `ua`, PDF/UA-1; `a-2a`, PDF/A-2a; or both. `usage/option-not-of-format` for another format. */
  readonly pdfStandard?: PdfStandard | readonly PdfStandard[] | undefined;
}

/** What TypeScript holds in a typed program is said to one that is not. */
export function checkWish(wish: RenderWish): void {
  const { layout, format } = wish;
  const standards = standardsOf(wish);
  const option = 'pdfStandard';
  refuse([
    ...wrong('layout', layout, layouts),
    ...wrong('format', format, formats),
    ...standards.flatMap(each => wrong(option, each, pdfStandards)),
    ...(standards.length > 0 && format !== 'pdf'
      ? [problem('usage/option-not-of-format', {}, { option, needed: 'pdf', format })]
      : []),
  ]);
}

/** As `checkWish`, of a packet. */
export function checkPacketWish({ layout, mark, dividers }: PacketWish): void {
  refuse([
    ...wrong('layout', layout, layouts),
    ...(mark === undefined ? [] : wrong('mark', mark, marks)),
    ...(dividers === undefined ? [] : wrong('dividers', dividers, dividerWishes)),
  ]);
}

function wrong(option: string, found: string, known: readonly string[]): Problem[] {
  const values = { option, found: String(found), known: known.join(', ') };
  return known.includes(found) ? [] : [problem('usage/unknown-option', {}, values)];
}

export function standardsOf({ pdfStandard = [] }: RenderWish): readonly PdfStandard[] {
  return [pdfStandard].flat();
}
