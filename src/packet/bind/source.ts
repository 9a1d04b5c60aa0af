import { fail } from '../../errors.js';
import { limits } from './limits.js';
import { keyOf, type PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from './objects.js';
import { damaged, openPdf, recovered } from './open.js';

/** A PDF that is read: its pages in order, and what its references lead to. */
export interface Source {
  readonly name: string;
  readonly pdf: PDF;
  readonly catalog: PdfDict;
  readonly pages: readonly SourcePage[];
  /** The object itself, if need be at the end of a reference. */
  resolve(object: PdfObject | undefined): PdfObject | undefined;
}

export interface SourcePage {
  readonly ref: PdfRef | undefined;
  readonly dict: PdfDict;
  /** An entry of the page, or of the tree above it (ISO 32000-1, 7.7.3.4). */
  entry(key: string): PdfObject | undefined;
}

/** Opens a PDF and finds its pages; a page that cannot be had is an error, never a gap. */
export async function openSource(bytes: Uint8Array, name: string, password?: string): Promise<Source> {
  const pdf = await openPdf(bytes, name, password);
  const source = sourceOf(pdf, name);
  if (source !== 'broken') return source;
  const again = pdf.recoveredViaBruteForce || pdf.isEncrypted ? 'broken' : sourceOf(await recovered(bytes, name), name);
  return again === 'broken' ? damaged(name, '页面目录指向不存在的页面', 'its list of pages leads nowhere') : again;
}

function sourceOf(pdf: PDF, name: string): Source | 'broken' {
  const resolve = resolverOf(pdf, name);
  const catalog = pdf.getCatalog();
  // A search for objects that finds no catalogue gives the tree of pages.
  const root = catalog.get('Pages') ?? (catalog.has('Kids') ? catalog : undefined);
  const pages = pagesOf(root, resolve, name);
  if (pages === 'broken') return pages;
  if (pages.length === 0) fail('packet/no-pages', { file: name });
  return { name, pdf, catalog, pages, resolve };
}

/** What is not in a file is nothing, says the standard; but in a file whose objects had to be searched for it is lost. */
function resolverOf(pdf: PDF, name: string): Source['resolve'] {
  return object => {
    let found = object;
    for (let step = 0; found instanceof PdfRef && step < 32; step++) {
      found = pdf.getObject(found) ?? undefined;
      if (!found && pdf.recoveredViaBruteForce) damaged(name, '部分内容缺失', 'some of what it shows is missing');
    }
    return found instanceof PdfRef || found?.type === 'null' ? undefined : found;
  };
}

interface Node {
  readonly object: PdfObject;
  readonly above: readonly PdfDict[];
}

/** The leaves of the tree of pages, in order. */
function pagesOf(root: PdfObject | undefined, resolve: Source['resolve'], name: string): SourcePage[] | 'broken' {
  if (root === undefined) return 'broken';
  const pages: SourcePage[] = [];
  const seen = new Set<PdfDict>();
  const open: Node[] = [{ object: root, above: [] }];
  for (let node = open.pop(); node; node = open.pop()) {
    const { object, above } = node;
    const dict = resolve(object);
    if (!(dict instanceof PdfDict)) return 'broken';
    const kids = resolve(dict.get('Kids'));
    if (kids instanceof PdfArray && dict.getName('Type')?.value !== 'Page') {
      if (seen.has(dict) || above.length > limits.depth)
        damaged(name, '页面目录首尾相连，没有尽头', 'its list of pages runs in a circle');
      seen.add(dict);
      for (const kid of kids.toArray().reverse()) open.push({ object: kid, above: [dict, ...above] });
    } else if (isPage(dict)) pages.push(pageOf(object, dict, above, resolve));
    else return 'broken';
    if (pages.length > limits.pages) fail('packet/too-many-objects', { file: name }, { limit: limits.pages });
  }
  return pages;
}

/** Some producers leave out what a page is, though not what it has. */
function isPage(dict: PdfDict): boolean {
  const type = dict.getName('Type')?.value;
  return (
    type === 'Page' ||
    (type === undefined && ['Contents', 'MediaBox', 'Resources', 'Parent'].some(key => dict.has(key)))
  );
}

function pageOf(object: PdfObject, dict: PdfDict, above: readonly PdfDict[], resolve: Source['resolve']): SourcePage {
  return {
    ref: object instanceof PdfRef ? object : undefined,
    dict,
    entry(key) {
      for (const each of [dict, ...above]) {
        const found = resolve(each.get(key));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The places of a source's pages by the keys of their references. */
export function placesOf({ pages }: Source): ReadonlyMap<string, number> {
  return new Map(pages.flatMap(({ ref }, at) => (ref ? [[keyOf(ref), at] as const] : [])));
}

/** Four numbers as a rectangle, its lower left corner first; undefined if it has no area. */
export function rectangle(
  object: PdfObject | undefined,
  resolve: Source['resolve'],
): readonly [number, number, number, number] | undefined {
  const numbers = numbersOf(object, resolve);
  const [a, b, c, d] = numbers;
  if (numbers.length < 4 || a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (!numbers.every(Number.isFinite) || a === c || b === d) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

export function numbersOf(object: PdfObject | undefined, resolve: Source['resolve']): number[] {
  const list = resolve(object);
  if (!(list instanceof PdfArray)) return [];
  return list.toArray().map(each => {
    const number = resolve(each);
    return number?.type === 'number' ? number.value : Number.NaN;
  });
}
