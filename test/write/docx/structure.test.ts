import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/language.js';
import { sheetFor } from '../../../src/style/sheets.js';
import type { Block, Pair, Tree } from '../../../src/tree/tree.js';
import { chinese, english, form, halves, paragraph, samples, table, text, treeOf } from './samples.js';
import { documentOf, partsOf } from './written.js';

const pair = (zh: string, en: string): Pair => ({
  type: 'pair',
  zh: paragraph('zh', 'body', zh),
  en: paragraph('en', 'body', en),
});

function count(xml: string, what: RegExp): number {
  return [...xml.matchAll(what)].length;
}

const plainText = (xml: string) => xml.replace(/<[^>]*>/g, '');
const rowsOf = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
const cellsOf = (xml: string) => (xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(plainText);
const paragraphsOf = (xml: string) => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];

describe('a telephone number', () => {
  it('keeps its groups on one line, and other spaces stay spaces', async () => {
    const xml = await documentOf(treeOf('zh', [paragraph('zh', 'body', '电话：010-5550 0160 或 TLS 1.3')]));
    expect(plainText(xml)).toContain('电话：010-5550\u00a00160 或 TLS 1.3');
  });
});

describe('pairs', () => {
  it('that follow each other are the rows of one table, Chinese left and English right', async () => {
    const xml = await documentOf(treeOf('side-by-side', [pair('甲', 'A'), pair('乙', 'B'), pair('丙', 'C')]));
    expect(count(xml, /<w:tbl>/g)).toBe(1);
    expect(rowsOf(xml).map(cellsOf)).toEqual([
      ['甲', 'A'],
      ['乙', 'B'],
      ['丙', 'C'],
    ]);
  });

  it('have no rules, and their rows may break over pages', async () => {
    const xml = await documentOf(treeOf('side-by-side', [pair('甲', 'A')]));
    expect(count(xml, /<w:(top|left|bottom|right|insideH|insideV) w:val="nil"\/>/g)).toBe(6);
    expect(xml).not.toContain('w:cantSplit');
  });

  it('of small print do not break, so that no line of one runs over alone', async () => {
    const remark: Pair = { type: 'pair', zh: paragraph('zh', 'remark', '注'), en: paragraph('en', 'remark', 'Note') };
    const rows = rowsOf(await documentOf(treeOf('side-by-side', [pair('甲', 'A'), remark])));
    expect(rows.map(row => row.includes('<w:cantSplit/>'))).toEqual([false, true]);
  });

  it('before a table to be signed are a table of their own, which stays with it', async () => {
    const signed: Block = { ...form('zh'), whole: true };
    const xml = await documentOf(treeOf('side-by-side', [pair('甲', 'A'), pair('乙', 'B'), signed]));
    const [first = '', second = ''] = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect([first, second].map(each => rowsOf(each).map(cellsOf))).toEqual([[['甲', 'A']], [['乙', 'B']]]);
    expect(count(second, /<w:keepNext\/>/g)).toBe(2);
    expect(xml.match(/<w:pStyle w:val="Gap"\/>(<w:keepNext\/>)?/g)?.at(1)).toContain('keepNext');
  });

  it('before and after a table are two tables, kept apart from it', async () => {
    const xml = await documentOf(treeOf('side-by-side', [pair('甲', 'A'), halves, pair('乙', 'B')]));
    expect(count(xml, /<w:tbl>/g)).toBe(3);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr>');
    // 1 pt at the end, so that a full page is not followed by an empty one.
    const end = await documentOf(treeOf('side-by-side', [pair('甲', 'A')]));
    expect(end).toMatch(
      /<w:pStyle w:val="Gap"\/><w:spacing w:line="20" w:lineRule="exact"\/><\/w:pPr><\/w:p><w:sectPr>/,
    );
  });

  it('are never nested', async () => {
    const xml = await documentOf(samples['side-by-side']);
    expect(xml.match(/<w:tc>(?:(?!<\/w:tc>).)*<w:tbl>/s)).toBeNull();
  });
});

