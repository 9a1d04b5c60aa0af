import { AlignmentType, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { type Entry, entry } from './archive.js';
import { gridOf, halfLeading } from './grid.js';
import { formOf, literal } from './inline.js';
import { twipsOfMillimetres, twipsOfPoints } from './lengths.js';
import { styleId } from './styles.js';
import { declaration, serialize } from './xml.js';

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** w:sectPr: the page of the sheet, and the headers and footers of odd (default) and even pages; those of turned pages are others. */
export function section(sheet: Sheet): string {
  const { page, footer } = sheet;
  const turned = page.width > page.height;
  const [odd, even] = turned ? ['rId9', 'rId10'] : ['rId6', 'rId7'];
  const lead = halfLeading(sheet);
  const grid = gridOf(sheet);
  const top = twipsOfMillimetres(page.top) - lead;
  const bottom = twipsOfMillimetres(page.bottom) - lead;
  const number = twipsOfMillimetres(page.bottom - footer) - twipsOfPoints(sheet.styles.zh.page.pitch);
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="even" r:id="rId5"/>',
    `<w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>`,
    `<w:pgSz w:w="${twipsOfMillimetres(page.width)}" w:h="${twipsOfMillimetres(page.height)}"${turned ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${top}" w:right="${twipsOfMillimetres(page.right)}" w:bottom="${bottom}" w:left="${twipsOfMillimetres(page.left)}"`,
    ` w:header="${Math.round(top / 2)}" w:footer="${number}" w:gutter="0"/>`,
    grid ? `<w:docGrid w:type="lines" w:linePitch="${grid.pitch}"/>` : '',
    '</w:sectPr>',
  ].join('');
}

/** The mark of a draft at the head of odd and of even pages; an empty line in a final document. */
export function headers(mark: string): Entry[] {
  const line = new Paragraph({ style: 'Header', children: literal(mark, formOf('zh')) });
  const xml = `${declaration}<w:hdr ${NAMESPACES}>${serialize(line)}</w:hdr>`;
  const odd = entry('word/header1.xml', xml);
  return [odd, { ...odd, path: 'word/header2.xml' }];
}

/** GB/T 9704-2012, 7.5: the number between dashes, on odd pages one character in from the right, on even pages from the left. */
export function footers(sheet: Sheet, lang: Language): Entry[] {
  const em = twipsOfPoints(sheet.styles[lang].page.size);
  const odd = number(lang, AlignmentType.RIGHT, { right: em });
  const even = number(lang, AlignmentType.LEFT, { left: em });
  return [entry('word/footer1.xml', odd), entry('word/footer2.xml', even)];
}

function number(
  lang: Language,
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  indent: { readonly left?: number; readonly right?: number },
): string {
  const dash = (text: string) => new TextRun({ ...formOf('zh'), text });
  const children = [dash('— '), new TextRun({ children: [PageNumber.CURRENT] }), dash(' —')];
  const line = new Paragraph({ style: styleId(lang, 'page'), alignment, indent, children });
  return `${declaration}<w:ftr ${NAMESPACES}>${serialize(line)}</w:ftr>`;
}
