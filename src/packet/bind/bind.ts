import { WenshuError } from '../../errors.js';
import { loadFonts } from '../../load/fonts.js';
import type { BindingInput, Bound, BoundPart, Dividers, Link } from '../binding.js';
import { settled } from '../paginate.js';
import { catalogue } from './catalogue.js';
import { leadingLink } from './links.js';
import { PdfNumber, type PdfRef, PdfString } from './objects.js';
import { damaged } from './open.js';
import { ownName } from './own-name.js';
import type { Sheet } from './page.js';
import { type Press, pressOf, type Taken } from './press.js';
import { openSource } from './source.js';
import type { Tab } from './tab.js';

/**
 * Binds the parts of a packet into one PDF: every page upright on A4 with its number below, bookmarks, page labels, links from
 * the catalogue, embedded files. Own parts keep their tags, bookmarks and links. Parts are read one after another, so that
 * only one is open at a time. Same input, same bytes. Errors are `packet/…` and name the part.
 */
export async function bind(input: BindingInput): Promise<Bound> {
  const press = pressOf(loadFonts(), ownName(input.parts));
  const taken: Taken[] = [];
  const of = input.parts.length;
  for (const [at, part] of input.parts.entries()) {
    const text = input.tab?.(at);
    const tab = text === undefined ? undefined : { text, part: at, of, duplex: input.newLeaf };
    taken.push(await takenBy(press, part, tab));
    await input.progress?.(at + 1, of + 1);
  }
  const counts = taken.map(({ sheets }) => sheets.length);
  const { at, made } = await settled(counts, input.newLeaf, ({ places, total }) => besideParts(input, places, total));
  const links = input.links?.() ?? [];
  const front: Taken[] = [];
  for (const [index, pdf] of made.fronts.entries()) {
    const more = leadingLinks(
      links.filter(each => each.front === index),
      taken,
      input,
      press,
    );
    front.push(await press.take({ title: input.title, pdf, own: true, name: 'front' }, { more }));
  }
  const dividers = await dividersBy(press, made.between);
  const sheets = press.collate({ front, taken, dividers, at });
  for (const [index, sheet] of sheets.entries()) press.number(sheet, input.stamp(index + 1, at.total));
  const root = catalogue({ input, front, taken, sheets, press });
  const pdf = press.finish(root);
  await input.progress?.(of + 1, of + 1);
  const lost = taken.flatMap(({ losses }, part) => losses.map(what => ({ part, what })));
  return { pdf, places: at.places, total: at.total, lost };
}

/** What stands beside the parts when they stand at these places, and how many pages that takes. */
async function besideParts({ front, dividers }: BindingInput, ...at: Parameters<BindingInput['front']>) {
  const fronts = await front(...at);
  const between = await dividers?.(...at);
  const pages: number[] = [];
  for (const pdf of fronts) pages.push((await openSource(pdf, 'front')).pages.length);
  return { fronts, between, front: pages, dividers: between?.counts };
}

/** The dividers of all parts: one PDF, whose pages are dealt out. */
async function dividersBy(press: Press, dividers: Dividers | undefined): Promise<Sheet[][]> {
  if (!dividers) return [];
  const { sheets } = await press.take({ title: '', pdf: dividers.pdf, own: true, name: 'dividers' });
  let from = 0;
  return dividers.counts.map(count => {
    from += count;
    return sheets.slice(from - count, from);
  });
}

/** The links of the catalogue on a page of the front, each an element of the structure tree. */
function leadingLinks(links: readonly Link[], taken: readonly Taken[], { parts }: BindingInput, { sink, tags }: Press) {
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
async function takenBy(press: Press, part: BoundPart, tab?: Tab): Promise<Taken> {
  try {
    return await press.take(part, { tab });
  } catch (error) {
    if (error instanceof WenshuError || part.own) throw error;
    return damaged(part.name, '内部结构无法读取', 'its structure cannot be read');
  }
}
