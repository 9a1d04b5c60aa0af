import type { Placed } from './binding.js';

/** Where everything stands in a packet. */
export interface Pagination {
  readonly places: readonly Placed[];
  readonly total: number;
}

/**
 * Pages from 1: `front` pages of cover and catalogue, then parts of so many pages each. With `newLeaf` every part begins on a
 * right-hand page, which has an odd number; the blank page before it is counted and belongs to no part.
 *
 * @example
 * paginate(2, [3, 1, 4], true) //=> parts on 3–5, 7 and 9–12 of 12
 */
export function paginate(front: number, counts: readonly number[], newLeaf: boolean): Pagination {
  const places: Placed[] = [];
  let last = front;
  for (const count of counts) {
    const first = newLeaf && last % 2 === 1 ? last + 2 : last + 1;
    last = first + count - 1;
    places.push({ first, last });
  }
  return { places, total: last };
}

/**
 * The pagination in which the pages in front are as many as their own numbers make them: a longer catalogue moves all that
 * comes after it, and longer numbers can lengthen the catalogue.
 */
export async function settled(
  counts: readonly number[],
  newLeaf: boolean,
  frontPages: (at: Pagination) => Promise<number>,
): Promise<Pagination> {
  let front = 1;
  for (let round = 0; round < 9; round++) {
    const at = paginate(front, counts, newLeaf);
    const pages = await frontPages(at);
    if (pages === front) return at;
    front = pages;
  }
  throw new Error('the pages of the catalogue do not settle');
}
