import { type Language, languageTags } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { turnedSheet } from '../../style/turned-sheet.js';
import { languagesOf } from '../../tree/languages.js';
import { type Matter, matterOf } from '../../tree/matter.js';
import { situationOf } from '../../tree/situation.js';
import type { Block, Tree } from '../../tree/tree.js';
import type { Sealed } from '../seal.js';
import { sealedBlock } from '../seal.js';
import { type Section, sectionsOf } from '../sections.js';
import type { Setting, Writer } from '../writer.js';
import { blockHtml } from './blocks.js';
import { css } from './css.js';
import { escapeHtml } from './escape.js';
import { headHtml } from './head.js';
import { headCss } from './head-css.js';
import { imprintCss, imprintHtml } from './imprint.js';
import { sealCss, sealPolicy } from './seal.js';

/** One HTML file that holds everything it needs and asks nothing of the network, for the screen and for print. */
export const writeHtml: Writer = async (tree, setting) => new TextEncoder().encode(html(tree, setting));

export function html(tree: Tree, { sheet, seal }: Pick<Setting, 'sheet' | 'seal'>): string {
  const block = seal && sealedBlock(tree.blocks);
  const sealed = seal && block && { block, seal };
  const languages = languagesOf(tree.layout);
  const matter = matterOf(tree.blocks);
  const turned = sectionsOf(matter.main, sheet).some(each => each.turned);
  const headStyle = sheet.head && matter.head.length > 0 ? headCss(sheet, sheet.head) : [];
  const imprintStyle = matter.imprint.length > 0 ? imprintCss(sheet) : [];
  return [
    '<!DOCTYPE html>',
    `<html lang="${languageTags[languages[0] ?? 'zh']}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${sealed ? sealPolicy : ''}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="dcterms.date" content="${escapeHtml(tree.date)}">`,
    `<title>${escapeHtml(titleOf(tree, languages))}</title>`,
    `<style>\n${[css(sheet, languages, turned), ...headStyle, ...imprintStyle, ...(sealed ? [sealCss] : [])].join('\n')}\n</style>`,
    '</head>',
    '<body>',
    ...(tree.mark ? [`<div class="mark" role="note"><span>${escapeHtml(tree.mark)}</span></div>`] : []),
    '<main>',
    ...bodyOf(matter, sheet, sealed),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The parts of a document; on a sheet without a 版头 what stands above the title are lines of text. */
function bodyOf({ head, main, imprint }: Matter, sheet: Sheet, sealed: Sealed | undefined): string[] {
  const width = sheet.page.width - sheet.page.left - sheet.page.right;
  const written = (blocks: readonly Block[]) =>
    blocks.map((block, index) => blockHtml(block, { situation: situationOf(blocks, index), sheet, width }));
  return [
    ...(sheet.head && head.length > 0 ? [headHtml(head, sheet, width)] : written(head)),
    ...sectionsOf(main, sheet).flatMap(section => sectionHtml(section, main, sheet, sealed)),
    ...(imprint.length > 0 ? [imprintHtml(imprint)] : []),
  ];
}

/** What goes sideways on paper stands in a part of its own. */
function sectionHtml(
  { turned, from, to }: Section,
  blocks: readonly Block[],
  upright: Sheet,
  sealed: Sealed | undefined,
): string[] {
  const sheet = turned ? turnedSheet(upright) : upright;
  const width = sheet.page.width - sheet.page.left - sheet.page.right;
  const written = blocks
    .slice(from, to)
    .map((block, at) => blockHtml(block, { situation: situationOf(blocks, from + at), sheet, width, sealed }));
  return turned ? ['<div class="turned">', ...written, '</div>'] : written;
}

function titleOf({ title }: Tree, languages: readonly Language[]): string {
  return languages.flatMap(lang => title[lang] ?? []).join(' / ');
}
