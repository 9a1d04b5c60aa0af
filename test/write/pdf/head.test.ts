import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Layout, Role } from '../../../src/tree/tree.js';
import { missingFor } from '../../programs.js';
import { type Band, bandsOf, drawn as drawnBy } from '../pictures.js';
import { linesOf, readPdf } from './read.js';
import { chinese, paragraph, pdf, text } from './trees.js';

/** The ink of a page. */
interface Picture {
  readonly red: readonly Band[];
  readonly black: readonly Band[];
}

function pictureOf(file: Uint8Array, page: number): Picture {
  const [picture] = drawnBy(file, page);
  if (!picture) throw new Error(`no page ${page}`);
  return { red: bandsOf(picture, 'red'), black: bandsOf(picture, 'black') };
}

const missing = missingFor('red heads and imprints are not measured', 'pdftoppm');

const millimetre = 72 / 25.4;
/** Two lines of the grid, one, and 7/8 of the height of a 三号 character, mm (GB/T 33476.2-2016). */
const [two, one, seven] = [20.78, 10.39, 4.84];

const title: Block = {
  type: 'title',
  lang: 'zh',
  children: [text('网络安全审查办公室关于国国国国项目的国国国国通知')],
};
const headed = (...more: readonly Block[]): Block[] => [
  paragraph('zh', '网络安全审查办公室文件', 'letterhead'),
  ...more,
  title,
  paragraph('zh', '岚江省电网有限责任公司：', 'addressee'),
  ...Array.from({ length: 9 }, () => paragraph('zh', chinese)),
];
const number = paragraph('zh', '网审办通〔2026〕12号', 'number');

function at(list: readonly Band[], index: number): Band {
  const found = list.at(index);
  if (!found) throw new Error(`no stretch ${index} of ${list.length}`);
  return found;
}

const near = (value: number, wanted: number, by = 1) =>
  expect(Math.abs(value - wanted), `${value} mm instead of ${wanted}`).toBeLessThan(by);

describe.skipIf(missing)('the head of an official document, measured on its picture', () => {
  let drawn: Promise<Picture>;
  beforeAll(() => {
    drawn = pdf(headed(number)).then(file => pictureOf(file, 1));
  });

  it('has the letterhead 35 mm below the edge of the type area, in the middle (7.2.4)', async () => {
    const picture = await drawn;
    const letterhead = at(picture.red, 0);
    near(letterhead.top, 37 + 35);
    const { left: from, right: to } = letterhead;
    near((from + to) / 2, (28 + 184) / 2, 0.5);
  });

  it('has the number two lines below it (7.2.5) and the red rule 4 mm below that, as wide as the type area (7.2.7)', async () => {
    const picture = await drawn;
    const [letterhead, rule] = [at(picture.red, 0), at(picture.red, 1)];
    const line = at(picture.black, 0);
    near(line.top - letterhead.bottom, two);
    near(rule.top - line.bottom, 4);
    near(rule.bottom - rule.top, 0.56, 0.2);
    const { left: from, right: to } = rule;
    near(from, 28, 0.3);
    near(to, 184, 0.3);
  });

  it('has the title two lines below the rule (7.3.1) and the addressee one line below the title (7.3.2)', async () => {
    const picture = await drawn;
    const rule = at(picture.red, 1);
    const [, first, second, addressee] = picture.black;
    near((first?.top ?? 0) - rule.bottom, two);
    near((addressee?.top ?? 0) - (second?.bottom ?? 0), one, 1.5);
  });

  it('keeps the rule where it is while there is no number', async () => {
    const without = pictureOf(await pdf(headed()), 1);
    near(at(without.red, 1).top, at((await drawn).red, 1).top, 0.3);
    near(at(without.black, 0).top - at(without.red, 1).bottom, two);
  });

  it('has the number at the left and who signed at the right, one character in from the edges (7.2.5, 7.2.6)', async () => {
    const file = await pdf(headed(number, paragraph('zh', '签发人：韩松龄', 'signer')));
    const [page] = await readPdf(file);
    const line = page && linesOf(page).find(each => each.text.includes('签发人'));
    expect(line?.text.replace(/\s/g, '')).toBe('网审办通〔2026〕12号签发人：韩松龄');
    near((line?.x ?? 0) / millimetre, 28 + 5.57, 0.5);
    near((line?.right ?? 0) / millimetre, 184 - 5.57, 0.5);
  });

  it('makes a long letterhead as much smaller as it needs to stand on one line', async () => {
    const long = [
      paragraph('zh', '中央网络安全和信息化委员会办公室示例司文件', 'letterhead'),
      ...headed(number).slice(1),
    ];
    const picture = pictureOf(await pdf(long), 1);
    const { left: from, right: to } = at(picture.red, 0);
    expect(from).toBeGreaterThan(27.5);
    expect(to).toBeLessThan(184.5);
    expect(picture.red).toHaveLength(2);
  });
});

