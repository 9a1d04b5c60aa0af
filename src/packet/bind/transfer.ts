import { inflateSync } from 'node:zlib';
import { fail } from '../../errors.js';
import { limits } from './limits.js';
import { keyOf, PdfArray, PdfDict, PdfName, PdfNull, type PdfObject, PdfRef, PdfStream } from './objects.js';
import type { Sink } from './sink.js';
import type { Source } from './source.js';

/** Takes objects over from a source into the packet, each once, with all that they lead to. */
export interface Transfer {
  /** What an object is in the packet; what it refers to is taken over when `drain` is called. */
  copy(object: PdfObject, depth?: number): PdfObject;
  /** That a reference leads to an object of the packet made otherwise; to nothing, if it is left out. */
  settle(ref: PdfRef, target: PdfRef | undefined): void;
  drain(): void;
}

/** Nodes of the tree of pages: whatever points at one would bring the whole file along. */
const treeTypes = ['Page', 'Pages', 'Catalog'];

export function transferOf(source: Source, sink: Sink): Transfer {
  const known = new Map<string, PdfRef | undefined>();
  const waiting: { readonly from: PdfRef; readonly to: PdfRef }[] = [];
  const taken = (ref: PdfRef): PdfObject => {
    const key = keyOf(ref);
    if (!known.has(key)) {
      if (known.size >= limits.objects)
        fail('packet/too-many-objects', { file: source.name }, { limit: limits.objects });
      const to = sink.allocate();
      known.set(key, to);
      waiting.push({ from: ref, to });
    }
    return known.get(key) ?? PdfNull.instance;
  };
  const transfer: Transfer = {
    copy(object, depth = 0) {
      if (depth > limits.depth) fail('packet/too-many-objects', { file: source.name }, { limit: limits.depth });
      if (object instanceof PdfRef) return taken(object);
      if (object instanceof PdfArray) return new PdfArray(object.toArray().map(each => transfer.copy(each, depth + 1)));
      if (!(object instanceof PdfDict)) return object;
      const entries = [...object].map(([key, value]) => [key, transfer.copy(value, depth + 1)] as [PdfName, PdfObject]);
      if (!(object instanceof PdfStream)) return new PdfDict(entries);
      refuseBomb(object, source);
      return new PdfStream(entries, object.data);
    },
    settle(ref, target) {
      known.set(keyOf(ref), target);
    },
    drain() {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const object = source.resolve(next.from);
        const type = object instanceof PdfDict ? object.getName('Type')?.value : undefined;
        const left = object === undefined || (type !== undefined && treeTypes.includes(type));
        sink.put(next.to, left ? PdfNull.instance : transfer.copy(object));
      }
    },
  };
  return transfer;
}

/** A byte of deflated data makes at most this many. */
const deflation = 1032;

/** Fails on a stream that would expand past the limit in whatever shows it. */
function refuseBomb(stream: PdfStream, { name, resolve }: Source): void {
  const filter = resolve(stream.get('Filter'));
  const filters = (filter instanceof PdfArray ? filter.toArray().map(resolve) : [filter]).map(each =>
    each instanceof PdfName ? each.value : undefined,
  );
  let data = stream.data;
  for (const [at, each] of filters.entries()) {
    if (each !== 'FlateDecode' && each !== 'Fl') return;
    if (data.length * deflation <= limits.expanded && at === filters.length - 1) return;
    try {
      data = inflateSync(data, { maxOutputLength: limits.expanded });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return;
      fail('packet/expands', { file: name }, { limit: limits.expanded / 1024 / 1024 });
    }
  }
}
