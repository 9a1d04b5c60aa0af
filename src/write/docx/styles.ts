import { type Language, languages } from '../../language/language.js';
import type { Face, Sheet, Style, StyleName } from '../../style/sheets.js';
import { headings } from '../style-in.js';
import { gridOf } from './grid.js';
import { halfPoints, hundredths, twipsOfPoints } from './lengths.js';
import { outlineId } from './outline.js';
import { inks } from './rule.js';
import { fontOf, latin, variantOf } from './typefaces.js';
import { declaration } from './xml.js';

/** The id of the paragraph style of a language and a name of the sheet: `ZhBody`, `EnHeading1`. */
export function styleId(lang: Language, name: StyleName): string {
  return `${prefixes[lang]}${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** The id of the character style of strong and emphasised text. */
export function accentId(lang: Language, accent: Accent): string {
  return lang === 'en' ? accent : `${prefixes.zh}${accent}`;
}

export type Accent = 'Strong' | 'Emphasis';

const prefixes: Readonly<Record<Language, string>> = { zh: 'Zh', en: 'En' };

/** What each style is called in the list of styles of a word processor. */
const titles: Readonly<Record<StyleName, Readonly<Record<Language, string>>>> = {
  title: { zh: '标题', en: 'Title' },
  heading1: { zh: '一级标题', en: 'Heading 1' },
  heading2: { zh: '二级标题', en: 'Heading 2' },
  heading3: { zh: '三级标题', en: 'Heading 3' },
  heading4: { zh: '四级标题', en: 'Heading 4' },
  cell: { zh: '表格文字', en: 'Table Text' },
  head: { zh: '表头', en: 'Table Head' },
  page: { zh: '页码', en: 'Page Number' },
  body: { zh: '正文', en: 'Body' },
  letterhead: { zh: '发文机关标志', en: 'Letterhead' },
  number: { zh: '发文字号', en: 'Number' },
  signer: { zh: '签发人', en: 'Approved for Issue' },
  addressee: { zh: '主送', en: 'Addressee' },
  closing: { zh: '结语', en: 'Closing' },
  attachment: { zh: '附件说明', en: 'Attachments' },
  annex: { zh: '附件', en: 'Annex' },
  caption: { zh: '附件标题', en: 'Annex Title' },
  signature: { zh: '署名', en: 'Signature' },
  date: { zh: '成文日期', en: 'Date' },
  quote: { zh: '引文', en: 'Quotation' },
  note: { zh: '起草说明', en: 'Drafting Note' },
  remark: { zh: '附注', en: 'Remark' },
  copies: { zh: '抄送', en: 'Copies' },
  printing: { zh: '印发', en: 'Printing' },
};

/** The styles a word processor builds its navigation pane and table of contents from; ours are based on them. */
const builtIn: Partial<Record<StyleName, string>> = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
};

/** word/styles.xml: a paragraph style for each language and each style of the sheet, and nothing of the library's own. */
export function stylesXml(sheet: Sheet): string {
  const own = languages.flatMap(lang =>
    (Object.keys(titles) as StyleName[]).map(name => paragraphStyle(sheet, lang, name)),
  );
  return `${declaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    defaults(sheet.styles.zh.body),
    ...foundation,
    ...accents,
    ...tables,
    ...own,
  ].join('')}</w:styles>`;
}

/** Line ends by the rules of Chinese, and a gap between Chinese and letters or figures: Word's own defaults, but not all readers'. */
const chineseLines = '<w:kinsoku/><w:autoSpaceDE/><w:autoSpaceDN/>';

function defaults({ face, size }: Style): string {
  const run = `${fontsXml(face)}${sizeXml(size)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${chineseLines}</w:pPr></w:pPrDefault></w:docDefaults>`;
}

/** The mark of a draft: red, in a box. */
const mark = `<w:rFonts w:ascii="${fontOf('heiti')}" w:eastAsia="${fontOf('heiti')}" w:hAnsi="${fontOf('heiti')}"/><w:color w:val="BF1A1A"/><w:sz w:val="21"/><w:bdr w:val="single" w:sz="6" w:space="4" w:color="BF1A1A"/>`;

const foundation = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  based('Title', 'Title', '<w:keepNext/>'),
  ...[1, 2, 3, 4].map(level =>
    based(`Heading${level}`, `heading ${level}`, `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`),
  ),
  based('Header', 'header', '<w:snapToGrid w:val="0"/><w:jc w:val="right"/>', mark),
  based('Footer', 'footer', ''),
  based(
    'Gap',
    'Table Gap',
    '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
  ),
];

function based(id: string, name: string, properties: string, run = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${properties}</w:pPr>${run && `<w:rPr>${run}</w:rPr>`}</w:style>`;
}

/** Chinese has no slanted type and is not set bold: strong text is 黑体, emphasised text 楷体. */
const accents = [
  characterStyle('Strong', 'Strong', '<w:b/>'),
  characterStyle('Emphasis', 'Emphasis', '<w:i/>'),
  characterStyle(
    'ZhStrong',
    '中文 强调',
    `<w:rFonts w:ascii="${fontOf('heiti')}" w:eastAsia="${fontOf('heiti')}" w:hAnsi="${fontOf('heiti')}"/>`,
  ),
  characterStyle('ZhEmphasis', '中文 着重', `<w:rFonts w:eastAsia="${fontOf('kaiti')}"/>`),
];

