/** A label that begins at `x` and the stem that carries it there. */
export interface Flag {
  readonly x: number;
  readonly width: number;
}

/** Where a label stands: lane 0 is the nearest to its mark; it reaches to the right of its stem or to the left. */
export interface Place {
  readonly lane: number;
  readonly side: Side;
}
export type Side = 'left' | 'right';

/** Up to so many labels every choice of sides is tried. */
const most = 10;

/**
 * Places for labels on stems, in as few lanes as can be found, so that no two labels overlap, no stem crosses a label, and none
 * reaches beyond `left`. The flags are in order of `x`.
 *
 * @example
 * stagger([{ x: 100, width: 50 }, { x: 120, width: 50 }], 4, 0)
 * // [{ lane: 0, side: 'left' }, { lane: 0, side: 'right' }]
 */
export function stagger(flags: readonly Flag[], gap: number, left: number): Place[] {
  let best = placesFor(flags, [], gap) ?? [];
  let fewest = lanesIn(best);
  for (const sides of choicesFor(flags.length)) {
    if (flags.some(({ x, width }, at) => sides[at] === 'left' && x - width < left)) continue;
    const places = placesFor(flags, sides, gap);
    if (!places || lanesIn(places) >= fewest) continue;
    best = places;
    fewest = lanesIn(places);
  }
  return best;
}

/** The first lane in which each label meets no other: for names whose marks stand behind all lanes. In order of `x`. */
export function firstFree(flags: readonly Flag[], gap: number): number[] {
  const ends: number[] = [];
  return flags.map(({ x, width }) => {
    const found = ends.findIndex(end => end + gap <= x);
    const lane = found < 0 ? ends.length : found;
    ends[lane] = x + width;
    return lane;
  });
}

export function lanesIn(places: readonly Place[]): number {
  return Math.max(-1, ...places.map(({ lane }) => lane)) + 1;
}

/** All choices of sides for a few labels; for many those in which the first reach to the left and the rest to the right. */
function choicesFor(count: number): Side[][] {
  const all = Array.from({ length: count });
  const side = (isLeft: boolean): Side => (isLeft ? 'left' : 'right');
  if (count > most) return all.map((_, last) => all.map((_each, at) => side(at <= last)));
  return Array.from({ length: 2 ** count }, (_, choice) => all.map((_each, at) => side(((choice >> at) & 1) === 1)));
}

/** The lowest lanes for these sides, if there are any: a label that covers a stem stands above that stem's own label. */
function placesFor(flags: readonly Flag[], sides: readonly Side[], gap: number): Place[] | undefined {
  const boxes = flags.map(({ x, width }, at) => {
    const side = sides[at] ?? 'right';
    return side === 'left' ? { x, side, from: x - width - gap, to: x } : { x, side, from: x, to: x + width + gap };
  });
  const lanes = new Map<number, number>();
  const waiting = new Set(boxes.keys());
  while (waiting.size > 0) {
    const next = [...waiting].find(at => below(at).every(other => lanes.has(other)));
    if (next === undefined) return undefined;
    waiting.delete(next);
    const least = Math.max(-1, ...below(next).map(other => lanes.get(other) ?? 0)) + 1;
    lanes.set(next, free(next, least));
  }
  return boxes.map(({ side }, at) => ({ lane: lanes.get(at) ?? 0, side }));

  function below(at: number): number[] {
    const box = boxes[at];
    return box ? [...boxes.keys()].filter(other => covers(box, boxes[other]?.x ?? box.x)) : [];
  }
  function covers(box: { x: number; from: number; to: number }, x: number): boolean {
    return x !== box.x && box.from < x && x < box.to;
  }
  /** The first lane from `lane` on in which no label stands that this one would meet. */
  function free(at: number, lane: number): number {
    const box = boxes[at];
    const taken = [...lanes].some(([other, its]) => {
      const taker = boxes[other];
      return its === lane && box !== undefined && taker !== undefined && box.from < taker.to && taker.from < box.to;
    });
    return taken ? free(at, lane + 1) : lane;
  }
}
