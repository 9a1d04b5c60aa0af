import { type Case, type Party, partiesOf } from './case/case.js';
import { straddling, undecided, versionOf } from './case/version.js';
import { daysReached } from './due/days-reached.js';
import { derivationSentence } from './due/derivation-sentence.js';
import { type DueDate, dueDates } from './due/due-dates.js';
import { acrossVersions } from './due/notes.js';
import { fail, type Problem, refuse, WenshuError } from './errors.js';
import type { Kind } from './kind/kind.js';
import { spellCitation } from './language/cite.js';
import type { Bilingual } from './language/data.js';
import type { Filled } from './language/filled.js';
import type { Language } from './language/language.js';
import { hasPart, statuteArticle } from './law/cite.js';
import type { Law } from './law/law.js';
import type { Library } from './load/library.js';
import type { KindSet, ProcedureSet } from './load/procedure-set.js';
import type { Fonts } from './style/fonts.js';
import { isSheet, sheetFor } from './style/sheets.js';
import { casePath } from './template/case-path.js';
import { type Copy, copiesFor } from './template/copies.js';
import { fill } from './template/fill.js';
import { titleAt } from './template/shape.js';
import { allParties, documentDate, stepDate, type View, viewOf } from './template/view.js';
import { arrange } from './tree/arrange.js';
import { number } from './tree/number.js';
import { parse } from './tree/parse.js';
import { plain } from './tree/plain.js';
import type { Block, Layout, Tree } from './tree/tree.js';
import { writers } from './write/index.js';
import type { Format } from './write/writer.js';

/** What a user asks of a document. */
export interface Wish {
  readonly kind: string;
  readonly layout: Layout;
  /** Which copy, by its id, for a kind that has one for each addressee. */
  readonly addressee?: string | undefined;
  /** Final: no draft mark, no blank, no drafting note. Without it the case says. */
  readonly final?: boolean | undefined;
  readonly blanks?: boolean | undefined;
  readonly notes?: boolean | undefined;
}

/** One document between the stages: each stage's value can be shown. */
export interface Composed {
  readonly view: View;
  readonly texts: Partial<Record<Language, Filled>>;
  readonly tree: Tree;
  /** The data paths of the visible blanks. */
  readonly blanks: readonly string[];
}

/** The version of the law that governs a case. */
export function lawOf(read: Case, { laws, procedure }: ProcedureSet): Law {
  return versionOf(read, laws, procedure.opens);
}

/** The due dates of a case, each with its derivation in words; the document's `law` is that of the whole case. */
export function dueDatesOf(
  read: Case,
  set: ProcedureSet,
  library: Library,
  law = lawOf(read, set),
): (DueDate & { readonly derivation: Bilingual })[] {
  const parties = allParties({ read, procedure: set.procedure, law });
  const roles = Object.fromEntries(Object.keys(parties).map(role => [role, partiesOf(parties, role)]));
  const found = dueDates({ events: read.events, parties: roles, options: read.options ?? {} }, law, library.calendar);
  const changeNotes = (each: DueDate) => {
    const across = straddling(read, set.laws, set.procedure.opens, daysReached(each));
    return across ? [acrossVersions(each.rule.title, { ...across, law }, library.locales)] : [];
  };
  return found.map(each => ({
    ...each,
    notes: [...each.notes, ...changeNotes(each)],
    derivation: {
      zh: derivationSentence(each, 'zh', library.locales.zh),
      en: derivationSentence(each, 'en', library.locales.en),
    },
  }));
}

/** The copies of a kind in a case. */
export function copiesOf(read: Case, set: ProcedureSet, kind: Kind): readonly Copy[] {
  return copiesFor(kind, allParties({ read, procedure: set.procedure, law: lawOf(read, set) }));
}

/** A case as one document: due dates, view, texts, tree. */
export function compose(read: Case, wish: Wish, set: ProcedureSet, library: Library): Composed {
  const kindSet = kindOf(set, wish.kind);
  const final = wish.final ?? (read.documents?.[wish.kind]?.status ?? read.status) === 'final';
  if (final && wish.notes) fail('write/notes-in-final', {}, { kind: wish.kind });
  const known = knownTo(kindSet.kind, read);
  const law = lawOf(read, set);
  if (final) {
    const days = [...read.events.map(({ on }) => on), ...dueDatesOf(read, set, library, law).flatMap(daysReached)];
    refuse(undecided(read, set.laws, set.procedure.opens, days));
  }
  const making = {
    read: known,
    wish,
    kindSet,
    set,
    library,
    law,
    final,
    date: stepDate({ read, kind: kindSet.kind, law }),
  };
  const view = viewFor(making);
  const texts = textsOf(view, making);
  const blanks = blanksIn(texts);
  if (final && blanks.length > 0) fail('write/blanks-in-final', {}, { kind: wish.kind, paths: blanks.join(', ') });
  return { view, texts, tree: treeOf(texts, making), blanks };
}

