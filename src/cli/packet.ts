import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, problem, refuse, report } from '../errors.js';
import { textIn } from '../language/language.js';
import type { LibraryOptions } from '../load/library.js';
import { readPasswords } from '../load/passwords.js';
import { decodeText, readBytes } from '../load/text.js';
import { itemsOf } from '../packet/items-of.js';
import type { MadePacket } from '../packet/make-packets.js';
import { dividerWishes, type NamedBytes, type PacketWish } from '../packet/making.js';
import { besideEnding, manifestBytes } from '../packet/manifest.js';
import { marks } from '../packet/packet-view.js';
import { zipped } from '../packet/zip-packets.js';
import { layouts } from '../tree/tree.js';
import { openWenshu } from '../wenshu.js';
import { filesOf } from './case-files.js';
import { interruptible } from './interruptible.js';
import { packetWords } from './packet-words.js';
import { type Told, tellProgress } from './progress.js';
import { overwritten } from './render.js';
import { type Output, saveAll } from './save.js';
import { readInput, type Session } from './session.js';

export interface PacketOptions extends LibraryOptions {
  readonly out: string;
  readonly layout: string;
  readonly mark?: string;
  readonly dividers?: string;
  readonly final?: boolean;
  readonly withGaps?: boolean;
  readonly docx?: boolean;
  readonly signaturePages?: boolean;
  readonly zip?: boolean | undefined;
  readonly passwords?: string;
  readonly progress?: boolean;
  readonly allowOutside?: readonly string[];
}

/** wenshu packet NAME CASE: everything is made in memory; only then the first file is touched. */
export async function packet(name: string, file: string, options: PacketOptions, session: Session): Promise<void> {
  const { out, allowOutside, calendars = [] } = options;
  if (out === '') fail('usage/missing-option-value', {}, { option: '-o, --out <path>', command: 'wenshu packet' });
  const wish = wishOf(name, options);
  const inputs = [file, ...calendars, ...(options.passwords === undefined ? [] : [options.passwords])];
  refuse(overwritten([out], inputs));
  const passwords = options.passwords === undefined ? {} : readPasswords(options.passwords);
  const text = file === '-' ? await readInput(session) : readBytes(file, 'case');
  const caseFile = { name: file === '-' ? 'case.yaml' : basename(file), bytes: text };
  const folder = file === '-' ? '.' : dirname(file);
  const wenshu = openWenshu(options);
  const read = wenshu.readCase(decodeText(text, file === '-' ? 'stdin' : file, 'case'), file === '-' ? 'stdin' : file);
  const kept = [...inputs, ...filesOf(read, folder)];
  refuse(overwritten([out], kept));
  const made = await told(options.progress, session, progress =>
    wenshu.packets(read, wish, { caseFile, folder, allowOutside, passwords, progress }),
  );
  const fileOf = deliver(made, { ...options, packet: name, caseFile, kept }, session);
  reportMade(made, fileOf, options.signaturePages === true, session);
}

function wishOf(name: string, options: PacketOptions): PacketWish {
  const { final, withGaps, docx, signaturePages, zip } = options;
  const layout = known('--layout', options.layout, layouts);
  const mark = options.mark === undefined ? undefined : known('--mark', options.mark, marks);
  const dividers = options.dividers === undefined ? undefined : known('--dividers', options.dividers, dividerWishes);
  const single = zip ? undefined : singleName(options);
  return { packet: name, layout, final, withGaps, mark, dividers, docx, signaturePages, name: single };
}

interface Delivery extends PacketOptions {
  readonly packet: string;
  readonly caseFile: NamedBytes;
  /** What is not to be written over. */
  readonly kept: readonly string[];
}

