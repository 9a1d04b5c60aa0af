import type { Band, Slice } from './band.js';

/** From a band's top to the top of what follows it: what a part of it takes, by column from one slice up to another. */
export function extent(band: Band, to: readonly number[], from: readonly number[]): number {
  return measure(band, to, from, band.padding === 0);
}

/** From a band's top to the bottom of its ink. */
export function inkExtent(band: Band, to: readonly number[], from: readonly number[]): number {
  return measure(band, to, from, false);
}

function measure({ columns, padding }: Band, to: readonly number[], from: readonly number[], open: boolean): number {
  let highest = 0;
  for (let at = 0; at < columns.length; at++) {
    const { slices, top } = columns[at] as (typeof columns)[number];
    const first = from[at] ?? 0;
    const last = Math.min(to[at] ?? slices.length, slices.length) - 1;
    if (last < first) continue;
    let height = first === 0 ? top : 0;
    for (let index = first; index < last; index++) height += (slices[index] as Slice).height;
    const end = slices[last] as Slice;
    highest = Math.max(highest, height + (open ? end.height : end.ink));
  }
  return highest + padding * 2;
}

/** A band's first slices, by column. */
export function starts(band: Band): number[] {
  return band.columns.map(() => 0);
}

/** A band's ends, by column. */
export function ends(band: Band): number[] {
  return band.columns.map(({ slices }) => slices.length);
}