/** The texts of all languages; a value that is missing in each of them is said once. */
function textsOf(view: View, making: Making): Composed['texts'] {
  const texts: Partial<Record<Language, Filled>> = {};
  const problems: Problem[] = [];
  for (const language of languagesOf[making.wish.layout]) {
    try {
      texts[language] = fillIn(language, view, making);
    } catch (error) {
      if (!(error instanceof WenshuError)) throw error;
      const told = new Set(problems.map(({ code, place }) => `${code} ${place.path}`));
      problems.push(...error.problems.filter(({ code, place }) => !told.has(`${code} ${place.path}`) || !place.path));
    }
  }
  refuse(problems);
  return texts;
}

/** What the stages of one document share. */
interface Making {
  /** The case as it was known when the document was made. */
  readonly read: Case;
  readonly wish: Wish;
  readonly kindSet: KindSet;
  readonly set: ProcedureSet;
  readonly library: Library;
  readonly law: Law;
  readonly final: boolean;
  /** The day by which the law that the document cites is chosen. */
  readonly date: string;
}

const languagesOf: Readonly<Record<Layout, readonly Language[]>> = {
  zh: ['zh'],
  en: ['en'],
  stacked: ['zh', 'en'],
  'side-by-side': ['zh', 'en'],
};

/** A document does not know what happened after its own date, unless its kind follows the whole case. */
function knownTo(kind: Kind, read: Case): Case {
  const date = documentDate(read, kind);
  if (kind.follows === 'case' || date === undefined) return read;
  return { ...read, events: read.events.filter(({ on }) => on <= date) };
}

function blanksIn(texts: Composed['texts']): string[] {
  const values = Object.values(texts).flatMap(text => text.values);
  return [...new Set(values.flatMap(({ blank, from }) => (blank && from !== undefined ? [from] : [])))];
}

/** A composed document as the bytes of a file. */
export async function write(tree: Tree, format: Format, fonts: Fonts): Promise<Uint8Array> {
  const sheet = isSheet(tree.sheet) ? tree.sheet : fail('template/unknown-sheet', {}, { sheet: tree.sheet });
  return writers[format](tree, { sheet: sheetFor(sheet, tree.layout), fonts });
}

export function kindOf(set: ProcedureSet, kind: string): KindSet {
  const known = Object.keys(set.kinds);
  return Object.hasOwn(set.kinds, kind)
    ? (set.kinds[kind] as KindSet)
    : fail('usage/unknown-kind', {}, { kind, known: known.join(', ') });
}

function addresseeOf(read: Case, wish: Wish, kind: Kind, set: ProcedureSet): Party | undefined {
  const copies = copiesOf(read, set, kind);
  return (copies.find(({ id }) => id === wish.addressee) ?? copies[0])?.addressee;
}

function viewFor({ read, wish, kindSet: { kind }, set, library, law, final }: Making): View {
  return viewOf({
    read,
    caseSchema: set.form.jsonSchema,
    procedure: set.procedure,
    law,
    statutes: set.statutes,
    kind,
    due: dueDatesOf(read, set, library, law),
    addressee: addresseeOf(read, wish, kind, set),
    draft: !final,
  });
}

function fillIn(language: Language, view: View, { read, wish, kindSet, set, library, law, date }: Making): Filled {
  const { kind, shape, template } = kindSet;
  const switches = read.documents?.[kind.id]?.clauses ?? {};
  const locale = library.locales[language];
  return fill(template(language), view, {
    language,
    locale,
    label: path => titleAt(shape, path, library.labels),
    inCase: path => casePath(path, read, kind, addresseeOf(read, wish, kind, set)),
    cite: (id, paragraph, item) => {
      const found = id.includes('.') ? statuteArticle(set.statutes, id, date) : articleWith(law, id, paragraph, item);
      return found === undefined ? undefined : spellCitation(locale, found, paragraph, item);
    },
    clause: id => (Object.hasOwn(kind.clauses, id) ? (switches[id] ?? kind.clauses[id]?.default) : undefined),
    notes: wish.notes ?? false,
    blanks: wish.blanks ?? false,
  });
}

/** The number of an article of the law that has such a paragraph and item. */
function articleWith(law: Law, id: string, paragraph?: number, item?: number): number | undefined {
  const article = law.articles.find(each => each.id === id);
  return article && hasPart(article.text.zh, paragraph, item) ? article.number : undefined;
}

function treeOf(texts: Composed['texts'], { wish, kindSet: { kind }, library, date, final }: Making): Tree {
  const blocks = (language: Language) => {
    const filled = texts[language];
    if (!filled) return undefined;
    const { numbering } = library.locales[language];
    const scheme = Object.hasOwn(numbering, kind.numbering) ? numbering[kind.numbering] : undefined;
    if (!scheme) return fail('template/unknown-numbering', { file: filled.file }, { numbering: kind.numbering });
    return { blocks: number(parse(filled, language), scheme, filled.file), file: filled.file };
  };
  const zh = blocks('zh');
  const en = blocks('en');
  const marks = languagesOf[wish.layout].map(language => library.locales[language].draft);
  return {
    type: 'document',
    title: { ...(zh && { zh: titleOf(zh.blocks) }), ...(en && { en: titleOf(en.blocks) }) },
    layout: wish.layout,
    sheet: kind.sheet,
    mark: final ? '' : marks.join(' '),
    date,
    blocks: arrange(zh, en, wish.layout),
  };
}

function titleOf(blocks: readonly Block[]): string {
  const title = blocks.find(block => block.type === 'title');
  return title ? plain(title.children) : '';
}
