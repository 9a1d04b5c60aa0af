import type { Language } from '../language/language.js';
import type { Layout } from '../tree/tree.js';
import type { Sheet, Style } from './sheets.js';

/** On a cover, who and when stand in the middle. Two languages take smaller type than one. */
export function covering(styles: Sheet['styles'][Language], { layout, lang }: Covering): Sheet['styles'][Language] {
  const { title, number, signature, date, quote, cell, head } = styles;
  const middle = { align: 'center', right: 0 } as const;
  const both = layout === 'stacked';
  const under = both && lang === 'en';
  const sized = (style: Style, scale: number): Style => ({
    ...style,
    size: style.size * scale * (both ? 0.85 : 1),
    pitch: style.pitch * scale * (both ? 0.8 : 1),
  });
  return {
    ...styles,
    title: { ...title, after: title.after * (both ? 0.5 : 1) },
    number: { ...number, face: 'heiti', after: 0, pitch: number.size * 1.3 },
    signature: { ...signature, ...middle, before: under ? 0 : both ? 16 : 24 },
    date: { ...date, ...middle, after: under ? 0 : 4 },
    quote: sized({ ...quote, pitch: quote.pitch * 0.9 }, 0.85),
    cell: sized(cell, 1.12),
    head: sized(head, 1.08),
  };
}

interface Covering {
  readonly layout: Layout;
  readonly lang: Language;
}
