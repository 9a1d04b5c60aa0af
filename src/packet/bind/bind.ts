import { WenshuError } from '../../errors.js';
import { loadFonts } from '../../load/fonts.js';
import type { Fonts } from '../../style/fonts.js';
import type { Bind, BindingInput, BoundPart, Placed } from '../binding.js';
import { catalogue } from './catalogue.js';
import { leadingLink } from './links.js';
import { PdfNumber, type PdfRef, PdfString } from './objects.js';
import { damaged } from './open.js';
import { type Press, pressOf, type Taken } from './press.js';
import { openSource } from './source.js';

/**
 * Binds the parts of a packet into one PDF: every page upright on A4 with its number below, bookmarks, page labels, links from
 * the catalogue, embedded files. Own parts keep their tags, bookmarks and links. Parts are read one after another, so that
 * only one is open at a time. Same input, same bytes. Errors are `packet/…` and name the part.
 */
export const bind: Bind = input => bindWith(loadFonts(), input);

export async function bindWith(fonts: Fonts, input: BindingInput): ReturnType<Bind> {
  const press = pressOf(fonts);
  const taken: Taken[] = [];
  for (const [at, part] of input.parts.entries()) {
    taken.push(await takenBy(press, part));
    await input.progress?.(at + 1, input.parts.length + 1);
  }
  const counts = taken.map(({ sheets }) => sheets.length);
  const { bytes, pages, places, total } = await settledFront(counts, input);
  const links = (await input.links?.(bytes)) ?? [];
  const leading = leadingLinks(links, taken, input, press);
  const front = await press.take({ title: input.title, pdf: bytes, own: true, name: 'front' }, leading);
  const sheets = press.collate({ front, taken, places, pages, total });
  for (const [at, { stamp, width }] of sheets.entries()) press.number(stamp, input.stamp(at + 1, total), width);
  const root = catalogue({ input, front, taken, sheets, press });
  const pdf = press.finish(root);
  await input.progress?.(input.parts.length + 1, input.parts.length + 1);
  const lost = taken.flatMap(({ losses }, part) => losses.map(what => ({ part, what })));
  return { pdf, places, total, lost };
}

type Links = Awaited<ReturnType<NonNullable<BindingInput['links']>>>;

/** The links of the catalogue on a page of the front, each an element of the structure tree. */
function leadingLinks(links: Links, taken: readonly Taken[], { parts }: BindingInput, { sink, tags }: Press) {
  return (page: number, ref: PdfRef, height: number): PdfRef[] =>
    links.flatMap(({ page: on, part, box: [left, top, right, bottom] }) => {
      const target = taken[part]?.sheets[0];
      if (on !== page + 1 || !target) return [];
      const about = parts[part]?.title ?? '';
      const made = sink.allocate();
      const link = leadingLink([left, height - bottom, right, height - top], target.ref, PdfString.fromString(about));
      link.set('StructParent', PdfNumber.of(tags.annotation(made, ref, about)));
      sink.put(made, link);
      return [made];
    });
}

/** Whatever stops the reading of an attachment is told as damage to it: the file is a stranger's. */
async function takenBy(press: Press, part: BoundPart): Promise<Taken> {
  try {
    return await press.take(part);
  } catch (error) {
    if (error instanceof WenshuError || part.own) throw error;
    return damaged(part.name, '内部结构无法读取', 'its structure cannot be read');
  }
}

interface Front {
  readonly bytes: Uint8Array;
  /** Pages kept for it. */
  readonly pages: number;
  readonly places: readonly Placed[];
  readonly total: number;
}

/**
 * The front, once its own length and the places printed in it agree. Should it grow and shrink by turns, it keeps the most it
 * asked for, and a leaf is left blank.
 */
async function settledFront(counts: readonly number[], { front, newLeaf }: BindingInput): Promise<Front> {
  let pages = 1;
  for (let round = 0; ; round++) {
    const { places, total } = placed(counts, pages, newLeaf);
    const bytes = await front(places, total);
    const made = (await openSource(bytes, 'front')).pages.length;
    if (made === pages || (made < pages && round > 4)) return { bytes, pages, places, total };
    pages = round > 4 ? Math.max(made, pages) : made;
  }
}

/** Where each part comes to stand after a front of so many pages. */
export function placed(counts: readonly number[], front: number, newLeaf: boolean) {
  const places: Placed[] = [];
  let last = front;
  for (const count of counts) {
    const first = newLeaf && last % 2 === 1 ? last + 2 : last + 1;
    last = first + count - 1;
    places.push({ first, last });
  }
  return { places, total: last };
}
