import type { Case } from '../case/case.js';
import { fail } from '../errors.js';
import { attachmentReader } from '../load/attachments.js';
import type { Library } from '../load/library.js';
import type { ProcedureSet } from '../load/procedure-set.js';
import { ownVersion } from '../load/version.js';
import type { Fonts } from '../style/fonts.js';
import { type MadePacket, makePackets } from './make-packets.js';
import type { Making, NamedBytes, PacketWish } from './making.js';
import { besideEnding, manifestName } from './manifest.js';

/** Where packets come from, beside the case: its file, the folder its attachments are looked for in. */
export interface PacketSource {
  readonly caseFile: NamedBytes;
  readonly folder: string;
  /** Places outside the folder from which attachments may come. */
  readonly allowOutside?: readonly string[] | undefined;
  /** Of encrypted attachments, by file or title. */
  readonly passwords?: Readonly<Record<string, string>> | undefined;
  readonly progress?: Making['progress'];
}

/** The packets of a name in a case; what binds them is loaded when first needed. */
export async function packetsOf(
  read: Case,
  wish: PacketWish,
  { caseFile, folder, allowOutside, passwords = {}, progress }: PacketSource,
  set: ProcedureSet,
  library: Library,
  fonts: Fonts,
): Promise<MadePacket[]> {
  // It lies beside the manifest, in the PDF and in a zip.
  if (caseFile.name === manifestName || caseFile.name.endsWith(besideEnding))
    fail('packet/name-taken', { file: caseFile.name });
  const { binder } = await import('./binder.js');
  const open = attachmentReader(folder, allowOutside);
  return makePackets(read, {
    wish,
    set,
    library,
    fonts,
    caseFile,
    open,
    passwords,
    version: ownVersion(),
    binder,
    ...(progress && { progress }),
  });
}
