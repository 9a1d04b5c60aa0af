import { describe, expect, it } from 'vitest';
import { type SheetName, sheetFor } from '../../src/style/sheets.js';
import { turnedSheet } from '../../src/style/turned-sheet.js';
import type { Block, Layout, Table, Tree } from '../../src/tree/tree.js';
import { html } from '../../src/write/html/index.js';
import { writePdf } from '../../src/write/pdf/index.js';
import { sectionsOf } from '../../src/write/sections.js';
import { errorsOf, missing } from './docx/validator.js';
import { partsOf, written } from './docx/written.js';
import { type Item, readPdf } from './pdf/read.js';
import { faults } from './pdf/standard.js';
import { fonts, heading, paragraph, row, tree } from './pdf/trees.js';

const names = ['产品名称', '规格型号', '生产单位', '供应单位', '采购数量', '采购金额'];
/** A table of so many columns, each of which names something in four characters or more. */
const table = (columns: number, rows = 30): Table => ({
  type: 'table',
  columns: Array.from({ length: columns }, () => ({ align: 'center' as const })),
  head: row('zh', ...Array.from({ length: columns }, (_, at) => names[at % 6] ?? '')),
  rows: Array.from({ length: rows }, (_, at) =>
    row('zh', ...Array.from({ length: columns }, (_, column) => `第${at}行${column}列`)),
  ),
});
const annex = [paragraph('zh', '附件', 'annex'), paragraph('zh', '采购情况', 'caption')];
const before = [paragraph('zh', '正文。'), ...annex];
const wide: readonly Block[] = [...before, table(12), paragraph('zh', '结尾。')];
const official = sheetFor('official', 'zh');
const turnedIn = (blocks: readonly Block[], sheet: SheetName = 'official', layout: Layout = 'zh') =>
  sectionsOf(blocks, sheetFor(sheet, layout)).map(({ turned, from, to }) => [from, to, turned ? 'turned' : 'upright']);

describe('a table', () => {
  it('of twelve columns goes sideways, with its heading; what stands around it does not', () => {
    expect(turnedIn(wide)).toEqual([
      [0, 1, 'upright'],
      [1, 4, 'turned'],
      [4, 5, 'upright'],
    ]);
    expect(turnedIn([heading('zh', '一、', '清单'), table(12)])).toEqual([[0, 2, 'turned']]);
  });

  // 28 characters of 16 pt to a line; a cell is set in 13.6 pt, at the least in 11.6 pt, and takes 11 pt beside its text.
  it.each([
    [7, 'upright'],
    [8, 'turned'],
  ])('of %i columns of four characters is set %s', (columns, way) => {
    const cells = row('zh', ...Array.from({ length: columns }, () => '四个汉字'));
    expect(turnedIn([{ ...table(columns), head: cells, rows: [cells] }])[0]?.[2]).toBe(way);
  });

  it.each(['official', 'filing', 'contract'] as const)('that is a form stays upright on the sheet %s', sheet => {
    const form: Block = {
      type: 'table',
      columns: [{ align: 'left' }, { align: 'left' }],
      rows: [row('zh', '名称', '云')],
    };
    expect(turnedIn([form], sheet)).toEqual([[0, 1, 'upright']]);
    expect(turnedIn([{ ...table(12), whole: true }], sheet)).toEqual([[0, 1, 'upright']]);
  });
});

it('The binding edge of the sheet is the upper one of a page turned sideways', () => {
  expect(turnedSheet(official).page).toEqual({ width: 297, height: 210, top: 28, right: 37, bottom: 26, left: 35 });
});

const pdfOf = (blocks: readonly Block[], more: Partial<Tree> = {}) =>
  writePdf(tree(blocks, more), { sheet: official, fonts, standards: ['ua', 'a-2a'] });
const isNumber = ({ text }: Item) => /^[—\d\s]+$/.test(text);

