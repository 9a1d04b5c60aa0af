import { type Language, languageTags } from '../../language/language.js';
import type { Inline } from '../../tree/tree.js';
import { together } from '../together.js';
import { escapeHtml } from './escape.js';

/** The value of a lang attribute. */

type Handlers = {
  readonly [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>, lang: Language) => string;
};

const handlers: Handlers = {
  text: (run, lang) => (lang === 'zh' ? kept(run.text) : tagged(run.text)),
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
  const parts = text.split(chinese).map(kept);
  return parts.map((part, at) => (at % 2 === 1 ? `<span lang="${languageTags.zh}">${part}</span>` : part)).join('');
}

/** Text of which a line does not end within a telephone number or a code. */
function kept(text: string): string {
  const parts = text.split(together).map(escapeHtml);
  return parts.map((part, at) => (at % 2 === 1 ? `<span class="together">${part}</span>` : part)).join('');
}

/** Both languages of a document use the same ids. */
export function anchorOf(id: string, lang: Language): string {
  return `${escapeHtml(id)}-${lang}`;
}
