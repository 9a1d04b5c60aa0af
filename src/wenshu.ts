import type { Case } from './case/case.js';
import { checkVersion, versionProblems } from './case/check-version.js';
import { readCase } from './case/read-case.js';
import { type Recorded, recordEvent } from './case/record-event.js';
import type { NewEvent } from './case/spelled-event.js';
import { type Composed, compose, copiesOf, kindOf, type Wish, write } from './compose.js';
import { ics } from './due/ics.js';
import { dueDatesOf, lawOf } from './due-dates-of.js';
import { fail, type Problem, refuse, WenshuError } from './errors.js';
import type { Language } from './language/language.js';
import { isIn } from './law/is-in.js';
import { loadFonts } from './load/fonts.js';
import { checkFontPlaces, type FontsReport, type GivenFonts, loadGivenFonts } from './load/given-fonts.js';
import { type Library, type LibraryOptions, loadLibrary } from './load/library.js';
import { once } from './load/once.js';
import { elsewhere, type ProcedureSet } from './load/procedure-set.js';
import { openSeal } from './load/seal.js';
import type { MadePacket } from './packet/make-packets.js';
import type { PacketWish } from './packet/making.js';
import { type PacketSource, packetsOf } from './packet/packets-of.js';
import type { FaceUse } from './style/fonts.js';
import { hasOccasion } from './template/occasion.js';
import { drawCase, type TimelineWish } from './timeline/case-timeline.js';
import type { Layout } from './tree/tree.js';
import { checkPacketWish, checkWish, type RenderWish, standardsOf } from './wish.js';
import type { Format } from './write/writer.js';

/** A document made. */
export interface RenderedDocument {
  /** `opinion-solicitation-letter.mof.side-by-side.docx`: kind, copy where there are several, layout, format. */
  readonly name: string;
  readonly kind: string;
  /** Which of several copies: the id of its party, the date of its event, or both. */
  readonly copy?: string | undefined;
  readonly layout: Layout;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** Data paths of what the case lacks and the draft leaves blank. */
  readonly blanks: readonly string[];
  /** Of a PDF: what each face of Chinese was printed with, where fonts are given. */
  readonly fonts: readonly FaceUse[];
}

/**
 * wenshu, opened once per process: templates, laws, languages and calendar are read once, fonts when first needed.
 *
 * @example
 * const wenshu = openWenshu();
 * const read = wenshu.readCase(await readFile('case.yaml', 'utf8'), 'case.yaml');
 * const documents = await wenshu.render(read, { kind: 'all', layout: 'side-by-side', format: 'docx' });
 */
export function openWenshu(options: LibraryOptions = {}) {
  const { fonts: places = [] } = options;
  checkFontPlaces(places);
  const library = loadLibrary(options);
  const given = once(() => (places.length > 0 ? loadGivenFonts(places) : undefined));
  const setOf = (read: Case) => procedureOf(library, read.procedure);
  const formOf = (data: unknown) => formFor(data, library);
  const check = (read: Case) => {
    const set = setOf(read);
    const law = lawOf(read, set);
    refuse([...versionProblems(read, set.laws), ...checkVersion(read, law, elsewhere(law, set))]);
    dueDatesOf(read, set, library, law);
  };
  return {
    library,
    /** A case from YAML or JSON text; `file` is what errors name. Throws WenshuError with all that is wrong. */
    readCase: (text: string, file = 'case'): Case => readCase(text, file, formOf, check),
    /** The text of a case file with one event more, and nothing else changed; `before` and `after` are the two cases. */
    record: (text: string, event: NewEvent, file = 'case'): Recorded => recordEvent(text, file, event, formOf, check),
    /** The due dates of a case, each with its derivation. */
    dueDates: (read: Case) => dueDatesOf(read, setOf(read), library),
    /** The due dates as an iCalendar file (RFC 5545) with titles in `language`; a period without a date has no entry. */
    ics: (read: Case, language: Language) => icsOf(read, language, setOf(read), library),
    /**
     * The due dates of a case as a picture, an SVG 1.1 file: axis, events, a bar for each period, pauses, holidays; in both
     * languages or in one. Throws `usage/invalid-date` for a `today` that does not exist.
     *
     * @example
     * await writeFile('timeline.svg', wenshu.timeline(read, { language: 'en' }));
     */
    timeline: (read: Case, wish: TimelineWish = {}): string => drawCase(read, wish, setOf(read), library, loadFonts()),
    /** The documents of one wish or several; throws WenshuError with all that is wrong in any of them, before any is made. */
    render: (read: Case, ...wishes: readonly RenderWish[]): Promise<RenderedDocument[]> =>
      render(read, wishes, setOf(read), library, given),
    /**
     * The packets of a name: one, or one for each party it goes to. Attachments are read from the folder of the case file.
     * Throws WenshuError with all that is missing or cannot be bound (`packet/…`).
     *
     * @example
     * const [filing] = await wenshu.packets(read, { packet: 'filing', layout: 'zh' }, { caseFile, folder: 'cases/7' });
     */
    packets: async (read: Case, wish: PacketWish, from: PacketSource): Promise<MadePacket[]> => {
      checkPacketWish(wish);
      return packetsOf(read, wish, from, setOf(read), library, given()?.fonts ?? loadFonts());
    },
    /** Which of the fonts given are used for which face, and which of them cannot be used. */
    fonts: (): FontsReport => given()?.report ?? { given: [], unusable: [] },
    /** The kinds for which the case has an occasion. */
    kindsFor: (read: Case): string[] => kindsFor(read, setOf(read)),
    /** The stages between, for a look inside. */
    compose: (read: Case, wishes: readonly RenderWish[]) =>
      composeAll(read, wishes, setOf(read), library).map(({ composed }) => composed),
    /** The JSON Schema of a case, titles in both languages. */
    schema: (procedure?: string) => procedureOf(library, procedure).form.jsonSchema,
    procedure: (id?: string) => procedureOf(library, id),
  };
}

