import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WenshuError } from '../../../src/errors.js';
import { missingGlyphs } from '../../../src/style/missing-glyphs.js';
import type { Block, Pair, Single } from '../../../src/tree/tree.js';
import { wildLine } from '../wild.js';
import { linesOf, type Page, readPdf, textOf } from './read.js';
import { chinese, english, fonts, heading, item, paragraph, pdf, row, text, tree } from './trees.js';

const millimetre = 72 / 25.4;
const bare = (value: string) => value.replace(/\s+/gu, '');

/** The lines within the type area of the standard: 28-184 mm across, 37-262 mm down. */
function body(page: Page) {
  return linesOf(page).filter(line => line.y > 37 * millimetre && line.y < 262 * millimetre);
}

const title: Block = { type: 'title', lang: 'zh', children: [text('关于申报网络安全审查的报告')] };
const pair = (zh: Single, en: Single): Pair => ({ type: 'pair', zh, en });
const table = (rows: number, cell = '云服务器'): Block => ({
  type: 'table',
  columns: [{ align: 'center' }, { align: 'left' }],
  head: row('zh', '序号', '产品名称'),
  rows: Array.from({ length: rows }, (_, at) => row('zh', String(at + 1), cell)),
});

describe('the text of a PDF', () => {
  it('comes back from every kind of block, in reading order', async () => {
    const blocks: Block[] = [
      title,
      paragraph('zh', '明德函〔2026〕10号', 'number'),
      heading('zh', '一、', '基本情况'),
      paragraph('zh', chinese),
      item('zh', '（1）', '申报书；'),
      paragraph('zh', '第五条　应当预判。', 'quote'),
      paragraph('zh', '起草说明。', 'note'),
      table(3),
      paragraph('zh', '北京明德科技有限公司', 'signature'),
      paragraph('zh', '2026年11月22日', 'date'),
    ];
    const cells = '序号产品名称1云服务器2云服务器3云服务器';
    const furniture = (page: number) => `—${page}—`;
    const wanted =
      `关于申报网络安全审查的报告明德函〔2026〕10号一、基本情况${bare(chinese)}（1）申报书；第五条应当预判。起草说明。` +
      `${cells}北京明德科技有限公司2026年11月22日`;
    const found = textOf(await readPdf(await pdf(blocks)))
      .replace(furniture(1), '')
      .replace(furniture(2), '');
    expect(found).toBe(wanted);
  });

  it('comes back with inlines of every kind', async () => {
    const children = [
      text('甲'),
      { type: 'strong', children: [text('乙')] },
      { type: 'emphasis', children: [text('丙')] },
      { type: 'break' },
      { type: 'reference', to: 'x', text: '第五条' },
      { type: 'blank', text: '【待填：住所】', from: 'x' },
    ] as const;
    for (const lang of ['zh', 'en'] as const) {
      const pages = await readPdf(await pdf([{ type: 'paragraph', lang, role: 'body', children }], 'filing', lang));
      expect(textOf(pages)).toBe('甲乙丙第五条【待填：住所】—1—');
    }
  });

  it('comes back as it was where characters share a glyph, lie beyond U+FFFF or are put together', async () => {
    const value = '⼀一·・K℃fi ffl ﬁ𬱖㛃䶮e\u0301é“a”‘b’——……①Ω';
    const pages = await readPdf(await pdf([paragraph('zh', value), paragraph('en', value)]));
    expect(textOf(pages)).toBe(`${bare(value)}${bare(value)}—1—`);
  });

  it('takes any white space as a space and none at the ends of lines', async () => {
    const pages = await readPdf(await pdf([paragraph('en', ' a\tb\u00a0c\u2003d\u2028e\u3000f  ')], 'filing', 'en'));
    expect(textOf(pages)).toBe('abcdef—1—');
    expect(body(pages[0] as Page)).toHaveLength(0);
  });

  it('holds no spaces that the spacing of Chinese typography would feign', async () => {
    const pages = await readPdf(await pdf([paragraph('zh', '我单位于2026年采购API（接口），《办法》：“预判”。')]));
    expect(pages[0]?.items[0]?.text).toBe('我单位于2026年采购API（接口），《办法》：“预判”。');
  });
});

