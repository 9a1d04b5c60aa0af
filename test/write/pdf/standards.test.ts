import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { sheetFor } from '../../../src/style/sheets.js';
import { type Block, type Layout, layouts, type Tree } from '../../../src/tree/tree.js';
import { openWenshu } from '../../../src/wenshu.js';
import { writePdf } from '../../../src/write/pdf/index.js';
import { type PdfStandard, pdfStandards } from '../../../src/write/writer.js';
import { faults, metadataOf } from './standard.js';
import { chinese, english, fonts, heading, item, paragraph, row, text, tree } from './trees.js';

const rows = { head: row('zh', '序号', '名称'), rows: Array.from({ length: 50 }, (_, at) => row('zh', `${at}`, '云')) };
const columns = [{ align: 'center' }, { align: 'left' }] as const;
const title: Block = { type: 'title', lang: 'zh', children: [text('云 & <网> 报告')] };
const blank: Block = {
  ...paragraph('zh', '住所'),
  children: [
    { type: 'strong', children: [text('𬱖㛃')] },
    { type: 'emphasis', children: [text('着重')] },
    { type: 'blank', text: '【待填：住所】', from: 'a' },
  ],
};
/** One of everything that a page can hold. */
const all: readonly Block[] = [
  title,
  paragraph('zh', '明德函〔2026〕10号', 'number'),
  heading('zh', '一、', '情况'),
  { ...heading('zh', '（一）', '其一'), level: 2 },
  blank,
  paragraph('zh', chinese.repeat(5)),
  item('zh', '1.', '甲'),
  item('zh', '（1）', '子', 2),
  paragraph('zh', '第五条', 'quote'),
  paragraph('zh', '说明', 'note'),
  { type: 'table', columns, ...rows },
  { type: 'table', columns, rows: [row('zh', '名称', '岚江')] },
  paragraph('zh', '附件', 'annex'),
  paragraph('zh', '表', 'caption'),
];
const pairs: readonly Block[] = [
  { type: 'pair', zh: heading('zh', '一、', '情况'), en: heading('en', '1.', 'Facts (岚江)') },
  { type: 'pair', zh: paragraph('zh', chinese), en: paragraph('en', english) },
  { type: 'table', columns: [...columns, ...columns], halves: true, rows: [row('zh', '名', '甲', 'Name', 'A')] },
  { type: 'table', columns, ...rows },
  { type: 'pair', zh: heading('zh', '二、', '其他'), en: heading('en', '2.', 'Others') },
];
const english1: readonly Block[] = [heading('en', '1.', 'Facts'), paragraph('en', english), item('en', '(1)', 'One')];
const blocks: Readonly<Record<Layout, readonly Block[]>> = {
  zh: all,
  en: english1,
  stacked: [...all, ...english1],
  'side-by-side': pairs,
};
const titles = { zh: '云 & <网> 报告', en: 'Report on Clouds & <Nets>' };

function titleIn(layout: Layout): Tree['title'] {
  if (layout === 'zh') return { zh: titles.zh };
  return layout === 'en' ? { en: titles.en } : titles;
}

function made(layout: Layout, standards: readonly PdfStandard[]) {
  const document = tree(blocks[layout], { layout, mark: '草稿 DRAFT', title: titleIn(layout) });
  return writePdf(document, { sheet: sheetFor('official', layout), fonts, standards });
}

const cases = layouts.flatMap(layout =>
  [['ua'], ['a-2a'], ['ua', 'a-2a']].map(standards => ({ layout, standards: standards as PdfStandard[] })),
);

