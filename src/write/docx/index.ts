import { refuse } from '../../errors.js';
import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import type { Tree } from '../../tree/tree.js';
import type { Writer } from '../writer.js';
import { archive, type Entry, entry } from './archive.js';
import { bodyOf } from './body.js';
import { type Lists, listsOf } from './lists.js';
import { numberingXml } from './numbering.js';
import { footers, headers, NAMESPACES, section } from './page.js';
import { coreProperties, fixedParts } from './parts.js';
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
export const writeDocx: Writer = async (tree, { sheet }) => {
  refuse(unsettableProblems(tree));
  const lists = listsOf(tree);
  return archive([
    ...fixedParts,
    ...sheetParts(sheet, tree.layout === 'en' ? 'en' : 'zh'),
    ...headers(tree.mark),
    entry('word/document.xml', documentXml(tree, sheet, lists)),
    entry('word/numbering.xml', numberingXml(lists, sheet)),
    entry('docProps/core.xml', coreProperties(tree)),
  ]);
};

function documentXml(tree: Tree, sheet: Sheet, lists: Lists): string {
  const body = bodyOf(tree, sheet, lists).map(serialize).join('');
  return `${declaration}<w:document ${NAMESPACES}><w:body>${body}${section(sheet)}</w:body></w:document>`;
}

/** What the sheet alone decides, made once for as long as the sheet is in use. */
function sheetParts(sheet: Sheet, lang: Language): readonly Entry[] {
  const parts = known[lang].get(sheet) ?? [entry('word/styles.xml', stylesXml(sheet)), ...footers(sheet, lang)];
  known[lang].set(sheet, parts);
  return parts;
}

const known: Readonly<Record<Language, WeakMap<Sheet, readonly Entry[]>>> = { zh: new WeakMap(), en: new WeakMap() };
