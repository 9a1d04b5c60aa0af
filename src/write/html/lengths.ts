/** A length in pt as a style sheet has it. */
export function points(length: number): string {
  return `${Math.round(length * 100) / 100}pt`;
}

/** The red of an authority's paper: yellow and magenta (GB/T 9704-2012, 6.2), dark enough to be read. */
export const red = '#e60000';
