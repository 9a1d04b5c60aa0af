/** The two languages of every document. */
export type Language = 'zh' | 'en';
export const languages: readonly Language[] = ['zh', 'en'];

/** As HTML, XML and PDF name the languages (BCP 47). */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Text that a document prints: both languages, or one string where both are the same. */
export type Text = string | { readonly zh?: string | undefined; readonly en?: string | undefined };

/** The text in `language`, or undefined where the text does not have it: never a fallback to the other language. */
export function textIn(text: Text, language: Language): string | undefined {
  return typeof text === 'string' ? text : text[language];
}

/** The currencies whose names both languages have. */
export const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'] as const;
export type Currency = (typeof currencies)[number];