describe('a page of Chinese', () => {
  const long = Array.from({ length: 8 }, () => paragraph('zh', chinese));

  it('holds 22 lines of 28 characters that fill the type area of the standard', async () => {
    const [page] = await readPdf(await pdf([paragraph('zh', '国'.repeat(2000))]));
    const lines = body(page as Page);
    expect(lines).toHaveLength(22);
    expect(lines.slice(1).map(line => line.text.length)).toEqual(Array.from({ length: 21 }, () => 28));
    // The first line's square touches the upper edge, the last one's the lower; a baseline lies 0.88 of 16 pt below the top.
    expect(lines[0]?.y).toBeCloseTo(37 * millimetre + 0.88 * 16, 1);
    expect(lines[21]?.y).toBeCloseTo(262 * millimetre - 0.12 * 16, 0);
  });

  it('is flush at both edges within half a point, and nothing leaves the type area', async () => {
    const pages = await readPdf(await pdf(long));
    const right = 184 * millimetre;
    const left = 28 * millimetre;
    for (const page of pages) {
      for (const line of body(page)) {
        expect(line.right).toBeLessThan(right + 0.5);
        expect(line.x).toBeGreaterThan(left - 8.5);
        const ends = line.text.endsWith('是！');
        if (!ends) expect(Math.abs(line.right - right), line.text).toBeLessThan(0.5);
      }
    }
  });

  it('never begins a line with a closing mark nor ends one with an opening mark', async () => {
    for (const page of await readPdf(await pdf(long, 'filing'))) {
      for (const { text: line } of linesOf(page)) {
        expect(line).not.toMatch(/^[，。、；：？！）》”〕·…%℃]/u);
        expect(line).not.toMatch(/[（《“〔]$/u);
      }
    }
  });

  it('carries its number between dashes, at the right on odd pages and at the left on even ones', async () => {
    const pages = await readPdf(await pdf(long));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      const number = linesOf(page).at(-1);
      expect(bare(number?.text ?? '')).toBe(`—${at + 1}—`);
      if (at % 2 === 0) expect(number?.right).toBeCloseTo(184 * millimetre - 14, 0);
      else expect(number?.x).toBeCloseTo(28 * millimetre + 14, 0);
    }
  });

  it.each([
    ['zh', '第3页共4页'],
    ['en', 'Page3of4'],
    ['stacked', '第3页共4页·Page3of4'],
    ['side-by-side', '第3页共4页·Page3of4'],
  ] as const)('of a contract tells the number of all, in the middle (%s)', async (layout, third) => {
    const lines = Array.from({ length: 110 }, (_, at) => paragraph('zh', `第${at}行`));
    const pages = await readPdf(await pdf(lines, 'contract', layout));
    expect(pages).toHaveLength(layout === 'side-by-side' ? 3 : 4);
    const wanted = layout === 'side-by-side' ? third.replaceAll('4', '3') : third;
    const foot = linesOf(pages[2] as (typeof pages)[0]).at(-1);
    expect(foot?.text.replace(/\s/g, '')).toBe(wanted);
    expect(((foot?.x ?? 0) + (foot?.right ?? 0)) / 2).toBeCloseTo((pages[2]?.width ?? 0) / 2, -1);
  });

  it('of a draft carries its mark above the type area, every page of it', async () => {
    const pages = await readPdf(await pdf(long, 'official', 'zh', '草稿'));
    for (const page of pages) {
      const marks = page.items.filter(each => each.text === '草稿');
      expect(marks).toHaveLength(1);
      expect(marks[0]?.y).toBeLessThan(37 * millimetre);
    }
  });

  it('does not end with a heading', async () => {
    for (let count = 15; count < 24; count++) {
      const lines = Array.from({ length: count }, () => paragraph('zh', '一行。'));
      const [first] = await readPdf(await pdf([...lines, heading('zh', '二、', '标题'), paragraph('zh', '正文。')]));
      expect(body(first as Page).at(-1)?.text).not.toBe('二、标题');
    }
  });
});

