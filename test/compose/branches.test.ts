import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/case.js';
import { lawOf } from '../../src/due-dates-of.js';
import { WenshuError } from '../../src/errors.js';
import { languages } from '../../src/language/language.js';
import { isIn } from '../../src/law/is-in.js';
import type { KindSet } from '../../src/load/kind-set.js';
import type { ProcedureSet } from '../../src/load/procedure-set.js';
import { openWenshu } from '../../src/wenshu.js';
import { type Branch, branchesOf, type Way, watchBranches } from './branches.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wenshu = openWenshu();

const own = readdirSync(join(root, 'test/compose/cases')).filter(name => name.endsWith('.yaml'));
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter(entry => entry.isDirectory());
const cases = [
  ...examples.map(({ name }) => `examples/${name}/case.yaml`),
  ...own.map(name => `test/compose/cases/${name}`),
].map(file => ({ file, read: wenshu.readCase(readFileSync(join(root, file), 'utf8'), file) }));

/** The branches that some document has gone, as `place way`. */
const gone = new Set<string>();
const keyOf = ({ place, way }: Way) => `${place} ${way}`;

/** The ways of the document that is being made: they count once it is made. */
let going: string[] = [];
watchBranches(way => going.push(keyOf(way)));

const modes = [
  { name: 'a draft with notes', final: false, notes: true },
  { name: 'a final document', final: true, notes: false },
] as const;

interface Attempt {
  readonly kind: string;
  readonly file: string;
  readonly read: Case;
  readonly mode: (typeof modes)[number];
  /** What is made: 'a final document, 2022'. */
  readonly made: string;
}

/** All that the cases can make of a kind. */
function attemptsAt({ kind }: KindSet, set: ProcedureSet): Attempt[] {
  const able = cases.filter(({ read }) => read.procedure === set.id && wenshu.kindsFor(read).includes(kind.id));
  return modes.flatMap(mode =>
    able.map(each => ({ ...each, mode, kind: kind.id, made: `${mode.name}, ${lawOf(each.read, set).version}` })),
  );
}

/** Makes the documents in both languages; says why where the case does not suffice for them. */
function make({ kind, file, read, mode: { final, notes } }: Attempt): string | undefined {
  going = [];
  try {
    const made = wenshu.compose(read, [{ kind, layout: 'stacked', format: 'txt', final, notes }]);
    if (made.length === 0) return `${file} has no one to send ${kind} to`;
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    return `${file} does not suffice for ${kind}: ${error.message.split('\n')[0]}`;
  }
  for (const key of going) gone.add(key);
  return undefined;
}

const textOf = (file: string) => branchesOf(readFileSync(file, 'utf8'), file);
const missing = (branches: readonly Branch[]) => branches.filter(branch => !gone.has(keyOf(branch)));
const list = (branches: readonly Branch[], folder: string) =>
  branches.map(({ place, tag, way }) => `${relative(folder, place)} ${tag} ${way}`);

/** What no case reaches of a kind, and why cases fell short that might have reached it. */
function unreached(each: KindSet, set: ProcedureSet): string[] {
  const { kind, template } = each;
  const branches = languages.flatMap(language => textOf(template(language).file).branches);
  const versions = set.laws.filter(law => isIn(kind, law));
  const unmade = new Set(versions.flatMap(({ version }) => modes.map(({ name }) => `${name}, ${version}`)));
  const short: string[] = [];
  for (const attempt of attemptsAt(each, set)) {
    if (!unmade.has(attempt.made) && missing(branches).length === 0) continue;
    const problem = make(attempt);
    if (problem === undefined) unmade.delete(attempt.made);
    else short.push(problem);
  }
  const never = [...unmade].map(made => `${kind.id} is never made as ${made}`);
  const left = [...never, ...list(missing(branches), join(root, 'templates', set.id, 'kinds'))];
  return left.length > 0 ? [...left, ...new Set(short)] : [];
}

/** What no document of any kind reaches of the partials that kinds use. */
function unreachedInPartials(set: ProcedureSet): string[] {
  const folder = join(root, 'templates', set.id, 'partials');
  const branches = readdirSync(folder).flatMap(name => textOf(join(folder, name)).branches);
  const users = Object.values(set.kinds).filter(({ template }) => textOf(template('zh').file).partials.length > 0);
  for (const attempt of users.flatMap(each => attemptsAt(each, set))) {
    if (missing(branches).length > 0) make(attempt);
  }
  return list(missing(branches), folder);
}

describe('The cases of examples and test/compose/cases', () => {
  const sets = Object.values(wenshu.library.procedures);
  const kinds = sets.flatMap(set => Object.values(set.kinds).map(each => ({ id: each.kind.id, each, set })));

  it.each(kinds)('reach every branch of $id, draft and final, under every version of the law', ({ each, set }) => {
    expect(unreached(each, set)).toEqual([]);
  });

  it.each(sets)('reach every branch of the partials of $id', set => {
    expect(unreachedInPartials(set)).toEqual([]);
  });
});

describe('The branches of a text', () => {
  const text = [
    '{{#if a}}甲{{#is b.c "d" "e"}}乙{{/is}}{{/if}}',
    '{{#each f}}丙{{/each}}{{#each g}}丁{{else}}戊{{/each}}',
    '{{#note}}{{#clause "h"}}己{{/clause}}{{/note}}{{> i}}',
  ].join('\n');

  it('are both ways of each block, but one of those that leave nothing', () => {
    const { branches, partials } = branchesOf(text, 'zh.md');
    expect(branches.map(({ place, tag, way }) => `${place} ${tag} ${way}`)).toEqual([
      'zh.md:1:1 {{#if a}} taken',
      'zh.md:1:1 {{#if a}} not taken',
      'zh.md:1:11 {{#is b.c "d" "e"}} taken',
      'zh.md:1:11 {{#is b.c "d" "e"}} not taken',
      'zh.md:2:1 {{#each f}} taken',
      'zh.md:2:22 {{#each g}} taken',
      'zh.md:2:22 {{#each g}} not taken',
      'zh.md:3:1 {{#note}} taken',
      'zh.md:3:10 {{#clause "h"}} taken',
      'zh.md:3:10 {{#clause "h"}} not taken',
    ]);
    expect(partials).toEqual(['i']);
  });
});
