import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, problem, refuse, report } from '../errors.js';
import { dividers as dividing } from '../kind/packet.js';
import { textIn } from '../language/language.js';
import type { LibraryOptions } from '../load/library.js';
import { readPasswords } from '../load/passwords.js';
import { decodeText, readBytes } from '../load/text.js';
import type { MadePacket } from '../packet/make-packets.js';
import type { NamedBytes } from '../packet/making.js';
import { manifestBytes } from '../packet/manifest.js';
import { type Mark, marks } from '../packet/packet-view.js';
import { besideEnding } from '../packet/verify-packet.js';
import { zipped } from '../packet/zip-packets.js';
import { type Layout, layouts } from '../tree/tree.js';
import { openWenshu } from '../wenshu.js';
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
  readonly zip?: boolean;
  readonly passwords?: string;
  readonly progress?: boolean;
  readonly allowOutside?: readonly string[];
}

const between = [...dividing, 'none'] as const;

/** wenshu packet NAME CASE: everything is made in memory; only then the first file is touched. */
export async function packet(name: string, file: string, options: PacketOptions, session: Session): Promise<void> {
  const { out, final, withGaps, docx, signaturePages, zip, allowOutside, calendars = [] } = options;
  if (out === '') fail('usage/missing-option-value', {}, { option: '-o, --out <path>', command: 'wenshu packet' });
  const layout = known('--layout', options.layout, layouts) as Layout;
  const mark = options.mark === undefined ? undefined : (known('--mark', options.mark, marks) as Mark);
  const dividers =
    options.dividers === undefined
      ? undefined
      : (known('--dividers', options.dividers, between) as (typeof between)[number]);
  const ending = zip ? '.zip' : '.pdf';
  const inputs = [file, ...calendars, ...(options.passwords === undefined ? [] : [options.passwords])];
  refuse(overwritten([out], inputs));
  const passwords = options.passwords === undefined ? {} : readPasswords(options.passwords);
  const text = file === '-' ? await readInput(session) : readBytes(file, 'case');
  const called = file === '-' ? 'case.yaml' : basename(file);
  const wenshu = openWenshu(options);
  const read = wenshu.readCase(decodeText(text, file === '-' ? 'stdin' : file, 'case'), file === '-' ? 'stdin' : file);
  const single = isFile(out, ending) ? basename(out).slice(0, -ending.length) : undefined;
  const wish = {
    packet: name,
    layout,
    final,
    withGaps,
    mark,
    dividers,
    docx,
    signaturePages,
    name: zip ? undefined : single,
  };
  const made = await told(options.progress, session, progress =>
    wenshu.packets(read, wish, {
      caseFile: { name: called, bytes: text },
      folder: file === '-' ? '.' : dirname(file),
      allowOutside,
      passwords,
      progress,
    }),
  );
  if (out === '-') return printed(made, session);
  if (single !== undefined && !zip && made.length > 1) fail('usage/several-documents', {}, { count: made.length, out });
  const folder = single === undefined ? out : dirname(out);
  const zipFile = single === undefined ? join(out, `${name}.zip`) : out;
  const outputs = zip ? [zipOf(made, { name: called, bytes: text }, zipFile)] : filesOf(made, folder);
  refuse(
    overwritten(
      outputs.map(each => each.file),
      inputs,
    ),
  );
  saveAll(outputs);
  const fileOf = (each: MadePacket) => (zip ? zipFile : join(folder, `${each.name}.pdf`));
  reportMade(made, fileOf, signaturePages === true, session);
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

/** A name with the ending, unless it is a folder. */
function isFile(out: string, ending: string): boolean {
  if (existsSync(out) && statSync(out).isDirectory()) return false;
  return out.toLowerCase().endsWith(ending);
}

function known(option: string, found: string, values: readonly string[]): string {
  return (
    values.find(value => value === found) ??
    fail('usage/unknown-option', {}, { option, found, known: values.join(', ') })
  );
}

function printed([only, ...others]: readonly MadePacket[], session: Session): void {
  if (!only || others.length > 0) fail('usage/several-documents', {}, { count: others.length + 1, out: '-' });
  session.print(only.pdf);
}

/** All files of packets, by their names in the manifest. */
function allOf({ name, pdf, manifest, documents, signaturePages }: MadePacket): NamedBytes[] {
  return [
    { name: `${name}.pdf`, bytes: pdf },
    { name: `${name}${besideEnding}`, bytes: manifestBytes(manifest) },
    ...(signaturePages ? [signaturePages] : []),
    ...documents,
  ];
}

function filesOf(made: readonly MadePacket[], folder: string): Output[] {
  return made.flatMap(allOf).map(({ name, bytes }) => ({ file: join(folder, name), bytes }));
}

function zipOf(made: readonly MadePacket[], caseFile: NamedBytes, file: string): Output {
  return { file, bytes: zipped([caseFile, ...made.flatMap(allOf)]) };
}

function reportMade(
  made: readonly MadePacket[],
  fileOf: (each: MadePacket) => string,
  toSign: boolean,
  session: Session,
): void {
  const words = packetWords[session.language];
  for (const each of made) {
    const { parts, pages } = each.manifest;
    session.report(words.bound(fileOf(each), parts.length, pages));
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
