import type { Case } from '../case/case.js';
import { composeForm, write } from '../compose.js';
import type { Tree } from '../tree/tree.js';
import type { Making } from './making.js';
import { packetView } from './packet-view.js';
import type { Pagination } from './paginate.js';
import type { Gap } from './part.js';
import type { Plan } from './plan.js';
import type { Prepared } from './prepared.js';

/** A packet of which all is known but the pages. */
export interface Packed {
  readonly read: Case;
  readonly plan: Plan;
  readonly parts: readonly Prepared[];
  readonly gaps: readonly Gap[];
  readonly making: Making;
}

/** A form of a packet as it reads when its parts stand at these places. */
export function formTree(name: string, at: Pagination, { read, plan, parts, gaps, making }: Packed): Tree {
  const { wish, set, library } = making;
  const { packet, copy } = plan;
  const form = set.packets[packet.id]?.form(name);
  if (!form) throw new Error(`the packet ${packet.id} is not of this procedure`);
  const view = packetView({ ...at, title: packet.title, mark: wish.mark, parts, gaps }, library.locales);
  const { layout, final, withGaps: blanks } = wish;
  return { ...composeForm(read, { form, copy, layout, final, blanks, packet: view }, set, library), unnumbered: true };
}

/** Cover and catalogue as one PDF: each begins a page. */
export async function frontPdf(at: Pagination, packed: Packed): Promise<Uint8Array> {
  const { plan, making } = packed;
  const [first, ...others] = plan.packet.front.map(name => formTree(name, at, packed));
  if (!first) throw new Error('a packet has a form in front');
  const blocks = [first, ...others].flatMap(tree => tree.blocks);
  return write({ ...first, blocks }, 'pdf', making.fonts);
}
