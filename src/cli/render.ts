import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, type Problem, problem, refuse } from '../errors.js';
import type { LibraryOptions } from '../load/library.js';
import { readCaseFile } from '../load/seal.js';
import { layouts } from '../tree/tree.js';
import { openWenshu, type RenderedDocument } from '../wenshu.js';
import type { RenderWish } from '../wish.js';
import { type Format, formats, type PdfStandard, pdfStandards } from '../write/writer.js';
import { filesOf } from './case-files.js';
import { reportFonts } from './report-fonts.js';
import { saveAll } from './save.js';
import { openCase, reportPassedOver, type Session } from './session.js';

export interface RenderOptions extends LibraryOptions {
  readonly layout: string;
  readonly format?: string;
  readonly out: string;
  readonly pdfStandard?: string;
  readonly final?: boolean;
  readonly blanks?: boolean;
  readonly notes?: boolean;
  readonly show?: string;
}

/** wenshu render KIND CASE: all documents are made in memory first; only then the first file is touched. */
export async function render(kind: string, file: string, options: RenderOptions, session: Session): Promise<void> {
  const { final, blanks, notes, out, calendars = [] } = options;
  const inputs = [file, ...calendars];
  if (out === '') fail('usage/missing-option-value', {}, { option: '-o, --out <path>', command: 'wenshu render' });
  refuse(overwritten([out], inputs));
  const folder = file === '-' ? '.' : dirname(file);
  const readFile = (name: string) => readCaseFile(folder, name);
  const wanted = formatsFor(options);
  const standards = standardsFor(options, wanted);
  const wishes = choice('--layout', options.layout, layouts).flatMap(layout =>
    wanted.map(format => ({
      ...{ kind, layout, format, final, blanks, notes, readFile },
      ...(format === 'pdf' && { pdfStandard: standards }),
    })),
  );
  const wenshu = openWenshu(options);
  const read = await openCase(file, wenshu, session);
  if (options.show === undefined) {
    const documents = await wenshu.render(read, ...wishes);
    deliver(documents, out, [...inputs, ...filesOf(read, folder)], session);
    if (options.fonts && wishes.some(({ format }) => format === 'pdf')) reportFonts(documents, wenshu.fonts(), session);
    if (kind === 'all') reportPassedOver(read, wenshu, session);
    return;
  }
  const [stage] = choice('--show', options.show, ['due', 'view', 'text', 'tree']);
  if (stage === 'due') show(wenshu.dueDates(read), session);
  else
    for (const { view, texts, tree } of wenshu.compose(read, oncePerLayout(wishes)))
      show({ view, text: texts, tree }[stage as 'view'], session);
}

/** The stages before the writers are the same for every format. */
function oncePerLayout(wishes: readonly RenderWish[]): readonly RenderWish[] {
  return wishes.filter(({ format }) => format === wishes[0]?.format);
}

function show(value: unknown, session: Session): void {
  session.print(`${JSON.stringify(value, null, 2)}\n`);
}

/** A list with commas, or `all`, of the values an option has. */
function choice<T extends string>(option: string, given: string, known: readonly T[]): readonly T[] {
  if (given === 'all') return known;
  const chosen = given.split(',').map(each => {
    const found = known.find(value => value === each.trim());
    return found ?? fail('usage/unknown-option', {}, { option, found: each, known: `${known.join(', ')}, all` });
  });
  return [...new Set(chosen)];
}

/** No document takes the place of a file that it is made from, under whatever name or link. */
export function overwritten(outputs: readonly string[], inputs: readonly string[]): Problem[] {
  const read = inputs.map(identityOf).filter(identity => identity !== undefined);
  return outputs
    .filter(out => read.includes(identityOf(out) ?? ''))
    .map(out => problem('usage/out-is-input', { file: out }, { out }));
}

/** What a file is by whatever name; undefined for what is no file, or cannot be seen. */
function identityOf(file: string): string | undefined {
  try {
    const found = statSync(file);
    return found.isFile() ? `${found.dev}:${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** More documents than a reader would go through line by line are told as a number. */
const mostListed = 20;

function deliver(
  documents: readonly RenderedDocument[],
  out: string,
  inputs: readonly string[],
  session: Session,
): void {
  const [only] = documents;
  const one = out === '-' || formatOf(out) !== undefined;
  if (one && documents.length !== 1) fail('usage/several-documents', {}, { count: documents.length, out });
  if (out === '-') {
    session.print((only as RenderedDocument).bytes);
    return;
  }
  if (!only) fail('usage/no-occasion');
  const placed = documents.map(({ name, bytes, blanks }) => ({ file: one ? out : join(out, name), bytes, blanks }));
  refuse(
    overwritten(
      placed.map(({ file }) => file),
      inputs,
    ),
  );
  saveAll(placed);
  if (placed.length > mostListed) session.report(session.words.writtenMany(placed.length, out));
  for (const { file, blanks } of placed) {
    if (placed.length <= mostListed) session.report(session.words.written(file));
    for (const path of blanks) session.report(session.words.blank(file, path));
  }
}

/** The format that the name of a single file asks for; undefined for a folder. */
function formatOf(out: string): Format | undefined {
  if (existsSync(out) && statSync(out).isDirectory()) return undefined;
  return formats.find(format => out.toLowerCase().endsWith(`.${format}`));
}

/** The formats asked for, or that of the output's name, or else DOCX. */
function formatsFor({ format, out }: RenderOptions): readonly Format[] {
  const named = formatOf(out);
  if (format === undefined) return [named ?? 'docx'];
  const chosen = choice('--format', format, formats);
  if (named !== undefined && (chosen.length > 1 || chosen[0] !== named))
    fail('usage/format-differs', {}, { file: out, format });
  return chosen;
}

/** What the PDFs are to conform to; refused where none is asked for. */
function standardsFor({ pdfStandard }: RenderOptions, wanted: readonly Format[]): readonly PdfStandard[] {
  if (pdfStandard === undefined) return [];
  const option = '--pdf-standard';
  if (!wanted.includes('pdf'))
    fail('usage/option-not-of-format', {}, { option, needed: 'pdf', format: wanted.join(', ') });
  return choice(option, pdfStandard, pdfStandards);
}