describe('a pair', () => {
  it('stands side by side, the first lines on one baseline', async () => {
    const blocks = [
      pair(heading('zh', '第一条', '定义'), heading('en', 'Article 1', 'Definitions')),
      pair(paragraph('zh', chinese), paragraph('en', english)),
    ];
    const [page] = await readPdf(await pdf(blocks, 'filing', 'side-by-side'));
    const middle = 105 * millimetre;
    const zh = linesOf(page as Page, 0, middle);
    const en = linesOf(page as Page, middle);
    expect(zh[0]?.y).toBeCloseTo(en[0]?.y ?? 0, 1);
    expect(zh[1]?.y).toBeCloseTo(en[1]?.y ?? 0, 1);
    for (const line of zh) expect(line.right).toBeLessThan(middle - 3 * millimetre);
    expect(en[1]?.x).toBeGreaterThan(middle + 3 * millimetre);
  });

  it('is read left column first, and goes on in both columns on the next page', async () => {
    const zh = chinese.repeat(10);
    const en = `${english} `.repeat(24);
    const pages = await readPdf(await pdf([pair(paragraph('zh', zh), paragraph('en', en))], 'filing', 'side-by-side'));
    expect(pages.length).toBeGreaterThan(1);
    const column = (from: number, to: number) =>
      bare(
        pages
          .map(page =>
            linesOf(page, from, to)
              .filter(line => line.y < 272 * millimetre)
              .map(line => line.text)
              .join(''),
          )
          .join(''),
      );
    expect(column(0, 105 * millimetre)).toBe(bare(zh));
    expect(column(105 * millimetre, 600)).toBe(bare(en));
    const [first] = pages;
    expect(textOf([first as Page]).startsWith(bare(zh).slice(0, 300))).toBe(true);
  });
});

describe('a table', () => {
  it('prints its head on every page', async () => {
    const pages = await readPdf(await pdf([table(80)]));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(bare(body(page)[0]?.text ?? '')).toBe('序号产品名称');
    const numbers = pages.flatMap(page =>
      body(page)
        .slice(1)
        .map(line => Number.parseInt(line.text, 10)),
    );
    expect(numbers).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
  });

  it('splits a cell that is taller than a page, and loses nothing', async () => {
    const pages = await readPdf(await pdf([table(1, chinese.repeat(12))]));
    expect(pages.length).toBeGreaterThan(2);
    expect(textOf(pages).replaceAll('序号产品名称', '').replace(/—\d—/g, '')).toBe(`1${bare(chinese).repeat(12)}`);
    for (const page of pages) for (const line of linesOf(page)) expect(line.right).toBeLessThan(184 * millimetre);
  });

  it('leaves no page with a head alone, however tall the row', async () => {
    for (let length = 560; length < 800; length += 20) {
      const pages = await readPdf(await pdf([table(1, '国'.repeat(length))]));
      for (const page of pages) expect(body(page).length, String(length)).toBeGreaterThan(1);
    }
  });

  it('in halves keeps Chinese and English to their columns', async () => {
    const halved: Block = {
      type: 'table',
      halves: true,
      columns: Array.from({ length: 4 }, () => ({ align: 'left' as const })),
      rows: [{ cells: [...row('zh', '名称', chinese).cells, ...row('en', 'Name', english).cells] }],
    };
    const [page] = await readPdf(await pdf([halved], 'filing', 'side-by-side'));
    const middle = 105 * millimetre;
    for (const line of linesOf(page as Page, 0, middle)) expect(line.right).toBeLessThan(middle);
    expect(
      bare(
        linesOf(page as Page, 0, middle)
          .map(line => line.text)
          .join(''),
      ).replace('名称', ''),
    ).toContain(bare(chinese).slice(-20));
  });
});

