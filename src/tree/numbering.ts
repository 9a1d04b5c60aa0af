/**
 * How a document counts, in one language. Both languages of a numbering have the same number of patterns everywhere, because
 * both texts have the same skeleton.
 */
export interface Scheme {
  /** Headings of level 1, 2 … */
  readonly headings: readonly Pattern[];
  /**
   * Ordered items: the first list is for items under no numbered heading and for those in a role (附件 1. 2.), the next for
   * items under a heading of level 1, and so on; in each, the pattern of items of depth 1, 2 …
   */
  readonly items: readonly (readonly Pattern[])[];
  /** Bulleted items of depth 1, 2 …; the last serves all deeper ones. */
  readonly bullets: readonly string[];
}

/**
 * The form of one number. In both strings stand `{chinese}` (十一), `{arabic}` (11), `{letter}` (k), `{roman}` (xi), the number
 * of what stands above in arabic, `{parent}` (3 or 3.1), and, in `cited`, how that is cited, `{above}` (第三条).
 *
 * Items whose marker names `{parent}` count on through their whole heading (3.1, then after a paragraph 3.2); all others start
 * again with each list.
 */
export interface Pattern {
  /** As printed before the text: `（{chinese}）`. */
  readonly marker: string;
  /** As a reference cites it: `{above}第（{chinese}）项`. */
  readonly cited: string;
}

/** The schemes of a language by name: `official`, `clauses`. */
export type Numbering = Readonly<Record<string, Scheme>>;
