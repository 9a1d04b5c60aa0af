import { type Problem, problem } from '../../errors.js';
import { textsOf } from '../../tree/texts.js';
import type { Tree } from '../../tree/tree.js';

/** What XML 1.0 cannot hold (section 2.2, Char): most controls, lone surrogates, U+FFFE and U+FFFF. */
const unsettable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The texts of a tree that no XML can hold, each with the data path of its value. */
export function unsettableProblems(tree: Tree): Problem[] {
  const titles = [tree.title.zh, tree.title.en].map(text => ({ text: text ?? '', path: undefined }));
  return [...titles, ...textsOf(tree)].flatMap(({ text, path }) => {
    const character = unsettable.exec(text)?.[0];
    return character === undefined
      ? []
      : [problem('write/unsettable-character', { path }, { code: codeOf(character) })];
  });
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
