import { type Language, languageTags } from '../../language/language.js';
import { type Font, type FontKey, type Fonts, fontIn } from '../../style/fonts.js';
import type { Picture } from '../../style/picture.js';
import { type Desk, deskOf } from './desk.js';
import { type Embedding, embed } from './embedding.js';
import { type Inked, inked } from './ink.js';
import { type Colour, colour, figure, literal } from './operands.js';
import type { Entry } from './outline.js';
import { namesOf } from './picture.js';
import type { Element } from './structure.js';
import { taggingOf } from './tagging.js';
import type { Tally } from './tally.js';
import { type Entries, type0Font } from './type0-font.js';

/** pt from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn on: lengths in pt from the top left corner of the page. What stands within no element is no content. */
export interface Paper {
  /** Pages begun so far. */
  readonly pages: number;
  /** `turned`: to be read from the right edge; lengths are from what is then the top left corner, until the page is settled. */
  begin(turned?: boolean): void;
  /** All that `draw` draws is content of the element, `top` below the upper edge. */
  within(element: Element, top: number, draw: () => void): void;
  /** Ends the content of a page: what comes is read after it. */
  settle(): void;
  text(line: Inked, ink?: Colour): void;
  fill(x: number, y: number, width: number, height: number, ink: Colour): void;
  rule(x1: number, y1: number, x2: number, y2: number, width: number, ink: Colour): void;
  /** A picture within a box, content of the element it is drawn in. */
  picture(picture: Picture, box: Box): void;
  /** Writes the fonts, the structure tree and the bookmarks, and ends the document. */
  end(root: Element, outline: readonly Entry[]): void;
}

/** Draws on a pdfkit document; pdfkit keeps the objects, the compression and the file, not the type. */
export function paperOf(doc: PDFKit.PDFDocument, fonts: Fonts, lang: Language, tally?: Tally): Paper {
  const embeddings = new Map<FontKey, { font: Embedding; ref: PDFKit.PDFKitReference; source: Font }>();
  const embedding = (key: FontKey) => {
    const source = fontIn(fonts, key);
    const found = embeddings.get(key) ?? { font: embed(source), ref: doc.ref({}), source };
    embeddings.set(key, found);
    doc.page.fonts[key] ??= found.ref;
    return found.font;
  };
  const nameOf = namesOf(doc);
  const tagging = taggingOf(doc);
  const desk = deskOf(doc);
  let inside: Element | undefined;
  let pages = 0;
  let turned = false;
  return {
    get pages() {
      return pages;
    },
    begin(onItsSide = false) {
      desk.clear();
      doc.addPage();
      pages++;
      turned = onItsSide;
      if (turned) turn(doc);
    },
    within(element, top, draw) {
      inside = element;
      desk.open(tagging.begin(element, turned ? doc.page.height : top), element.order);
      draw();
      desk.close();
      inside = undefined;
    },
    settle() {
      desk.clear();
      if (turned) doc.addContent('Q');
      turned = false;
    },
    text(line, ink = 'black') {
      tally?.add(line);
      const operators = inked(line, embedding, ink);
      const foreign = line.galley.lang !== (inside?.lang ?? lang);
      desk.put(foreign ? `/Span <</Lang (${languageTags[line.galley.lang]})>> BDC\n${operators}\nEMC` : operators);
    },
    ...shapesOf(desk),
    picture(picture, { x, y, width, height }) {
      const bottom = doc.page.height - y - height;
      if (inside) tagging.frame(inside, [x, bottom, x + width, bottom + height]);
      desk.put(`q ${[width, 0, 0, -height, x, y + height].map(figure).join(' ')} cm /${nameOf(picture)} Do Q`);
    },
    end(root, outline) {
      desk.clear();
      tagging.finish(root, outline);
      for (const { font, ref, source } of embeddings.values()) writeFont(doc, font, ref, source);
      doc.end();
    },
  };
}

/** Rectangles and lines. */
function shapesOf(desk: Desk): Pick<Paper, 'fill' | 'rule'> {
  return {
    fill(x, y, width, height, ink) {
      desk.put(`${colour[ink]} rg ${[x, y, width, height].map(figure).join(' ')} re f`);
    },
    rule(x1, y1, x2, y2, width, ink) {
      const [a, b, c, d] = [x1, y1, x2, y2].map(figure);
      desk.put(`${colour[ink]} RG ${figure(width)} w ${a} ${b} m ${c} ${d} l S`);
    },
  };
}

/**
 * A page that stays upright in its file and is shown on its side: its left edge is the upper one of what is read, so that in the
 * binding it lies as GB/T 9704-2012, 8, asks.
 */
function turn(doc: PDFKit.PDFDocument): void {
  Object.assign(doc.page.dictionary.data, { Rotate: 90 });
  doc.addContent(`q 0 -1 1 0 0 ${figure(doc.page.height)} cm`);
}

/** Pages begun on it are turned. */
export function sideways(paper: Paper): Paper {
  return {
    ...paper,
    get pages() {
      return paper.pages;
    },
    begin: () => paper.begin(true),
  };
}

/** What is printed on it is there already, on a page before: it is no content. */
export function repeating(paper: Paper): Paper {
  return { ...paper, within: (_element, _top, draw) => draw() };
}

function writeFont(doc: PDFKit.PDFDocument, embedding: Embedding, ref: PDFKit.PDFKitReference, source: Font): void {
  const add = (entries: Entries, bytes?: Uint8Array | string) => {
    const made = doc.ref({ ...entries });
    made.end(bytes as Buffer | undefined);
    return made;
  };
  ref.data = Object.assign(ref.data ?? {}, type0Font(embedding, source, { add, text: literal }));
  ref.end(undefined);
}
