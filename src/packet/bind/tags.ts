import { dictionary, PdfArray, PdfDict, PdfNumber, type PdfObject, PdfRef, PdfString } from './objects.js';
import type { Sink } from './sink.js';
import type { Source } from './source.js';
import type { Transfer } from './transfer.js';

/** The structure tree of the packet: those of our own parts under one root (ISO 32000-1, 14.7). */
export interface Tags {
  /** Where the numbers of the next part begin. */
  readonly next: number;
  /** Takes over the tree of a part, once its pages are settled. */
  take(source: Source, transfer: Transfer): void;
  /** An annotation of its own, such as a link of the catalogue: the number that its object names. */
  annotation(annotation: PdfRef, page: PdfRef, about: string): number;
  finish(): PdfRef;
}

export function tagsOf(sink: Sink): Tags {
  const root = sink.allocate();
  const whole = sink.allocate();
  const kids: PdfObject[] = [];
  const parents: [number, PdfObject][] = [];
  let next = 0;
  return {
    get next() {
      return next;
    },
    take(source, transfer) {
      const { catalog, resolve } = source;
      const entry = catalog.get('StructTreeRoot');
      const tree = resolve(entry);
      if (!(tree instanceof PdfDict)) return;
      if (entry instanceof PdfRef) transfer.settle(entry, whole);
      const list = resolve(tree.get('K'));
      const roots = list instanceof PdfArray ? list.toArray() : [tree.get('K')];
      kids.push(...roots.flatMap(each => (each instanceof PdfRef ? [transfer.copy(each)] : [])));
      let last = -1;
      for (const [number, owner] of numbersIn(tree.get('ParentTree'), resolve)) {
        parents.push([next + number, transfer.copy(owner)]);
        last = Math.max(last, number);
      }
      next += last + 1;
    },
    annotation(annotation, page, about) {
      const K = dictionary({ Type: 'OBJR', Obj: annotation, Pg: page });
      const element = sink.add(dictionary({ S: 'Link', P: whole, K, Alt: PdfString.fromString(about) }));
      kids.push(element);
      parents.push([next, element]);
      return next++;
    },
    finish() {
      const Nums = parents.sort(([a], [b]) => a - b).flat();
      const ParentTree = sink.add(dictionary({ Nums }));
      sink.put(whole, dictionary({ S: 'Document', P: root, K: kids }));
      sink.put(root, dictionary({ Type: 'StructTreeRoot', K: whole, ParentTree, ParentTreeNextKey: next }));
      return root;
    },
  };
}

/** The entries of a tree of numbers (ISO 32000-1, 7.9.7). */
function numbersIn(object: PdfObject | undefined, resolve: Source['resolve']): [number, PdfObject][] {
  const found: [number, PdfObject][] = [];
  const seen = new Set<PdfObject>();
  const open = [resolve(object)];
  while (open.length > 0) {
    const node = open.pop();
    if (!(node instanceof PdfDict) || seen.has(node)) continue;
    seen.add(node);
    const [pairs, kids] = [resolve(node.get('Nums')), resolve(node.get('Kids'))];
    const list = pairs instanceof PdfArray ? pairs.toArray() : [];
    for (let at = 0; at + 1 < list.length; at += 2) {
      const [number, value] = [resolve(list[at]), list[at + 1]];
      if (number instanceof PdfNumber && value) found.push([number.value, value]);
    }
    if (kids instanceof PdfArray) open.push(...kids.toArray().map(resolve));
  }
  return found;
}
