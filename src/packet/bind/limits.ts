/** What a file may ask of the machine that reads it. */
export const limits = {
  /** Bytes that one stream may expand to. */
  expanded: 256 * 1024 * 1024,
  /** Indirect objects of an attachment. */
  objects: 500_000,
  /** Pages of an attachment. */
  pages: 20_000,
  /** Arrays and dictionaries within each other. */
  depth: 400,
  /** Pixels of a picture: A3 at 600 dpi has 70 million. */
  pixels: 80_000_000,
} as const;
