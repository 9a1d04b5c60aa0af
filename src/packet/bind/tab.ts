import { figures } from './content.js';
import { a4 } from './placement.js';
import type { Lettering } from './stamp.js';

/** An index mark: the parts of a packet are found by it at the edge of the closed stack. */
export interface Tab {
  readonly text: string;
  /** Which part it is of, from 0, and of how many. */
  readonly part: number;
  readonly of: number;
  /** Printed on both sides: the outer edge of every second page is the left one. */
  readonly duplex: boolean;
}

/** How far it reaches from the edge, pt: 10 mm, of which a printer leaves some 4 mm white. */
export const depth = (10 / 25.4) * 72;

/** Free above and below, and the height of a mark at the least and at the most, pt. */
const free = (20 / 25.4) * 72;
const height = { least: 51, most: 62, gap: 4 };
/** The type of its text, and the width that a longer one is brought to, pt. */
const type = { size: 12, room: 16 };
/** Its middle from the edge, where every printer reaches, pt. */
const middle = (6.8 / 25.4) * 72;

/**
 * The edge of a page, as it is read, that is the outer one of the stack; `page` counts within the part, whose first page is a
 * right-hand one. A page across lies with its head to the left (GB/T 9704-2012, 8).
 */
export function edgeOf({ duplex }: Tab, page: number, across: boolean): 'left' | 'right' | 'top' | 'bottom' {
  const isRight = !duplex || page % 2 === 0;
  if (across) return isRight ? 'bottom' : 'top';
  return isRight ? 'right' : 'left';
}

/** From the upper edge of the stack to the upper and the lower end of the mark, pt; where there is no room left it begins anew. */
export function reachOf({ part, of }: Tab): readonly [from: number, to: number] {
  const room = a4.height - 2 * free;
  const slots = Math.min(of, Math.floor(room / height.least));
  const slot = Math.min(room / slots, height.most);
  const from = free + (part % slots) * slot;
  return [from, from + slot - height.gap];
}

/** The operators that print it. */
export function tabContent(tab: Tab, page: number, across: boolean, lettering: Lettering): string {
  const [from, to] = reachOf(tab);
  const isRight = !tab.duplex || page % 2 === 0;
  const size = Math.min(type.size, Math.floor(type.room / lettering.line(tab.text, type.size).advance));
  const { shown, advance } = lettering.line(tab.text, size);
  const x = (isRight ? a4.width - middle : middle) - (advance * size) / 2;
  const y = a4.height - (from + to) / 2 - size * 0.35;
  const turn = across ? `${figures(0, -1, 1, 0, 0, a4.width)} cm ` : '';
  const box = figures(isRight ? a4.width - depth : 0, a4.height - to, depth, to - from);
  const mark = `0.25 g ${box} re f 1 g BT 1 0 0 1 ${figures(x, y)} Tm ${shown}ET`;
  return `/Artifact <</Type /Pagination>> BDC q ${turn}${mark} Q EMC\n`;
}
