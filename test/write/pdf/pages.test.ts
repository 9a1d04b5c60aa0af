import { describe, expect, it } from 'vitest';
import type { Block, Heading, Item, Row, Table } from '../../../src/tree/tree.js';
import { linesOf, type Page, readPdf } from './read.js';
import { chinese, heading, item, paragraph, pdf, row, text } from './trees.js';

const millimetre = 72 / 25.4;

/** The text of each page without its number. */
async function pagesOf(blocks: readonly Block[], layout: 'zh' | 'stacked' = 'zh'): Promise<string[][]> {
  const pages = await readPdf(await pdf(blocks, 'official', layout));
  return pages.map(page =>
    linesOf(page)
      .map(line => line.text)
      .filter(line => !/^—\s*\d+\s*—$/.test(line)),
  );
}

/** So many lines of the body. */
const body = (lines: number): Block => ({
  ...paragraph('zh', ''),
  children: Array.from({ length: lines }, (_, at) => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    text(`第${at + 1}行`),
  ]).flat(),
});

const form = (rows: readonly Row[], more: Partial<Table> = {}): Table => ({
  type: 'table',
  columns: [{ align: 'left' }, { align: 'left' }],
  rows,
  ...more,
});
const room = (name: string, height: number): Row => ({ ...row('zh', name, ''), height });

describe('an annex', () => {
  it('begins a page, in two languages one after the other only once', async () => {
    const annex = [paragraph('zh', '附件2', 'annex'), paragraph('zh', '意见表', 'caption')];
    expect(await pagesOf([body(2), ...annex])).toEqual([
      ['第1行', '第2行'],
      ['附件2', '意见表'],
    ]);
    const both = [paragraph('zh', '附件2', 'annex'), paragraph('en', 'Attachment 2', 'annex')];
    expect((await pagesOf([body(1), ...both], 'stacked'))[1]).toEqual(['附件2', 'Attachment 2']);
  });
});

describe('a table of many columns', () => {
  it('is set in smaller type rather than break its words', async () => {
    const cells = ['1', ...Array.from({ length: 5 }, () => 'authorisation')];
    const wide: Table = {
      type: 'table',
      columns: cells.map(() => ({ align: 'left' })),
      head: row('en', ...cells),
      rows: [row('en', ...cells)],
    };
    const text = (await pagesOf([wide])).flat().join(' ');
    expect(text.match(/authorisation/g)).toHaveLength(10);
  });
});

describe('a signature', () => {
  it('takes the last lines of the text before it along to its page', async () => {
    for (let lines = 8; lines < 24; lines++) {
      const pages = await pagesOf([
        body(lines),
        paragraph('zh', '办公室', 'signature'),
        paragraph('zh', '今日', 'date'),
      ]);
      const last = pages.at(-1) ?? [];
      expect(last.slice(-2)).toEqual(['办公室', '今日']);
      expect(last.length, `${lines}: ${last}`).toBeGreaterThanOrEqual(4);
    }
  });

  it('stands centred over its date, which stands four characters in from the right', async () => {
    const [page] = await readPdf(
      await pdf([paragraph('zh', '网络安全审查办公室', 'signature'), paragraph('zh', '二〇二一年六月一日', 'date')]),
    );
    const [name, date] = linesOf(page as Page);
    expect(date?.right).toBeCloseTo(184 * millimetre - 4 * 16, 0);
    expect(((name?.x ?? 0) + (name?.right ?? 0)) / 2).toBeCloseTo(((date?.x ?? 0) + (date?.right ?? 0)) / 2, 0);
  });

  it('leaves room above for a seal of 42 mm, between its own lines less', async () => {
    const blocks = [paragraph('zh', '正文。'), ...['甲公司', '签字：'].map(each => paragraph('zh', each, 'signature'))];
    const [page] = await readPdf(await pdf([...blocks, paragraph('zh', '今日', 'date')]));
    const [above = { y: 0 }, name = { y: 0 }, signed = { y: 0 }] = linesOf(page as Page);
    expect(name.y - above.y).toBeGreaterThan(21 * millimetre);
    expect(signed.y - name.y).toBeLessThan(21 * millimetre);
  });
});

describe('a sentence that announces', () => {
  it('does not stand at the foot of a page, but the lines above it may', async () => {
    for (let lines = 15; lines < 22; lines++) {
      const announced = paragraph('zh', `${'甲'.repeat(28 * 5)}如下：`);
      const pages = await pagesOf([body(lines), announced, heading('zh', '一、', '对象'), paragraph('zh', '乙。')]);
      const page = pages.find(each => each.some(line => line.includes('如下：')));
      expect(page, String(lines)).toContain('一、对象');
      expect(pages[0]?.length, String(lines)).toBeGreaterThan(14);
    }
  });
});

