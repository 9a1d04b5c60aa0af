import { type Problem, problem } from '../errors.js';
import { textsOf } from '../tree/texts.js';
import type { Tree } from '../tree/tree.js';
import { refused, unsettable } from './characters.js';
import type { Fonts } from './fonts.js';

/** A character of a document that no font has, and the data path of the value it came from. */
export interface MissingGlyph {
  readonly path?: string | undefined;
  readonly character: string;
  readonly codePoint: number;
}

/** Every character of the tree that cannot be set, each once for a data path. */
export function missingGlyphs(tree: Tree, fonts: Fonts): MissingGlyph[] {
  const found = new Map<string, MissingGlyph>();
  for (const { text, path } of textsOf(tree)) {
    for (const character of unsettable(text, fonts)) {
      found.set(`${path} ${character}`, { path, character, codePoint: character.codePointAt(0) ?? 0 });
    }
  }
  return [...found.values()];
}

/** The missing characters as problems, for a writer to refuse the document before it begins. */
export function missingGlyphProblems(tree: Tree, fonts: Fonts): Problem[] {
  return missingGlyphs(tree, fonts).map(({ path, character, codePoint }) => {
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return problem('write/missing-glyph', { path }, { character: visible(character), code });
  });
}

/** An invisible character in an error message would break the message. */
function visible(character: string): string {
  return refused.test(character) && !/^\p{M}/u.test(character) ? '□' : character;
}
