import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { turnedSheet } from '../../style/turned-sheet.js';
import { languagesOf } from '../../tree/languages.js';
import { situationOf } from '../../tree/situation.js';
import type { Tree } from '../../tree/tree.js';
import { sealedBlock } from '../seal.js';
import { type Section, sectionsOf } from '../sections.js';
import type { Setting, Writer } from '../writer.js';
import { blockHtml } from './blocks.js';
import { css } from './css.js';
import { escapeHtml } from './escape.js';
import { langOf } from './inline.js';
import { type Stamp, sealCss, sealPolicy } from './stamp.js';

/** One HTML file that holds everything it needs and asks nothing of the network, for the screen and for print. */
export const writeHtml: Writer = async (tree, setting) => new TextEncoder().encode(html(tree, setting));

export function html(tree: Tree, { sheet, seal }: Pick<Setting, 'sheet' | 'seal'>): string {
  const block = seal && sealedBlock(tree.blocks);
  const stamp = seal && block && { block, seal };
  const languages = languagesOf(tree.layout);
  const sections = sectionsOf(tree.blocks, sheet);
  const turned = sections.some(each => each.turned);
  return [
    '<!DOCTYPE html>',
    `<html lang="${langOf[languages[0] ?? 'zh']}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${stamp ? sealPolicy : ''}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="dcterms.date" content="${escapeHtml(tree.date)}">`,
    `<title>${escapeHtml(titleOf(tree, languages))}</title>`,
    `<style>\n${css(sheet, languages, turned)}${stamp ? `\n${sealCss}` : ''}\n</style>`,
    '</head>',
    '<body>',
    ...(tree.mark ? [`<div class="mark" role="note"><span>${escapeHtml(tree.mark)}</span></div>`] : []),
    '<main>',
    ...sections.flatMap(section => sectionHtml(section, tree, sheet, stamp)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What goes sideways on paper stands in a part of its own. */
function sectionHtml({ turned, from, to }: Section, tree: Tree, upright: Sheet, stamp: Stamp | undefined): string[] {
  const sheet = turned ? turnedSheet(upright) : upright;
  const width = sheet.page.width - sheet.page.left - sheet.page.right;
  const blocks = tree.blocks
    .slice(from, to)
    .map((block, at) => blockHtml(block, { situation: situationOf(tree.blocks, from + at), sheet, width, stamp }));
  return turned ? ['<div class="turned">', ...blocks, '</div>'] : blocks;
}

function titleOf({ title }: Tree, languages: readonly Language[]): string {
  return languages.flatMap(lang => title[lang] ?? []).join(' / ');
}
