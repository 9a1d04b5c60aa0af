import { fail } from '../errors.js';
import type { Bilingual } from '../language/data.js';
import type { Law, Statutes } from './law.js';

type Provision = Statutes[string]['articles'][string][number];

/** The number of an article of the law, or undefined where it has none of that id. */
export function articleNumber(law: Law, id: string): number | undefined {
  return law.articles.find(article => article.id === id)?.number;
}

/**
 * The number of an article of another statute on `day`; `id` is the statute's id, a dot, the article's id. Undefined where
 * there is no such article; throws `law/statute-not-in-force` where there is, but not on that day.
 *
 * @example
 * statuteArticle(statutes, 'cybersecurity-law.review', '2025-12-31') // 35
 * statuteArticle(statutes, 'cybersecurity-law.review', '2026-01-01') // 37
 */
export function statuteArticle(statutes: Statutes, id: string, day: string): number | undefined {
  return statuteProvision(statutes, id, day)?.number;
}

/** An article of another statute as it stood on `day`: its number and its text. As statuteArticle. */
export function statuteProvision(statutes: Statutes, id: string, day: string): Provision | undefined {
  const [statute = '', article = ''] = id.split('.');
  const all = statutes[statute]?.articles[article];
  if (!all) return undefined;
  const { title } = statutes[statute] as Statutes[string];
  const found = all.find(({ from, to }) => from <= day && (to === undefined || day <= to));
  return found ?? fail('law/statute-not-in-force', {}, { id, day, zh: title.zh, en: title.en });
}

/** The number that an article of a statute has on `day`; undefined where it is not in force then. */
export function numberOn(all: readonly Provision[], day: string): number | undefined {
  return all.find(({ from, to }) => from <= day && (to === undefined || day <= to))?.number;
}

/**
 * The titles by which the statutes are cited on `day`: where a statute had not yet taken the place of another, that one's.
 *
 * @example
 * statuteTitles(statutes, '2020-12-31')['civil-code']?.short.en // 'General Provisions of the Civil Law'
 */
export function statuteTitles(
  statutes: Statutes,
  day: string,
): Readonly<Record<string, { readonly title: Bilingual; readonly short: Bilingual }>> {
  const entries = Object.entries(statutes).map(([id, { formerly, ...now }]) => {
    const { title, short } = formerly.find(({ from, to }) => from <= day && day <= to) ?? now;
    return [id, { title, short }] as const;
  });
  return Object.fromEntries(entries);
}

/** A line that begins （一） is an item of the paragraph above it. */
const item = /^（[一二三四五六七八九十]+）/;

/**
 * Whether the Chinese text of an article has such a paragraph and, in it, such an item.
 *
 * @example
 * hasPart(factors.text.zh, 1, 5) // true: five items
 * hasPart(factors.text.zh, 2) // false: one paragraph
 */
export function hasPart(zh: string, paragraph = 1, itemNumber = 0): boolean {
  const items: number[] = [];
  for (const line of zh.split('\n')) {
    if (item.test(line)) items[items.length - 1] = (items.at(-1) ?? 0) + 1;
    else items.push(0);
  }
  return itemNumber <= (items[paragraph - 1] ?? -1);
}

/** The number of an article of the law that has such a paragraph and item. */
export function articleWith(law: Law, id: string, paragraph?: number, item?: number): number | undefined {
  const article = law.articles.find(each => each.id === id);
  return article && hasPart(article.text.zh, paragraph, item) ? article.number : undefined;
}
