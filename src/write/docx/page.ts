import { AlignmentType, type IParagraphOptions, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { isCounted, numberPieces } from '../page-number.js';
import { type Entry, entry } from './archive.js';
import { gridOf, halfLeading } from './grid.js';
import { formOf, literal } from './inline.js';
import { twipsOfMillimetres, twipsOfPoints } from './lengths.js';
import { doubleRule } from './rule.js';
import { styleId } from './styles.js';
import { declaration, serialize } from './xml.js';

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * w:sectPr: the page of the sheet, and the headers and footers of odd (default) and even pages, and of a first unlike them, which
 * only the first section `opens`. Turned pages have footers of their own.
 */
export function section(sheet: Sheet, first: boolean, opens = true): string {
  const { page } = sheet;
  const turned = page.width > page.height;
  const isTitled = first && opens;
  const grid = gridOf(sheet);
  const bottom = twipsOfMillimetres(page.bottom) - halfLeading(sheet);
  const kinds = ['default', 'even', ...(isTitled ? ['first'] : [])];
  const numbers = turned ? 11 : 6;
  const references = (part: 'header' | 'footer', id: (at: number) => number) =>
    kinds.map((kind, at) => `<w:${part}Reference w:type="${kind}" r:id="rId${id(at)}"/>`).join('');
  return [
    `<w:sectPr>${references('header', at => (at < 2 ? at + 4 : 9))}${references('footer', at => (at < 2 ? at + numbers : 10))}`,
    `<w:pgSz w:w="${twipsOfMillimetres(page.width)}" w:h="${twipsOfMillimetres(page.height)}"${turned ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${typeTop(sheet)}" w:right="${twipsOfMillimetres(page.right)}" w:bottom="${bottom}" w:left="${twipsOfMillimetres(page.left)}"`,
    ` w:header="${headerTop(sheet)}" w:footer="${footerEnd(sheet, first)}" w:gutter="0"/>`,
    isTitled ? '<w:titlePg/>' : '',
    // LibreOffice centres its grid in what a high header leaves of a page: there the pitch of the lines alone makes it.
    grid ? `<w:docGrid${first ? '' : ' w:type="lines"'} w:linePitch="${grid.pitch}"/>` : '',
    '</w:sectPr>',
  ].join('');
}

/** From the upper edge of the page to the first line, twips. */
export function typeTop(sheet: Sheet): number {
  return twipsOfMillimetres(sheet.page.top) - halfLeading(sheet);
}

/** From the upper edge of the page to its header, twips. */
export function headerTop(sheet: Sheet): number {
  return Math.round(typeTop(sheet) / 2);
}

/** From the lower edge of the page to the lower edge of its number, twips. */
function numberEnd({ page, footer, styles }: Sheet): number {
  return twipsOfMillimetres(page.bottom - footer) - twipsOfPoints(styles.zh.page.pitch);
}

/** From the lower edge of the page to its footer, twips: the rules at the foot of a letter stand below the number. */
function footerEnd(sheet: Sheet, first: boolean): number {
  return first && sheet.head?.foot !== undefined ? twipsOfMillimetres(sheet.head.foot) : numberEnd(sheet);
}

/** The mark of a draft at the head of odd and of even pages, an empty line in a final document; of a first page, with more. */
export function headers(mark: string, first: readonly Paragraph[] | undefined): Entry[] {
  const odd = entry('word/header1.xml', part('hdr', [markLine(mark)]));
  const own = first && entry('word/header3.xml', part('hdr', [markLine(mark, markPitch), ...first]));
  return [odd, { ...odd, path: 'word/header2.xml' }, ...(own ? [own] : [])];
}

/** The height of the mark where its line has to be known, pt. */
export const markPitch = 20;

function markLine(mark: string, pitch?: number): Paragraph {
  const spacing = pitch === undefined ? {} : { spacing: { line: twipsOfPoints(pitch), lineRule: LineRuleType.EXACT } };
  return new Paragraph({ style: 'Header', ...spacing, children: literal(mark, formOf('zh')) });
}

/**
 * GB/T 9704-2012, 7.5: the number between dashes, on odd pages one character in from the right, on even pages from the left. The
 * first page of a letter has its rules instead (10.1).
 */
export function footers(sheet: Sheet, lang: Language, first: boolean): Entry[] {
  const em = twipsOfPoints(sheet.styles[lang].page.size);
  const after = numberEnd(sheet) - footerEnd(sheet, first);
  const middle = isCounted(sheet) && { alignment: AlignmentType.CENTER };
  const odd = number(sheet, lang, middle || { alignment: AlignmentType.RIGHT, indent: { right: em } }, after);
  const even = number(sheet, lang, middle || { alignment: AlignmentType.LEFT, indent: { left: em } }, after);
  return [
    entry('word/footer1.xml', part('ftr', [odd])),
    entry('word/footer2.xml', part('ftr', [even])),
    ...(first && sheet.head
      ? [entry('word/footer3.xml', part('ftr', [doubleRule([...sheet.head.rules].reverse(), sheet.head, sheet, 0)]))]
      : []),
  ];
}

function number(sheet: Sheet, lang: Language, place: IParagraphOptions, after: number): Paragraph {
  const children = numberRuns(sheet);
  return new Paragraph({
    style: styleId(lang, 'page'),
    ...place,
    ...(after !== 0 && { spacing: { after } }),
    children,
  });
}

/** The words and fields of the number of a page. */
export function numberRuns(sheet: Sheet): TextRun[] {
  const counts = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES };
  return numberPieces(sheet).map(piece =>
    'words' in piece
      ? new TextRun({ ...formOf('zh'), text: piece.words })
      : new TextRun({ children: [counts[piece.counts]] }),
  );
}

function part(name: 'hdr' | 'ftr', paragraphs: readonly Paragraph[]): string {
  return `${declaration}<w:${name} ${NAMESPACES}>${paragraphs.map(serialize).join('')}</w:${name}>`;
}
