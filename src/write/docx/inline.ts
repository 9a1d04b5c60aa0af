import {
  HighlightColor,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Language } from '../../language/language.js';
import type { Blank, Break, Emphasis, Inline, Reference, Run, Strong } from '../../tree/tree.js';
import { together } from '../together.js';
import { type Anchors, bookmarkName } from './anchors.js';
import { citationOf } from './citation.js';
import { fieldPart, instruction } from './field.js';
import { accentId } from './styles.js';

/** How a run is set, as docx takes it. */
type Form = Omit<IRunOptions, 'children' | 'text' | 'break'>;

/** What holds for a stretch of text: its language, how it is set, and where references lead. */
interface Manner {
  readonly lang: Language;
  readonly form: Form;
  readonly anchors: Anchors;
}

/** The language of a run. Quotation marks and dashes, which both languages share, take the Chinese font in Chinese. */
export function formOf(lang: Language): Form {
  return lang === 'zh'
    ? { language: { eastAsia: 'zh-CN' }, font: { hint: 'eastAsia' } }
    : { language: { value: 'en-US' } };
}

/** The inline nodes of a block as runs; `more`: what they have otherwise than their style. */
export function runs(inlines: readonly Inline[], lang: Language, anchors: Anchors, more: Form = {}): ParagraphChild[] {
  return all(inlines, { lang, anchors, form: { ...formOf(lang), ...more } });
}

/**
 * Text as it stands: a tab and a line feed have elements of their own, everything else is kept by xml:space. Only the `text` of
 * a run is literal: among the children of one, docx takes the word CURRENT for the number of the page.
 */
export function literal(text: string, form: Form): TextRun[] {
  return whole(text)
    .split(/([\t\n])/)
    .filter(part => part !== '')
    .map(part => new TextRun({ ...form, ...(pieces.get(part) ?? { text: part }) }));
}

/** The groups of a telephone number stay on one line. */
function whole(text: string): string {
  return text.replace(together, number => number.replaceAll(' ', '\u00a0'));
}

const pieces: ReadonlyMap<string, IRunOptions> = new Map([
  ['\t', { children: [new Tab()] }],
  ['\n', { break: 1 }],
]);

/** The second option keeps docx from adding an element that no schema knows (w:highlightCs). */
const highlighted: Form = { highlight: HighlightColor.YELLOW, highlightComplexScript: false };

const handlers = {
  text: ({ text }: Run, { form }: Manner) => literal(text, form),
  strong: ({ children }: Strong, manner: Manner) => all(children, strong(manner)),
  emphasis: ({ children }: Emphasis, manner: Manner) => all(children, emphasised(manner)),
  break: (_: Break, { form }: Manner) => [new TextRun({ ...form, break: 1 })],
  reference: referenced,
  blank: ({ text }: Blank, { form }: Manner) => literal(text, { ...form, ...highlighted }),
} satisfies { [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>, manner: Manner) => ParagraphChild[] };

function all(inlines: readonly Inline[], manner: Manner): ParagraphChild[] {
  return inlines.flatMap(inline => {
    const handle = handlers[inline.type] as (inline: Inline, manner: Manner) => ParagraphChild[];
    return handle(inline, manner);
  });
}

/** Strong and emphasised at once: strong in Chinese, in English also slanted. */
function strong(manner: Manner): Manner {
  const { lang, form } = manner;
  const italics = lang === 'en' && form.style !== undefined;
  return { ...manner, form: { ...form, style: accentId(lang, 'Strong'), ...(italics && { italics }) } };
}

function emphasised(manner: Manner): Manner {
  const { lang, form } = manner;
  if (form.style === undefined) return { ...manner, form: { ...form, style: accentId(lang, 'Emphasis') } };
  return lang === 'en' ? { ...manner, form: { ...form, italics: true } } : manner;
}

/**
 * A reference leads to the block in the same language; its text is settled on the tree. Where it repeats a number that the word
 * processor counts, that is a field, so that it follows when clauses are put in or taken out.
 */
function referenced({ to, text }: Reference, { lang, form, anchors }: Manner): ParagraphChild[] {
  const bookmark = anchors.find(lang, to);
  if (bookmark === undefined) return literal(text, form);
  const anchor = bookmarkName(bookmark);
  const parts = citationOf(text, anchors.counted(lang, to));
  if (!parts) return [new InternalHyperlink({ anchor, children: literal(text, form) })];
  const [before, number, after] = parts;
  return [...literal(before, form), ...numberField(anchor, number, form), ...literal(after, form)];
}

/** The number of the paragraph of a bookmark exactly as it stands there (REF, switch n), a link to it. */
function numberField(anchor: string, number: string, form: Form): TextRun[] {
  const part = (child: XmlComponent) => new TextRun({ ...form, children: [child] });
  return [
    part(fieldPart('begin')),
    part(instruction(` REF ${anchor} \\n \\h `)),
    part(fieldPart('separate')),
    ...literal(number, form),
    part(fieldPart('end')),
  ];
}
