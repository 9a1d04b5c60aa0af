import { type Area, type Band, flow } from './flow.js';
import type { Paper } from './paper.js';

/**
 * Bands with their lines a little closer where a page would hold only a few and that saves a page (GB/T 9704-2012, 7.3.5.5:
 * 可以采取调整行距、字距的措施解决); else as they are.
 */
export function settled(bands: readonly Band[], area: Area): readonly Band[] {
  const usual = heightsOf(bands, area);
  if (usual.every(height => height > (area.bottom - area.top) * sparse)) return bands;
  const ways = pitches.map(pitch => bands.map(band => closer(band, pitch)));
  return ways.find(way => heightsOf(way, area).length < usual.length) ?? bands;
}

/** A page with less than this part of it filled looks empty. */
const sparse = 0.3;

/** Of the usual distance between lines: 29.6 pt become 27.2 at the least. */
const pitches = [0.98, 0.96, 0.94, 0.92];

/** Rows of tables, with their room for seals, stay as they are. */
function closer(band: Band, pitch: number): Band {
  if (band.whole && band.padding > 0) return band;
  const columns = band.columns.map(column => ({
    ...column,
    slices: column.slices.map(slice => ({ ...slice, height: slice.height * pitch })),
  }));
  return { ...band, columns };
}

/** How far down each page is filled, pt: the bands are placed on paper that shows nothing. */
function heightsOf(bands: readonly Band[], area: Area): readonly number[] {
  const heights: number[] = [];
  const reach = (y: number) => heights.push(Math.max(heights.pop() ?? 0, y - area.top));
  const paper: Paper = {
    get pages() {
      return heights.length;
    },
    begin: () => heights.push(0),
    within: (_element, _top, draw) => draw(),
    settle: () => {},
    text: ({ baseline }) => reach(baseline),
    fill: (_x, y, _width, height) => reach(y + height),
    rule: (_x1, y1, _x2, y2) => reach(Math.max(y1, y2)),
    end: () => {},
  };
  flow(bands, paper, area);
  return heights;
}
