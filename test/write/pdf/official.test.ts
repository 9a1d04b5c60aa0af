import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingFor } from '../../programs.js';
import { type Band, bandsOf, drawn, edgesOf } from '../pictures.js';
import { linesOf, type PrintedLine, readPdf } from './read.js';
import { chinese, paragraph, pdf } from './trees.js';

const millimetre = 72 / 25.4;
/** GB/T 9704-2012, 5.1 and 5.2.1: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const [left, right, top, bottom] = [28 * millimetre, 184 * millimetre, 37 * millimetre, 262 * millimetre];

/** A printed line with the paragraph it belongs to and whether it is its first, its last. */
interface Body extends PrintedLine {
  readonly first: boolean;
  readonly last: boolean;
}

const bare = (value: string) => value.replace(/\s+/gu, '');

/** The lines of the paragraphs as they stand in the finished file, read by their places on its pages. */
async function printed(texts: readonly string[]): Promise<Body[]> {
  const pages = await readPdf(await pdf(texts.map(each => paragraph('zh', each))));
  const lines = pages.flatMap(page => linesOf(page).filter(line => line.y > top && line.y < bottom));
  const rest = texts.map(bare);
  let [at, done] = [0, 0];
  return lines.map(line => {
    const text = bare(line.text);
    const first = done === 0;
    expect(rest[at]?.slice(done, done + text.length)).toBe(text);
    done += text.length;
    const last = done === rest[at]?.length;
    if (last) [at, done] = [at + 1, 0];
    return { ...line, text, first, last };
  });
}

/**
 * GB/T 15834-2011, 5.1.1-5.1.9, and CLREQ, "行首行尾禁则", GB: what a line must not begin with (点号, closing marks, 连接号,
 * 间隔号, 分隔号), nor end with (opening marks, 分隔号).
 */
const notFirst = '，。、；：？！．”’）〕］｝〉》」』】〗—～–·/%‰℃';
const notLast = '“‘（〔［｛〈《「『【〖/￥¥$第';

const characters = '关键信息基础设施运营者采购网络产品和服务应当预判国家安全风险申报审查办公室的一是在';
const phrase = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 7 }).map(list => list.join(''));
const mixed = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: phrase },
    { weight: 4, arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '？', '！', '……', '——') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '“预判”',
        '《办法》',
        '（甲）',
        '（“乙”）。',
        '《“丙”》，',
        '：“丁。”',
        '【戊】',
        '〔己〕',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '用API接',
        '占35%的',
        '为20℃时',
        '计7个',
        '以TLS 1.3传',
        '付12.5元',
        '第5条',
        '见附件1',
        '第十二条',
        '付¥1,286,000.00元',
        '网审〔2025〕10号',
        '于2026年11月22日',
        '在2026年3月',
        '计十五个',
        '于二〇二六年十一月',
        '买买提·阿里',
        '和/或',
        'API/SDK',
        '5～7日',
        'GB/T 22239—2019',
        'Amazon Web Services',
        '1.0 版',
        '30 km',
        '15 MB',
      ),
    },
  ),
  { minLength: 60, maxLength: 110 },
);
const texts = fc.array(
  mixed.map(list => `根据${list.join('')}。`.replace(/([，。、；：？！])[，。、；：？！]+/gu, '$1')),
  { minLength: 10, maxLength: 10 },
);

/** Some 2,000 lines of generated text, each with the places at which it was printed. */
const generated: Promise<Body[]> = (async () => {
  const lines: Body[] = [];
  for (const sample of fc.sample(texts, { numRuns: 20, seed: 9704 })) lines.push(...(await printed(sample)));
  return lines;
})();

