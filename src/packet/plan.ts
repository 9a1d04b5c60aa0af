import type { Attachment, Case, Party } from '../case/case.js';
import { subjectOf } from '../case/subject.js';
import { copiesOf } from '../compose.js';
import { lawOf } from '../due-dates-of.js';
import { fail } from '../errors.js';
import type { Kind } from '../kind/kind.js';
import type { Packet, PacketPart } from '../kind/packet.js';
import { type Text, textIn } from '../language/language.js';
import { isIn } from '../law/is-in.js';
import type { Law } from '../law/law.js';
import type { Library } from '../load/library.js';
import { asKind } from '../load/packet-set.js';
import type { ProcedureSet } from '../load/procedure-set.js';
import { type Copy, copiesFor } from '../template/copies.js';
import { documentDate, eventOf } from '../template/document-date.js';
import { hasOccasion } from '../template/occasion.js';
import { allParties } from '../template/view.js';
import { inOrderOfDate } from './by-date.js';
import { gapsIn } from './gaps.js';
import type { AttachmentPart, DocumentPart, Gap, Part } from './part.js';

/** What stands in a packet, and what should and does not. */
export interface Plan {
  readonly packet: Packet;
  readonly copy: Copy;
  readonly law: Law;
  readonly parts: readonly Part[];
  readonly gaps: readonly Gap[];
}

/** What the parts of a packet are chosen from. */
export interface Choosing {
  readonly read: Case;
  readonly packet: Packet;
  readonly copy: Copy;
  readonly set: ProcedureSet;
  readonly law: Law;
}

/**
 * The packets of a name in a case: one, or one for each party it is addressed to. Throws `usage/unknown-packet`,
 * `packet/not-in-version` where the governing version of the law has no such packet, and `packet/no-occasion`.
 */
export function plansOf(read: Case, name: string, set: ProcedureSet, library: Library): readonly Plan[] {
  const known = Object.keys(set.packets).join(', ');
  const packet = Object.hasOwn(set.packets, name) ? set.packets[name]?.packet : undefined;
  if (!packet) return fail('usage/unknown-packet', {}, { packet: name, known });
  const law = lawOf(read, set);
  const kind = asKind(packet);
  if (!isIn(packet, law)) fail('packet/not-in-version', {}, { packet: name, version: law.version });
  const copies = copiesFor(kind, read, allParties({ read, procedure: set.procedure, law }));
  if (!hasOccasion(read, kind) || copies.length === 0)
    fail('packet/no-occasion', {}, { packet: name, occasion: packet.occasion.join(', ') });
  return copies.map(copy => planOf({ read, packet, copy, set, law }, library));
}

function planOf(choosing: Choosing, { locales }: Library): Plan {
  const { read, packet, copy, law } = choosing;
  const taken = new Set<Attachment>();
  const parts = packet.parts.flatMap(part => chosen(part, taken, choosing));
  const subject = subjectOf(read, choosing.set.procedure.subjects)?.id;
  return { packet, copy, law, parts, gaps: gapsIn({ parts, taken, packet, law, subject, set: choosing.set, locales }) };
}

function chosen(part: PacketPart, taken: Set<Attachment>, choosing: Choosing): Part[] {
  if ('form' in part) return [{ source: 'form', form: part.form }];
  if ('kind' in part) return documentsOf(part.kind, taken, choosing);
  if ('material' in part) return take(({ material }) => material === part.material, taken, choosing);
  if ('attachments' in part) return take(() => true, taken, choosing);
  const kinds = Object.keys(choosing.set.kinds).filter(kind => !part.except.includes(kind));
  const documents = kinds.flatMap(kind => documentsOf(kind, taken, choosing));
  return inOrderOfDate([...take(() => true, taken, choosing), ...documents], choosing);
}

