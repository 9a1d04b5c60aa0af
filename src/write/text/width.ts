/** Ranges of characters two columns wide: Unicode East Asian Width W and F, 17.0, in large blocks. */
const wide =
  /[\u1100-\u115F\u231A\u231B\u2329\u232A\u23E9-\u23EC\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;

/**
 * How many columns a text takes where a Chinese character takes two.
 *
 * @example
 * widthOf('甲a') //=> 3
 */
export function widthOf(text: string): number {
  return Array.from(text, character =>
    /[\p{Mn}\p{Me}\p{Cf}]/u.test(character) ? 0 : wide.test(character) ? 2 : 1,
  ).reduce((sum: number, width) => sum + width, 0);
}
