import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { printable, problem, refuse } from '../errors.js';
import { attachmentReader } from '../load/attachments.js';
import { readBytes } from '../load/text.js';
import { itemsOf } from '../packet/items-of.js';
import type { NamedBytes } from '../packet/making.js';
import { besideEnding, manifestBytes, manifestName } from '../packet/manifest.js';
import { zipPlace } from '../packet/packet-places.js';
import { manifestIn, type PacketPlace, verifyPdf, verifyPlace } from '../packet/verify-packet.js';
import { packetWords } from './packet-words.js';
import { type Output, saveAll } from './save.js';
import type { Session } from './session.js';

/** wenshu verify PACKET: says of each packet that it is as it was bound, or fails with all that is not. */
export async function verify(file: string, session: Session): Promise<void> {
  const words = packetWords[session.language];
  const place = placeAt(file);
  const verified = 'bytes' in place ? [await verifyPdf(place)] : await verifyPlace(place, file);
  for (const { name, manifest, changes } of verified) {
    if (changes.length > 0) continue;
    session.print(`${words.unchanged(printable(name), itemsOf(manifest.parts).length, manifest.pages)}\n`);
    if (manifest.gaps.length > 0) session.report(words.gaps(manifest.gaps.length));
    const drafts = manifest.parts.filter(({ status }) => status === 'draft').length;
    if (drafts > 0) session.report(words.drafts(drafts));
  }
  refuse(verified.flatMap(({ changes }) => changes));
}

export interface ExtractOptions {
  readonly out: string;
  readonly force?: boolean;
}

/**
 * wenshu extract PACKET: the case file and the manifest that each PDF carries; of several packets each in a folder of its own. A
 * file that exists is not touched without --force, unless it is the same: the case may have gone on since.
 */
export async function extract(file: string, { out, force }: ExtractOptions, session: Session): Promise<void> {
  const place = placeAt(file);
  const pdfs = 'bytes' in place ? [place] : pdfsIn(place);
  const outputs: Output[] = [];
  for (const pdf of pdfs) {
    const { manifest, files } = await manifestIn(pdf);
    const folder = pdfs.length > 1 ? join(out, basename(pdf.name, '.pdf')) : out;
    outputs.push({ file: join(folder, manifestName), bytes: manifestBytes(manifest) });
    const text = files.get(manifest.case.name);
    // The name is data: it must not lead out of the folder.
    if (text) outputs.push({ file: join(folder, basename(manifest.case.name)), bytes: text });
  }
  if (!force)
    refuse(outputs.filter(isOther).map(each => problem('usage/file-exists', { file: each.file }, { file: each.file })));
  saveAll(outputs);
  for (const each of outputs) session.report(session.words.written(printable(each.file)));
}

/** Whether something else stands there. */
function isOther({ file, bytes }: Output): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return (
    found?.isFile() === true && !(found.size === bytes.length && Buffer.from(bytes).equals(readBytes(file, 'packet')))
  );
}

function pdfsIn(place: PacketPlace): NamedBytes[] {
  const beside = place.names.filter(name => name.endsWith(besideEnding));
  const pdfs = beside
    .map(name => `${name.slice(0, -besideEnding.length)}.pdf`)
    .filter(name => place.names.includes(name));
  return pdfs.map(name => ({ name, bytes: place.read(name) }));
}

/** A PDF by itself, or a folder or zip. */
function placeAt(file: string): NamedBytes | PacketPlace {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return folderPlace(file);
  const bytes = readBytes(file, 'packet');
  const isZip = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';
  return isZip ? zipPlace(bytes, file) : { name: file, bytes };
}

function folderPlace(folder: string): PacketPlace {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'));
  return { names: names.sort(), read: attachmentReader(folder), closed: false };
}