describe('a table', () => {
  const rows = Array.from({ length: 4 }, (_, at) => row('zh', `甲${at + 1}`, '乙'));

  it('leaves neither its heading nor its first row at the foot of a page, nor its last at the top', async () => {
    for (let lines = 10; lines < 22; lines++) {
      const pages = await pagesOf([body(lines), heading('zh', '一、', '表'), form(rows)]);
      const places = ['一、表', '甲1乙', '甲2乙', '甲3乙', '甲4乙'].map(line =>
        pages.findIndex(page => page.includes(line)),
      );
      expect(places, String(lines)).not.toContain(-1);
      expect([places[0], places[1]], String(lines)).toEqual([places[2], places[2]]);
      expect(places[3], String(lines)).toBe(places[4]);
    }
  });

  it('of a few rows is not broken', async () => {
    const few = Array.from({ length: 5 }, (_, at) => row('zh', `甲${at + 1}`, '乙'));
    for (let lines = 14; lines < 22; lines++) {
      const pages = await pagesOf([body(lines), form(few)]);
      expect(
        pages.filter(page => page.some(line => /^甲\d乙$/.test(line))),
        String(lines),
      ).toHaveLength(1);
    }
  });

  it('stays with the sentence that announces it', async () => {
    for (let lines = 10; lines < 22; lines++) {
      const pages = await pagesOf([body(lines), paragraph('zh', '如下：'), form(rows)]);
      const page = pages.find(each => each.includes('如下：'));
      expect(page, String(lines)).toContain('甲1乙');
    }
  });

  it('keeps room in a row for a seal', async () => {
    const [page] = await readPdf(await pdf([form([room('印章', 45), row('zh', '日期', '今日')])]));
    const [seal = { y: 0 }, date = { y: 0 }] = linesOf(page as Page);
    // From the middle of one row to the middle of the next, which has one line.
    expect(date.y - seal.y).toBeGreaterThan(22.5 * millimetre);
    expect(date.y - seal.y).toBeLessThan(32 * millimetre);
  });

  it('has its cells at middle height, in a high row too', async () => {
    const [page] = await readPdf(await pdf([form([row('zh', '说明', chinese)])]));
    const lines = linesOf(page as Page);
    const name = lines.find(line => line.text.includes('说明'));
    const heights = lines.filter(line => line.x > 60 * millimetre && !line.text.includes('—')).map(line => line.y);
    const middle = (Math.min(...heights) + Math.max(...heights)) / 2;
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(130);
    expect(Math.abs((name?.y ?? 0) - middle)).toBeLessThan(12);
  });

  it('to be signed stands on one page', async () => {
    const signed = form([room('印章', 45), room('签字', 20), room('日期', 12)], { whole: true });
    for (let lines = 4; lines < 20; lines += 3) {
      const pages = await pagesOf([body(lines), signed]);
      expect(pages.filter(page => page.some(line => /印章|签字|日期/.test(line)))).toHaveLength(1);
    }
  });

  it('that no page holds with its headings stays with them all the same', async () => {
    const tall = form(
      Array.from({ length: 6 }, (_, at) => room(`甲${at}`, 45)),
      { whole: true },
    );
    const pages = await pagesOf([body(3), paragraph('zh', '附件1', 'annex'), paragraph('zh', '表', 'caption'), tall]);
    expect(pages[1]).toEqual(expect.arrayContaining(['附件1', '表', '甲0', '甲3']));
    expect(pages[2]?.[0]).toMatch(/^甲[45]$/);
  });
});

describe('the tables to be signed of two languages', () => {
  const signed = (lang: 'zh' | 'en', seal: number): Table =>
    form([{ ...row(lang, lang === 'zh' ? '印章' : 'Seal', ''), height: seal }, row(lang, '末行', '')], { whole: true });
  const ending = (seal: number): Block[] => [
    paragraph('zh', '双方签署。'),
    paragraph('en', 'Signed.'),
    signed('zh', seal),
    signed('en', seal),
  ];
  const placesOf = async (blocks: readonly Block[]): Promise<number[]> => {
    const pages = await pagesOf(blocks, 'stacked');
    return ['双方签署。', 'Signed.', '印章', 'Seal'].map(line => pages.findIndex(page => page.includes(line)));
  };

  it('stand on one page with the sentences before them', async () => {
    for (let lines = 4; lines < 22; lines += 3) {
      const places = await placesOf([body(lines), ...ending(60)]);
      expect(places).toEqual(places.map(() => (lines < 7 ? 0 : 1)));
    }
  });

  it('take a page each where one page does not hold both', async () => {
    expect(await placesOf([body(1), ...ending(120)])).toEqual([0, 0, 0, 1]);
    expect(await placesOf([body(14), ...ending(120)])).toEqual([1, 1, 1, 2]);
  });
});

