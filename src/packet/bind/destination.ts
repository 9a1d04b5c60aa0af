import { keyOf, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfRef, PdfString } from './objects.js';
import { placesOf, type Source } from './source.js';

/** A place within a document: its page, from 0, and how it is shown (`/XYZ 0 700 null`). */
export interface Destination {
  readonly page: number;
  readonly view: readonly PdfObject[];
}

/** Finds where the links and bookmarks of a source lead (ISO 32000-1, 12.3.2). */
export function destinationsOf(source: Source): (object: PdfObject | undefined) => Destination | undefined {
  const places = placesOf(source);
  let names: ReadonlyMap<string, PdfObject> | undefined;
  return function find(object) {
    const target = source.resolve(object);
    if (target instanceof PdfDict) return find(target.get('D'));
    if (target instanceof PdfArray) return explicit(target, places);
    const name = nameIn(target);
    names ??= namesOf(source);
    const found = name === undefined ? undefined : source.resolve(names.get(name));
    const list = found instanceof PdfDict ? source.resolve(found.get('D')) : found;
    return list instanceof PdfArray ? explicit(list, places) : undefined;
  };
}

function explicit(list: PdfArray, places: ReadonlyMap<string, number>): Destination | undefined {
  const [first, ...view] = list.toArray();
  if (first instanceof PdfNumber) return { page: first.value, view };
  const page = first instanceof PdfRef ? places.get(keyOf(first)) : undefined;
  return page === undefined ? undefined : { page, view };
}

function nameIn(object: PdfObject | undefined): string | undefined {
  if (object instanceof PdfName) return object.value;
  return object instanceof PdfString ? Buffer.from(object.bytes).toString('latin1') : undefined;
}

/** The named places: of the tree of names, and of the older dictionary. */
function namesOf({ catalog, resolve }: Source): ReadonlyMap<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  const old = resolve(catalog.get('Dests'));
  if (old instanceof PdfDict) for (const [key, value] of old) found.set(key.value, value);
  const names = resolve(catalog.get('Names'));
  const seen = new Set<PdfObject>();
  const open = [names instanceof PdfDict ? resolve(names.get('Dests')) : undefined];
  while (open.length > 0) {
    const node = open.pop();
    if (!(node instanceof PdfDict) || seen.has(node)) continue;
    seen.add(node);
    const pairs = listIn(node.get('Names'), resolve);
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const name = nameIn(resolve(pairs[at]));
      const value = pairs[at + 1];
      if (name !== undefined && value) found.set(name, value);
    }
    open.push(...listIn(node.get('Kids'), resolve).map(resolve));
  }
  return found;
}

function listIn(object: PdfObject | undefined, resolve: Source['resolve']): readonly PdfObject[] {
  const list = resolve(object);
  return list instanceof PdfArray ? list.toArray() : [];
}
