import type { Sheet } from '../../style/sheets.js';
import type { Item } from '../../tree/tree.js';
import { twipsOfPoints } from './lengths.js';

/** English items hang: the marker stands out, and a level steps in by the place of the marker above it. Twips. */
export function hangingIndent({ level, role }: Pick<Item, 'level' | 'role'>, marker: string, sheet: Sheet): Hanging {
  const { size } = sheet.styles.en[role];
  const hanging = twipsOfPoints(markerWidth(marker) * size);
  const stepped = twipsOfPoints((level - 1) * markerWidth('(1)') * size);
  return { left: stepped + hanging, hanging };
}

interface Hanging {
  readonly left: number;
  readonly hanging: number;
}

/** The place a marker takes, em: the same for all short numbers, so that a list has one edge. */
export function markerWidth(marker: string): number {
  return Math.max(2.2, marker.length * 0.55 + 0.5);
}
