import type { Role } from '../../tree/tree.js';
import type { Paper } from './paper.js';
import type { Element } from './structure.js';

/** A strip of a block that no page break cuts, mostly one line. Lengths in pt. */
export interface Slice {
  /** From its top to the top of the next. */
  readonly height: number;
  /** From its top to the bottom of its ink: what a page must still have room for. */
  readonly ink: number;
  draw(paper: Paper, x: number, top: number): void;
}

/** Slices below one another at a distance `x` from the left edge of the type area, beginning `top` below the band's top. */
export interface Column {
  readonly x: number;
  readonly top: number;
  readonly slices: readonly Slice[];
  /** What its text is in the structure tree. */
  readonly element?: Element | undefined;
}

/** A block ready to be placed: one column for text, several for a pair or a table row. */
export interface Band {
  readonly columns: readonly Column[];
  readonly before: number;
  readonly after: number;
  /** Inner space above and below the columns; a band with padding ends at its ink, others a whole line on. */
  readonly padding: number;
  /** Stays on the page of the next band. */
  readonly keep: boolean;
  /** Does so where all that is kept together then fits one page. */
  readonly near?: boolean;
  /** Is small print or a note below the date, which no page should hold alone. */
  readonly small?: boolean;
  /** What its block is in the document. */
  readonly role?: Role | undefined;
  /** Is cut only if it is taller than a page. */
  readonly whole: boolean;
  /** Begins a page. */
  readonly fresh?: boolean;
  /** Stands at the foot of its page. */
  readonly foot?: boolean;
  /** Its lines and distances are those of the standard, however full the page. */
  readonly fixed?: boolean;
  /** Lines of a column that stay together at a page break. */
  readonly least: number;
  /** Its paragraph goes on in the next band: what is left of it after a page break has company there. */
  readonly continued?: boolean;
  /** Printed again at the top of a page on which the band goes on or begins: the head of a table. */
  readonly head?: Band | undefined;
  /** Draws what stands behind or around the part of the band between two heights. */
  decorate?(paper: Paper, top: number, bottom: number): void;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** The bottom of the first page, where it is another. */
  readonly first?: number | undefined;
}