describe('the first page under two letterheads and two titles', () => {
  it('has both addressees and shows some of the text (7.3.3)', async () => {
    const english =
      'Request of the Cybersecurity Review Office for Approval of the Conclusion of the Cybersecurity Review of the ' +
      'Procurement of Backbone Network and Dedicated Communications Equipment for the Metro Network';
    const chineseTitle = '网络安全审查办公室关于报批线网骨干网络和专用通信设备采购项目网络安全审查结论的请示';
    const blocks: Block[] = [
      paragraph('zh', '网络安全审查办公室文件', 'letterhead'),
      paragraph('en', 'Cybersecurity Review Office', 'letterhead'),
      number,
      { type: 'title', lang: 'zh', children: [text(chineseTitle)] },
      { type: 'title', lang: 'en', children: [text(english)] },
      paragraph('zh', '中央网络安全和信息化委员会：', 'addressee'),
      paragraph('en', 'To: Central Commission', 'addressee'),
      paragraph('zh', `正文${chinese}`),
    ];
    const [page] = await readPdf(await pdf(blocks, 'official', 'stacked'));
    const rows = (page ? linesOf(page) : []).map(line => line.text).join('\n');
    expect(rows).toContain('委员会：');
    expect(rows).toContain('To: Central Commission');
    expect(rows).toContain('正文');
  });
});

describe.skipIf(missing)('the head of a letter, measured on its picture (10.1)', () => {
  const file = pdf(headed(number), 'letter');
  let drawn: Promise<Picture>;
  beforeAll(() => {
    drawn = file.then(bytes => pictureOf(bytes, 1));
  });

  it('has the letterhead 30 mm below the edge of the page and a thick rule over a thin one 4 mm below', async () => {
    const picture = await drawn;
    const [letterhead, thick, thin] = picture.red;
    near(letterhead?.top ?? 0, 30);
    near((thick?.top ?? 0) - (letterhead?.bottom ?? 0), 4);
    near((thick?.bottom ?? 0) - (thick?.top ?? 0), 0.75, 0.2);
    near((thin?.bottom ?? 0) - (thin?.top ?? 0), 0.19, 0.2);
    near((thin?.top ?? 0) - (thick?.bottom ?? 0), 0.94, 0.2);
    const { left: from, right: to } = at(picture.red, 1);
    near(to - from, 170, 0.5);
    near((from + to) / 2, 210 / 2, 0.5);
  });

  it('has a thin rule over a thick one 20 mm above the lower edge of the first page, and of no other', async () => {
    const [, , , thin, thick] = (await drawn).red;
    near(297 - (thick?.bottom ?? 0), 20);
    near((thick?.bottom ?? 0) - (thick?.top ?? 0), 0.75, 0.2);
    near((thin?.bottom ?? 0) - (thin?.top ?? 0), 0.19, 0.2);
    expect(pictureOf(await file, 2).red).toEqual([]);
  });

  it('has the number at the right, 7/8 of a character below the rules, and the title two lines below', async () => {
    const picture = await drawn;
    const [line, heading] = picture.black;
    near((line?.top ?? 0) - at(picture.red, 2).bottom, seven);
    near(line?.right ?? 0, 184, 0.5);
    near((heading?.top ?? 0) - (line?.bottom ?? 0), two);
  });

  it('has the title where it is while there is no number', async () => {
    const without = pictureOf(await pdf(headed(), 'letter'), 1);
    near(at(without.black, 0).top, at((await drawn).black, 1).top, 0.3);
  });

  it.each([
    ['国家保密局', 'zh'],
    ['National Administration of State Secrets Protection', 'en'],
    ['Standing Committee of the Conference for Cybersecurity and Informatization of the Province', 'en'],
  ] as const)('has the title where it is under the letterhead %s', async (name, lang) => {
    const picture = pictureOf(await pdf([paragraph(lang, name, 'letterhead'), ...headed().slice(1)], 'letter'), 1);
    const [letterhead, , thin] = picture.red;
    const under = at(picture.black, 0).top - (thin?.bottom ?? 0);
    near(letterhead?.top ?? 0, 30, 2);
    // As under a letterhead of full size: room for the number, and the title two lines below.
    const usual = pictureOf(await pdf(headed(), 'letter'), 1);
    near(under, at(usual.black, 0).top - at(usual.red, 2).bottom, 0.3);
  });

  it('lets the text of the first page run to 7/8 of a character above the rules at its foot', async () => {
    const picture = await drawn;
    const gap = at(picture.red, 3).top - at(picture.black, -1).bottom;
    expect(gap).toBeGreaterThan(seven - 1);
    // Less than one more line would fill.
    expect(gap).toBeLessThan(seven + one);
  });

  it('numbers every page but the first', async () => {
    const pages = await readPdf(await file);
    const numbers = pages.map(
      page =>
        page.items
          .map(item => item.text)
          .join('')
          .match(/— ?\d+ ?—/u)?.[0] ?? '',
    );
    expect(numbers.map(each => each.replace(/\s/g, ''))).toEqual([
      '',
      ...numbers.slice(1).map((_, at) => `—${at + 2}—`),
    ]);
    expect(numbers.length).toBeGreaterThan(1);
  });
});

