import type { Case } from '../case/case.js';
import { compose, write } from '../compose.js';
import { type Problem, refuse, WenshuError } from '../errors.js';
import { type Text, textIn } from '../language/language.js';
import type { Locales } from '../language/locale.js';
import { form } from '../language/spell.js';
import { openSeal } from '../load/seal.js';
import type { Tree } from '../tree/tree.js';
import type { Seal } from '../write/seal.js';
import type { Setting } from '../write/writer.js';
import type { Making } from './making.js';
import type { AttachmentPart, DocumentPart, FormPart, Gap, Part } from './part.js';
import type { Plan } from './plan.js';
import { blocksToSign } from './to-sign.js';

/** A part with its bytes; those of a form follow once all pages are counted. */
export type Prepared = PreparedDocument | PreparedAttachment | PreparedForm;

export interface PreparedDocument {
  readonly part: DocumentPart;
  readonly title: Text;
  readonly name: string;
  readonly tree: Tree;
  readonly seal?: Seal | undefined;
  readonly pdf: Uint8Array;
  readonly blanks: readonly string[];
  /** Its pages that are to be signed or sealed, from 1. */
  readonly toSign: readonly number[];
}
export interface PreparedAttachment {
  readonly part: AttachmentPart;
  readonly title: Text;
  readonly name: string;
  /** The file as it was given. */
  readonly bytes: Uint8Array;
  readonly pdf: Uint8Array;
  readonly password?: string | undefined;
  readonly pages: number;
}
export interface PreparedForm {
  readonly part: FormPart;
  readonly title: Text;
  readonly name: string;
}

/** The parts of a plan, made or read; what is wrong in any of them is said all together. */
export async function prepare(read: Case, { parts, packet, copy }: Plan, making: Making): Promise<Prepared[]> {
  const named = nameOf(packet.id, copy.id);
  const tell = (done: number, part?: Part) =>
    making.progress?.({ packet: named, stage: 'parts', done, total: parts.length, part: part && partName(part) });
  const problems: Problem[] = [];
  const prepared: Prepared[] = [];
  for (const [index, part] of parts.entries()) {
    await tell(index, part);
    try {
      prepared.push(await prepareOne(read, part, making));
    } catch (error) {
      if (!(error instanceof WenshuError)) throw error;
      problems.push(...error.problems);
    }
  }
  await tell(parts.length);
  refuse(problems);
  return prepared;
}

/** What errors call a part: its file, or its kind and copy. */
function partName(part: Part): string {
  if (part.source === 'attachment') return part.attachment.file;
  return part.source === 'form' ? part.form : nameOf(part.kind, part.copy);
}

/** `opinion-round.mof` */
export function nameOf(id: string, copy: string | undefined): string {
  return [id, copy].filter(Boolean).join('.');
}

async function prepareOne(read: Case, part: Part, making: Making): Promise<Prepared> {
  if (part.source === 'form') return { part, title: '', name: partName(part) };
  return part.source === 'document' ? document(read, part, making) : attachment(part, making);
}

async function document(read: Case, part: DocumentPart, making: Making): Promise<PreparedDocument> {
  const { wish, set, library, fonts } = making;
  const { layout, final, withGaps: blanks } = wish;
  const composed = compose(read, { kind: part.kind, layout, copy: part.copy, final, blanks }, set, library);
  const title = part.of === undefined ? composed.tree.title : titleOf(composed.tree.title, part.of, library.locales);
  const name = partName(part);
  const seal = composed.seal && openSeal(composed.seal, making.open);
  const { tree, blanks: found } = composed;
  const signed = blocksToSign(tree, seal !== undefined);
  const pages = new Set<number>();
  const stands: Setting['stands'] = (block, page) => void (signed.includes(block) && pages.add(page));
  const pdf = await write(tree, 'pdf', { fonts, seal, stands });
  return { part, title, name, tree, seal, pdf, blanks: found, toSign: [...pages].sort((one, other) => one - other) };
}

/** 承诺函（诺维尔公司） */
function titleOf(title: Tree['title'], of: Text, locales: Locales): Text {
  const said = (language: 'zh' | 'en') => {
    const [whole, party] = [title[language], textIn(of, language)];
    return whole && party ? form(locales[language].packet.copy, { title: whole, of: party }) : whole;
  };
  return { zh: said('zh'), en: said('en') };
}

async function attachment(part: AttachmentPart, making: Making): Promise<PreparedAttachment> {
  const { file, title } = part.attachment;
  const bytes = making.open(file);
  const password = making.passwords[file] ?? passwordFor(title, making.passwords);
  const pdf = await making.binder.pdfOf(bytes, file);
  return { part, title, name: file, bytes, pdf, password, pages: await making.binder.pages(pdf, file, password) };
}

function passwordFor(title: Text, passwords: Making['passwords']): string | undefined {
  return [textIn(title, 'zh'), textIn(title, 'en')].flatMap(each => (each ? (passwords[each] ?? []) : []))[0];
}

/** Documents that were made with blanks, and attachments of which the case says another number of pages than they have. */
export function foundGaps(prepared: readonly Prepared[], locales: Locales): Gap[] {
  return prepared.flatMap((each): Gap[] => {
    if ('pages' in each) return wrongPages(each, locales);
    if (!('blanks' in each) || each.blanks.length === 0) return [];
    const paths = each.blanks.join(', ');
    const remedy = (language: 'zh' | 'en') => form(locales[language].packet.blanks, { paths });
    return [{ why: 'blanks', title: each.title, remedy: { zh: remedy('zh'), en: remedy('en') } }];
  });
}

/** A list of materials with a wrong number of pages is sent back. */
function wrongPages({ part, title, pages: found }: PreparedAttachment, locales: Locales): Gap[] {
  const { pages: said } = part.attachment;
  if (said === undefined || said === found) return [];
  const remedy = (language: 'zh' | 'en') => form(locales[language].packet.wrongPages, { said, found });
  return [{ why: 'pages', title, remedy: { zh: remedy('zh'), en: remedy('en') } }];
}
