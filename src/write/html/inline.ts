import type { Language } from '../../language/language.js';
import type { Inline } from '../../tree/tree.js';
import { escapeHtml } from './escape.js';

/** The value of a lang attribute. */
export const langOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

type Handlers = {
  readonly [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>, lang: Language) => string;
};

const handlers: Handlers = {
  text: (run, lang) => (lang === 'zh' ? together(run.text) : tagged(run.text)),
  strong: (strong, lang) => `<strong>${inlines(strong.children, lang)}</strong>`,
  emphasis: (emphasis, lang) => `<em>${inlines(emphasis.children, lang)}</em>`,
  break: () => '<br>',
  reference: (reference, lang) => `<a href="#${anchorOf(reference.to, lang)}">${escapeHtml(reference.text)}</a>`,
  blank: blank => `<mark>${escapeHtml(blank.text)}</mark>`,
};

export function inlines(children: readonly Inline[], lang: Language): string {
  return children.map(each => (handlers[each.type] as (inline: Inline, lang: Language) => string)(each, lang)).join('');
}

/** Chinese with its marks and figures, as it stands in names and numbers of documents within English. */
const chinese =
  /(\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef\d·]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?)/u;

/** English that says where Chinese comes, for a voice that reads it aloud. */
function tagged(text: string): string {
  const parts = text.split(chinese).map(together);
  return parts.map((part, at) => (at % 2 === 1 ? `<span lang="${langOf.zh}">${part}</span>` : part)).join('');
}

/** The groups of a telephone number, or of a date in figures. */
const groups = /((?<![\w-])\+?\d{1,6}(?:[ \u00a0-]\d{1,6}){1,4}(?![\w-]))/;

/** Text of which a line does not end within a telephone number. */
function together(text: string): string {
  const parts = text.split(groups).map(escapeHtml);
  return parts.map((part, at) => (at % 2 === 1 ? `<span class="together">${part}</span>` : part)).join('');
}

/** Both languages of a document use the same ids. */
export function anchorOf(id: string, lang: Language): string {
  return `${escapeHtml(id)}-${lang}`;
}
