import type { BoundPart } from './binding.js';
import { dividersOf, type Packed } from './forms.js';
import type { Making } from './making.js';
import { digest, fileOf, type Manifest, type ManifestPart } from './manifest.js';
import type { Pagination } from './paginate.js';
import type { Plan } from './plan.js';
import type { Prepared } from './prepared.js';

/** The manifest of a packet, as it goes into the PDF: with the PDF's own hash it stands beside it. */
export function manifestOf(packed: Packed, at: Pagination, bound: readonly BoundPart[]): Manifest {
  const { read, plan, parts, gaps, making } = packed;
  const { wish, library, caseFile, version } = making;
  const dividers = dividersOf(packed);
  return {
    manifest: 1,
    wenshu: version,
    packet: plan.packet.id,
    title: plan.packet.title,
    ...(plan.copy.id !== undefined && { copy: plan.copy.id }),
    ...(wish.mark && { mark: wish.mark }),
    ...(dividers && { dividers }),
    layout: wish.layout,
    status: (wish.final ?? read.status === 'final') ? 'final' : 'draft',
    reference: read.reference,
    procedure: read.procedure,
    case: fileOf(caseFile.name, caseFile.bytes),
    law: { title: plan.law.title, version: plan.law.version },
    calendar: library.calendar.version,
    pages: at.total,
    leaves: [],
    gaps: gaps.map(gap => ({ ...gap })),
    parts: parts.map((each, index) => ({
      ...partOf(each, plan, making),
      ...(at.places[index] ?? { first: 1, last: 1 }),
      ...toSign(each, at.places[index]),
      sha256: digest('bytes' in each ? each.bytes : (bound[index]?.pdf ?? new Uint8Array())),
    })),
  };
}

/** Its pages in the packet that are to be signed. */
function toSign(each: Prepared, { first }: { readonly first: number } = { first: 1 }) {
  const pages = 'tree' in each ? each.toSign.map(page => first + page - 1) : [];
  return pages.length > 0 && { toSign: pages };
}

function partOf(
  each: Prepared,
  { law, packet }: Plan,
  making: Making,
): Omit<ManifestPart, 'first' | 'last' | 'sha256'> {
  const { set, library, caseFile } = making;
  const { title } = each;
  if ('bytes' in each) {
    const { file, material, document: kind } = each.part.attachment;
    const { number, date } = each.part;
    const named = {
      ...(kind && { kind }),
      ...(material && { material }),
      ...(number && { number }),
      ...(date && { date }),
    };
    return { title, source: 'attachment', file, ...named, input: digest(each.bytes) };
  }
  const made = { input: digest(caseFile.bytes), law: law.version, calendar: library.calendar.version };
  if (!('tree' in each)) {
    const template = digest(set.packets[packet.id]?.form(each.name).sources() ?? []);
    return { title, source: 'form', kind: each.name, ...made, template };
  }
  const { kind, copy, material, number, date } = each.part;
  const named = {
    ...(copy && { copy }),
    ...(material && { material }),
    ...(number && { number }),
    ...(date && { date }),
  };
  const template = digest(set.kinds[kind]?.sources() ?? []);
  return { title, source: 'document', kind, ...named, status: each.tree.mark ? 'draft' : 'final', ...made, template };
}