/** The copies of a kind that belong into the packet, or the attachments that are the signed ones. */
function documentsOf(id: string, taken: Set<Attachment>, choosing: Choosing): Part[] {
  const { read, set, law, copy } = choosing;
  const kind = set.kinds[id]?.kind;
  if (!kind || !isIn(kind, law) || !hasOccasion(read, kind)) return [];
  const copies = copiesOf(read, set, kind).filter(each => concerns(each, copy));
  const signed = (read.attachments ?? []).filter(each => each.document === id && concernsParty(each.party, copy));
  const made = copies.filter(each => !signed.some(one => one.file && isOf(one, each, copies)));
  const documents = made.map(each => documentPart(kind, each, copies.length > 1, choosing));
  // An attachment without its file is no gap where the document itself is made.
  for (const each of signed) if (!each.file) taken.add(each);
  const given = take(({ document }) => document === id, taken, choosing);
  return [...given.map(part => standingFor(part, kind, copies, choosing)), ...documents];
}

/** A signed copy has what it does not say of itself from the document in whose place it stands, if that is one. */
function standingFor(part: AttachmentPart, kind: Kind, copies: readonly Copy[], choosing: Choosing): AttachmentPart {
  const [copy, ...others] = copies.filter(each => isOf(part.attachment, each, copies));
  if (!copy || others.length > 0) return part;
  const { date, number, by } = documentPart(kind, copy, false, choosing);
  return { ...part, date: part.date ?? date, number, by: part.by ?? by };
}

/** Whether a document goes to the party whose packet it is; what is for no party goes to all. */
function concerns({ party }: Copy, copy: Copy): boolean {
  return copy.party === undefined || party === undefined || party === copy.party;
}

function concernsParty(party: string | undefined, copy: Copy): boolean {
  return copy.party === undefined || party === undefined || party === copy.party.id;
}

/** An attachment that names no party stands for all copies of its document; of several of one party its date says for which. */
function isOf({ party, on }: Attachment, { party: own, event }: Copy, copies: readonly Copy[]): boolean {
  if (party === undefined) return true;
  const several = copies.filter(each => each.party?.id === party).length > 1;
  return party === own?.id && (!several || on === undefined || on === event?.on);
}

function take(
  fits: (each: Attachment) => boolean,
  taken: Set<Attachment>,
  { read, copy, set, law }: Choosing,
): AttachmentPart[] {
  const found = (read.attachments ?? []).filter(
    each => !taken.has(each) && fits(each) && concernsParty(each.party, copy),
  );
  const parties = allParties({ read, procedure: set.procedure, law });
  return found.flatMap((each): AttachmentPart[] => {
    taken.add(each);
    const { file, on: date, party, document = '' } = each;
    const { material = set.kinds[document]?.kind.material } = each;
    const by = Object.values(parties)
      .flat()
      .find(({ id }: Party) => id !== undefined && id === party);
    return file === undefined
      ? []
      : [{ source: 'attachment', attachment: { ...each, material, file }, date, by: by && authorOf(by) }];
  });
}

function documentPart(kind: Kind, copy: Copy, several: boolean, { read, set, law }: Choosing): DocumentPart {
  const parties = allParties({ read, procedure: set.procedure, law });
  const issuer = [parties[kind.issuer] ?? []].flat()[0] as Party | undefined;
  const by = kind.issuer === 'each' ? copy.party : issuer;
  const own = read.documents?.[kind.id]?.number;
  const issued = eventOf(read, kind, copy)?.number;
  return {
    source: 'document',
    kind: kind.id,
    copy: copy.id,
    of: several ? (copy.party?.short ?? copy.party?.name ?? copy.event?.on) : undefined,
    material: kind.material,
    date: documentDate(read, kind, copy),
    number: copy.event ? (issued ?? own) : (own ?? issued),
    by: by && authorOf(by),
  };
}

/** The name by which a list calls a party: its short one; in English “the Office” is a word of the texts that define it. */
function authorOf({ short = '', name = '' }: Party): Text {
  const zh = textIn(short, 'zh') || textIn(name, 'zh');
  const en = textIn(short, 'en');
  return { zh, en: !en || /^the /i.test(en) ? textIn(name, 'en') : en };
}
