import type { Loss } from '../binding.js';
import { type Appearance, appearanceOf, isSeen } from './appearance.js';
import { figures } from './content.js';
import { fieldOf } from './field.js';
import { type LinkContext, linkOf } from './links.js';
import { lossesOfAnnotation } from './losses.js';
import { dictionary, PdfArray, PdfDict, type PdfName, type PdfObject, PdfRef, PdfStream } from './objects.js';
import { damaged } from './open.js';
import { a4, type Placement, placementOf } from './placement.js';
import type { Sink } from './sink.js';
import { rectangle, type Source, type SourcePage } from './source.js';
import type { Lettering } from './stamp.js';
import { depth, edgeOf, reachOf, type Tab, tabContent } from './tab.js';
import type { Transfer } from './transfer.js';

/** A page of the packet: its object, its size, and where its number comes. */
export interface Sheet {
  readonly ref: PdfRef;
  readonly width: number;
  /** The content that is filled with the number once all pages are counted. */
  readonly stamp: PdfRef;
  /** What of the foot is taken by an index mark: from and to, pt from the left. */
  readonly taken?: readonly [number, number] | undefined;
}

/** What all pages of a part share. */
export interface Binding {
  readonly source: Source;
  readonly sink: Sink;
  readonly transfer: Transfer;
  readonly tree: PdfRef;
  readonly lettering: Lettering;
  readonly links: Omit<LinkContext, 'matrix'>;
  readonly lose: (what: Loss) => void;
  /** Content that does not differ from page to page, once. */
  readonly same: (text: string) => PdfRef;
  readonly tab?: Tab | undefined;
}

/** A page of a part: its own object, and the page of the packet that it becomes, the first of its part 0. */
interface Place {
  readonly ref: PdfRef;
  readonly at: number;
}

/** A page made by us: as it is, with room for its number. */
export function ownPage(page: SourcePage, { ref, at }: Place, binding: Binding, more: readonly PdfRef[] = []): Sheet {
  const { source, sink, transfer, tree, lettering, links } = binding;
  const [left, , right] = rectangle(page.entry('MediaBox'), source.resolve) ?? [0, 0, a4.width, a4.height];
  const stamp = sink.allocate();
  const annotations = [...linksOn(page, { ...binding, links: { ...links, matrix: [1, 0, 0, 1, 0, 0] } }), ...more];
  const tags = page.dict.getNumber('StructParents')?.value;
  const from = links.tagsFrom;
  const made = dictionary({
    Type: 'Page',
    Parent: tree,
    ...taken(page, ['MediaBox', 'CropBox', 'Rotate', 'Group'], transfer),
    Resources: resources(page, binding, lettering, []),
    Contents: [stamp, ...marked(at, false, binding), ...contents(page, binding)],
    ...(annotations.length > 0 && { Annots: annotations }),
    ...(tags !== undefined && from !== undefined && { StructParents: from + tags, Tabs: 'S' }),
  });
  sink.put(ref, made);
  return { ref, width: right - left, stamp };
}

/** The height of a page made by us, pt. */
export function heightOf(page: SourcePage, { resolve }: Source): number {
  const [, bottom, , top] = rectangle(page.entry('MediaBox'), resolve) ?? [0, 0, a4.width, a4.height];
  return top - bottom;
}

/** A page of an attachment: upright on A4, its forms and notes as they look, its number below. */
export function attachedPage(page: SourcePage, { ref, at }: Place, binding: Binding): Sheet {
  const { source, sink, transfer, tree, lettering, same, links, tab } = binding;
  const placement = placementOf(page, source.resolve, tab && { depth, edge: across => edgeOf(tab, at, across) });
  const across = placement.width > placement.height;
  const stamp = sink.allocate();
  const looks = annotationsOf(page, source).flatMap(({ dict }) => looksOf(dict, binding));
  const drawn = looks.flatMap(each => (typeof each === 'string' ? [] : [each]));
  const annotations = linksOn(page, { ...binding, links: { ...links, matrix: placement.matrix } });
  const shown = looks.map(each =>
    typeof each === 'string' ? each : `q ${each.place} /${lettering.own}-${drawn.indexOf(each)} Do Q`,
  );
  const notes = shown.map(each => `${each}\n`).join('');
  const made = dictionary({
    Type: 'Page',
    Parent: tree,
    MediaBox: [0, 0, placement.width, placement.height],
    ...taken(page, ['Group'], transfer),
    Resources: resources(
      page,
      binding,
      lettering,
      drawn.map(each => each.object),
    ),
    // The number stands first, where nothing that the attachment leaves behind can move it.
    Contents: [
      stamp,
      ...marked(at, across, binding),
      same(before(placement)),
      ...contents(page, binding),
      same(`\n${notes}${'Q '.repeat(spare + 1)}`),
    ],
    ...(annotations.length > 0 && { Annots: annotations }),
  });
  sink.put(ref, made);
  return { ref, width: placement.width, stamp, taken: tab && across ? footOf(tab, at) : undefined };
}

/** The index mark of the part, if it has one. */
function marked(at: number, across: boolean, { tab, lettering, same }: Binding): PdfRef[] {
  return tab ? [same(tabContent(tab, at, across, lettering))] : [];
}