/** Writes all that was made; the answer names the file in which a packet is, if it is in one. */
function deliver(made: readonly MadePacket[], { out, zip, packet, caseFile, kept }: Delivery, session: Session) {
  const single = singleName({ out, zip });
  const zipFile = single === undefined ? join(out, `${packet}.zip`) : out;
  const folder = single === undefined ? out : dirname(out);
  if (out === '-') {
    session.print(zip ? zipOf(made, caseFile) : onlyOf(made.flatMap(withoutManifest), out).bytes);
    return () => undefined;
  }
  if (single !== undefined && !zip) onlyOf(made, out);
  const outputs = zip ? [{ file: zipFile, bytes: zipOf(made, caseFile) }] : outputsOf(made, folder);
  const files = outputs.map(({ file }) => file);
  refuse(overwritten(files, kept));
  saveAll(outputs);
  return (each: MadePacket) => (zip ? zipFile : join(folder, `${each.name}.pdf`));
}

type Work = (progress: Told['progress']) => Promise<MadePacket[]>;

/** Long work, told as it goes on; interrupted, the part in work is named. */
async function told(asked: boolean | undefined, session: Session, work: Work): Promise<MadePacket[]> {
  const { progress, last, end } = tellProgress(process.stderr, asked, packetWords[session.language].progress);
  const interrupted = () => {
    end();
    const stopped = problem('packet/interrupted', { file: last()?.part ?? last()?.packet });
    session.report(report([stopped], session.language));
  };
  try {
    return await interruptible(() => work(progress), interrupted);
  } finally {
    end();
  }
}

/** The name of a file without its ending; undefined for a folder. */
function singleName({ out, zip }: Pick<PacketOptions, 'out' | 'zip'>): string | undefined {
  const ending = zip ? '.zip' : '.pdf';
  if (existsSync(out) && statSync(out).isDirectory()) return undefined;
  return out.toLowerCase().endsWith(ending) ? basename(out).slice(0, -ending.length) : undefined;
}

function known<Value extends string>(option: string, found: string, values: readonly Value[]): Value {
  return (
    values.find(value => value === found) ??
    fail('usage/unknown-option', {}, { option, found, known: values.join(', ') })
  );
}

/** What goes to one place is one. */
function onlyOf<T>(all: readonly T[], out: string): T {
  const [only] = all;
  return only !== undefined && all.length === 1 ? only : fail('usage/several-files', {}, { count: all.length, out });
}

/** The files of a packet, by their names in the manifest. */
function withoutManifest({ name, pdf, documents, signaturePages }: MadePacket): NamedBytes[] {
  return [{ name: `${name}.pdf`, bytes: pdf }, ...(signaturePages ? [signaturePages] : []), ...documents];
}

function allOf(made: MadePacket): NamedBytes[] {
  const [pdf, ...others] = withoutManifest(made);
  const manifest = { name: `${made.name}${besideEnding}`, bytes: manifestBytes(made.manifest) };
  return [...(pdf ? [pdf] : []), manifest, ...others];
}

function outputsOf(made: readonly MadePacket[], folder: string): Output[] {
  return made.flatMap(allOf).map(({ name, bytes }) => ({ file: join(folder, name), bytes }));
}

function zipOf(made: readonly MadePacket[], caseFile: NamedBytes): Uint8Array {
  return zipped([caseFile, ...made.flatMap(allOf)]);
}

function reportMade(
  made: readonly MadePacket[],
  fileOf: (each: MadePacket) => string | undefined,
  toSign: boolean,
  session: Session,
): void {
  const words = packetWords[session.language];
  for (const each of made) {
    const { parts, pages } = each.manifest;
    const file = fileOf(each);
    if (file !== undefined) session.report(words.bound(file, itemsOf(parts).length, pages));
    if (each.gaps.length > 0) session.report(words.gaps(each.gaps.length));
    for (const { title } of each.gaps) session.report(`    ${textIn(title, session.language) ?? textIn(title, 'zh')}`);
    const drafts = parts.filter(({ status }) => status === 'draft').length;
    if (drafts > 0) session.report(words.drafts(drafts));
    if (toSign)
      session.report(words.toSign(each.signaturePages?.name, parts.flatMap(part => part.toSign ?? []).length));
    for (const { part, what } of each.lost)
      session.report(
        words.lost(
          part,
          what.map(loss => words.losses[loss]),
        ),
      );
  }
}