describe.skipIf(missing)('the imprint at the foot of the last page, measured on its picture (7.4)', () => {
  const imprint = [
    paragraph(
      'zh',
      '抄送：岚江省能源局、岚江省电力监管局、岚江省工业和信息化厅、岚江省公安厅、岚江省发展和改革委员会。',
      'copies',
    ),
    paragraph('zh', '网络安全审查办公室', 'printing'),
    paragraph('zh', '2026年11月22日印发', 'printing'),
  ];
  const drawn = (layout: Layout = 'zh') =>
    pdf([...headed(number).slice(0, 6), ...imprint], 'official', layout).then(async file => {
      const pages = await readPdf(file);
      return { page: pages.at(-1), picture: pictureOf(file, pages.length) };
    });

  it('has a thick rule, a thin one between, and a thick one on the lower edge of the type area, all as wide as that', async () => {
    const { picture } = await drawn();
    const rules = picture.black.filter(each => {
      const { left: from, right: to } = each;
      return each.bottom - each.top < 0.6 && Math.abs(from - 28) < 0.4 && Math.abs(to - 184) < 0.4;
    });
    expect(rules).toHaveLength(3);
    const [first, middle, last] = rules.map(({ top, bottom }) => bottom - top);
    near(first ?? 0, 0.35, 0.15);
    near(middle ?? 0, 0.25, 0.15);
    near(last ?? 0, 0.35, 0.15);
    near(at(rules, 2).bottom, 262);
  });

  it('has the copies one character in, their lines below what follows the colon, and printer and date on one line', async () => {
    const { page } = await drawn();
    const lines = page ? linesOf(page) : [];
    const first = lines.find(({ text: found }) => found.startsWith('抄送'));
    const second = lines[lines.indexOf(first ?? (lines[0] as never)) + 1];
    const last = lines.find(({ text: found }) => found.includes('印发'));
    const four = 14 / millimetre;
    near((first?.x ?? 0) / millimetre, 28 + four, 0.5);
    near((second?.x ?? 0) / millimetre, 28 + four * 4, 0.7);
    near((last?.x ?? 0) / millimetre, 28 + four, 0.5);
    near((last?.right ?? 0) / millimetre, 184 - four, 0.5);
    expect(last?.text.replace(/\s/g, '')).toBe('网络安全审查办公室2026年11月22日印发');
  });
});

describe('a document without a letterhead', () => {
  it('has its number as a line of the text', async () => {
    const [page] = await readPdf(await pdf([title, number, paragraph('zh', chinese)]));
    const rows = page ? linesOf(page).map(line => line.text) : [];
    expect(rows.findIndex(row => row.includes('12'))).toBeGreaterThan(rows.findIndex(row => row.includes('通知')));
  });

  it.each<readonly [string, Role]>([['抄送：甲。', 'copies']])('may end with %s', async (value, role) => {
    const pages = await readPdf(await pdf([title, paragraph('zh', chinese), paragraph('zh', value, role)], 'filing'));
    expect(
      pages
        .at(-1)
        ?.items.map(each => each.text)
        .join(''),
    ).toContain('抄送');
  });
});
