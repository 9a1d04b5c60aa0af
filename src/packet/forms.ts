import type { Case } from '../case/case.js';
import { composeForm, write } from '../compose.js';
import type { Block, Row, Tree } from '../tree/tree.js';
import type { Setting } from '../write/writer.js';
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

/** A line of the catalogue that leads to its part. */
export interface Link {
  readonly page: number;
  readonly part: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** Cover and catalogue as one PDF, each begun on a page, and where the lines of the catalogue stand. */
export async function frontPdf(at: Pagination, packed: Packed): Promise<{ pdf: Uint8Array; links: readonly Link[] }> {
  const { plan, making } = packed;
  const [first, ...others] = plan.packet.front.map(name => formTree(name, at, packed));
  if (!first) throw new Error('a packet has a form in front');
  const blocks = [...first.blocks, ...others.flatMap(tree => onNewPage(tree.blocks))];
  const links: Link[] = [];
  const placed: Setting['placed'] = (row, { page, left, top, right, bottom }) => {
    const part = partIn(row);
    if (part !== undefined) links.push({ page, part, box: [left, top, right, bottom] });
  };
  return { pdf: await write({ ...first, blocks }, 'pdf', { fonts: making.fonts, placed }), links };
}

/** The blocks of a form of which the title begins a page. */
function onNewPage([title, ...others]: readonly Block[]): readonly Block[] {
  if (title?.type === 'title') return [{ ...title, startsPage: true }, ...others];
  if (title?.type !== 'pair' || title.zh.type !== 'title') throw new Error('a form begins with its title');
  return [{ ...title, zh: { ...title.zh, startsPage: true } }, ...others];
}

/** The part that a row tells of: its values come from there. */
function partIn({ cells }: Row): number | undefined {
  const values = cells.flatMap(({ lines }) => lines.flatMap(({ children }) => children));
  const paths = values.flatMap(value => (value.type === 'text' ? (value.from ?? []) : []));
  const [, part] = paths.map(path => /^packet\.parts\[(\d+)\]/.exec(path)).find(Boolean) ?? [];
  return part === undefined ? undefined : Number(part);
}
