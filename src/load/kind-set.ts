import { type Problem, problem, refuse } from '../errors.js';
import type { Kind } from '../kind/kind.js';
import type { Procedure } from '../kind/procedure.js';
import type { Bilingual } from '../language/data.js';
import { type Language, languages } from '../language/language.js';
import type { Law, Statutes } from '../law/law.js';
import { compile, type Partials, type Template } from '../template/fill.js';
import { lint, namesThatDiffer } from '../template/lint.js';
import { type Shape, shapeAt, shapeOf } from '../template/shape.js';
import type { Folders } from './folders.js';
import { once } from './once.js';

/** A kind of document with its two texts. */
export interface KindSet {
  readonly kind: Kind;
  /** What its texts can name, worked out when first asked for. */
  readonly shape: Shape;
  /** The text of a language, checked and compiled when first asked for. */
  readonly template: (language: Language) => Template;
  /** The sources of both texts, each with those of the partials it uses. */
  readonly sources: () => readonly string[];
}

export interface KindInput {
  readonly procedure: Procedure;
  readonly laws: readonly Law[];
  readonly statutes: Statutes;
  readonly kind: Kind;
  readonly caseSchema: unknown;
  readonly labels: Readonly<Record<string, Bilingual>>;
}

export function kindSet(folders: Folders, procedure: string, input: KindInput): KindSet {
  const folder = `${procedure}/kinds/${input.kind.id}`;
  const shape = once(() => shapeOf(input));
  const check = () => refuse(aliasProblems(input.kind, shape(), folders.path(`${folder}/kind.yaml`)));
  return textSet(folders, procedure, { kind: input.kind, shape, check, file: language => `${folder}/${language}.md` });
}

interface TextInput extends Pick<KindSet, 'kind'> {
  readonly shape: () => Shape;
  readonly check?: () => void;
  readonly file: (language: Language) => string;
}

/** The two texts of a kind, or of a form of a packet. */
export function textSet(folders: Folders, procedure: string, { kind, shape, check, file }: TextInput): KindSet {
  const texts = once(() => {
    check?.();
    return checkedTexts(folders, procedure, kind.id, shape(), file);
  });
  const compiled: Partial<Record<Language, Template>> = {};
  return {
    kind,
    get shape() {
      return shape();
    },
    sources: () => languages.flatMap(language => usedSources(texts()[language])),
    template: language => {
      const { source, file, partials } = texts()[language];
      compiled[language] ??= compile(source, file, partials);
      return compiled[language];
    },
  };
}

/** The names that a kind gives to parts of the view must lead somewhere. */
function aliasProblems({ names }: Kind, shape: Shape, file: string): Problem[] {
  const known = Object.keys(shape.fields ?? {}).join(', ');
  return Object.entries(names)
    .filter(([, path]) => shapeAt(shape, path) === undefined)
    .map(([name, path]) => problem('template/unknown-name', { file, path: `names.${name}` }, { name: path, known }));
}

interface KindText {
  readonly source: string;
  readonly file: string;
  readonly partials: Partials;
}

/** Both texts of a kind, every name in them held against what a case can hold, and against the other language. */
function checkedTexts(
  folders: Folders,
  procedure: string,
  kind: string,
  shape: Shape,
  fileOf: (language: Language) => string,
): Record<Language, KindText> {
  const text = (language: Language): KindText => {
    const file = fileOf(language);
    if (!folders.has(file)) refuse([problem('template/no-kind', {}, { kind, file })]);
    return { source: folders.read(file), file: folders.path(file), partials: partialsOf(folders, procedure, language) };
  };
  const texts = { zh: text('zh'), en: text('en') };
  // Compiling first: it says what is wrong with the syntax before names are looked at.
  for (const language of languages) compile(texts[language].source, texts[language].file, texts[language].partials);
  const [zh, en] = languages.map(language => {
    const { source, file, partials } = texts[language];
    return lint(source, file, partials, shape);
  }) as [ReturnType<typeof lint>, ReturnType<typeof lint>];
  const differ = namesThatDiffer(zh, en);
  const drift =
    differ.length > 0 ? [problem('template/names-differ', { file: texts.zh.file }, { names: differ.join(', ') })] : [];
  refuse([...zh.problems, ...en.problems, ...drift]);
  return texts;
}

/** A text with the partials that it names, and that those name. */
function usedSources({ source, partials }: KindText): string[] {
  const used = new Set<string>();
  const follow = (text: string) => {
    for (const [, name = ''] of text.matchAll(/\{\{~?>\s*([\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(partials[name]?.source ?? '');
    }
  };
  follow(source);
  return [source, ...[...used].sort().map(name => partials[name]?.source ?? '')];
}

function partialsOf(folders: Folders, procedure: string, language: Language): Partials {
  const ending = `.${language}.md`;
  const files = folders.list(`${procedure}/partials`).filter(name => name.endsWith(ending));
  return Object.fromEntries(
    files.map(name => {
      const file = `${procedure}/partials/${name}`;
      return [name.slice(0, -ending.length), { file: folders.path(file), source: folders.read(file) }];
    }),
  );
}