describe('a table', () => {
  it('repeats its head on each page and no other row', async () => {
    const rows = rowsOf(await documentOf(treeOf('zh', [table('zh')])));
    expect(rows.map(row => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
  });

  it('has a style of its own, and so have the columns of two languages', async () => {
    const styled = async (blocks: Block[]) =>
      [...(await documentOf(treeOf('side-by-side', blocks))).matchAll(/<w:tblStyle w:val="(\w+)"\/>/g)].map(
        ([, id]) => id,
      );
    expect(await styled([table('zh'), pair('甲', 'A')])).toEqual(['RuledTable', 'LanguageColumns']);
    const { 'word/styles.xml': styles = '' } = await partsOf(samples.zh);
    for (const id of ['RuledTable', 'LanguageColumns'])
      expect(styles).toContain(`w:type="table" w:customStyle="1" w:styleId="${id}"`);
  });

  it('keeps each of its rows whole', async () => {
    const xml = await documentOf(treeOf('zh', [table('zh'), form('zh')]));
    expect(rowsOf(xml).length).toBeGreaterThan(2);
    expect(rowsOf(xml).filter(row => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('has fixed widths, the same in the grid and in every row, that fill the type area', async () => {
    const xml = await documentOf(treeOf('zh', [table('zh')]));
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    for (const row of rowsOf(xml)) {
      expect([...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))).toEqual(grid);
    }
    // 156 mm, GB/T 9704-2012 5.2.1; 1 mm = 56.693 twips.
    expect(Math.abs(grid.reduce((sum, width) => sum + width, 0) - 156 * 56.693)).toBeLessThan(2);
  });

  it('holds in a cell a paragraph for each language', async () => {
    const [, row = ''] = rowsOf(await documentOf(treeOf('stacked', [table('zh', 'en')])));
    const [, cell = ''] = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    expect(paragraphsOf(cell).map(plainText)).toEqual(['数据库管理系统', 'Database management system']);
    expect(paragraphsOf(cell).map(each => /w:pStyle w:val="(\w+)"/.exec(each)?.[1])).toEqual(['ZhCell', 'EnCell']);
  });

  it('in halves has its English on the right of the gutter, under the edge of the English column', async () => {
    const xml = await documentOf(treeOf('side-by-side', [halves], { sheet: 'contract' }));
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    const left = widths.slice(0, 3).reduce((sum, width) => sum + width, 0);
    const right = widths.slice(4).reduce((sum, width) => sum + width, 0);
    expect(widths).toHaveLength(7);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
    expect(Math.abs((widths[3] ?? 0) - 7 * 56.693)).toBeLessThan(1);
    expect(cellsOf(rowsOf(xml)[2] ?? '')).toEqual(['2', '服务器', '承载', '', '2', 'Server', 'Hosting']);
  });

  it('keeps its first row with the second unless one is so high that the page before would be left empty', async () => {
    const rowsKept = async (words: number) => {
      const long = { cells: [{ lines: [{ lang: 'zh' as const, children: [text('网络产品和服务'.repeat(words))] }] }] };
      const one: Block = { type: 'table', columns: [{ align: 'left' }], rows: [long, long, long, long] };
      return rowsOf(await documentOf(treeOf('zh', [one]))).map(row => row.includes('<w:keepNext/>'));
    };
    expect(await rowsKept(1)).toEqual([true, false, true, false]);
    expect(await rowsKept(40)).toEqual([false, false, false, false]);
  });

  it('with a head does not hold its first row, which does not stand alone below it', async () => {
    const row = { cells: [{ lines: [{ lang: 'zh' as const, children: [text('甲')] }] }] };
    const headed: Block = { type: 'table', columns: [{ align: 'left' }], head: row, rows: [row, row, row, row] };
    const rows = rowsOf(await documentOf(treeOf('zh', [headed])));
    expect(rows.map(each => each.includes('<w:keepNext/>'))).toEqual([true, false, false, true, false]);
  });

  it('has room between it and the text below', async () => {
    const below = async (...blocks: Block[]) => paragraphsOf(await documentOf(treeOf('zh', blocks))).at(-1) ?? '';
    const body = paragraph('zh', 'body', '甲');
    // 8 pt in twips.
    expect(await below(table('zh'), body)).toContain('<w:spacing w:before="160"/>');
    expect(await below(body, body)).not.toContain('w:before');
  });

  it('with a row of another length than its columns is refused', async () => {
    const broken: Block = { ...form('zh'), rows: [{ cells: [{ lines: [] }] }] };
    await expect(documentOf(treeOf('zh', [broken]))).rejects.toThrow(RangeError);
  });
});

describe('a page', () => {
  const annex = (zh: string, en: string): Pair => ({
    type: 'pair',
    zh: paragraph('zh', 'annex', zh),
    en: paragraph('en', 'annex', en),
  });

  it('begins with an annex', async () => {
    const body = paragraph('zh', 'body', '甲');
    const paragraphs = paragraphsOf(await documentOf(treeOf('zh', [body, paragraph('zh', 'annex', '附件2'), body])));
    expect(paragraphs.map(each => each.includes('<w:pageBreakBefore/>'))).toEqual([false, true, false]);
  });

  it('begins with an annex side by side: the line in front of its table breaks the page, for no row can', async () => {
    const xml = await documentOf(
      treeOf('side-by-side', [pair('甲', 'A'), annex('附件2', 'Attachment 2'), pair('乙', 'B')]),
    );
    expect(count(xml, /<w:pageBreakBefore\/>/g)).toBe(1);
    expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"\/><w:pageBreakBefore\/><\/w:pPr><\/w:p><w:tbl>/);
    expect(rowsOf(xml).map(cellsOf)).toEqual([
      ['甲', 'A'],
      ['附件2', 'Attachment 2'],
      ['乙', 'B'],
    ]);
  });

  it('does not part a heading from its table: paragraph, line between and first row say so themselves', async () => {
    const heading = (lang: 'zh' | 'en') =>
      ({ type: 'heading', lang, level: 1, marker: '1.', children: [text('x')] }) as const;
    const xml = await documentOf(
      treeOf('side-by-side', [{ type: 'pair', zh: heading('zh'), en: heading('en') }, halves]),
    );
    const [first = '', ...rows] = rowsOf(xml);
    expect(count(first, /<w:keepNext\/>/g)).toBe(2);
    expect(xml).toContain('<w:pStyle w:val="Gap"/><w:keepNext/>');
    expect(rows.map(row => row.includes('<w:keepNext/>'))).toEqual([true, true, false]);
  });

  it('does not hold a signature alone', async () => {
    const blocks = [paragraph('zh', 'body', '甲'), paragraph('zh', 'body', '乙'), paragraph('zh', 'signature', '丙')];
    const paragraphs = paragraphsOf(await documentOf(treeOf('zh', blocks)));
    expect(paragraphs.map(each => each.includes('<w:keepNext/>'))).toEqual([false, true, false]);
  });

  it('does not hold a long paragraph to its translation, so that a chain that fills a page leaves the signature no text', async () => {
    const kept = async (words: number) => {
      const [zh, en] = [paragraph('zh', 'body', '甲'.repeat(words)), paragraph('en', 'body', 'A'.repeat(words))];
      const ends = [paragraph('zh', 'signature', '丙'), paragraph('en', 'signature', 'C')];
      const paragraphs = paragraphsOf(await documentOf(treeOf('stacked', [zh, en, ...ends])));
      return paragraphs.slice(0, 2).map(each => each.includes('<w:keepNext/>'));
    };
    expect(await kept(10)).toEqual([true, true]);
    expect(await kept(200)).toEqual([false, true]);
  });

  it('holds to a signature what closes the text, and not the paragraph before where attachments are named between', async () => {
    const kept = async (...between: Block[]) => {
      const blocks = [paragraph('zh', 'body', '甲'), paragraph('zh', 'closing', '专此函达。'), ...between];
      const [first] = paragraphsOf(await documentOf(treeOf('zh', [...blocks, paragraph('zh', 'signature', '丙')])));
      return first?.includes('<w:keepNext/>');
    };
    expect(await kept()).toBe(true);
    expect(await kept(paragraph('zh', 'attachment', '附件：回执'))).toBe(false);
  });

  it('holds what stands under a date to it, in one language and where no 版记 shares the page, and no long paragraph above', async () => {
    const under = [
      paragraph('zh', 'body', '（联系人：丁）'),
      paragraph('zh', 'remark', '期限记录。'),
      paragraph('zh', 'remark', '戊。'),
    ];
    const end = [
      paragraph('zh', 'closing', '特此通知。'),
      paragraph('zh', 'signature', '丙'),
      paragraph('zh', 'date', '2026年3月3日'),
    ];
    const held = async (words: number, ...last: Block[]) => {
      const blocks = [paragraph('zh', 'body', '甲'.repeat(words)), ...end, ...last];
      const paragraphs = paragraphsOf(await documentOf(treeOf('zh', blocks)));
      return paragraphs.filter(each => each.includes('<w:keepNext/>')).map(each => plainText(each).slice(0, 4));
    };
    expect(await held(100, ...under)).toEqual(['2026', '（联系人', '期限记录']);
    expect(await held(4, ...under)).toEqual(['甲甲甲甲', '2026', '（联系人', '期限记录']);
    expect(await held(100, ...under.slice(2))).toEqual(['甲甲甲甲', '2026']);
    expect(await held(4, ...under, paragraph('zh', 'printing', '己'))).not.toContain('2026');
    const prints = [paragraph('zh', 'remark', '期限记录。'), paragraph('en', 'remark', 'Record.')];
    expect(await held(4, paragraph('en', 'date', 'March 3, 2026'), ...prints, ...prints)).not.toContain('Marc');
  });

  it('stays with what it announces, unless all of a long paragraph would go along', async () => {
    const kept = async (words: string) => {
      const blocks = [paragraph('zh', 'body', words), paragraph('zh', 'body', '甲。')];
      return paragraphsOf(await documentOf(treeOf('zh', blocks)))[0]?.includes('<w:keepNext/>');
    };
    expect(await kept('现将结论通知如下：')).toBe(true);
    expect(await kept('现将结论通知如下。')).toBe(false);
    expect(await kept(`${'甲'.repeat(80)}如下：`)).toBe(false);
  });
});

describe('a table before the end of the text', () => {
  const kept = async (blocks: Block[]) =>
    paragraphsOf(await documentOf(treeOf('side-by-side', blocks)))
      .filter(each => !each.includes('<w:keepNext/>'))
      .map(plainText);

  it('holds its last rows to the signature, and the line between to both', async () => {
    const last = paragraph('zh', 'date', '2026年11月22日');
    const end = [paragraph('zh', 'signature', '甲'), last];
    // The signature and the closing are held to what follows by their styles.
    expect(await kept([table('zh'), ...end])).toEqual(['甲', '2026年11月22日']);
    const signed: Pair = {
      type: 'pair',
      zh: paragraph('zh', 'signature', '甲'),
      en: paragraph('en', 'signature', 'A'),
    };
    expect(await kept([table('zh', 'en'), signed])).toEqual([]);
    expect(await kept([table('zh'), paragraph('zh', 'closing', '特此申报。'), ...end])).toEqual([
      '特此申报。',
      '甲',
      '2026年11月22日',
    ]);
  });

  it('is free where text follows', async () => {
    expect((await kept([table('zh'), paragraph('zh', 'body', '甲')])).slice(-2)).toEqual(['承载', '甲']);
  });
});

describe('a form to be signed', () => {
  it('has the heights it asks for, its rows kept together', async () => {
    const [field] = form('zh').rows;
    const signed: Block = {
      ...form('zh'),
      whole: true,
      rows: [45, 20, undefined].map(height => ({ cells: field?.cells ?? [], height })),
    };
    const rows = rowsOf(await documentOf(treeOf('zh', [signed])));
    // 45 mm and 20 mm in twips.
    expect(rows.map(row => /<w:trHeight[^>]*w:val="(\d+)"/.exec(row)?.[1])).toEqual(['2551', '1134', undefined]);
    expect(rows.map(row => row.includes('<w:keepNext/>'))).toEqual([true, true, false]);
  });

  it('stays with that of the other language', async () => {
    const signed: Block = { ...form('zh'), whole: true };
    const xml = await documentOf(treeOf('zh', [signed, signed]));
    const kept = rowsOf(xml).map(row => row.includes('<w:keepNext/>'));
    expect(kept.indexOf(false)).toBe(kept.length - 1);
    expect(xml).toContain('<w:pStyle w:val="Gap"/><w:keepNext/>');
  });
});

describe('the blocks of a tree', () => {
  it('each take the style of their language and role', async () => {
    for (const tree of [samples.zh, samples.en]) {
      const prefix = tree.layout === 'zh' ? 'Zh' : 'En';
      const used = new Set([...(await documentOf(tree)).matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, id]) => id));
      used.delete('Gap');
      const names = [
        'Title',
        'Number',
        'Addressee',
        'Heading1',
        'Heading2',
        'Heading3',
        'Heading4',
        'Body',
        'Head',
        'Cell',
      ];
      const roles = ['Quote', 'Note', 'Attachment', 'Closing', 'Signature', 'Date', 'Remark', 'Annex', 'Caption'];
      expect([...used].sort()).toEqual([...names, ...roles].map(name => prefix + name).sort());
    }
  });

  it('print their markers before the text: close up or with a wide space in Chinese, with a tab for items in English', async () => {
    const chineseTexts = paragraphsOf(await documentOf(treeOf('zh', chinese))).map(plainText);
    expect(chineseTexts).toEqual(expect.arrayContaining(['一、运营者基本情况', '（1）第二级的项目。', '第一条　定义']));
    const xml = await documentOf(treeOf('en', english));
    expect(paragraphsOf(xml).map(plainText)).toEqual(
      expect.arrayContaining(['1. The Operator', 'Article 1 Definitions']),
    );
    expect(xml).toMatch(/\(1\)<\/w:t><\/w:r><w:r>(?:(?!<w:t ).)*<w:tab\/>/);
  });

  it('of an unknown type are refused', async () => {
    const broken = { type: 'stanza', lang: 'zh', children: [] } as unknown as Block;
    const deep = { ...chinese[3], level: 5 } as Block;
    const inline = { type: 'paragraph', lang: 'zh', role: 'body', children: [{ type: 'image' }] } as unknown as Block;
    for (const block of [broken, deep, inline]) await expect(documentOf(treeOf('zh', [block]))).rejects.toThrow();
  });

  it('that are to be completed are highlighted, and nothing else is', async () => {
    const highlighted = (xml: string) =>
      xml.match(/<w:r>(?:(?!<\/w:r>).)*w:highlight w:val="yellow"(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? [];
    expect(highlighted(await documentOf(samples.zh)).map(plainText)).toEqual(['【待填：住所】']);
    expect(highlighted(await documentOf(samples.en)).map(plainText)).toEqual(['[to be completed: address]']);
  });

  it('lead their references to a bookmark of the same language', async () => {
    const xml = await documentOf(treeOf('stacked', [...chinese, ...english]));
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"[^>]*>(.*?)<\/w:hyperlink>/gs)];
    expect(anchors.map(([, , inside]) => plainText(inside ?? ''))).toEqual(['第一部分', 'Part 1']);
    const bookmarked = anchors.map(([, name]) => {
      const start = new RegExp(
        `<w:bookmarkStart w:name="${name}" w:id="(\\d+)"/>(.*?)<w:bookmarkEnd w:id="\\1"/>`,
        's',
      );
      return plainText(start.exec(xml)?.[2] ?? '');
    });
    expect(bookmarked).toEqual(['一、运营者基本情况', '1. The Operator']);
  });

  it('say the language of each run', async () => {
    const runs = async (tree: Tree) => (await documentOf(tree)).match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const chineseRuns = await runs(samples.zh);
    const englishRuns = await runs(samples.en);
    const isChinese = (run: string) =>
      run.includes('<w:lang w:eastAsia="zh-CN"/>') && run.includes('w:hint="eastAsia"') && !run.includes('en-US');
    const isEnglish = (run: string) => run.includes('<w:lang w:val="en-US"/>') && !run.includes('w:hint');
    for (const found of [chineseRuns, englishRuns]) expect(found.length).toBeGreaterThan(10);
    expect(chineseRuns.filter(run => !isChinese(run))).toEqual([]);
    expect(englishRuns.filter(run => !isEnglish(run))).toEqual([]);
  });
});

describe('the styles of a file', () => {
  it('are those of the sheet and what they stand on, none in blue', async () => {
    const { 'word/styles.xml': styles = '' } = await partsOf(samples.zh);
    const ids = [...styles.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id);
    const own = Object.keys(sheetFor('official', 'zh').styles.zh).length * languages.length;
    expect(ids.filter(id => /^(Zh|En)/.test(id ?? ''))).toHaveLength(own + 2);
    expect(new Set(ids).size).toBe(ids.length);
    const coloured =
      styles.match(/<w:style (?:(?!<\/w:style>).)*<w:color w:val=(?:(?!<\/w:style>).)*<\/w:style>/gs) ?? [];
    // The mark of a draft and the name of an authority, both red.
    expect(coloured.map(style => /w:styleId="(\w+)"/.exec(style)?.[1])).toEqual([
      'Header',
      'ZhLetterhead',
      'EnLetterhead',
    ]);
  });

  it('have headings that a word processor knows as such, each with its outline level', async () => {
    const { 'word/styles.xml': styles = '' } = await partsOf(samples.en);
    for (const level of [1, 2, 3, 4]) {
      const builtIn = new RegExp(
        `w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>.*?<w:outlineLvl w:val="(\\d)"/>`,
      );
      expect(builtIn.exec(styles)?.[1]).toBe(String(level - 1));
      for (const prefix of ['Zh', 'En']) {
        expect(styles).toMatch(
          new RegExp(`w:styleId="${prefix}Heading${level}"><w:name [^>]*><w:basedOn w:val="Heading${level}"/>`),
        );
      }
    }
  });

  it('set small print in close lines, which find room below a signature', async () => {
    const { 'word/styles.xml': styles = '' } = await partsOf(samples.zh);
    const remark = /w:styleId="ZhRemark".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    // 小四号, 12 pt, and seven fifths of it.
    expect(remark).toContain('<w:sz w:val="24"/>');
    expect(remark).toMatch(/w:after="0" w:line="336" w:lineRule="exact"/);
  });

  it('set the official body as GB/T 9704-2012 has it: 三号仿宋, two characters in', async () => {
    const { 'word/styles.xml': styles = '' } = await partsOf(samples.zh);
    const body = /w:styleId="ZhBody".*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(body).toContain('w:eastAsia="仿宋"');
    expect(body).toContain('w:ascii="Times New Roman"');
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toContain('w:firstLineChars="200"');
  });
});

describe('the settings of a file', () => {
  it('keep lines by the rules of GB/T 15834-2011, 5.1, and part no word by a hyphen', async () => {
    const { 'word/settings.xml': settings = '', 'word/styles.xml': styles = '' } = await partsOf(samples.zh);
    const marks = (name: string) =>
      new RegExp(`<w:noLineBreaks${name} w:lang="zh-CN" w:val="([^"]*)"`).exec(settings)?.[1] ?? '';
    for (const mark of '，。、；：？！）》”’】…—·') expect(marks('Before')).toContain(mark);
    for (const mark of '（《“‘【') expect(marks('After')).toContain(mark);
    for (const mark of '，。）》”’') expect(marks('After')).not.toContain(mark);
    for (const mark of '（《“‘') expect(marks('Before')).not.toContain(mark);
    expect(settings).toContain('<w:autoHyphenation w:val="0"/>');
    expect(settings).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
    expect(styles).toContain('<w:pPrDefault><w:pPr><w:kinsoku/>');
  });

  it('name for each Chinese font those that take its place', async () => {
    const { 'word/fontTable.xml': fonts = '', 'word/styles.xml': styles = '' } = await partsOf(samples.zh);
    const others = (name: string) =>
      new RegExp(`w:name="${name}"><w:altName w:val="([^"]*)"`).exec(fonts)?.[1]?.split(',');
    expect(others('仿宋')).toEqual(expect.arrayContaining(['FangSong', '仿宋_GB2312']));
    expect(others('楷体')).toEqual(expect.arrayContaining(['KaiTi', '楷体_GB2312']));
    expect(others('黑体')).toContain('SimHei');
    expect(others('方正小标宋简体')).toEqual(expect.arrayContaining(['方正小标宋_GBK', '华文中宋']));
    const used = [...styles.matchAll(/w:eastAsia="([^"]*)"/g)].map(([, name]) => name);
    for (const name of new Set(used.filter(each => each !== 'zh-CN'))) expect(others(name ?? '')).toBeDefined();
  });
});

describe('the page', () => {
  it('of an official document holds 22 lines of 28 characters between the margins', async () => {
    const { 'word/styles.xml': styles = '', 'word/document.xml': xml = '' } = await partsOf(samples.zh);
    const margins = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? '';
    const number = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1]);
    const tracking = Number(/w:styleId="ZhBody".*?<w:spacing w:val="(-\d+)"/.exec(styles)?.[1]);
    const [height, width] = [16838 - number('top') - number('bottom'), 11906 - number('right') - number('left')];
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="592"/>');
    expect(Math.floor(height / 592)).toBe(22);
    expect(Math.floor(width / (320 + tracking))).toBe(28);
  });

  it('of another sheet has no grid', async () => {
    expect(await documentOf(samples.stacked)).not.toContain('w:docGrid');
  });

  it('is numbered between dashes, at the right on odd pages and at the left on even ones', async () => {
    const parts = await partsOf(samples.zh);
    const [odd = '', even = ''] = [parts['word/footer1.xml'], parts['word/footer2.xml']];
    for (const footer of [odd, even]) {
      expect(footer).toMatch(/>— <.*w:fldCharType="begin".*>PAGE<.*w:fldCharType="end".*> —</s);
    }
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(even).toContain('<w:jc w:val="left"/>');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(parts['word/document.xml']).toMatch(
      /footerReference w:type="default" r:id="rId6".*footerReference w:type="even" r:id="rId7"/,
    );
  });

  it('of a contract counts itself and all of them', async () => {
    const footer = (await partsOf(treeOf('zh', [], { sheet: 'contract' })))['word/footer1.xml'] ?? '';
    const words = footer.replace(/<w:instrText[^>]*>(\w+)<\/w:instrText>/g, '{$1}').replace(/<[^>]+>/g, '');
    expect(words.trim()).toBe('第 {PAGE} 页 共 {NUMPAGES} 页');
  });

  it('carries the mark of a draft in the head of every page, and none in a final document', async () => {
    const heads = async (tree: Tree) => {
      const parts = await partsOf(tree);
      return ['word/header1.xml', 'word/header2.xml'].map(path => plainText(parts[path] ?? '').trim());
    };
    expect(await heads(samples.stacked)).toEqual(['草稿 DRAFT', '草稿 DRAFT']);
    expect(await heads(samples.en)).toEqual(['', '']);
    expect((await documentOf(samples.stacked)).match(/headerReference w:type="(default|even)"/g)).toHaveLength(2);
  });
});

describe('the properties of a file', () => {
  it('give its title, its languages and its own date, and no person', async () => {
    const { 'docProps/core.xml': core = '' } = await partsOf(samples['side-by-side']);
    expect(core).toContain('<dc:title>网络安全审查申报书 / Application for Cybersecurity Review</dc:title>');
    expect(core).toContain('<dc:language>zh-CN, en-US</dc:language>');
    expect(core.match(/>2026-11-22T00:00:00Z</g)).toHaveLength(2);
    expect(core).not.toMatch(/creator|lastModifiedBy/);
  });

  it('survive an empty document', async () => {
    const xml = await documentOf(treeOf('zh', []));
    expect(xml).toMatch(/<w:body><w:sectPr>.*<\/w:sectPr><\/w:body>/);
    expect(plainText(await documentOf(treeOf('zh', [paragraph('zh', 'body', text(''))]))).trim()).toBe('');
  });
});
