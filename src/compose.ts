import type { Case, Party } from './case/case.js';
import { subjectOf } from './case/subject.js';
import { undecided } from './case/version.js';
import { daysReached } from './due/days-reached.js';
import { dueDatesOf, lawOf } from './due-dates-of.js';
import { fail, type Problem, refuse, WenshuError } from './errors.js';
import type { Kind } from './kind/kind.js';
import { spellCitation } from './language/cite.js';
import type { Filled } from './language/filled.js';
import { type Language, textIn } from './language/language.js';
import { articleWith, statuteArticle } from './law/cite.js';
import { isIn } from './law/is-in.js';
import type { Law } from './law/law.js';
import type { KindSet } from './load/kind-set.js';
import type { Library } from './load/library.js';
import type { ProcedureSet } from './load/procedure-set.js';
import type { SealAsked } from './load/seal.js';
import { sealedSheet } from './style/sealed-sheet.js';
import { isSheet, sheetFor } from './style/sheets.js';
import { casePath } from './template/case-path.js';
import { type Copy, copiesFor } from './template/copies.js';
import { knownTo, stepDate } from './template/document-date.js';
import { fill } from './template/fill.js';
import { titleAt } from './template/shape.js';
import { allParties, type View, viewOf } from './template/view.js';
import { arrange } from './tree/arrange.js';
import { languagesOf } from './tree/languages.js';
import { number } from './tree/number.js';
import { parse } from './tree/parse.js';
import { plain } from './tree/plain.js';
import type { Block, Layout, Tree } from './tree/tree.js';
import { writers } from './write/index.js';
import type { Format, Setting } from './write/writer.js';

/** What a user asks of a document. */
export interface Wish {
  readonly kind: string;
  readonly layout: Layout;
  /** Which copy, by its id, for a kind that has several. */
  readonly copy?: string | undefined;
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
  /** The seal on it: only of a final document, where the case gives that of whoever issues it. */
  readonly seal?: SealAsked | undefined;
}

/** The copies of a kind in a case. */
export function copiesOf(read: Case, set: ProcedureSet, kind: Kind): readonly Copy[] {
  return copiesFor(kind, read, allParties({ read, procedure: set.procedure, law: lawOf(read, set) }));
}

/** A case as one document: due dates, view, texts, tree. */
export function compose(read: Case, wish: Wish, set: ProcedureSet, library: Library): Composed {
  const kindSet = kindOf(set, wish.kind);
  const final = wish.final ?? (read.documents?.[wish.kind]?.status ?? read.status) === 'final';
  if (final && wish.notes) fail('write/notes-in-final', {}, { kind: wish.kind });
  const law = lawOf(read, set);
  const { kind } = kindSet;
  if (!isIn(kind, law)) {
    const versions = kind.versions?.join(', ') ?? '';
    fail('usage/kind-not-in-version', {}, { kind: kind.id, version: law.version, versions });
  }
  if (final) {
    const days = [...read.events.map(({ on }) => on), ...dueDatesOf(read, set, library, law).flatMap(daysReached)];
    refuse(undecided(read, set.laws, set.procedure.opens, days));
  }
  const copy = copyOf(read, wish, kind, set);
  const date = stepDate({ read, kind, law, copy });
  const making = { read: knownTo(kind, read, copy), wish, kindSet, set, library, law, copy, final, date };
  const view = viewFor(making);
  const texts = textsOf(view, making);
  const blanks = blanksIn(texts);
  if (final && blanks.length > 0) fail('write/blanks-in-final', {}, { kind: wish.kind, paths: blanks.join(', ') });
  return { view, texts, tree: treeOf(texts, making), blanks, seal: final ? sealOf(read, view.issuer) : undefined };
}

function sealOf({ seals = [] }: Case, issuer: unknown): SealAsked | undefined {
  const party = issuer as Party | undefined;
  const at = seals.findIndex(seal => seal.party === party?.id);
  const seal = seals[at];
  if (!party || !seal) return undefined;
  const name = (language: Language) => textIn(party.name, language) ?? '';
  return { ...seal, path: `seals[${at}].file`, owner: { zh: name('zh'), en: name('en') } };
}

/** A form made from a packet, which its view holds too. */
export interface FormWish extends Pick<Wish, 'layout' | 'final' | 'blanks'> {
  readonly form: KindSet;
  readonly copy: Copy;
  readonly packet: View;
}

