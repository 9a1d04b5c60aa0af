import { meantBy } from '../case/nearest.js';
import { type Problem, problem } from '../errors.js';
import type { Bilingual } from '../language/data.js';

/** Names of one sort that there are, and what the sort is called. */
export interface KnownNames {
  readonly label: Bilingual;
  readonly names: readonly string[];
}

/** Each name at `path` that is not one of those known is `template/no-such-name`. A single name stands at the path itself. */
export function unknownNames(
  path: string,
  given: string | readonly string[] | undefined,
  { label, names }: KnownNames,
): Problem[] {
  const each = typeof given === 'string' ? [[path, given] as const] : (given ?? []).map(inList(path));
  return each
    .filter(([, name]) => !names.includes(name))
    .map(([place, name]) => {
      const values = { name, labelZh: label.zh, labelEn: label.en, known: names.join(', '), ...meantBy(name, names) };
      return problem('template/no-such-name', { path: place }, values);
    });
}

function inList(path: string) {
  return (name: string, index: number) => [`${path}[${index}]`, name] as const;
}
