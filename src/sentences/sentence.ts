/** What a problem says in both languages, and what to do next; `{name}` is filled from the problem's values. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
  readonly next: { readonly zh: string; readonly en: string };
}
