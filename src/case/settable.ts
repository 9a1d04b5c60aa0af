import { type Problem, problem } from '../errors.js';
import type { Path, Source } from './source.js';

/** What XML, and so a DOCX, cannot hold, or no page can show: control characters, lone surrogates, non-characters. */
const unsettableCharacter = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** The characters of the case that no document can hold, each with its data path. Line feeds and tabs can be held. */
export function unsettable(source: Source): Problem[] {
  return [...strings(source.data, [])].flatMap(([path, text]) => {
    const found = unsettableCharacter.exec(text.replace(/[\n\t]/g, ' '));
    if (!found) return [];
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      problem('case/unsettable-character', source.place(path), {
        character: `U+${code}`,
        position: [...text.slice(0, found.index)].length + 1,
      }),
    ];
  });
}

/** Every text of the data and every name in it, with its path. */
export function* strings(value: unknown, path: Path): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield [[...path, key], key];
      yield* strings(item, [...path, key]);
    }
  }
}
