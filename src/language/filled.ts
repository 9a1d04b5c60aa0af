/**
 * A template's text after filling: Markdown in which each value stands as a sign (open, index, close) for `values[index]`.
 * Values never stand in the Markdown itself, so whatever characters they hold, they cannot become markup.
 */
export interface Filled {
  /** The template's file, for messages. */
  readonly file: string;
  readonly text: string;
  readonly values: readonly FilledValue[];
}

export interface FilledValue {
  readonly text: string;
  /** The data path it came from. */
  readonly from?: string | undefined;
  /** A visible gap in a draft. */
  readonly blank?: boolean | undefined;
}

export const open = '\uE000';
export const close = '\uE001';

export function sign(index: number): string {
  return `${open}${index}${close}`;
}
