import { languageTags } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import type { Block, Single } from '../../tree/tree.js';
import { imprintOf, parted } from '../letterhead.js';
import { inlines } from './inline.js';
import { points } from './lengths.js';

/** The 版记 at the end of a document: who else receives it, and who printed it when, between rules (GB/T 9704-2012, 7.4). */
export function imprintHtml(blocks: readonly Block[]): string {
  const { copies, printing } = imprintOf(blocks);
  const upper = copies.map(copiesHtml);
  const lower = printing.map(([office, date]) => {
    const parts = [office, ...(date ? [date] : [])];
    return `<div class="printed">${parts.map(each => paragraph('printing', each)).join('')}</div>`;
  });
  const parts = [upper, lower].filter(part => part.length > 0);
  return `<footer class="imprint">\n${parts.map(part => `<div>\n${part.join('\n')}\n</div>`).join('\n')}\n</footer>`;
}

function copiesHtml({ lang, children }: Single): string {
  const [label, names] = parted(children);
  const parts = `<span>${inlines(label, lang)}</span><span>${inlines(names, lang)}</span>`;
  return `<p class="copies" lang="${languageTags[lang]}">${parts}</p>`;
}

function paragraph(name: string, { lang, children }: Single): string {
  return `<p class="${name}" lang="${languageTags[lang]}">${inlines(children, lang)}</p>`;
}

/** Names that go on stand under the first; in a letter there are no rules (10.1). */
export function imprintCss({ head, styles }: Sheet): string[] {
  const isRuled = head?.ruled !== 'letterhead';
  return [
    `.imprint{margin-top:${points(styles.zh.body.pitch)};break-inside:avoid}`,
    '.copies,.printed{display:flex}.copies,.printing{padding:0 1em!important;text-indent:0!important}.copies>:first-child{flex:none}',
    '.copies:lang(en){column-gap:.3em}.printed{flex-wrap:wrap;justify-content:space-between}',
    ...(isRuled
      ? [
          '.imprint{border:solid #000;border-width:.35mm 0}.imprint>div+div{border-top:.25mm solid #000}.imprint>div{padding:.6mm 0}',
        ]
      : []),
  ];
}
