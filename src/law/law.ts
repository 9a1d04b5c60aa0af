import { z } from 'zod';
import { bilingual, identifier, isoDate } from '../language/data.js';

const text = z.string().min(1);

/** Where a fact of law was read, so that a reader can check it. */
const source = z.strictObject({ title: text, where: text, note: text.optional() });

/** A place where the well-known English translation departs from the Chinese, and what follows from it. */
const departure = z.strictObject({ id: identifier, zh: text, translation: text, effect: bilingual });

/** What an article makes: a duty, a right, a document, a period or a party. */
const duty = z.strictObject({
  /** The roles, or bodies that the law names, that owe it or have it. */
  by: z.array(identifier).min(1),
  to: z.array(identifier).default([]),
  /** `is` where the text states what someone does, without 应当 or 可以. */
  force: z.enum(['shall', 'may', 'is']),
  does: bilingual,
  document: bilingual.optional(),
  /** The id of the rule that sets the period, where there is one. */
  rule: identifier.optional(),
  /** What the text leaves open; never filled by invention. */
  open: bilingual.optional(),
});

export const article = z.strictObject({
  /** A name that stays the same when the number changes: templates cite by it. */
  id: identifier,
  number: z.int().positive(),
  /** The full text; a line is a paragraph. The Chinese is the text as promulgated; the English is ours and has no force. */
  text: bilingual,
  duties: z.array(duty).default([]),
  departures: z.array(departure).default([]),
});

/**
 * An event of the case, where needed with a certain outcome, on the day it first happened. With `each`: when it has happened
 * for every party of these roles, on the day of the last.
 */
const moment = { event: identifier, outcome: identifier.optional(), each: z.array(identifier).default([]) };

export const rule = z.strictObject({
  id: identifier,
  title: bilingual,
  /** The article, by id, and its paragraph. */
  article: identifier,
  paragraph: z.int().positive().optional(),
  owedBy: z.array(identifier).min(1),
  /** For a period that each addressee has for itself: the roles whose parties have one. */
  each: z.array(identifier).default([]),
  /** `phrase`: the words of the article that start the period; `note`, printed with the date, where the article has none. */
  starts: z.strictObject({
    ...moment,
    /** Where `from` happened, the period starts anew: on the day of the first `to` after the last `from`, or not yet. */
    anew: z.strictObject({ from: identifier, to: identifier }).optional(),
    phrase: bilingual.optional(),
    note: bilingual.optional(),
  }),
  /** Counted from this until the start itself is known; the note is printed with the date. */
  until: z.strictObject({ ...moment, note: bilingual }).optional(),
  /** Other starts that the text allows; the case chooses one by its id in `options`. The note is printed with the date. */
  options: z.array(z.strictObject({ id: identifier, ...moment, note: bilingual })).default([]),
  length: z.int().positive(),
  unit: z.literal('working-day'),
  /** The counting convention: the day of the event is not counted. */
  counting: z.literal('day-after'),
  ends: z.strictObject(moment),
  /** The pauses whose time is not counted; the note is printed where the text leaves open whether it applies. */
  pausedBy: z.array(z.strictObject({ pause: identifier, note: bilingual.optional() })).default([]),
  extension: z
    .strictObject({
      event: identifier,
      /** At most so many working days; null where the law sets no length: the event of the case then names it. */
      length: z.int().positive().nullable(),
      phrase: bilingual,
    })
    .optional(),
  source,
  /** For the reader of the law; not printed with a date. */
  notes: z.array(bilingual).default([]),
});

/** A time that is not counted, from one event to another that answers it. The note is printed where it took days out. */
const pause = z.strictObject({
  id: identifier,
  article: identifier,
  title: bilingual,
  from: identifier,
  to: identifier,
  phrase: bilingual,
  note: bilingual,
});

/** A party that the law itself names; `inText` is its name there, where it is not the one it is addressed by. */
const lawParty = z.strictObject({ id: identifier, name: bilingual, short: bilingual, inText: text.optional() });

const named = z.strictObject({ id: identifier, name: bilingual });

/** One version of a law: all that it says, dated, each number with its source. */
export const lawSchema = z.strictObject({
  version: text,
  /** Titles and short forms stand without 《》 and without an article. */
  title: bilingual,
  /** The short form after the first mention: 办法 / Measures. */
  short: bilingual,
  issue: bilingual,
  inForce: z.strictObject({ from: isoDate, to: isoDate.nullable() }),
  sources: z.array(source).min(1),
  /** Parties the law itself names, by role. */
  parties: z.record(identifier, z.array(lawParty).min(1)),
  /** The version's own words for what every version has, as they stand in running text; the ids are the same in all. */
  terms: z.record(identifier, bilingual).default({}),
  /** Bodies and persons that the text binds or names and that are no party to a case. */
  bodies: z.record(identifier, bilingual).default({}),
  factors: z.array(z.strictObject({ id: identifier, name: bilingual, text: bilingual })),
  categories: z.array(named),
  materials: z.array(named),
  articles: z.array(article).min(1),
  rules: z.array(rule),
  pauses: z.array(pause),
  departures: z.array(departure).default([]),
});

export type Law = z.output<typeof lawSchema>;
export type Article = z.output<typeof article>;
export type Rule = z.output<typeof rule>;
export type Pause = z.output<typeof pause>;

/** Where a provision stood from one day to another, and how it read. */
const provision = z.strictObject({
  number: z.int().positive(),
  from: isoDate,
  to: isoDate.optional(),
  /** A line is a paragraph or an item. */
  text: bilingual,
});

const titled = { title: bilingual, short: bilingual, source };

/** Other statutes that documents cite; an article's number is dated, because renumbering is frequent. */
export const statutesSchema = z.record(
  identifier,
  z.strictObject({
    ...titled,
    /** Statutes whose place it took; in their time it is they that are cited. */
    formerly: z.array(z.strictObject({ ...titled, from: isoDate, to: isoDate })).default([]),
    articles: z.record(identifier, z.array(provision).min(1)),
  }),
);
export type Statutes = z.output<typeof statutesSchema>;
