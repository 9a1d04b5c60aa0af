import type { Fonts } from '../../style/fonts.js';
import type { BoundPart, Loss } from '../binding.js';
import type { Pagination } from '../paginate.js';
import { type Destination, destinationsOf } from './destination.js';
import { layersOf } from './layers.js';
import { lossesOf, refuseUnprintable } from './losses.js';
import { dictionary, object, type PdfDict, type PdfObject, type PdfRef, stream } from './objects.js';
import { refuseLoss } from './open.js';
import { type Bookmark, bookmarksIn } from './outline.js';
import { attachedPage, type Binding, blankPage, heightOf, ownPage, type Sheet } from './page.js';
import { type Sink, sinkOf } from './sink.js';
import { openSource } from './source.js';
import { letteringOf } from './stamp.js';
import type { Tab } from './tab.js';
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
  readonly front: readonly Taken[];
  readonly taken: readonly Taken[];
  /** For each part, the pages of its divider. */
  readonly dividers: readonly (readonly Sheet[])[];
  readonly at: Pagination;
}

/** What a part is given beside its pages. */
export interface Additions {
  /** Makes annotations of a page beyond its own: of its number from 0, its object and its height. */
  readonly more?: (page: number, ref: PdfRef, height: number) => PdfRef[];
  readonly tab?: Tab | undefined;
}

/** Makes the file: parts are taken one by one, then their pages are put in order and numbered. */
export interface Press {
  readonly sink: Sink;
  readonly tags: Tags;
  take(part: BoundPart, additions?: Additions): Promise<Taken>;
  /** All pages in order, blank leaves between them. */
  collate(order: Order): readonly Sheet[];
  number(sheet: Sheet, text: string): void;
  finish(catalog: (tree: PdfRef, layers: PdfDict | undefined) => { root: PdfRef; info: PdfRef }): Uint8Array;
}

export function pressOf(fonts: Fonts, own: string): Press {
  const sink = sinkOf();
  const tree = sink.allocate();
  const lettering = letteringOf(fonts, sink, own);
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
    async take(part, { more, tab } = {}) {
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
      const binding: Binding = { source, sink, transfer, tree, lettering, links, lose, same, tab };
      const make = part.own ? ownPage : attachedPage;
      const sheets = source.pages.map((page, at) =>
        make(page, { ref: refs[at] as PdfRef, at }, binding, added[at] ?? []),
      );
      const bookmarks = bookmarksIn(source, destination, lead, () => lose('outline'));
      if (part.own) tags.take(source, transfer);
      layers.take(source, transfer);
      transfer.drain();
      refuseLoss(part.name);
      return { sheets, bookmarks, losses: [...losses] };
    },
    collate(order) {
      const all = collated(order).map(each => each ?? blankPage(sink, tree, lettering));
      sink.put(tree, dictionary({ Type: 'Pages', Kids: all.map(({ ref }) => ref), Count: all.length }));
      return all;
    },
    number({ stamp, width, taken }, text) {
      sink.put(stamp, stream(lettering.content(text, width, taken)));
    },
    finish(catalog) {
      lettering.finish(sink);
      const { root, info } = catalog(tree, layers.finish());
      return sink.finish(root, info);
    },
  };
}

/** Every page at its place; undefined where a leaf is left blank. */
function collated({ front, taken, dividers, at: { front: before, places, total } }: Order): (Sheet | undefined)[] {
  const sheets: (Sheet | undefined)[] = Array.from({ length: total });
  const set = (some: readonly Sheet[], first = 0) => {
    for (const [at, sheet] of some.entries()) sheets[first - 1 + at] = sheet;
  };
  for (const [at, each] of front.entries()) set(each.sheets, before[at]?.first);
  for (const [at, each] of taken.entries()) {
    set(dividers[at] ?? [], places[at]?.divider);
    set(each.sheets, places[at]?.first);
  }
  return sheets;
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
