import { type Candidate, candidatesFrom, crammed, isCut, lineTo, type Measure, skipSpaces } from './candidate.js';
import { costOf } from './cost.js';
import type { Galley } from './galley.js';
import type { Line } from './line.js';

/** The best way to a place in the text: what it costs, and its last line. */
interface Way {
  readonly cost: number;
  readonly start: number;
  readonly line?: Candidate;
  readonly before?: Way;
}

/**
 * Breaks a galley into flush lines so that the whole paragraph is as even as can be: lines above give up characters so that a
 * date or a sum below them stays whole. All ways are weighed (Knuth and Plass, 1981); for paragraphs in which the nearest break
 * of each line leaves one that shows it. All lines but the first must be of one width.
 */
export function evenLines(galley: Galley, measure: Measure): Line[] {
  const first = skipSpaces(galley, 0);
  const ways = new Map<number, Way>([[first, { cost: 0, start: first }]]);
  for (let start = first; start < galley.sorts.length; start++) {
    const way = ways.get(start);
    if (way) extend(ways, way, galley, start, measure);
  }
  const chosen: Way[] = [];
  for (let way = ways.get(galley.sorts.length); way?.line; way = way.before) chosen.unshift(way);
  return chosen.map(({ start, line }, number) =>
    lineTo(galley, start, line as Candidate, {
      cut: isCut(galley, start, number, measure),
      width: measure.width(number),
      flush: true,
    }),
  );
}

/** Adds the lines from `start` to the ways; an end that is reached already keeps its cheaper way. */
function extend(ways: Map<number, Way>, before: Way, galley: Galley, start: number, measure: Measure): void {
  const number = before.line ? 1 : 0;
  const width = measure.width(number);
  const cut = isCut(galley, start, number, measure);
  const ends = endsOf(candidatesFrom(galley, start, width, cut));
  if (ends.length === 0) ends.push(crammed(start, width));
  const furthest = ends.at(-1)?.width ?? 0;
  for (const line of ends) {
    if (line.width < Math.min(furthest, width) - reach) continue;
    const cost = before.cost + costOf(galley, start, line, width);
    const next = skipSpaces(galley, line.end);
    if (cost < (ways.get(next)?.cost ?? Infinity)) ways.set(next, { cost, start, line, before });
  }
}

/** A line that is shorter than another by more than this, em, is not considered. */
const reach = 4;

/** A word is broken only where a line has no other end, and any text where it is full if nothing may break. */
function endsOf(all: readonly Candidate[]): Candidate[] {
  const ends = all.filter(({ level }) => level === 1 || level === 2);
  const last = all.filter(({ level }) => level === 3).at(-1) ?? all.at(-1);
  return ends.length || !last ? ends : [last];
}
