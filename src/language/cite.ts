import type { Locale } from './locale.js';
import { chinese } from './numerals.js';
import { form } from './spell.js';

/**
 * An article as cited, without the title of its law.
 *
 * @example
 * spellCitation(zh, 9, 1, 2) // '第九条第一款第（二）项'
 * spellCitation(en, 9, 1, 2) // 'Article 9, paragraph 1, item (2)'
 */
export function spellCitation({ citation }: Locale, article: number, paragraph?: number, item?: number): string {
  const part = (pattern: string, value?: number) =>
    value === undefined ? '' : form(pattern, { arabic: value, chinese: chinese(value) });
  return part(citation.article, article) + part(citation.paragraph, paragraph) + part(citation.item, item);
}