describe('a PDF that is to conform to a standard', () => {
  it.each(cases)('has no fault that can be found: $layout, $standards', async ({ layout, standards }) => {
    expect(faults(await made(layout, standards), standards)).toEqual([]);
  });

  it('is the same in every byte when made again', async () => {
    const [first, second] = [await made('stacked', ['ua', 'a-2a']), await made('stacked', ['ua', 'a-2a'])];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('a PDF that is not', () => {
  it.each(pdfStandards)('makes no claim of %s', async standard => {
    const found = faults(await made('zh', []), [standard]);
    expect(found).toContain(standard === 'ua' ? 'UA 5: no pdfuaid:part 1' : 'A 6.6.4: no pdfaid:part 2');
    expect(metadataOf(await made('zh', []))).not.toMatch(/pdfaid|pdfuaid/);
  });

  it('has sound metadata, whatever signs its title holds', async () => {
    const parsed = new DOMParser().parseFromString(metadataOf(await made('stacked', [])), 'text/xml');
    const names = parsed.getElementsByTagName('rdf:li');
    expect(Array.from({ length: names.length }, (_, at) => names[at]?.textContent)).toEqual([
      titles.zh,
      titles.zh,
      titles.en,
      'zh-CN',
      'en',
    ]);
  });

  it('has an identifier that no other file has', async () => {
    const idOf = (bytes: Uint8Array) =>
      /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const ids = [idOf(await made('zh', [])), idOf(await made('zh', ['ua'])), idOf(await made('stacked', []))];
    expect(new Set(ids).size).toBe(3);
    expect(ids.every(Boolean)).toBe(true);
  });
});

describe('the wish of a program', () => {
  const wenshu = openWenshu();
  const file = 'examples/power-grid/case.yaml';
  const read = wenshu.readCase(readFileSync(file, 'utf8'), file);
  const wish = { kind: 'declaration', layout: 'zh', format: 'pdf' } as const;

  it.each(['ua', ['ua', 'a-2a']] as const)('%s makes such a file', async pdfStandard => {
    const [made] = await wenshu.render(read, { ...wish, pdfStandard });
    expect(faults(made?.bytes ?? new Uint8Array(), [pdfStandard].flat())).toEqual([]);
  });

  it('is refused for another format, by name', async () => {
    await expect(wenshu.render(read, { ...wish, format: 'docx', pdfStandard: 'ua' })).rejects.toMatchObject({
      problems: [
        { code: 'usage/option-not-of-format', values: { option: 'pdfStandard', needed: 'pdf', format: 'docx' } },
      ],
    });
  });
});

describe('the check itself', () => {
  it.each([
    ['/DisplayDocTitle true', '/DisplayDocTitle null', 'UA 7.1: title not shown'],
    ['/Marked true', '/Marked null', 'A 6.7.2.2, UA 7.1: not marked'],
    ['/S /H1', '/S /H4', 'UA 7.4.2: H4 after H0'],
    ['/Scope /Column', '/Scope /Kolumn', 'UA 7.5: a head cell without scope'],
    ['/S /LBody', '/S /LBudy', 'UA 7.1: LBudy in LI'],
    ['/CIDToGIDMap /Identity', '/CIDToGIDMap /Identitx', 'A 6.2.11.3.2, UA 7.21.3.2: CIDToGIDMap'],
    ['/StructParents 0', '/StructParents 9', 'UA 7.1: content without a parent'],
    ['/MCID 0', '/MCID 7', 'UA 7.1: content 0 is in no element'],
    ['<pdfuaid:part>1', '<pdfuaid:part>2', 'UA 5: no pdfuaid:part 1'],
    ['<pdfaid:part>2', '<pdfaid:part>3', 'A 6.6.4: no pdfaid:part 2'],
    ['2026-11-22T12', '2026-11-23T12', 'A 6.6.3: the day 2026-11-22T12:00:00Z'],
    ['/N 3', '/N 4', 'A 6.2.3: N'],
    ['/Tabs /S', '/Tabs /R', 'UA 7.18.3: Tabs'],
    ['&amp;', '&emp;', 'A 6.6.3: the title'],
  ])('finds %s made %s', async (sound, broken, fault) => {
    const text = Buffer.from(await made('zh', ['ua', 'a-2a'])).toString('latin1');
    expect(text).toContain(sound);
    expect(faults(Buffer.from(text.replace(sound, broken), 'latin1'), ['ua', 'a-2a'])).toContain(fault);
  });

  it('finds a width that is not that of the font', async () => {
    const text = Buffer.from(await made('zh', ['ua'])).toString('latin1');
    const broken = text.replace(/\/W \[1 \[1000/g, '/W [1 [1002');
    expect(broken).not.toBe(text);
    expect(faults(Buffer.from(broken, 'latin1'), ['ua']).join()).toContain('UA 7.21.5: widths of');
  });

  it('finds what is drawn outside of all content, and a colour of another kind', async () => {
    const doc = new PDFDocument({ tagged: true, lang: 'en', displayTitle: true, font: '', pdfVersion: '1.7' });
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.rect(0, 0, 9, 9).fill([1, 2, 3, 4]).end();
    await new Promise(resolve => doc.on('end', resolve));
    const found = faults(Buffer.concat(chunks), ['ua', 'a-2a']);
    for (const fault of ['UA 7.1, A 6.7.3: f outside of all content', 'A 6.2.4: the operator scn'])
      expect(found).toContain(fault);
  });
});
