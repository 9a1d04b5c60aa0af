import type { Case } from '../case/case.js';
import { composeForm, write } from '../compose.js';
import type { Dividers } from '../kind/packet.js';
import { dividerForm } from '../load/packet-set.js';
import { centre } from '../tree/centre.js';
import type { Block, Row, Tree } from '../tree/tree.js';
import type { Setting } from '../write/writer.js';
import type * as binding from './binding.js';
import { itemsOf } from './items-of.js';
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

type At = Pick<Pagination, 'places' | 'total'>;

/** What stands between the parts: what is asked for, or what the packet says. */
export function dividersOf({ plan, parts, making }: Pick<Packed, 'plan' | 'parts' | 'making'>): Dividers | undefined {
  const { dividers = plan.packet.dividers } = making.wish;
  return dividers === 'none' || itemsOf(parts.map(({ part }) => part)).length === 0 ? undefined : dividers;
}

/** A form of a packet as it reads when its parts stand at these places; `part`: of the one that it stands before. */
export function formTree(name: string, at: At, { read, plan, parts, gaps, making }: Packed, part?: number): Tree {
  const { wish, set, library } = making;
  const { packet, copy } = plan;
  const form = set.packets[packet.id]?.form(name);
  if (!form) throw new Error(`the packet ${packet.id} is not of this procedure`);
  const view = packetView({ ...at, title: packet.title, mark: wish.mark, parts, gaps, part }, library.locales);
  const { final, withGaps: blanks } = wish;
  const isList = form.kind.sheet === 'register';
  const layout = wish.layout === 'stacked' && !isList ? 'side-by-side' : wish.layout;
  const tree = composeForm(read, { form, copy, layout, final, blanks, packet: view }, set, library);
  return { ...(isList ? tree : centre(tree)), unnumbered: true };
}

/** The forms in front, each as a PDF, and where the lines of the catalogue stand in them. */
export async function frontPdfs(at: At, packed: Packed) {
  const { plan, making } = packed;
  const items = itemsOf(packed.parts.map(({ part }) => part));
  const links: binding.Link[] = [];
  const pdfs: Uint8Array[] = [];
  for (const [front, name] of plan.packet.front.entries()) {
    const placed: Setting['placed'] = (row, { page, left, top, right, bottom }) => {
      const part = items[itemIn(row) ?? -1];
      if (part !== undefined) links.push({ front, page, part, box: [left, top, right, bottom] });
    };
    pdfs.push(await write(formTree(name, at, packed), 'pdf', { fonts: making.fonts, placed }));
  }
  return { pdfs, links };
}

/** The sheets before the items as one PDF. */
export async function dividersPdf(at: At, packed: Packed): Promise<binding.Dividers> {
  const items = itemsOf(packed.parts.map(({ part }) => part));
  const trees = items.map(part => formTree(dividerForm, at, packed, part));
  const sheets = trees.map(tree => startingPage(tree.blocks));
  const [tree] = trees;
  if (!tree) throw new Error('a packet has an item');
  const counts = packed.parts.map(() => 0);
  let last = 0;
  const stands: Setting['stands'] = (block, page) => {
    const part = items[sheets.findIndex(blocks => blocks.includes(block))] ?? -1;
    // Blocks are told in the order of their pages.
    counts[part] = (counts[part] ?? 0) + page - last;
    last = page;
  };
  const pdf = await write({ ...tree, blocks: sheets.flat() }, 'pdf', { fonts: packed.making.fonts, stands });
  return { pdf, counts };
}

/** The blocks of a form, of which the first begins a page. */
function startingPage([first, ...others]: readonly Block[]): readonly Block[] {
  if (first?.type !== 'title' && first?.type !== 'paragraph') throw new Error('a form begins with its title');
  return [{ ...first, startsPage: true }, ...others];
}

/** The item that a row tells of: its values come from there. */
function itemIn({ cells }: Row): number | undefined {
  const values = cells.flatMap(({ lines }) => lines.flatMap(({ children }) => children));
  const paths = values.flatMap(value => (value.type === 'text' ? (value.from ?? []) : []));
  const [, part] = paths.map(path => /^packet\.parts\[(\d+)\]/.exec(path)).find(Boolean) ?? [];
  return part === undefined ? undefined : Number(part);
}