describe('the text after a marker', () => {
  /** Where the text begins, pt from the left edge of the page: its first character is strong, so that it is found. */
  async function placesOf(block: Item | Heading, texts: readonly string[]): Promise<number[]> {
    const blocks = texts.map(each => ({
      ...block,
      children: [{ type: 'strong', children: [text(each.slice(0, 1))] } as const, text(each.slice(1))],
    }));
    const pages = await readPdf(await pdf(blocks));
    const begin = texts.map(each => each.slice(0, 1));
    const items = pages.flatMap(page => page.items).filter(each => begin.includes(each.text));
    return items.map(({ x }) => Math.round(x * 100) / 100);
  }

  it('begins at one place, however its line is stretched or squeezed', async () => {
    const endings = Array.from({ length: 30 }, (_, at) => `${'网络'.repeat(at % 5)}${chinese.slice(at)}`);
    const texts = [...endings.map(each => `甲${each}`), ...endings.map(each => `《${each}`)];
    for (const marker of ['3.6', '（1）', '一、', '第一条', '•']) {
      const places = await placesOf(item('zh', marker, ''), texts);
      expect(places.length, marker).toBe(texts.length);
      expect(new Set(places).size, `${marker}: ${[...new Set(places)].join(' ')}`).toBe(1);
    }
  });

  it('stands close to a full-width mark, a square after 第一条', async () => {
    const place = async (marker: string) => (await placesOf(item('zh', marker, ''), [`甲${chinese}`]))[0] ?? 0;
    // GB/T 9704-2012, 5.2: the type area begins 28 mm from the left; 28 characters of 16 pt fill its 156 mm; 左空二字.
    const square = (156 * millimetre - 16) / 27;
    const squares = async (marker: string) => ((await place(marker)) - 28 * millimetre) / square - 2;
    expect(await squares('一、')).toBeCloseTo(2, 2);
    expect(await squares('第一条')).toBeCloseTo(4, 2);
    expect(await squares('（一）')).toBeCloseTo(3, 2);
  });
});

describe('a list of attachments', () => {
  const labelled = (marker: string, value: string, first: boolean): Item => ({
    ...item('zh', marker, value),
    role: 'attachment',
    label: { text: '附件：', first },
  });

  it('are not cut between two pages', async () => {
    for (let lines = 14; lines < 24; lines++) {
      const list = [labelled('1.', '审查结论建议'.repeat(22), true), labelled('2.', '意见表', false)];
      const pages = await pagesOf([body(lines), ...list, paragraph('zh', '办公室', 'signature')]);
      const holding = pages.filter(page => page.some(line => line.includes('结论建议')));
      expect(holding, `${lines} lines`).toHaveLength(1);
    }
  });

  it('has its name in front of the first marker and all texts below one another', async () => {
    const blocks = [labelled('1.', `关于${'审查结论建议'.repeat(6)}`, true), labelled('2.', '意见表', false)];
    const [page] = await readPdf(await pdf(blocks));
    const [first, over, second] = linesOf(page as Page);
    expect(first?.text.replace(/\s/g, '')).toMatch(/^附件：1\.关于/);
    // GB/T 9704-2012, 7.3.4: two characters in; what runs over stands below the first character of the text.
    expect(first?.x).toBeCloseTo(28 * millimetre + 2 * 16, 0);
    // 左空二字, 附件：, and the place of a number.
    expect(Math.abs((over?.x ?? 0) - 28 * millimetre - 6.25 * 16)).toBeLessThan(3);
    expect(second?.x).toBeCloseTo(28 * millimetre + 5 * 16, -1);
  });
});

describe('a sentence of four lines that leads in to a heading', () => {
  it('begins on a page that has room for its first line only', async () => {
    for (const lines of [20, 21]) {
      const lead = paragraph('zh', `${chinese.slice(0, 28 * 4 - 6)}如下：`);
      const [first, second] = await pagesOf([
        body(lines),
        lead,
        heading('zh', '一、', '对象'),
        paragraph('zh', chinese),
      ]);
      expect(first?.length, `${lines}`).toBe(22);
      expect(second?.[22 - lines === 1 ? 3 : 2]).toContain('一、');
    }
  });
});

describe('a page of much text', () => {
  it('is not left short by what is kept', async () => {
    const pages = await pagesOf([paragraph('zh', chinese.repeat(7)), paragraph('zh', '办公室', 'signature')]);
    expect(pages[0]?.length).toBe(22);
  });
});
