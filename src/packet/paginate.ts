import type { Placed } from './binding.js';

/** Where everything stands in a packet. */
export interface Pagination {
  /** The forms in front. */
  readonly front: readonly Placed[];
  readonly places: readonly Placed[];
  readonly total: number;
}

/** How many pages are asked for beside those of the parts. */
export interface Asked {
  /** Of each form in front. */
  readonly front: readonly number[];
  /** Of the divider of each part. */
  readonly dividers?: readonly number[] | undefined;
}

/**
 * Pages from 1: cover and catalogue, then parts of so many pages each, each after its divider. With `newLeaf` everything begins
 * on a right-hand page, which has an odd number; the blank page before it is counted and belongs to no part.
 *
 * @example
 * paginate({ front: [2] }, [3, 1, 4], true) //=> parts on 3–5, 7 and 9–12 of 12
 */
export function paginate({ front, dividers = [] }: Asked, counts: readonly number[], newLeaf: boolean): Pagination {
  let total = 0;
  const next = (count: number): Placed => {
    const first = newLeaf && total % 2 === 1 ? total + 2 : total + 1;
    total = first + count - 1;
    return { first, last: total };
  };
  const before = front.map(next);
  const places = counts.map((count, at) => {
    const divider = dividers[at] ? next(dividers[at]).first : undefined;
    return { ...next(count), ...(divider !== undefined && { divider }) };
  });
  return { front: before, places, total };
}

/**
 * The pagination in which the pages beside the parts are as many as their own numbers make them: a longer catalogue moves all
 * that comes after it, and longer numbers can lengthen the catalogue. Should it grow and shrink by turns, it keeps the most it
 * asked for, and a page is left blank.
 */
export async function settled<Made extends Asked>(
  counts: readonly number[],
  newLeaf: boolean,
  make: (at: Pagination) => Promise<Made>,
): Promise<{ readonly at: Pagination; readonly made: Made }> {
  let kept: Asked = { front: [1] };
  for (let round = 0; ; round++) {
    const at = paginate(kept, counts, newLeaf);
    const made = await make(at);
    const asked = round > 4 ? larger(kept, made) : made;
    if (isSame(asked.front, kept.front) && isSame(asked.dividers, kept.dividers)) return { at, made };
    kept = asked;
  }
}

function larger(one: Asked, other: Asked): Asked {
  const most = (left: readonly number[] = [], right: readonly number[] = []) =>
    right.map((count, at) => Math.max(count, left[at] ?? 0));
  return { front: most(one.front, other.front), dividers: most(one.dividers, other.dividers) };
}

function isSame(one: readonly number[] = [], other: readonly number[] = []): boolean {
  return one.length === other.length && one.every((count, at) => count === other[at]);
}