function characterStyle(id: string, name: string, properties: string): string {
  const custom = id === name ? '' : ' w:customStyle="1"';
  return `<w:style w:type="character"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

/** The styles of tables: with rules, and the two columns of a side-by-side layout. */
export type TableStyle = 'RuledTable' | 'LanguageColumns';

const tables = [
  tableStyle('RuledTable', '表格 Ruled Table', 'single'),
  tableStyle('LanguageColumns', '双语 Language Columns', 'nil'),
];

function tableStyle(id: TableStyle, name: string, rule: 'single' | 'nil'): string {
  const form = rule === 'single' ? ' w:sz="4" w:space="0" w:color="auto"' : '';
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    side => `<w:${side} w:val="${rule}"${form}/>`,
  );
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr></w:style>`;
}

function paragraphStyle(sheet: Sheet, lang: Language, name: StyleName): string {
  const style = closed(sheet.styles[lang][name], name);
  const next = builtIn[name] ? `<w:next w:val="${styleId(lang, 'body')}"/>` : '';
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(lang, name)}">`,
    `<w:name w:val="${lang === 'zh' ? '中文' : 'English'} ${titles[name][lang]}"/>`,
    `<w:basedOn w:val="${builtIn[name] ?? 'Normal'}"/>${next}<w:qFormat/>`,
    `<w:pPr>${paragraphXml(style, lang, name)}</w:pPr>`,
    `<w:rPr>${runXml(style, lang, name, gridOf(sheet)?.tracking ?? 0)}</w:rPr></w:style>`,
  ].join('');
}

/**
 * A word processor holds whole paragraphs together where a page ends: small print in wide lines would too often find no room below a
 * signature and stand alone on a page.
 */
function closed(style: Style, name: StyleName): Style {
  if (name !== 'remark') return style;
  const { size, pitch, before, after } = style;
  return { ...style, pitch: Math.min(pitch, size * close), before: before / 3, after: after / 2 };
}

/** From line to line of small print, in its size. */
const close = 1.4;

/** A rule at the left of what is quoted, and a ground behind a drafting note. */
const frames: Partial<Record<StyleName, string>> = {
  quote: '<w:pBdr><w:left w:val="single" w:sz="8" w:space="6" w:color="737373"/></w:pBdr>',
  note: '<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="737373"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F2ED"/>',
};

/**
 * In the order of CT_PPr. A page of exact lines is full only when no line is moved to save a widow. A mark may hang over the edge
 * of the type area, as Word has it by itself: LibreOffice 7.4 reads w:overflowPunct the other way round, and of a full justified
 * line it does not show a mark that hangs.
 */
function paragraphXml(style: Style, lang: Language, name: StyleName): string {
  return [
    style.keep ? '<w:keepNext/>' : '',
    `<w:widowControl${lang === 'zh' ? ' w:val="0"' : ''}/>`,
    numberingOf(lang, name),
    frames[name] ?? '',
    '<w:overflowPunct/><w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="${twipsOfPoints(style.before)}" w:after="${twipsOfPoints(style.after)}" w:line="${twipsOfPoints(style.pitch)}" w:lineRule="exact"/>`,
    indentXml(style),
    `<w:jc w:val="${style.align === 'justify' ? 'both' : style.align}"/>`,
  ].join('');
}

/** Headings count by their style: who sets one in a word processor gives it its number. */
function numberingOf(lang: Language, name: StyleName): string {
  const level = headings.indexOf(name);
  return level < 0 ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${outlineId(lang)}"/></w:numPr>`;
}

/**
 * The first line both in characters, which follow the size when it is changed, and in twips, for readers that know only those.
 * The right in twips alone: a single paragraph could not have another one.
 */
export function indentXml({ size, indent, right }: Style): string {
  const first = indent ? ` w:firstLineChars="${hundredths(indent)}" w:firstLine="${twipsOfPoints(indent * size)}"` : '';
  const end = right ? ` w:right="${twipsOfPoints(right * size)}"` : '';
  return `<w:ind w:left="0"${end}${first || ' w:firstLine="0"'}/>`;
}

/** In the order of CT_RPr. The number of the page is set in the figures of 宋体 (GB/T 9704-2012, 7.5). */
function runXml({ face, size, ink }: Style, lang: Language, name: StyleName, tracking: number): string {
  const { bold, italic } = variantOf(face, lang);
  return [
    name === 'page' ? fontsXml(face, fontOf(face)) : fontsXml(face),
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    ink ? `<w:color w:val="${inks[ink]}"/>` : '',
    lang === 'zh' && tracking && size === 16 ? `<w:spacing w:val="${tracking}"/>` : '',
    sizeXml(size),
    lang === 'zh' ? '<w:lang w:eastAsia="zh-CN"/>' : '<w:lang w:val="en-US"/>',
  ].join('');
}

function fontsXml(face: Face, western: string = latin): string {
  return `<w:rFonts w:ascii="${western}" w:eastAsia="${fontOf(face)}" w:hAnsi="${western}" w:cs="${latin}"/>`;
}

function sizeXml(size: number): string {
  return `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
}
