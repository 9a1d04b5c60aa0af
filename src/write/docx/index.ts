import { refuse } from '../../errors.js';
import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { turnedSheet } from '../../style/turned-sheet.js';
import { sealedBlock } from '../seal.js';
import type { Writer } from '../writer.js';
import { archive, type Entry, entry } from './archive.js';
import { type Body, bodyOf } from './body.js';
import { listsOf } from './lists.js';
import { numberingXml } from './numbering.js';
import { footers, headers, NAMESPACES, section } from './page.js';
import { coreProperties, fixedParts, listing } from './parts.js';
import { sealPart } from './seal.js';
import { sidewaysFooters } from './sideways.js';
import { stylesXml } from './styles.js';
import { boxNamespaces } from './text-box.js';
import { unsettableProblems } from './unsettable.js';
import { declaration } from './xml.js';

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
  const block = seal && sealedBlock(tree.blocks);
  const sealed = seal && block && { block, seal };
  const body = bodyOf(tree, { sheet, lists, sealed }, sectionBreak);
  const first = body.header !== undefined;
  const turned = body.turned.includes(true);
  return archive([
    ...fixedParts,
    ...listing({ first, turned, seal: sealed?.seal.picture.type }),
    ...sheetParts(sheet, lang, first),
    ...(turned ? sidewaysFooters(turnedSheet(sheet), lang) : []),
    ...(sealed ? [sealPart(sealed.seal)] : []),
    ...headers(tree.mark, body.header),
    entry('word/document.xml', documentXml(body, sheet)),
    entry('word/numbering.xml', numberingXml(lists, sheet)),
    entry('docProps/core.xml', coreProperties(tree)),
  ]);
};

function documentXml({ xml, header, turned }: Body, sheet: Sheet): string {
  const namespaces = xml.includes('<mc:') ? `${NAMESPACES} ${boxNamespaces}` : NAMESPACES;
  const last = turned.at(-1) ? turnedSheet(sheet) : sheet;
  const end = section(last, header !== undefined, turned.length === 1);
  return `${declaration}<w:document ${namespaces}><w:body>${xml}${end}</w:body></w:document>`;
}

/** Ends a section; so low that a full page has room for it. */
function sectionBreak(sheet: Sheet, first: boolean, opens: boolean): string {
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return `<w:p><w:pPr><w:pStyle w:val="Gap"/>${low}${section(sheet, first, opens)}</w:pPr></w:p>`;
}

/** What the sheet alone decides, made once for as long as the sheet is in use. */
function sheetParts(sheet: Sheet, lang: Language, first: boolean): readonly Entry[] {
  const cache = known[lang][first ? 'first' : 'usual'];
  const parts = cache.get(sheet) ?? [entry('word/styles.xml', stylesXml(sheet)), ...footers(sheet, lang, first)];
  cache.set(sheet, parts);
  return parts;
}

type Cache = WeakMap<Sheet, readonly Entry[]>;

const known: Readonly<Record<Language, Readonly<Record<'first' | 'usual', Cache>>>> = {
  zh: { first: new WeakMap(), usual: new WeakMap() },
  en: { first: new WeakMap(), usual: new WeakMap() },
};