describe('two thousand lines of the official sheet', () => {
  it('are two thousand', async () => {
    expect((await generated).length).toBeGreaterThan(2000);
  });

  it('begin with no closing mark and end with no opening one', async () => {
    for (const { text } of await generated) {
      expect(notFirst, text).not.toContain(text[0]);
      expect(notLast, text).not.toContain(text.at(-1));
    }
  });

  it('end within half a point of the right edge but for the last of a paragraph', async () => {
    const ends = (await generated).filter(line => !line.last);
    const off = ends.filter(line => Math.abs(line.right - right) > 0.5);
    expect(off.map(line => `${line.text} ${(line.right - right).toFixed(2)}`)).toEqual([]);
  });

  it('begin at the left edge, or two characters in', async () => {
    for (const line of await generated) {
      const opens = /^[“‘（〔［｛〈《「『【〖]/u.test(line.text) && !line.first;
      expect(Math.abs(line.x - left - (line.first ? 31.6 : opens ? -8 : 0)), line.text).toBeLessThan(0.5);
    }
  });

  /** What must not be torn, with where it would be. */
  const wholes: readonly (readonly [string, RegExp, RegExp])[] = [
    ['a number', /[\d.,]$/u, /^[\d.,]/u],
    ['a number and its unit', /\d$/u, /^(?:[年月日号条个元版]|km|MB|%|℃)/u],
    ['a Chinese number and its unit', /[〇一二三四五六七八九十]$/u, /^[年月日号条款项个]/u],
    ['the sign of money and its sum', /[¥￥]$/u, /^\d/u],
    ['a dash of two squares', /—$/u, /^—/u],
    ['six dots', /…$/u, /^…/u],
    ['the year and the number of a document', /[〔〕]$/u, /^\d/u],
    ['第 and its number', /第$/u, /^[\d一二三四五六七八九十]/u],
    ['附件 and its number', /附件$/u, /^\d/u],
    ['a Latin word', /[A-Za-z]$/u, /^[A-Za-z]/u],
  ];

  it.each(wholes)('never tear %s', async (_, end, begin) => {
    const lines = await generated;
    const torn = lines.filter((line, at) => !line.last && end.test(line.text) && begin.test(lines[at + 1]?.text ?? ''));
    expect(torn.map(line => line.text).filter(text => !/(Amazon|Web)$/.test(text))).toEqual([]);
  });
});

describe('a date', () => {
  it('stays whole in nearly every place', async () => {
    const lines = await generated;
    const torn = lines.filter(
      (line, at) => !line.last && /[年月]$/u.test(line.text) && /^[\d十]+[月日]/u.test(lines[at + 1]?.text ?? ''),
    );
    const whole = lines.filter(line => /\d年\d+月\d+日|六年十一月/u.test(line.text));
    expect(torn.length / whole.length).toBeLessThan(0.02);
  });
});

describe('a full page of the official sheet', () => {
  it('has 22 lines', async () => {
    const pages = await readPdf(await pdf(Array.from({ length: 12 }, () => paragraph('zh', chinese))));
    const full = pages.slice(0, -1);
    expect(full.length).toBeGreaterThan(2);
    for (const page of full) expect(linesOf(page).filter(line => line.y > top && line.y < bottom)).toHaveLength(22);
  });
});

/** The edges of the ink within the type area of a page, mm, as poppler draws it. */
function inkOf(file: Uint8Array, page: number): Band {
  const [picture] = drawn(file, page);
  if (!picture) throw new Error(`no page ${page}`);
  return edgesOf(bandsOf(picture, 'black').filter(band => band.top < 266));
}

const missing = missingFor('the ink of the official sheet is not measured', 'pdftoppm');

describe.skipIf(missing)('the ink of a full page, measured on its picture', () => {
  it('fills the type area: 37 to 262 mm down, 28 to 184 mm across', async () => {
    const file = await pdf([paragraph('zh', '国'.repeat(2000))]);
    const ink = inkOf(file, 2);
    expect(Math.abs(ink.top - 37), `top ${ink.top}`).toBeLessThan(1);
    expect(Math.abs(ink.bottom - 262), `bottom ${ink.bottom}`).toBeLessThan(1);
    expect(Math.abs(ink.left - 28), `left ${ink.left}`).toBeLessThan(0.5);
    expect(Math.abs(ink.right - 184), `right ${ink.right}`).toBeLessThan(0.5);
  });

  it('stays in it however its lines are broken', async () => {
    const file = await pdf(Array.from({ length: 12 }, () => paragraph('zh', chinese)));
    const ink = inkOf(file, 2);
    expect(ink.left).toBeGreaterThan(27.5);
    expect(ink.right).toBeLessThan(184.5);
    expect(ink.top).toBeGreaterThan(36.5);
    expect(ink.bottom).toBeLessThan(262.5);
  });
});
