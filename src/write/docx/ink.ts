/** A line as it is set: its text, and size and pitch in pt. */
export interface SetLine {
  readonly text: string;
  readonly size: number;
  readonly pitch: number;
}

/**
 * Where the characters of a line stand in its exact pitch, pt: from its top to theirs, and from their foot to its own. One word
 * processor puts the baseline at four fifths of the pitch, another centres the characters: taken is what lies between.
 */
export function inkOf({ text, size, pitch }: SetLine): { readonly above: number; readonly below: number } {
  const baseline = pitch * 0.65 + size * 0.18;
  const { up, down } = /\p{Script=Han}/u.test(text) ? chinese : english;
  return { above: baseline - size * up, below: pitch - baseline - size * down };
}

/** What Chinese characters, and English letters, take above and below the baseline, em. */
const chinese = { up: 0.85, down: 0.09 };
const english = { up: 0.68, down: 0.21 };

/** The pitch, of the size, in which all word processors put the characters at one place. */
export const firm = 1.2;
