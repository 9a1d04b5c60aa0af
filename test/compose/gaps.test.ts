import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Case } from '../../src/case/case.js';
import { spell } from '../../src/case/source.js';
import { compose, copiesOf, kindOf, write } from '../../src/compose.js';
import { type Problem, WenshuError } from '../../src/errors.js';
import type { Language } from '../../src/language/language.js';
import { loadFonts } from '../../src/load/fonts.js';
import { openWenshu } from '../../src/wenshu.js';
import { type Path, without } from './leaves.js';

const wenshu = openWenshu();
const set = wenshu.procedure();
const root = fileURLToPath(new URL('../../', import.meta.url));
const example = (name: string): unknown => parse(readFileSync(`${root}examples/${name}/case.yaml`, 'utf8'));

/** Every field and list item of a case; of a text its English, which a document in English may lack. */
function fieldsOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return path.at(-1) === 'zh' ? [] : [path];
  const inner = Object.entries(data).flatMap(([key, each]) =>
    fieldsOf(each, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

type Outcome = { readonly text: string } | { readonly problems: readonly Problem[] };

/** The first copy of a document as plain text, or what is wrong. */
async function documentIn(read: Case, kind: string, layout: Language): Promise<Outcome> {
  try {
    const [copy] = copiesOf(read, set, kindOf(set, kind).kind);
    const { tree } = compose(read, { kind, layout, copy: copy?.id }, set, wenshu.library);
    return { text: new TextDecoder().decode(await write(tree, 'txt', loadFonts())) };
  } catch (error) {
    if (error instanceof WenshuError) return { problems: error.problems };
    throw error;
  }
}

/** A case without one of its fields, or undefined where it cannot be without it. */
function readWithout(data: unknown, path: Path): Case | undefined {
  try {
    return wenshu.readCase(JSON.stringify(without(data, path)));
  } catch (error) {
    if (error instanceof WenshuError) return undefined;
    throw error;
  }
}

/** What a sentence has where something was left out of it. */
const holes: Readonly<Record<Language, RegExp>> = {
  zh: /undefined|null|NaN|\[object|（\s*）|《\s*》|“\s*”|[，、；：][，、；：。]|。。|[（《]，|^\s*[，、；。]|[\uE000\uE001]/m,
  en: /undefined|null|NaN|\[object|\(\s*\)|“\s*”| [,;:.](\s|$)|[,;:]{2}|[,;:]\.|\( | \)|\. \.|, and and|\b(of|the|by|to|from|in|on|and) [.,;]|[\uE000\uE001]/m,
};

/** Template, line, column and data path, all of them. */
function placesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place: { file = '', line, column, path } }) =>
    [
      code,
      /^templates\/[\w-]+\/(kinds\/[\w-]+\/|partials\/[\w-]+\.)(zh|en)\.md$/.test(relative(root, file)),
      !!line,
      !!column,
      !!path,
    ].join(' '),
  );
}

describe.each(['power-grid', 'hospital-cloud', 'metro-network', 'travel-platform'])('The case %s', name => {
  const data = example(name);
  const kinds = wenshu.kindsFor(wenshu.readCase(JSON.stringify(data)));
  const reduced = fieldsOf(data).flatMap(path => {
    const read = readWithout(data, path);
    return read ? [{ path: spell(path), read }] : [];
  });

  it('has many fields that a case may lack', () => {
    expect(reduced.length).toBeGreaterThan(name === 'hospital-cloud' ? 60 : 150);
  });

  it.each(kinds.flatMap(kind => (['zh', 'en'] as const).map(language => [kind, language] as const)))(
    'without any one field gives %s in %s without a hole, or says what is missing and where',
    async (kind, language) => {
      const wrong: string[] = [];
      for (const { path, read } of reduced) {
        const outcome = await documentIn(read, kind, language);
        if ('text' in outcome) {
          const hole = holes[language].exec(outcome.text);
          const around = hole && outcome.text.slice(Math.max(0, hole.index - 30), hole.index + 30);
          if (around) wrong.push(`${path}: ${JSON.stringify(around)}`);
        } else {
          const places = placesOf(outcome.problems).filter(
            each => each !== 'template/missing-value true true true true',
          );
          wrong.push(...places.map(each => `${path}: ${each}`));
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
