import { AlignmentType, Paragraph } from 'docx';
import type { Language } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { type Entry, entry } from './archive.js';
import { twipsOfMillimetres, twipsOfPoints } from './lengths.js';
import { NAMESPACES, numberRuns } from './page.js';
import { styleId } from './styles.js';
import { declaration, serialize } from './xml.js';

/**
 * The page numbers of turned pages, whose sheet is given: they stand where those of the other pages do once the page lies among
 * them (GB/T 9704-2012, 8), so at the left of what is read, sideways; on odd pages below, on even pages above.
 */
export function sidewaysFooters(sheet: Sheet, lang: Language): Entry[] {
  const em = twipsOfPoints(sheet.styles[lang].page.size);
  const odd = numberAside(sheet, lang, AlignmentType.RIGHT, { right: em });
  const even = numberAside(sheet, lang, AlignmentType.LEFT, { left: em });
  return [entry('word/footer4.xml', odd), entry('word/footer5.xml', even)];
}

/** A table of one cell that floats beside the type area, its text running downwards. */
function numberAside(
  sheet: Sheet,
  lang: Language,
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  indent: { readonly left?: number; readonly right?: number },
): string {
  const { page, footer, styles } = sheet;
  const pitch = twipsOfPoints(styles[lang].page.pitch);
  const left = twipsOfMillimetres(page.left - footer) - pitch;
  const long = twipsOfMillimetres(page.height - page.top - page.bottom);
  const line = new Paragraph({ style: styleId(lang, 'page'), alignment, indent, children: numberRuns(sheet) });
  const none = ['top', 'left', 'bottom', 'right'].map(side => `<w:${side} w:w="0" w:type="dxa"/>`).join('');
  return [
    `${declaration}<w:ftr ${NAMESPACES}><w:tbl><w:tblPr>`,
    `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${left}" w:tblpY="${twipsOfMillimetres(page.top)}"/>`,
    `<w:tblW w:w="${pitch}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>${none}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid><w:gridCol w:w="${pitch}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="${long}" w:hRule="exact"/></w:trPr>`,
    `<w:tc><w:tcPr><w:tcW w:w="${pitch}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>${serialize(line)}</w:tc></w:tr></w:tbl>`,
    `${serialize(new Paragraph({ style: 'Gap' }))}</w:ftr>`,
  ].join('');
}
