import { z } from 'zod';
import type { Currency, Language } from './language.js';
import { currencies } from './language.js';

const pattern = z.strictObject({ marker: z.string(), cited: z.string() });
const scheme = z.strictObject({
  headings: z.array(pattern).min(1),
  items: z.array(z.array(pattern).min(1)).min(1),
  bullets: z.array(z.string()).min(1),
});

/** A locale file: the forms of one language and the few words that are fixed in every document. */
export const localeSchema = z.strictObject({
  date: z.strictObject({ form: z.string(), months: z.array(z.string()).length(12).optional() }),
  number: z.strictObject({ group: z.string(), decimal: z.string() }),
  list: z.strictObject({ between: z.string(), last: z.string() }),
  money: z.record(z.enum(currencies), z.strictObject({ figures: z.string(), capitals: z.string() })),
  citation: z.strictObject({ article: z.string(), paragraph: z.string(), item: z.string() }),
  numbering: z.record(z.string(), scheme),
  bilingual: z.string(),
  blank: z.string(),
  draft: z.string(),
  packet: z.strictObject({
    /** What is stamped on each page. */
    page: z.string(),
    /** At the head of a page that is sent round to be signed. */
    signaturePage: z.string(),
    /** One of several documents of a kind. */
    copy: z.string(),
    /** From the first page of a part to its last. */
    pages: z.string(),
    /** Where something required is missing. */
    source: z.string(),
    noFile: z.string(),
    blanks: z.string(),
    wrongPages: z.string(),
  }),
  labels: z.record(z.string(), z.string()),
});

export type Locale = z.output<typeof localeSchema>;
export type Locales = Readonly<Record<Language, Locale>>;
export type { Currency };
