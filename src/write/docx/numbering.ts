import type { Sheet } from '../../style/sheets.js';
import { gapAfter } from '../../tree/marker.js';
import { headings, styleName } from '../style-in.js';
import { hangingIndent } from './hanging.js';
import type { Definition, List, ListLevel, Lists } from './lists.js';
import { indentXml, styleId } from './styles.js';
import { declaration, escapeXml } from './xml.js';

/** word/numbering.xml: the lists of a document; the first of each language belongs to the styles of its headings. */
export function numberingXml({ definitions, lists }: Lists, sheet: Sheet): string {
  const outlines = new Set(lists.filter(({ restarts }) => !restarts).map(({ definition }) => definition));
  const forms = definitions.map((definition, id) => {
    const levels = outlines.has(definition) ? outlineLevels(definition, sheet) : ownLevels(definition, sheet);
    return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
  });
  const each = lists.map(list => listXml(list, definitions.indexOf(list.definition)));
  return `${declaration}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...forms, ...each].join('')}</w:numbering>`;
}

/** The levels of the headings, those the document does not count too: their styles name them. */
function outlineLevels({ lang, levels }: Definition, sheet: Sheet): string[] {
  return Array.from({ length: Math.max(levels.length, headings.length) }, (_, at) => {
    const heading = headings[at];
    const style = heading ? `<w:pStyle w:val="${styleId(lang, heading)}"/>` : '';
    const level = levels[at];
    if (level) return levelXml(at, level, style, sheet);
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="none"/>${style}<w:suff w:val="nothing"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/></w:lvl>`;
  });
}

function ownLevels({ levels }: Definition, sheet: Sheet): string[] {
  return levels.map((level, at) => levelXml(at, level, '', sheet));
}

/** In the order of CT_Lvl. */
function levelXml(at: number, level: ListLevel, style: string, sheet: Sheet): string {
  const { lang } = level.sample;
  return [
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${level.format}"/>${style}`,
    level.legal ? '<w:isLgl/>' : '',
    `<w:suff w:val="${suffixOf(level)}"/><w:lvlText w:val="${escapeXml(level.text)}"/><w:lvlJc w:val="left"/>`,
    `<w:pPr>${indentOf(level, sheet)}</w:pPr>`,
    lang === 'zh' ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : '',
    '</w:lvl>',
  ].join('');
}

/** What follows the number by itself: the full-width space after 第一条 stands in the text. */
function suffixOf({ sample: { type, lang, marker } }: ListLevel): 'nothing' | 'space' | 'tab' {
  if (lang === 'en') return type === 'item' ? 'tab' : 'space';
  return gapAfter(marker) === ' ' ? 'space' : 'nothing';
}

function indentOf({ sample, longest }: ListLevel, sheet: Sheet): string {
  const { lang, type } = sample;
  if (lang === 'zh' || type === 'heading') return indentXml(sheet.styles[lang][styleName(sample)]);
  const { left, hanging } = hangingIndent(sample, longest, sheet);
  return `<w:ind w:left="${left}" w:hanging="${hanging}"/>`;
}

/** A list that begins counts from one, whatever list of its form stands above. */
function listXml({ id, definition, restarts }: List, form: number): string {
  const starts = definition.levels.map(
    (_, at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  );
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${form}"/>${restarts ? starts.join('') : ''}</w:num>`;
}
