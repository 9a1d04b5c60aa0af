import type { Language } from '../../language/language.js';
import { languagesOf } from '../../tree/languages.js';
import { situationOf } from '../../tree/situation.js';
import type { Tree } from '../../tree/tree.js';
import type { Setting, Writer } from '../writer.js';
import { blockHtml } from './blocks.js';
import { css } from './css.js';
import { escapeHtml } from './escape.js';
import { langOf } from './inline.js';

/** One HTML file that holds everything it needs and asks nothing of the network, for the screen and for print. */
export const writeHtml: Writer = async (tree, setting) => new TextEncoder().encode(html(tree, setting));

export function html(tree: Tree, { sheet }: Pick<Setting, 'sheet'>): string {
  const languages = languagesOf(tree.layout);
  const width = sheet.page.width - sheet.page.left - sheet.page.right;
  return [
    '<!DOCTYPE html>',
    `<html lang="${langOf[languages[0] ?? 'zh']}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="dcterms.date" content="${escapeHtml(tree.date)}">`,
    `<title>${escapeHtml(titleOf(tree, languages))}</title>`,
    `<style>\n${css(sheet, languages)}\n</style>`,
    '</head>',
    '<body>',
    ...(tree.mark ? [`<div class="mark" role="note"><span>${escapeHtml(tree.mark)}</span></div>`] : []),
    '<main>',
    ...tree.blocks.map((block, index) =>
      blockHtml(block, { situation: situationOf(tree.blocks, index), sheet, width }),
    ),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function titleOf({ title }: Tree, languages: readonly Language[]): string {
  return languages.flatMap(lang => title[lang] ?? []).join(' / ');
}
