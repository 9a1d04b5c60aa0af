import type { Fonts } from '../../style/fonts.js';
import type { BoundPart, Loss, Placed } from '../binding.js';
import { type Destination, destinationsOf } from './destination.js';
import { layersOf } from './layers.js';
import { lossesOf, refuseUnprintable } from './losses.js';
import { dictionary, object, type PdfDict, type PdfObject, type PdfRef, stream } from './objects.js';
import { refuseLoss } from './open.js';
import { type Bookmark, bookmarksIn } from './outline.js';
import { attachedPage, type Binding, blankPage, ownPage, type Sheet } from './page.js';
import { a4 } from './placement.js';
import { type Sink, sinkOf } from './sink.js';
import { openSource, rectangle, type Source, type SourcePage } from './source.js';
import { letteringOf } from './stamp.js';
import { type Tags, tagsOf } from './tags.js';
import { type Transfer, transferOf } from './transfer.js';

/** A part whose pages stand in the file. */
export interface Taken {
  readonly sheets: readonly Sheet[];
  readonly bookmarks: readonly Bookmark[];
  readonly losses: readonly Loss[];
}

/** The pages of the packet in order. */
interface Order {
  readonly front: Taken;
  readonly taken: readonly Taken[];
  readonly places: readonly Placed[];
  /** Pages kept for the front. */
  readonly pages: number;
  readonly total: number;
}

/** Makes the file: parts are taken one by one, then their pages are put in order and numbered. */
export interface Press {
  readonly sink: Sink;
  readonly tags: Tags;
  /** `more` makes annotations of a page beyond its own: of its number from 0, its object and its height. */
  take(part: BoundPart, more?: (page: number, ref: PdfRef, height: number) => PdfRef[]): Promise<Taken>;
  /** All pages in order, blank leaves between them. */
  collate(order: Order): readonly Sheet[];
  number(stamp: PdfRef, text: string, width: number): void;
  finish(catalog: (tree: PdfRef, layers: PdfDict | undefined) => { root: PdfRef; info: PdfRef }): Uint8Array;
}

export function pressOf(fonts: Fonts): Press {
  const sink = sinkOf();
  const tree = sink.allocate();
  const lettering = letteringOf(fonts, sink);
  const tags = tagsOf(sink);
  const layers = layersOf();
  const texts = new Map<string, PdfRef>();
  const same = (text: string) => {
    const found = texts.get(text) ?? sink.add(stream(text));
    texts.set(text, found);
    return found;
  };
  return {
    sink,
    tags,
    async take(part, more) {
      const source = await openSource(part.pdf, part.name, part.password);
      if (!part.own) refuseUnprintable(source);
      const transfer = transferOf(source, sink);
      const refs = source.pages.map(({ ref }) => settled(ref, sink, transfer));
      const added = source.pages.map((page, at) => more?.(at, refs[at] as PdfRef, heightOf(page, source)) ?? []);
      const losses = new Set(part.own ? [] : lossesOf(source));
      const lead = leading(refs, part.own, transfer);
      const destination = destinationsOf(source);
      const tagsFrom = part.own ? tags.next : undefined;
      const links = { source, transfer, destination, lead, tagsFrom };
      const lose = (what: Loss) => losses.add(what);
      const binding: Binding = { source, sink, transfer, tree, lettering, links, lose, same };
      const make = part.own ? ownPage : attachedPage;
      const sheets = source.pages.map((page, at) => make(page, refs[at] as PdfRef, binding, added[at] ?? []));
      const bookmarks = bookmarksIn(source, destination, lead, () => lose('outline'));
      if (part.own) tags.take(source, transfer);
      layers.take(source, transfer);
      transfer.drain();
      refuseLoss(part.name);
      return { sheets, bookmarks, losses: [...losses] };
    },
    collate({ front, taken, places, pages, total }) {
      const sheets: (Sheet | undefined)[] = Array.from({ length: total });
      const set = (each: Taken, from: number) => {
        for (const [at, sheet] of each.sheets.entries()) sheets[from + at] = sheet;
      };
      set(front, 0);
      for (const [at, each] of taken.entries()) set(each, (places[at]?.first ?? pages + 1) - 1);
      const all = sheets.map(each => each ?? blankPage(sink, tree, lettering));
      sink.put(tree, dictionary({ Type: 'Pages', Kids: all.map(({ ref }) => ref), Count: all.length }));
      return all;
    },
    number(stamp, text, width) {
      sink.put(stamp, stream(lettering.content(text, width)));
    },
    finish(catalog) {
      lettering.finish(sink);
      const { root, info } = catalog(tree, layers.finish());
      return sink.finish(root, info);
    },
  };
}

function heightOf(page: SourcePage, { resolve }: Source): number {
  const [, bottom, , top] = rectangle(page.entry('MediaBox'), resolve) ?? [0, 0, a4.width, a4.height];
  return top - bottom;
}

/** The page of the packet that a page becomes. A page that stands in a file twice becomes two. */
function settled(ref: PdfRef | undefined, sink: Sink, transfer: Transfer): PdfRef {
  const made = sink.allocate();
  if (ref) transfer.settle(ref, made);
  return made;
}

/** A destination within a part; of an attachment, whose pages have other measures, the page as a whole. */
function leading(refs: readonly PdfRef[], own: boolean, transfer: Transfer) {
  return ({ page, view }: Destination): PdfObject | undefined => {
    const ref = refs[page];
    return ref && object(own ? [ref, ...view.map(each => transfer.copy(each))] : [ref, 'Fit']);
  };
}
