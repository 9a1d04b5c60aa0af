import { type Language, languageTags } from '../../language/language.js';
import { literal } from './operands.js';
import type { Entry } from './outline.js';
import type { Element } from './structure.js';

/** Where the content of an element stands. */
interface Mark {
  readonly page: PDFKit.PDFKitReference;
  /** Number of the page, from 0. */
  readonly number: number;
  /** Its number within the page. */
  readonly mcid: number;
  /** pt from the top of the page. */
  readonly top: number;
}

/** Binds what is drawn to the structure tree; pdfkit keeps the objects. */
export interface Tagging {
  /** The operator that begins content of `element` on the current page. */
  begin(element: Element, top: number): string;
  /** Where a picture stands on its page: left, bottom, right, top in pt from the lower left corner. */
  frame(element: Element, box: readonly number[]): void;
  /** Writes the tree and the bookmarks. */
  finish(root: Element, outline: readonly Entry[]): void;
}

export function taggingOf(doc: PDFKit.PDFDocument): Tagging {
  const pages: Element[][] = [];
  const marks = new Map<Element, Mark[]>();
  const frames = new Map<Element, readonly number[]>();
  let last: PDFKit.PDFKitReference | undefined;
  return {
    begin(element, top) {
      const page = doc.page.dictionary;
      if (page !== last) page.data = Object.assign(page.data, { StructParents: pages.push([]) - 1 });
      last = page;
      const number = pages.length - 1;
      const mcid = (pages[number] as Element[]).push(element) - 1;
      marks.set(element, [...(marks.get(element) ?? []), { page, number, mcid, top }]);
      return `/${element.tag} <</MCID ${mcid}>> BDC`;
    },
    frame: (element, box) => void frames.set(element, box),
    finish(root, outline) {
      const tree = doc.getStructTreeRoot();
      const refs = new Map<Element, PDFKit.PDFKitReference>();
      write(doc, root, tree, undefined, { marks, frames }, refs);
      const parents = doc.ref({ Nums: pages.flatMap((page, at) => [at, page.map(element => refs.get(element))]) });
      parents.end(undefined);
      // pdfkit's own number tree gives its root the limits of a leaf.
      Object.assign(tree.data, { K: refs.get(root), ParentTree: parents, ParentTreeNextKey: pages.length });
      bookmark(doc, outline, marks);
    },
  };
}

/** Where content stands, and the frames of pictures. */
interface Places {
  readonly marks: ReadonlyMap<Element, readonly Mark[]>;
  readonly frames: ReadonlyMap<Element, readonly number[]>;
}

/** Writes an element and all below it. */
function write(
  doc: PDFKit.PDFDocument,
  element: Element,
  parent: PDFKit.PDFKitReference,
  lang: Language | undefined,
  places: Places,
  refs: Map<Element, PDFKit.PDFKitReference>,
): void {
  const ref = doc.ref({});
  refs.set(element, ref);
  const own = places.marks.get(element) ?? [];
  const frame = places.frames.get(element);
  const page = own[0]?.page;
  for (const each of element.children) write(doc, each, ref, element.lang, places, refs);
  const content = own.map(mark => (mark.page === page ? mark.mcid : { Type: 'MCR', Pg: mark.page, MCID: mark.mcid }));
  const kids = [...content, ...element.children.map(each => refs.get(each))];
  Object.assign(ref.data, {
    S: element.tag,
    P: parent,
    ...(element.lang !== lang && { Lang: literal(languageTags[element.lang]) }),
    ...(element.scope && { A: { O: 'Table', Scope: element.scope } }),
    ...(element.alt && { Alt: literal(element.alt) }),
    ...(frame && { A: { O: 'Layout', Placement: 'Block', BBox: frame } }),
    ...(page && { Pg: page }),
    ...(kids.length > 0 && { K: kids.length === 1 && typeof kids[0] === 'number' ? kids[0] : kids }),
  });
  ref.end(undefined);
}

/** A node of pdfkit's outline. */
interface Bookmark {
  readonly dictionary: PDFKit.PDFKitReference;
  readonly children: readonly unknown[];
  addItem(title: string, options: { pageNumber: number; top: number; left: number }): Bookmark;
}

function bookmark(
  doc: PDFKit.PDFDocument,
  outline: readonly Entry[],
  marks: ReadonlyMap<Element, readonly Mark[]>,
): void {
  const path: { readonly level: number; readonly item: Bookmark }[] = [];
  const all: Bookmark[] = [];
  const root = doc.outline as unknown as Bookmark;
  for (const { title, level, element } of outline) {
    const mark = marks.get(element)?.[0];
    if (!mark) continue;
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    // pdfkit counts `left` from the right edge.
    const place = { pageNumber: mark.number, top: mark.top, left: doc.page.width };
    const item = (path.at(-1)?.item ?? root).addItem(title, place);
    path.push({ level, item });
    all.push(item);
  }
  // A closed entry says how many it hides: pdfkit does not.
  for (const { dictionary, children } of all)
    if (children.length > 0) Object.assign(dictionary.data, { Count: -children.length });
}
