import { refuse } from '../../errors.js';
import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { turnedSheet } from '../../style/turned-sheet.js';
import type { Tree } from '../../tree/tree.js';
import { sealedBlock } from '../seal.js';
import { type Section, sectionsOf } from '../sections.js';
import type { Writer } from '../writer.js';
import { archive, type Entry, entry } from './archive.js';
import { bodyOf, type Manner } from './body.js';
import { listsOf } from './lists.js';
import { numberingXml } from './numbering.js';
import { footers, headers, NAMESPACES, section } from './page.js';
import { coreProperties, fixedParts } from './parts.js';
import { sidewaysFooters } from './sideways.js';
import { sealPart } from './stamp.js';
import { stylesXml } from './styles.js';
import { unsettableProblems } from './unsettable.js';
import { declaration, serialize } from './xml.js';

/**
 * A tree as a Word file (ISO/IEC 29500, transitional): named styles made from the sheet, one set for each language, headings
 * that show in the navigation pane, tables of fixed widths, pairs as rows of one table. The fonts are named, not embedded.
 * Same input, same bytes. Throws `write/unsettable-character` for text that XML cannot hold.
 *
 * @example
 * await writeDocx(tree, { sheet: sheetFor('official', 'zh'), fonts }) // the bytes of a .docx
 */
export const writeDocx: Writer = async (tree, { sheet, seal }) => {
  refuse(unsettableProblems(tree));
  const lists = listsOf(tree);
  const lang = tree.layout === 'en' ? 'en' : 'zh';
  const sections = sectionsOf(tree.blocks, sheet);
  const block = seal && sealedBlock(tree.blocks);
  const stamp = seal && block && { block, seal };
  const turned = sections.some(each => each.turned);
  return archive([
    ...fixedParts(turned, stamp?.seal.picture.type),
    ...(stamp ? [sealPart(stamp.seal)] : []),
    ...sheetParts(sheet, lang),
    ...(turned ? sidewaysFooters(turnedSheet(sheet), lang) : []),
    ...headers(tree.mark),
    entry('word/document.xml', documentXml(tree, { sheet, lists, stamp }, sections)),
    entry('word/numbering.xml', numberingXml(lists, sheet)),
    entry('docProps/core.xml', coreProperties(tree)),
  ]);
};

function documentXml(tree: Tree, manner: Manner, sections: readonly Section[]): string {
  const { sheet } = manner;
  const parts = sections.map((each, at) => {
    const own = each.turned ? turnedSheet(sheet) : sheet;
    const body = bodyOf(tree, { ...manner, sheet: own }, each)
      .map(serialize)
      .join('');
    return body + (at < sections.length - 1 ? sectionBreak(own) : section(own));
  });
  const body = parts.length > 0 ? parts.join('') : section(sheet);
  return `${declaration}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** Ends a section; so low that a full page has room for it. */
function sectionBreak(sheet: Sheet): string {
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return `<w:p><w:pPr><w:pStyle w:val="Gap"/>${low}${section(sheet)}</w:pPr></w:p>`;
}

/** What the sheet alone decides, made once for as long as the sheet is in use. */
function sheetParts(sheet: Sheet, lang: Language): readonly Entry[] {
  const parts = known[lang].get(sheet) ?? [entry('word/styles.xml', stylesXml(sheet)), ...footers(sheet, lang)];
  known[lang].set(sheet, parts);
  return parts;
}

const known: Readonly<Record<Language, WeakMap<Sheet, readonly Entry[]>>> = { zh: new WeakMap(), en: new WeakMap() };
