import type { Area, Band, Column } from './band.js';
import { ends, extent, starts } from './extent.js';
import type { Page, Placement } from './pages.js';
import { type Paper, repeating } from './paper.js';

/** Draws pages in turn. */
export function flow(pages: readonly Page[], paper: Paper, area: Area): void {
  for (const page of pages) {
    paper.begin();
    for (const placement of page) draw(placement, placement.again ? repeating(paper) : paper, area);
  }
}

function draw({ band, from, to, top, bottom }: Placement, paper: Paper, area: Area): void {
  band.decorate?.(paper, top, bottom);
  for (const [at, column] of band.columns.entries()) {
    const first = from[at] ?? 0;
    const some = column.slices.slice(first, to[at]);
    const start = top + band.padding + (first === 0 ? column.top : 0);
    const print = () => {
      let height = start;
      for (const slice of some) {
        slice.draw(paper, area.left + column.x, height);
        height += slice.height;
      }
    };
    if (column.element && some.length > 0) paper.within(column.element, start, print);
    else print();
  }
}

/**
 * A band that stays on the page of the next, as two where it has many lines: only its last two go along.
 */
export function tailed(band: Band): Band[] {
  const counts = ends(band);
  const cut = counts.map(count => Math.max(0, count - tail));
  const longest = counts.indexOf(Math.max(...counts));
  const splits = band.keep && !band.whole && band.padding === 0 && (counts[longest] ?? 0) >= tail * 2;
  if (!splits) return [band];
  const upTo = counts.map((count, at) => (at === longest ? (cut[at] ?? 0) : count));
  if (extent(band, upTo, starts(band)) > extent(band, cut, starts(band)) + tolerance) return [band];
  const part = (from: readonly number[], to: readonly number[]): Column[] =>
    band.columns.map((column, at) => ({
      ...column,
      top: (from[at] ?? 0) === 0 ? column.top : 0,
      slices: column.slices.slice(from[at], to[at]),
    }));
  return [
    { ...band, columns: part(starts(band), upTo), after: 0, keep: false, continued: true },
    { ...band, columns: part(upTo, counts), before: 0 },
  ];
}

const tolerance = 0.01;

/** Lines that go along. */
const tail = 2;