describe('a token without end', () => {
  it.each(['zh', 'en'] as const)('stays within the type area (%s)', async lang => {
    const blocks: Block[] = [
      paragraph(lang, `见${'x'.repeat(300)}止`),
      table(1, `https://a.example/${'y'.repeat(300)}`),
      item(lang, '1.', 'z'.repeat(300)),
    ];
    const pages = await readPdf(await pdf(blocks, 'official', lang));
    for (const page of pages) for (const line of linesOf(page)) expect(line.right).toBeLessThan(184 * millimetre + 0.5);
    expect(textOf(pages).match(/[xyz]/g)).toHaveLength(901);
  });
});

describe('a character without glyph', () => {
  it('stops the document before it is written, with all paths, characters and codes', async () => {
    const blocks: Block[] = [
      {
        ...paragraph('zh', ''),
        children: [text('明德😀公司', 'parties.operator.name'), text('\u200b', 'facts.scope')],
      },
    ];
    const error = await pdf(blocks).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WenshuError);
    expect(
      (error as WenshuError).problems.map(({ code, place, values }) => [
        code,
        place.path,
        values.character,
        values.code,
      ]),
    ).toEqual([
      ['write/missing-glyph', 'parties.operator.name', '😀', 'U+1F600'],
      ['write/missing-glyph', 'facts.scope', '□', 'U+200B'],
    ]);
  });
});

describe('the bytes of a PDF', () => {
  const blocks: Block[] = [title, paragraph('zh', chinese), paragraph('en', english), table(4)];

  it('are the same for the same tree, also after other documents', async () => {
    const first = Buffer.from(await pdf(blocks, 'filing', 'stacked', '草稿 DRAFT'));
    for (let each = 0; each < 100; each++) await pdf([paragraph('zh', `第${each}份：${chinese}`)]);
    const [one, two] = await Promise.all([
      pdf(blocks, 'filing', 'stacked', '草稿 DRAFT'),
      pdf(blocks, 'filing', 'stacked', '草稿 DRAFT'),
    ]);
    expect(first.equals(one)).toBe(true);
    expect(first.equals(two)).toBe(true);
  });

  it('carry the day of the document and none of the clock', async () => {
    const file = Buffer.from(await pdf(blocks)).toString('latin1');
    expect(file).toContain('(D:20261122120000Z)');
    const days = file.match(/D:\d{8}|20\d\d-\d\d-\d\dT/g)?.map(day => day.replace(/\D/g, ''));
    expect(new Set(days)).toEqual(new Set(['20261122']));
  });

  it('hold the fonts in part only', async () => {
    expect((await pdf([paragraph('zh', '一个字')])).length).toBeLessThan(20_000);
  });
});

describe('wild values', () => {
  it('come back as they were but for white space, or are refused', async () => {
    await fc.assert(
      fc.asyncProperty(wildLine, fc.constantFrom('zh', 'en'), async (value, lang) => {
        const refused = missingGlyphs(tree([paragraph(lang, value)]), fonts).length > 0;
        const written = pdf([paragraph(lang, value), { ...paragraph(lang, value), role: 'quote' }], 'filing', lang);
        if (refused) await expect(written).rejects.toThrow(WenshuError);
        else expect(textOf(await readPdf(await written))).toBe(`${bare(value).repeat(2)}—1—`);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('are settled in advance: whatever is not refused is set', async () => {
    const settled = fc.stringMatching(/^[ -~À-ɏΑ-ωА-я一-龥、-】！-～①-⑳]{1,200}$/u);
    await fc.assert(
      fc.asyncProperty(settled, async value => {
        fc.pre(missingGlyphs(tree([paragraph('zh', value)]), fonts).length === 0);
        const [first] = await readPdf(await pdf([paragraph('zh', value), table(1, value)]));
        expect(bare((first as Page).items.map(each => each.text).join(''))).toContain(bare(value));
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});
