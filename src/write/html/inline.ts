import type { Language } from '../../language/language.js';
import type { Inline } from '../../tree/tree.js';
import { escapeHtml } from './escape.js';

/** The value of a lang attribute. */
export const langOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

type Handlers = {
  readonly [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>, lang: Language) => string;
};

const handlers: Handlers = {
  text: run => escapeHtml(run.text),
  strong: (strong, lang) => `<strong>${inlines(strong.children, lang)}</strong>`,
  emphasis: (emphasis, lang) => `<em>${inlines(emphasis.children, lang)}</em>`,
  break: () => '<br>',
  reference: (reference, lang) => `<a href="#${anchorOf(reference.to, lang)}">${escapeHtml(reference.text)}</a>`,
  blank: blank => `<mark>${escapeHtml(blank.text)}</mark>`,
};

export function inlines(children: readonly Inline[], lang: Language): string {
  return children.map(each => (handlers[each.type] as (inline: Inline, lang: Language) => string)(each, lang)).join('');
}

/** Both languages of a document use the same ids. */
export function anchorOf(id: string, lang: Language): string {
  return `${escapeHtml(id)}-${lang}`;
}
