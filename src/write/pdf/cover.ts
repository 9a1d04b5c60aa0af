import { roleOf } from '../../tree/role.js';
import type { Situation } from '../../tree/situation.js';
import type { Block } from '../../tree/tree.js';
import type { Area, Band } from './band.js';
import { heightOf } from './pages.js';
import { type Context, points } from './setting.js';

/** A sheet that holds little: its text stands further down, of a cover the title; and at the foot who made it and when. */
export function placed(band: Band, block: Block, { begins, titled }: Situation, { sheet }: Context): Band {
  const { drop, cover } = sheet;
  const isLow = cover && (block.type === 'table' ? block.whole : ['signature', 'date'].includes(roleOf(block) ?? ''));
  if (isLow) return { ...band, foot: true, keep: true };
  if (drop && (cover ? titled : begins)) return lowered(band, points(drop));
  // What stands at the foot goes over, if there is no room, not the title.
  return cover && block.type !== 'table' ? { ...band, keep: false } : band;
}

function lowered(band: Band, by: number): Band {
  return { ...band, columns: band.columns.map(column => ({ ...column, top: column.top + by })) };
}

/** A cover that holds more than a page has its title higher up. */
export function raised(
  bands: readonly Band[],
  { top, bottom }: Area,
  { sheet: { drop = 0 } }: Context,
): readonly Band[] {
  const next = bands.findIndex((band, at) => at > 0 && band.fresh);
  const page = next < 0 ? bands : bands.slice(0, next);
  const excess = heightOf(page) - (bottom - top);
  const isTitle = (band: Band) => band.columns.some(column => column.top >= points(drop));
  const at = page.findIndex(isTitle);
  if (excess <= 0) return bands;
  return bands.map((band, index) => (index === at ? lowered(band, -Math.min(excess + 1, points(drop))) : band));
}