describe('a PDF with a table turned sideways', () => {
  const read = pdfOf(wide, { mark: '草稿' }).then(bytes => readPdf(bytes));

  it('shows those pages on their side and the others upright', async () => {
    const ways = (await read).map(({ width, height }) => (width > height ? 'turned' : 'upright'));
    expect(ways[0]).toBe('upright');
    expect(ways.slice(1, -1)).toEqual(ways.slice(1, -1).map(() => 'turned'));
    expect(ways.at(-1)).toBe('upright');
    expect(ways.length).toBeGreaterThan(4);
  });

  it('is sound by PDF/UA-1 and PDF/A-2a', async () => {
    expect(faults(await pdfOf(wide, { mark: '草稿' }), ['ua', 'a-2a'])).toEqual([]);
  });

  it('has the numbers of those pages where an upright page has them, and all else within the type area', async () => {
    const numbers = (await placesIn(await pdfOf(wide))).map(items => items.filter(isNumber)[0]);
    const texts = (await placesIn(await pdfOf(wide))).flatMap(items => items.filter(item => !isNumber(item)));
    const [, even, odd, nextEven, nextOdd] = numbers;
    // 7.5: odd at the right, even at the left, one character of 14 pt in, 7 mm below the type area.
    expect(even?.x).toBeCloseTo((28 * 72) / 25.4 + 14, 0);
    expect(odd?.right).toBeCloseTo((184 * 72) / 25.4 - 14, 0);
    expect(nextEven?.x).toBeCloseTo(even?.x ?? 0, 3);
    expect(nextOdd?.y).toBeCloseTo(odd?.y ?? 0, 3);
    for (const number of numbers) expect(number?.y).toBeCloseTo((297 * 72) / 25.4 - ((297 - 269) * 72) / 25.4 + 4.2, 0);
    for (const { x, y } of texts) {
      expect(x).toBeGreaterThan((28 * 72) / 25.4 - 1);
      expect(x).toBeLessThan((184 * 72) / 25.4 + 1);
      expect(y).toBeGreaterThan((37 * 72) / 25.4 - 1);
      expect(y).toBeLessThan((262 * 72) / 25.4 + 1);
    }
  });

  it('reads upwards from the left edge of the paper, where the head stands', async () => {
    const [, page] = await placesIn(await pdfOf([paragraph('zh', '正文。'), table(12, 3)]));
    const at = (text: string) => page?.find(item => item.text.includes(text)) ?? { x: Number.NaN, y: Number.NaN };
    expect(at('产品').x).toBeLessThan(at('第0').x);
    expect(at('第0').x).toBeLessThan(at('第1').x);
    expect(at('产品').y).toBeGreaterThan(at('规格').y);
  });
});

/** The text of each page as it lies on upright paper, whatever way it is shown: pt from its top left corner. */
async function placesIn(bytes: Uint8Array): Promise<Item[][]> {
  return (await readPdf(bytes)).map(({ width, height, items }) => {
    const upright = Math.max(width, height);
    return items.map(item => ({ ...item, y: item.y - height + upright }));
  });
}

describe('a DOCX with a table turned sideways', () => {
  const document = tree(wide);

  it('has a section of its own for it, with its own page numbers', async () => {
    const parts = await partsOf(document);
    const sections = parts['word/document.xml']?.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map(each => /<w:pgSz[^>]*>/.exec(each)?.[0])).toEqual([
      '<w:pgSz w:w="11906" w:h="16838"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838"/>',
    ]);
    const footers = sections.map(each =>
      [...each.matchAll(/footerReference[^>]*r:id="(\w+)"/g)].map(found => found[1]),
    );
    expect(footers).toEqual([
      ['rId6', 'rId7'],
      ['rId11', 'rId12'],
      ['rId6', 'rId7'],
    ]);
    for (const footer of ['4', '5'])
      expect(parts[`word/footer${footer}.xml`]).toContain('w:textDirection w:val="tbRl"');
    // The annex begins its section: no page break of its own, which would leave a page blank.
    expect(parts['word/document.xml']).not.toContain('w:pageBreakBefore');
  });

  it('has neither where no table is wide', async () => {
    const parts = await partsOf(tree([...before, table(3)]));
    expect(Object.keys(parts).filter(path => path.includes('footer'))).toHaveLength(2);
    expect(parts['word/document.xml']?.match(/<w:sectPr>/g)).toHaveLength(1);
  });

  it.skipIf(missing)('is sound by the schema of Office', async () => {
    expect(await errorsOf(await written(document))).toEqual([]);
  });
});

describe('an HTML file with a table turned sideways', () => {
  it('has a page of its own form for it', () => {
    const found = html(tree(wide), { sheet: official });
    expect(found).toContain('@page turned{size:297mm 210mm;margin:28mm 37mm 26mm 35mm;');
    expect(found.match(/<div class="turned">/g)).toHaveLength(1);
    expect(found.indexOf('<div class="turned">')).toBeLessThan(found.indexOf('采购情况'));
  });

  it('has none where no table is wide', () => {
    expect(html(tree([...before, table(3)]), { sheet: official })).not.toContain('turned');
  });
});