/** What an index mark takes of the foot of a page across. */
function footOf(tab: Tab, at: number): readonly [number, number] | undefined {
  const [from, to] = reachOf(tab);
  return edgeOf(tab, at, true) === 'bottom' ? [a4.height - to, a4.height - from] : undefined;
}

/** What is drawn of an annotation: its appearance, or the operators of a field that has none. What it loses is noted. */
function looksOf(annotation: PdfDict, binding: Binding): (Appearance | string)[] {
  const { source, lose } = binding;
  const seen = isSeen(annotation, source.resolve);
  const looks = seen ? seenOf(annotation, binding) : [];
  for (const what of lossesOfAnnotation(annotation, looks.length > 0 || !seen, source.resolve)) lose(what);
  return looks;
}

function seenOf(annotation: PdfDict, { source, transfer, lettering }: Binding): (Appearance | string)[] {
  if (['Link', 'Popup'].includes(annotation.getName('Subtype')?.value ?? '')) return [];
  const looks = appearanceOf(annotation, source, transfer);
  if (looks) return [looks];
  const field = annotation.has('AP') ? undefined : fieldOf(annotation, source, lettering);
  return field === undefined ? [] : [field];
}

/** A blank leaf. */
export function blankPage(sink: Sink, tree: PdfRef, lettering: Lettering): Sheet {
  const stamp = sink.allocate();
  const MediaBox = [0, 0, a4.width, a4.height];
  const Resources = dictionary({ Font: lettering.fonts });
  const ref = sink.add(dictionary({ Type: 'Page', Parent: tree, MediaBox, Resources, Contents: stamp }));
  return { ref, width: a4.width, stamp };
}

/** How many restorings too many in the content of an attachment do no harm. */
const spare = 5;

function before({ box: [left, bottom, right, top], matrix }: Placement): string {
  const clip = `q ${figures(left, bottom, right - left, top - bottom)} re W n ${figures(...matrix)} cm`;
  return `${clip}${' q'.repeat(spare)}\n`;
}

function contents(page: SourcePage, { source, transfer, sink }: Binding): PdfObject[] {
  const { resolve, name } = source;
  const entry = page.dict.get('Contents');
  const whole = resolve(entry);
  if (entry === undefined || entry.type === 'null') return [];
  const list = whole instanceof PdfArray ? whole.toArray() : [entry];
  return list.map(each => {
    const found = resolve(each);
    if (!(found instanceof PdfStream)) return damaged(name, '有页面的内容缺失', 'the content of a page is missing');
    return each instanceof PdfRef ? transfer.copy(each) : sink.add(transfer.copy(found));
  });
}

function taken(page: SourcePage, keys: readonly string[], transfer: Transfer): Record<string, PdfObject> {
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = page.entry(key);
      return value === undefined ? [] : [[key, transfer.copy(value)] as const];
    }),
  );
}

/** The resources of a page, with the fonts of its number and what its annotations are drawn with. */
function resources(page: SourcePage, binding: Binding, lettering: Lettering, drawn: readonly PdfObject[]): PdfObject {
  const { source, sink, transfer } = binding;
  const own = page.entry('Resources');
  const known = own instanceof PdfDict && drawn.length === 0 ? lettering.resources.get(own) : undefined;
  if (known) return known;
  const made = own instanceof PdfDict ? new PdfDict(transfer.copy(own) as PdfDict) : new PdfDict();
  const merge = (key: string, more: Iterable<[PdfName | string, PdfObject]>) => {
    const had = own instanceof PdfDict ? source.resolve(own.get(key)) : undefined;
    made.set(key, new PdfDict([...(had instanceof PdfDict ? (transfer.copy(had) as PdfDict) : []), ...more]));
  };
  merge('Font', lettering.fonts);
  if (drawn.length > 0)
    merge(
      'XObject',
      drawn.map((each, at) => [`${lettering.own}-${at}`, indirect(each, sink)]),
    );
  const ref = sink.add(made);
  if (own instanceof PdfDict && drawn.length === 0) lettering.resources.set(own, ref);
  return ref;
}

function indirect(each: PdfObject, sink: Sink): PdfRef {
  return each instanceof PdfRef ? each : sink.add(each);
}

function annotationsOf(page: SourcePage, { resolve }: Source): { readonly dict: PdfDict; readonly ref?: PdfRef }[] {
  const list = resolve(page.dict.get('Annots'));
  if (!(list instanceof PdfArray)) return [];
  return list.toArray().flatMap(each => {
    const dict = resolve(each);
    return dict instanceof PdfDict ? [each instanceof PdfRef ? { dict, ref: each } : { dict }] : [];
  });
}

function linksOn(page: SourcePage, binding: Binding & { readonly links: LinkContext }): PdfRef[] {
  return annotationsOf(page, binding.source).flatMap(({ dict, ref }) => {
    if (dict.getName('Subtype')?.value !== 'Link') return [];
    const link = linkOf(dict, binding.links);
    if (link === 'lost') {
      binding.lose('link');
      return [];
    }
    const made = binding.sink.add(link);
    if (ref) binding.transfer.settle(ref, made);
    return [made];
  });
}