export type Wenshu = ReturnType<typeof openWenshu>;

function icsOf(read: Case, language: Language, set: ProcedureSet, library: Library): string {
  const { calendar, locales } = library;
  return ics({ read, dates: dueDatesOf(read, set, library), calendar, locales, language });
}

/** The procedure named, or the first there is. */
function procedureOf(library: Library, named?: string): ProcedureSet {
  const ids = Object.keys(library.procedures);
  const id = named ?? ids[0] ?? '';
  return Object.hasOwn(library.procedures, id)
    ? (library.procedures[id] as ProcedureSet)
    : fail('usage/unknown-procedure', {}, { procedure: id, known: ids.join(', ') });
}

/** The form of the procedure that the data name; where they name none, that of the first, whose schema then says so. */
function formFor(data: unknown, library: Library) {
  const named = typeof data === 'object' && data !== null && 'procedure' in data ? data.procedure : undefined;
  const known = typeof named === 'string' && Object.hasOwn(library.procedures, named) ? named : undefined;
  return procedureOf(library, known).form;
}

type Given = () => GivenFonts | undefined;

async function render(read: Case, wishes: readonly RenderWish[], set: ProcedureSet, library: Library, given: Given) {
  const documents: RenderedDocument[] = [];
  const problems = new Map<string, Problem>();
  for (const { wish, asked, composed } of composeAll(read, wishes, set, library)) {
    const { kind, copy, layout } = wish;
    const { format } = asked;
    const name = [kind, copy, layout, format].filter(Boolean).join('.');
    try {
      const { bytes, fonts } = await written(composed, asked, given);
      documents.push({ name, kind, copy, layout, format, bytes, blanks: composed.blanks, fonts });
    } catch (error) {
      collect(error, problems);
    }
  }
  refuse([...problems.values()]);
  return documents;
}

/** Plain text and Markdown have no pictures. */
function isSealed(format: Format): boolean {
  return format !== 'md' && format !== 'txt';
}

/** Fonts that are given are looked for when a document first needs them, and so is a seal. */
async function written({ tree, seal: wanted }: Composed, asked: RenderWish, given: Given) {
  const { format, readFile } = asked;
  const fonts: FaceUse[] = [];
  const theirs = format === 'pdf' ? given()?.fonts : undefined;
  const report = theirs && ((uses: readonly FaceUse[]) => void fonts.push(...uses));
  const seal = wanted && isSealed(format) ? openSeal(wanted, readFile) : undefined;
  const standards = standardsOf(asked);
  const bytes = await write(tree, format, { fonts: theirs ?? loadFonts(), standards, seal, report });
  return { bytes, fonts };
}

interface Job {
  readonly wish: Wish;
  readonly asked: RenderWish;
  readonly composed: Composed;
}

/** Composes every document asked for; what is wrong in any of them is said once, all together. */
function composeAll(read: Case, wishes: readonly RenderWish[], set: ProcedureSet, library: Library): Job[] {
  for (const wish of wishes) checkWish(wish);
  const problems = new Map<string, Problem>();
  const composed = new Map<string, Composed>();
  const jobs = wishes.flatMap(asked => copies(read, asked, set).map(wish => ({ wish, asked })));
  const done = jobs.flatMap(({ wish, asked }) => {
    const key = JSON.stringify(wish);
    try {
      const found = composed.get(key) ?? compose(read, wish, set, library);
      composed.set(key, found);
      return [{ wish, asked, composed: found }];
    } catch (error) {
      collect(error, problems);
      return [];
    }
  });
  refuse([...problems.values()]);
  return done;
}

/** What is wrong in several documents in the same way is said once. */
function collect(error: unknown, problems: Map<string, Problem>): void {
  if (!(error instanceof WenshuError)) throw error;
  for (const each of error.problems) problems.set(JSON.stringify(each), each);
}

function kindsFor(read: Case, set: ProcedureSet): string[] {
  const law = lawOf(read, set);
  const kinds = Object.values(set.kinds).map(({ kind }) => kind);
  const able = kinds.filter(kind => isIn(kind, law) && hasOccasion(read, kind) && copiesOf(read, set, kind).length > 0);
  return able.map(({ id }) => id);
}

/** The single documents that a wish comes to: each kind, and each copy of a kind that has several; of a kind named at least one. */
function copies(read: Case, { kind, ...wish }: RenderWish, set: ProcedureSet): Wish[] {
  const { layout, final, blanks, notes } = wish;
  const copiesIn = (each: string) => copiesOf(read, set, kindOf(set, each).kind).map(({ id }) => id);
  const made = (each: string, ids: readonly (string | undefined)[]) =>
    ids.map(copy => ({ kind: each, layout, copy, final, blanks, notes }));
  if (kind === 'all') return kindsFor(read, set).flatMap(each => made(each, copiesIn(each)));
  const ids = copiesIn(kind);
  return made(kind, ids.length > 0 ? ids : [undefined]);
}
