/** The red head of an authority's paper, GB/T 9704-2012, 7.2 (文件) and 10.1 (信函). Lengths in mm. */
export interface Head {
  /** From the upper edge of the page to the upper edge of the letterhead. */
  readonly top: number;
  /** Where the red rules stand: below the number, which stands two lines below the letterhead; or below the letterhead. */
  readonly ruled: 'number' | 'letterhead';
  /** Lines between the letterhead and the number, and between the head and the title. */
  readonly lines: number;
  /** From the text above to the red rules. */
  readonly above: number;
  /** The thickness of each rule, downwards, and what parts two of them. */
  readonly rules: readonly number[];
  readonly apart: number;
  /** Length of the rules, centred on the page; undefined: as wide as the type area. */
  readonly long?: number | undefined;
  /** From the lower edge of the first page to the lower edge of the rules at its foot, there the other way up. */
  readonly foot?: number | undefined;
}

/** GB/T 9704-2012, 7.2.4, 7.2.7; the thickness is measured on its figures. */
export const documentHead: Head = { top: 72, ruled: 'number', lines: 2, above: 4, rules: [0.56], apart: 0 };
/** GB/T 9704-2012, 10.1: thick over thin, at the foot thin over thick; thicknesses measured on its figures. */
export const letterHead: Head = {
  top: 30,
  ruled: 'letterhead',
  lines: 2,
  above: 4,
  rules: [0.75, 0.19],
  apart: 0.94,
  long: 170,
  foot: 20,
};
