import { languageTags } from '../../language/language.js';
import type { FontKey } from '../../style/fonts.js';
import type { Embedding } from './embedding.js';
import { blankAt, type Galley, type Sort } from './galley.js';
import type { Line } from './line.js';
import { type Colour, colour, figure } from './operands.js';

/** A line in its place: x and baseline in pt from the top left corner of the page, size in pt. */
export interface Inked {
  readonly galley: Galley;
  readonly line: Line;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
}

/** Width of the slant of emphasis in English. */
const slant = 0.21;

/** A Chinese name within English text is marked as such. */
const han = /\p{Script=Han}/u;

/** The operators that print a line. The page's y axis runs downwards, so text is turned over. */
export function inked(place: Inked, embedding: (cut: FontKey) => Embedding, ink: Colour): string {
  const { galley, line, x, baseline, size } = place;
  const marks: string[] = [];
  const shown: string[] = [];
  let strip: Strip = { slanted: false, chinese: false, start: '', parts: [] };
  let pen = x - (line.cut ? size / 2 : 0);
  for (let at = line.start; at < line.end; at++) {
    const sort = galley.sorts[at] as Sort;
    const slanted = isSlanted(galley, sort);
    const chinese = galley.lang === 'en' && sort.kind === 'wide' && han.test(sort.text);
    if (sort.cut !== strip.cut || slanted !== strip.slanted || chinese !== strip.chinese) {
      shown.push(closed(strip));
      const start = begin(sort.cut, size, slanted, pen, baseline);
      strip = { cut: sort.cut, slanted, chinese, start, parts: [] };
    }
    const gap = at < line.end - 1 ? (galley.gaps[at] ?? 0) + (line.extra[galley.categories[at] ?? 'fixed'] ?? 0) : 0;
    const standing = standingGap(galley, line, at, sort);
    add(strip, embedding(sort.cut).code(sort.text, sort.glyph, sort.width + standing), gap - standing);
    if (sort.look.blank || sort.look.emphasis)
      marks.push(markOf(galley, sort, pen, baseline, size, sort.width + (at < line.end - 1 ? gap : 0)));
    pen += (sort.width + gap) * size;
  }
  addWordEnd(strip, galley, line, embedding);
  shown.push(closed(strip));
  return `${marks.join('')}${colour[ink]} rg BT ${shown.join('')}ET`;
}

/** The space at which a line was broken: without width, so that its words do not run together where the text is read aloud. */
function addWordEnd(strip: Strip, { sorts }: Galley, { end }: Line, embedding: (cut: FontKey) => Embedding): void {
  const [last, space] = [sorts[end - 1], sorts[end]];
  if (space?.kind !== 'space' || space.cut !== last?.cut) return;
  add(strip, embedding(space.cut).code(space.text, space.glyph, 0), 0);
}

function isSlanted(galley: Galley, sort: Sort): boolean {
  return sort.look.emphasis && galley.lang === 'en' && sort.kind !== 'wide';
}

/** The part of a gap that is the rule rather than the adjustment of one line: it goes into the advance of the character. */
function standingGap(galley: Galley, line: Line, at: number, sort: Sort): number {
  if (at === line.end - 1) return blankAt(sort, 'right') ? -0.5 : 0;
  const gap = galley.gaps[at] ?? 0;
  return Math.abs(gap) < 0.1 ? 0 : Math.round(gap * 20) / 20;
}

/** What one TJ operator shows. */
interface Strip {
  readonly cut?: FontKey;
  readonly slanted: boolean;
  /** Chinese in English text. */
  readonly chinese: boolean;
  readonly start: string;
  readonly parts: string[];
}

function begin(cut: FontKey, size: number, slanted: boolean, x: number, baseline: number): string {
  return `/${cut} ${figure(size)} Tf 1 0 ${slanted ? slant : 0} -1 ${figure(x)} ${figure(baseline)} Tm`;
}

function add(strip: Strip, code: string, move: number): void {
  strip.parts.push(code);
  if (Math.abs(move) > 0.0005) strip.parts.push(`>${figure(-move * 1000)}<`);
}

function closed({ start, parts, chinese }: Strip): string {
  if (parts.length === 0) return '';
  const shown = `${start} [<${parts.join('')}>] TJ `;
  return chinese ? `/Span <</Lang (${languageTags.zh})>> BDC ${shown}EMC ` : shown;
}

/** The yellow behind a blank; the dot below an emphasised Chinese character (着重号, GB/T 15834-2011, 4.14). */
function markOf(galley: Galley, sort: Sort, x: number, baseline: number, size: number, width: number): string {
  if (sort.look.blank) {
    const box = [x, baseline - size * 0.9, width * size, size * 1.06].map(figure).join(' ');
    return `${colour.yellow} rg ${box} re f `;
  }
  if (!sort.look.emphasis || galley.lang !== 'zh' || sort.kind !== 'wide') return '';
  const spot = `${figure(x + (sort.width * size) / 2)} ${figure(baseline + size * 0.24)}`;
  return `${colour.black} RG 1 J ${figure(size * 0.12)} w ${spot} m ${spot} l S 0 J `;
}
