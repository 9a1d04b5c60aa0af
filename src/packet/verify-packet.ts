import { fail, type Problem, problem } from '../errors.js';
import { isRunning } from '../load/is-running.js';
import { temporaryOf } from '../load/temporary-name.js';
import { isUnchanged } from './checksum.js';
import { embeddedFiles } from './embedded.js';
import type { NamedBytes } from './making.js';
import { besideEnding, digest, type Manifest, type ManifestFile, manifestName } from './manifest.js';
import { pageDigests } from './page-digests.js';
import { readManifest } from './read-manifest.js';

/** A folder or a zip with packets in it. */
export interface PacketPlace {
  /** The names of all files in it, folders within it by `/`. */
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array;
  /** Whether it holds nothing but what belongs to its packets. */
  readonly closed: boolean;
}

/** What was found of a packet. */
export interface Verified {
  readonly name: string;
  readonly manifest: Manifest;
  /** What is not as it was bound; empty if nothing is. */
  readonly changes: readonly Problem[];
}

/** Holds a PDF against the manifest that is embedded in it: its pages one by one, the case file, the file as a whole. */
export async function verifyPdf({ name, bytes }: NamedBytes): Promise<Verified> {
  const { manifest, files } = await manifestIn({ name, bytes });
  const pages = changedPages(manifest, await pageDigests(bytes, name), name);
  const changes = [...pages, ...changedFile(manifest.case, files.get(manifest.case.name), name)];
  const rewritten = changes.length === 0 && !isUnchanged(bytes) ? [problem('packet/rewritten', { file: name })] : [];
  return { name, manifest, changes: [...changes, ...rewritten] };
}

/** The manifest and the other files that a packet carries in itself; `packet/no-manifest` where it carries none. */
export async function manifestIn({ name, bytes }: NamedBytes) {
  const files = new Map((await embeddedFiles(bytes, name)).map(each => [each.name, each.bytes]));
  const own = files.get(manifestName) ?? fail('packet/no-manifest', { file: name });
  return { manifest: readManifest(own, name), files };
}

/** Holds each packet of a folder or zip against its manifest: the PDF by itself, every file by its hash. */
export async function verifyPlace(place: PacketPlace, name: string): Promise<Verified[]> {
  const manifests = place.names.filter(each => each.endsWith(besideEnding));
  if (manifests.length === 0) fail('packet/no-manifest', { file: name });
  const verified: Verified[] = [];
  for (const each of manifests) verified.push(await verifyBeside(each, place));
  return [...verified, ...strangers(verified, place, name)];
}

async function verifyBeside(name: string, place: PacketPlace): Promise<Verified> {
  const manifest = readManifest(place.read(name), name);
  const { files = [], ...inside } = manifest;
  const found = (file: string) => (place.names.includes(file) ? place.read(file) : undefined);
  const changes = files.flatMap(each => changedFile(each, found(each.name), each.name));
  if (place.names.includes(manifest.case.name))
    changes.push(...changedFile(manifest.case, found(manifest.case.name), manifest.case.name));
  // Other PDFs beside it are no packets.
  for (const { name: pdf } of files.filter(each => each.name === `${name.slice(0, -besideEnding.length)}.pdf`)) {
    const bytes = found(pdf);
    if (!bytes) continue;
    const own = await verifyPdf({ name: pdf, bytes });
    // That the file changed is said already; where, is not.
    changes.push(...own.changes.filter(({ code }) => code !== 'packet/rewritten'));
    if (JSON.stringify(own.manifest) !== JSON.stringify(inside))
      changes.push(problem('packet/manifests-differ', { file: name }, { pdf }));
  }
  const half = changes.length > 0 && isHalfSaved([name, ...files.map(each => each.name)], place);
  return { name, manifest, changes: half ? [problem('packet/half-saved', { file: name }), ...changes] : changes };
}

/** Whether a run that was killed has left a file that it had replaced, or was to: the others may be of another packet. */
function isHalfSaved(files: readonly string[], { names }: PacketPlace): boolean {
  return names.some(each => {
    const of = temporaryOf(each);
    return of !== undefined && files.includes(of.file.replaceAll('\\', '/')) && !isRunning(of.owner);
  });
}

/** Files of a zip that no manifest names. */
function strangers(verified: readonly Verified[], { names, closed }: PacketPlace, name: string): Verified[] {
  const [first] = verified;
  if (!closed || !first) return [];
  const known = verified.flatMap(each => [
    each.name,
    each.manifest.case.name,
    ...(each.manifest.files ?? []).map(file => file.name),
  ]);
  const changes = names
    .filter(each => !known.includes(each))
    .map(added => problem('packet/file-added', { file: name }, { added }));
  return changes.length > 0 ? [{ name, manifest: first.manifest, changes }] : [];
}

function changedFile(bound: ManifestFile, bytes: Uint8Array | undefined, file: string): Problem[] {
  if (!bytes) return [problem('packet/file-lost', { file }, { name: bound.name })];
  return digest(bytes) === bound.sha256 ? [] : [problem('packet/file-changed', { file }, { name: bound.name })];
}

/** Pages that show something else, that are gone, or that were put in. */
function changedPages({ leaves, parts, title: whole }: Manifest, found: readonly string[], file: string): Problem[] {
  const titleOf = (page: number) => {
    const title = parts.find(({ first, last }) => first <= page && page <= last)?.title ?? whole;
    return typeof title === 'string'
      ? { zh: title, en: title }
      : { zh: title.zh ?? '', en: title.en ?? title.zh ?? '' };
  };
  const values = (page: number) => ({ page, ...bothOf(titleOf(page)) });
  if (leaves.length === found.length)
    return leaves.flatMap((leaf, at) =>
      leaf === found[at] ? [] : [problem('packet/page-changed', { file }, values(at + 1))],
    );
  const lost = leaves.flatMap((leaf, at) =>
    found.includes(leaf) ? [] : [problem('packet/page-lost', { file }, values(at + 1))],
  );
  const added = found.flatMap((leaf, at) =>
    leaves.includes(leaf) ? [] : [problem('packet/page-added', { file }, { page: at + 1 })],
  );
  return [problem('packet/pages-differ', { file }, { bound: leaves.length, found: found.length }), ...lost, ...added];
}

/** A title in one language stands for both. */
function bothOf({ zh, en }: { readonly zh: string; readonly en: string }) {
  return { zh: zh || en, en: en || zh };
}
