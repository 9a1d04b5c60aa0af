import type { Destination } from './destination.js';
import { dictionary, PdfDict, type PdfObject, type PdfRef, PdfString } from './objects.js';
import type { Sink } from './sink.js';
import type { Source } from './source.js';

/** A bookmark of the packet. */
export interface Bookmark {
  readonly title: PdfString;
  /** Where it leads, undefined for one that only holds others together. */
  readonly target: PdfObject | undefined;
  readonly children: readonly Bookmark[];
}

/** More than a reader could use; a file with more is hostile. */
const most = { entries: 10_000, levels: 16 };

/** The bookmarks of a source, those that lead nowhere in the packet without a target, which `lose` is told of (ISO 32000-1, 12.3.3). */
export function bookmarksIn(
  { catalog, resolve }: Source,
  destination: (object: PdfObject | undefined) => Destination | undefined,
  lead: (destination: Destination) => PdfObject | undefined,
  lose: () => void,
): Bookmark[] {
  const seen = new Set<PdfObject>();
  const level = (first: PdfObject | undefined, depth: number): Bookmark[] => {
    const found: Bookmark[] = [];
    let item = resolve(first);
    while (item instanceof PdfDict && !seen.has(item) && seen.size < most.entries && depth < most.levels) {
      seen.add(item);
      const title = resolve(item.get('Title'));
      const place = destination(item.get('Dest') ?? placeOf(resolve(item.get('A'))));
      const children = level(item.get('First'), depth + 1);
      const target = place && lead(place);
      if (!(title instanceof PdfString) || (!target && (item.has('Dest') || item.has('A')))) lose();
      if (title instanceof PdfString) found.push({ title, target, children });
      item = resolve(item.get('Next'));
    }
    // There is more, or it runs in a circle.
    if (item instanceof PdfDict) lose();
    return found;
  };
  const root = resolve(catalog.get('Outlines'));
  return root instanceof PdfDict ? level(root.get('First'), 0) : [];
}

/** Where an action leads within its file; one of another kind leads elsewhere, or does something else. */
function placeOf(action: PdfObject | undefined): PdfObject | undefined {
  const leads = action instanceof PdfDict && action.getName('S')?.value === 'GoTo';
  return leads ? action.get('D') : undefined;
}

/** Writes the bookmarks of the packet: those of the parts are seen at once, what is below them when it is opened. */
export function writeOutline(bookmarks: readonly Bookmark[], sink: Sink): PdfRef {
  const root = sink.allocate();
  const ends = writeLevel(bookmarks, root, sink);
  sink.put(root, dictionary({ Type: 'Outlines', ...ends, Count: bookmarks.length }));
  return root;
}

function writeLevel(bookmarks: readonly Bookmark[], parent: PdfRef, sink: Sink): { First?: PdfRef; Last?: PdfRef } {
  const refs = bookmarks.map(() => sink.allocate());
  for (const [at, { title, target, children }] of bookmarks.entries()) {
    const ref = refs[at] as PdfRef;
    const below = writeLevel(children, ref, sink);
    const entry = {
      Title: title,
      Parent: parent,
      Prev: refs[at - 1],
      Next: refs[at + 1],
      Dest: target,
      ...below,
      ...(children.length > 0 && { Count: -children.length }),
    };
    sink.put(ref, dictionary(entry));
  }
  const [First, Last] = [refs[0], refs.at(-1)];
  return First && Last ? { First, Last } : {};
}