export function composeForm(read: Case, asked: FormWish, set: ProcedureSet, library: Library): Tree {
  const { form, packet, copy, layout, blanks, final = read.status === 'final' } = asked;
  const law = lawOf(read, set);
  const date = stepDate({ read, kind: form.kind, law, copy });
  const wish = { kind: form.kind.id, layout, blanks };
  const making = { read, wish, kindSet: form, set, library, law, copy, final, date };
  return treeOf(textsOf({ ...viewFor(making), packet }, making), making);
}

/** The texts of all languages; a value that is missing in each of them is said once. */
function textsOf(view: View, making: Making): Composed['texts'] {
  const texts: Partial<Record<Language, Filled>> = {};
  const problems: Problem[] = [];
  for (const language of languagesOf(making.wish.layout)) {
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
  readonly copy: Copy;
  readonly final: boolean;
  /** The day by which the law that the document cites is chosen. */
  readonly date: string;
}

function blanksIn(texts: Composed['texts']): string[] {
  const values = Object.values(texts).flatMap(text => text.values);
  return [...new Set(values.flatMap(({ blank, from }) => (blank && from !== undefined ? [from] : [])))];
}

/** A composed document as the bytes of a file. */
export async function write(tree: Tree, format: Format, setting: Omit<Setting, 'sheet'>): Promise<Uint8Array> {
  const sheet = isSheet(tree.sheet) ? tree.sheet : fail('template/unknown-sheet', {}, { sheet: tree.sheet });
  const plain = sheetFor(sheet, tree.layout);
  return writers[format](tree, { ...setting, sheet: setting.seal ? sealedSheet(plain, setting.seal.diameter) : plain });
}

export function kindOf(set: ProcedureSet, kind: string): KindSet {
  const known = Object.keys(set.kinds);
  return Object.hasOwn(set.kinds, kind)
    ? (set.kinds[kind] as KindSet)
    : fail('usage/unknown-kind', {}, { kind, known: known.join(', ') });
}

/** The copy that is asked for; a kind that has none in this case is filled as one copy, whose gaps then say what to add. */
function copyOf(read: Case, wish: Wish, kind: Kind, set: ProcedureSet): Copy {
  const copies = copiesOf(read, set, kind);
  if (copies.length === 0 && !wish.blanks) needsEvent(read, kind, set);
  return copies.find(({ id }) => id === wish.copy) ?? copies[0] ?? {};
}

/** A document for each event of a sort says more than its gaps where there is no such event. */
function needsEvent(read: Case, { id: kind, copies, dated = '' }: Kind, { procedure }: ProcedureSet): void {
  if (copies !== 'event' || read.events.some(({ event }) => event === dated)) return;
  const { zh = '', en = '' } = procedure.events[dated]?.title ?? {};
  fail('case/no-event', { path: 'events' }, { kind, event: dated, zh, en });
}

function viewFor({ read, kindSet: { kind }, set, library, law, copy, final }: Making): View {
  return viewOf({
    read,
    caseSchema: set.form.jsonSchema,
    procedure: set.procedure,
    law,
    statutes: set.statutes,
    kind,
    kinds: Object.values(set.kinds).map(each => each.kind),
    due: dueDatesOf(read, set, library, law),
    copy,
    draft: !final,
  });
}

function fillIn(language: Language, view: View, making: Making): Filled {
  const { read, wish, kindSet, set, library, law, copy, date } = making;
  const { kind, shape, template } = kindSet;
  const switches = read.documents?.[kind.id]?.clauses ?? {};
  const locale = library.locales[language];
  const { subjects } = set.procedure;
  const subject = subjectOf(read, subjects)?.path ?? Object.values(subjects)[0]?.name;
  const inCase = (path: string) => casePath(path, read, kind, { party: copy.party, subject });
  return fill(template(language), view, {
    language,
    locale,
    label: path => titleAt(shape, path, library.labels) ?? titleAt(shape, inCase(path), library.labels),
    inCase,
    cite: (id, paragraph, item) => {
      const found = id.includes('.') ? statuteArticle(set.statutes, id, date) : articleWith(law, id, paragraph, item);
      return found === undefined ? undefined : spellCitation(locale, found, paragraph, item);
    },
    clause: id => (Object.hasOwn(kind.clauses, id) ? (switches[id] ?? kind.clauses[id]?.default) : undefined),
    notes: wish.notes ?? false,
    blanks: wish.blanks ?? false,
  });
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
  const marks = languagesOf(wish.layout).map(language => library.locales[language].draft);
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
