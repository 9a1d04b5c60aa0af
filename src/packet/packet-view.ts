import type { Text } from '../language/language.js';
import type { Locales } from '../language/locale.js';
import { form } from '../language/spell.js';
import type { View } from '../template/view.js';
import type { Placed } from './binding.js';
import { itemsOf } from './items-of.js';
import type { Pagination } from './paginate.js';
import type { Gap, Part } from './part.js';

/** A part with the title under which the catalogue lists it. */
export interface TitledPart {
  readonly part: Part;
  readonly title: Text;
}

/** 正本, which is kept or decided upon, and 副本, its copies. */
export type Mark = 'original' | 'duplicate';
export const marks: readonly Mark[] = ['original', 'duplicate'];

interface Packed extends Pick<Pagination, 'places' | 'total'> {
  readonly title: Text;
  readonly mark?: Mark | undefined;
  readonly parts: readonly TitledPart[];
  readonly gaps: readonly Gap[];
  /** Which part the form is the divider of. */
  readonly part?: number | undefined;
}

/** What the forms of a packet see of it; packet-shape.ts has its names. */
export function packetView({ title, mark, parts, part, gaps, places, total }: Packed, locales: Locales): View {
  const days = parts.flatMap(({ part }) => (part.source === 'form' ? [] : (part.date ?? []))).sort();
  const of = (source: Part['source']) => parts.filter(({ part }) => part.source === source).length;
  const items = itemsOf(parts.map(({ part }) => part));
  const views = items.map((at, item) => {
    const each = parts[at];
    return each ? partView(each, item + 1, places[at] ?? { first: 0, last: 0 }, locales) : {};
  });
  return {
    title,
    ...(mark && { mark }),
    total,
    count: items.length,
    documents: of('document'),
    attachments: of('attachment'),
    ...(days.length > 0 && { from: days[0], to: days.at(-1) }),
    parts: views,
    ...(part !== undefined && { part: views[items.indexOf(part)] ?? {} }),
    gaps: gaps.map(({ title: missing, citation, remedy }) => ({
      title: missing,
      ...(citation && { citation }),
      remedy,
    })),
  };
}

function partView({ part, title }: TitledPart, ordinal: number, place: Placed, locales: Locales): View {
  const { first, last } = place;
  const pages = (language: 'zh' | 'en') =>
    first === last ? String(first) : form(locales[language].packet.pages, { first, last });
  const { number, date, by } = part.source === 'form' ? {} : part;
  return {
    ordinal,
    title,
    source: part.source,
    pages: { zh: pages('zh'), en: pages('en') },
    count: last - first + 1,
    ...(number && { number }),
    ...(date && { date }),
    ...(by && { by }),
    ...(part.source === 'attachment' && {
      original: part.attachment.original === true,
      signed: part.attachment.document !== undefined,
    }),
  };
}
