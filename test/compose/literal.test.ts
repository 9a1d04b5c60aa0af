import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { spell } from '../../src/case/source.js';
import { type Problem, WenshuError } from '../../src/errors.js';
import type { Layout } from '../../src/tree/tree.js';
import { openWenshu } from '../../src/wenshu.js';
import { type Format, formats } from '../../src/write/writer.js';
import { wildLine, wildText } from '../write/wild.js';
import { leavesOf, type Path, withStrings } from './leaves.js';
import { readers, squeezed } from './readers.js';

/** A longer run: FUZZ_RUNS=500 npx vitest run test/compose/literal.test.ts */
const numRuns = Number(process.env.FUZZ_RUNS ?? 12);

const wenshu = openWenshu();
const example: unknown = parse(readFileSync(new URL('../../examples/power-grid/case.yaml', import.meta.url), 'utf8'));
const leaves = leavesOf(example, wenshu.schema());
const kinds = wenshu.kindsFor(wenshu.readCase(JSON.stringify(example)));

type Strings = readonly (readonly [Path, string])[];

/** The case with these strings, read from JSON, which is how another system would hand it over. */
const readWith = (strings: Strings) => wenshu.readCase(JSON.stringify(withStrings(example, strings)));

async function textsOf(strings: Strings, kind: string, layout: Layout, format: Format): Promise<string> {
  const [document] = await wenshu.render(readWith(strings), { kind, layout, format });
  return readers[format]((document as { bytes: Uint8Array }).bytes);
}

/** Which strings of the case a document prints, by the number of their leaf. */
const printed = new Map<string, readonly number[]>();

beforeAll(async () => {
  for (const kind of kinds) {
    for (const layout of ['zh', 'en'] as const) {
      const text = await textsOf(
        leaves.map((path, n) => [path, `Q${n}Q`] as const),
        kind,
        layout,
        'txt',
      );
      printed.set(
        `${kind} ${layout}`,
        leaves.flatMap((_, n) => (text.includes(`Q${n}Q`) ? [n] : [])),
      );
    }
  }
});

function problemsIn(act: () => unknown): readonly Problem[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof WenshuError) return error.problems;
    throw error;
  }
}

/** Each leaf's own string: a wild one that begins or ends with a mark of its own, so that each can be told from all others. */
const own = (wild: readonly string[]): Strings =>
  leaves.map((path, n) => {
    const text = wild[n % wild.length] ?? '';
    return [path, n % 2 === 0 ? `${text}〔${n}〕` : `〔${n}〕${text}`] as const;
  });

const missing = (expected: readonly string[], text: string) => expected.filter(each => !text.includes(each));

const control = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const held = (text: string) => text.replace(/[\n\t]/g, '');

describe('Data', () => {
  it('is printed by one kind or another in every one of a hundred places of a case and more', () => {
    const all = new Set([...printed.values()].flat());
    expect(all.size).toBeGreaterThan(100);
  });

  it('comes back from every format as it was given, whatever it holds, or is refused by name', async () => {
    const anyKind = fc.constantFrom(...kinds);
    const anyLayout = fc.constantFrom<Layout>('zh', 'en');
    const anyStrings = fc.array(fc.oneof(wildLine, wildText), { minLength: 40, maxLength: 40 }).map(own);
    await fc.assert(
      fc.asyncProperty(anyKind, anyLayout, anyStrings, async (kind, layout, given) => {
        const bad = given.filter(([, text]) => control.test(held(text)));
        expect(problemsIn(() => readWith(given)).map(({ code, place }) => [code, place.path])).toEqual(
          bad.map(([path]) => ['case/unsettable-character', spell(path)]),
        );
        const strings = given.map(
          ([path, text]) => [path, text.replace(/[^\n\t]/gu, c => (control.test(c) ? '' : c))] as const,
        );
        const expected = (printed.get(`${kind} ${layout}`) ?? []).map(n => strings[n]?.[1] ?? '');
        // mammoth reads nothing for a line break.
        const unbroken = expected.map(each => each.replaceAll('\n', ''));
        const lines = expected.flatMap(each => each.split('\n'));
        expect(missing(unbroken, await textsOf(strings, kind, layout, 'docx'))).toEqual([]);
        expect(missing(expected, await textsOf(strings, kind, layout, 'html'))).toEqual([]);
        expect(missing(expected, await textsOf(strings, kind, layout, 'md'))).toEqual([]);
        expect(missing(lines, await textsOf(strings, kind, layout, 'txt'))).toEqual([]);
        await comesBackFromPdf(strings, expected, kind, layout);
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

it('is refused in a PDF where a mark follows a space: the mark is not dropped', async () => {
  const name: Path = ['procurement', 'name', 'zh'];
  const refused = await refusedIn([[name, '调度 \u0fb5平台']], 'declaration', 'zh');
  expect(refused.map(({ code, place, values }) => [code, place.path, values.code])).toEqual([
    ['write/missing-glyph', 'procurement.name.zh', 'U+0FB5'],
  ]);
});

/** A PDF holds what its fonts have; anything else is refused before, with its character and its data path. */
async function comesBackFromPdf(strings: Strings, expected: readonly string[], kind: string, layout: Layout) {
  const refused = await refusedIn(strings, kind, layout);
  for (const { code, place, values } of refused) {
    expect(code).toBe('write/missing-glyph');
    expect(place.path).toMatch(/^[a-zA-Z]/);
    expect(strings.some(([, text]) => (text + text.normalize('NFC')).includes(characterOf(values)))).toBe(true);
  }
  const characters = new Set(refused.map(({ values }) => characterOf(values)));
  const strip = (text: string) => [...text].filter(each => !characters.has(each)).join('');
  const settable = strings.map(([path, each]) => [path, strip(each)] as const);
  // Of a letter with several marks one is named at a time.
  if (refused.length > 0) return comesBackFromPdf(settable, expected.map(strip), kind, layout);
  expect(missing(expected.map(squeezed), await textsOf(strings, kind, layout, 'pdf'))).toEqual([]);
}

async function refusedIn(strings: Strings, kind: string, layout: Layout): Promise<readonly Problem[]> {
  try {
    await textsOf(strings, kind, layout, 'pdf');
    return [];
  } catch (error) {
    if (error instanceof WenshuError) return error.problems;
    throw error;
  }
}

function characterOf(values: Problem['values']): string {
  return String.fromCodePoint(Number.parseInt(String(values.code).slice(2), 16));
}

it.each(formats)('is the same in %s for a value of the plainest letters', async format => {
  const strings = leaves.map((path, n) => [path, `Q${n}Q`] as const);
  const text = await textsOf(strings, 'declaration', 'zh', format);
  for (const n of printed.get('declaration zh') ?? []) expect(text).toContain(`Q${n}Q`);
});
