import { fail } from '../../errors.js';
import { type Cut, cutWith, type Font, type Fonts } from '../../style/fonts.js';
import { type Embedding, embed } from '../../write/pdf/embedding.js';
import { type0Font } from '../../write/pdf/type0-font.js';
import { figures } from './content.js';
import { dictionary, PdfDict, type PdfRef, PdfString, stream } from './objects.js';
import type { Sink } from './sink.js';

/** The fonts of the page numbers: one set for the whole packet, written when all numbers are set. */
export interface Lettering {
  /** What the names begin with that are put beside those of a page. */
  readonly own: string;
  /** What the resources of every page name. */
  readonly fonts: PdfDict;
  /** Resources of the packet by those of the source, so that pages that share theirs go on doing so. */
  readonly resources: WeakMap<PdfDict, PdfRef>;
  /** The operators that show a text, and its width in em; `file` is what an error names. */
  line(text: string, size: number, file?: string): Line;
  /** The content that prints `text` at the middle of the foot of a page, or as near to it as `taken`, from and to, allows. */
  content(text: string, width: number, taken?: readonly [number, number]): string;
  finish(sink: Sink): void;
}

/** Small Song (小五), its baseline 6 mm above the edge: within the strip, and where every printer reaches. */
const size = 9;
const baseline = (6 / 25.4) * 72;

interface Used {
  readonly font: Font;
  readonly embedding: Embedding;
}

interface Line {
  readonly shown: string;
  readonly advance: number;
}

export function letteringOf(fonts: Fonts, sink: Sink, own: string): Lettering {
  const cuts: readonly Cut[] = ['serif', 'bold', 'sans'];
  const refs = new Map(cuts.map(cut => [cut, sink.allocate()]));
  const used = new Map<Cut, Used>();
  const use = (cut: Cut): Used => {
    const found = used.get(cut) ?? { font: fonts.cuts[cut], embedding: embed(fonts.cuts[cut]) };
    used.set(cut, found);
    return found;
  };
  const nameOf = (cut: Cut) => `${own}-${cut}`;
  const line: Lettering['line'] = (text, size, file) => set(text, size, { fonts, use, nameOf, file });
  return {
    own,
    fonts: dictionary(Object.fromEntries([...refs].map(([cut, ref]) => [nameOf(cut), ref]))),
    resources: new WeakMap(),
    line,
    content(text, width, taken) {
      const { shown, advance } = line(text, size);
      const place = figures(
        Math.round(beside(width, advance * size, taken) * 1000) / 1000,
        Math.round(baseline * 1000) / 1000,
      );
      const artifact = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC';
      return `${artifact} q 0 g BT 1 0 0 1 ${place} Tm ${shown}ET Q EMC\n`;
    },
    finish(sink) {
      const made = new Map([...used].map(([cut, { font, embedding }]) => [cut, fontIn(sink, font, embedding)]));
      const [some = new PdfDict()] = made.values();
      // A page may not name a font that is not there, though it has no use for it.
      for (const [cut, ref] of refs) sink.put(ref, made.get(cut) ?? some);
    },
  };
}

/** Where a text begins that stands in the middle of a width, or next to what stands there. */
function beside(width: number, long: number, taken?: readonly [number, number]): number {
  const middle = (width - long) / 2;
  if (!taken) return middle;
  const [before, after] = [taken[0] - size - long, taken[1] + size];
  if (middle <= before || middle >= after) return middle;
  return middle - before < after - middle ? before : after;
}

interface Setting {
  readonly fonts: Fonts;
  readonly use: (cut: Cut) => Used;
  readonly nameOf: (cut: Cut) => string;
  readonly file?: string | undefined;
}

function set(text: string, size: number, { fonts, use, nameOf, file }: Setting): Line {
  let shown = '';
  let advance = 0;
  let last: Cut | undefined;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const cut = cutWith(fonts, 'serif', point);
    if (!cut)
      fail(
        'write/missing-glyph',
        { file },
        { character, code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` },
      );
    const { font, embedding } = use(cut);
    const glyph = font.glyph(point);
    const width = font.advance(glyph) / font.unitsPerEm;
    const code = embedding.code(character, glyph, width);
    shown += cut === last ? code : `${last ? '> Tj ' : ''}/${nameOf(cut)} ${size} Tf <${code}`;
    last = cut;
    advance += width;
  }
  return { shown: last ? `${shown}> Tj ` : '', advance };
}

function fontIn(sink: Sink, font: Font, embedding: Embedding): PdfDict {
  const entries = type0Font(embedding, font, {
    add: (plain, bytes) =>
      sink.add(bytes === undefined ? dictionary(plain as Entries) : stream(bytes, plain as Entries)),
    text: value => PdfString.fromString(value),
  });
  return dictionary(entries as Entries);
}

type Entries = Parameters<typeof dictionary>[0];
