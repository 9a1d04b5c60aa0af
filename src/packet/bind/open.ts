import { fail } from '../../errors.js';
import { limits } from './limits.js';
import { bounds, PDF } from './objects.js';
import { nameOf, sniff } from './sniff.js';
import { holds } from './xref.js';

/**
 * Opens a PDF of any producer. Where its table of objects is damaged the file is searched for them, as viewers do; where that
 * could lose a page (the end is missing, or it is encrypted as well) it is refused. `name` is what errors name.
 */
export async function openPdf(bytes: Uint8Array, name: string, password?: string): Promise<PDF> {
  const content = sniff(bytes);
  if (content !== 'pdf') fail('packet/not-a-pdf', { file: name }, nameOf(content));
  const whole = fromHeader(bytes);
  if (!endsWhole(whole)) fail('packet/truncated', { file: name });
  bounds.limit = limits.expanded;
  bounds.exceeded = false;
  bounds.lost = false;
  const sound = holds(whole) ? await load(whole, name, password) : undefined;
  const pdf = sound ?? (await recovered(whole, name));
  refuseExpansion(name);
  if (pdf.isEncrypted && !pdf.isAuthenticated)
    fail(password === undefined ? 'packet/password-missing' : 'packet/password-wrong', { file: name });
  return pdf;
}

/** Fails if anything asked for since the file was opened is not where its place says, or would have expanded past the limit. */
export function refuseLoss(name: string): void {
  refuseExpansion(name);
  if (bounds.lost) damaged(name, '部分内容无法读取', 'some of what it shows cannot be read');
}

function refuseExpansion(name: string): void {
  if (bounds.exceeded) fail('packet/expands', { file: name }, { limit: limits.expanded / 1024 / 1024 });
}

export function damaged(name: string, zh: string, en: string): never {
  return fail('packet/damaged', { file: name }, { zh, en });
}

/** Places in a file are counted from its mark, before which mail programs put lines of their own. */
function fromHeader(bytes: Uint8Array): Uint8Array {
  const at = latin(bytes).indexOf('%PDF-');
  return at > 0 ? bytes.subarray(at) : bytes;
}

/** A file whose last object is followed by neither a table of objects nor its place was cut off. */
function endsWhole(bytes: Uint8Array): boolean {
  const file = latin(bytes);
  const last = file.lastIndexOf('endobj');
  const end = Math.max(file.lastIndexOf('startxref'), file.lastIndexOf('%%EOF'), file.lastIndexOf('trailer'));
  return end > last || file.subarray(-2048).includes('%%EOF');
}

async function load(bytes: Uint8Array, name: string, password?: string): Promise<PDF | undefined> {
  try {
    return await PDF.load(bytes, password === undefined ? {} : { credentials: password });
  } catch (error) {
    if (/encrypt|crypt filter|security handler/i.test(String(error))) fail('packet/unknown-encryption', { file: name });
    return undefined;
  }
}

/** The file, its objects found one by one, since its table misleads. */
export async function recovered(bytes: Uint8Array, name: string): Promise<PDF> {
  bounds.lost = false;
  const file = latin(bytes);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(file.toString('latin1', Math.max(0, bytes.length - 1_000_000))))
    damaged(name, '加密文件的对象表已损坏', 'the table of objects of an encrypted file is spoilt');
  const copy = Buffer.from(bytes);
  // Without the place of its table, the library searches.
  for (let at = copy.indexOf('startxref'); at >= 0; at = copy.indexOf('startxref', at)) copy.write('         ', at);
  try {
    return await PDF.load(copy);
  } catch {
    return damaged(name, '找不到页面目录', 'no list of pages is found');
  }
}

function latin(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
