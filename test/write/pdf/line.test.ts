import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetFor } from '../../../src/style/sheets.js';
import { galleyOf, plain } from '../../../src/write/pdf/galley.js';
import { breakLines, type Line } from '../../../src/write/pdf/line.js';
import { fonts } from './trees.js';

const styles = sheetFor('official', 'zh').styles;
const set = (text: string, lang: 'zh' | 'en' = 'zh') =>
  galleyOf([{ text, look: plain }], styles[lang].body, lang, fonts);

function printed(text: string, measure: number, lang: 'zh' | 'en' = 'zh', flush = true): string[] {
  const galley = set(text, lang);
  return breakLines(galley, () => measure, flush).map(({ start, end }) =>
    galley.sorts
      .slice(start, end)
      .map(sort => sort.text)
      .join(''),
  );
}

/** The width of a line as it is printed, from the widths of its characters and all that lies between them. */
function printedWidth(galley: ReturnType<typeof set>, line: Line): number {
  let width = line.cut ? -0.5 : 0;
  for (let at = line.start; at < line.end; at++) {
    width += galley.sorts[at]?.width ?? 0;
    if (at < line.end - 1) width += (galley.gaps[at] ?? 0) + (line.extra[galley.categories[at] ?? 'fixed'] ?? 0);
  }
  return /[，。、；：？！）》”’〕]/.test(galley.sorts[line.end - 1]?.text ?? '') ? width - 0.5 : width;
}

const han = fc.constantFrom(...'关键信息基础设施运营者采购网络产品和服务应当预判国家安全风险申报审查办公室的一是在');
const words = fc.oneof(
  { weight: 8, arbitrary: fc.array(han, { minLength: 1, maxLength: 6 }).map(list => list.join('')) },
  { weight: 3, arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '？', '！') },
  { weight: 2, arbitrary: fc.constantFrom('“预判”', '《办法》', '（甲）', '〔2026〕10号', '（“乙”）。', '《“丙”》，') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '用API',
      '占35%的',
      '为20℃时',
      '于2026年',
      '计7个',
      '以TLS传',
      '付12.5元',
      '——',
      '……',
      '第五条',
    ),
  },
);
const prose = fc.array(words, { minLength: 40, maxLength: 90 }).map(list => `根据${list.join('')}。`);

describe('lines of Chinese', () => {
  it('never begin with a mark that closes, nor end with one that opens', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 30 }), (text, measure) => {
        for (const line of printed(text, measure).slice(1))
          expect(line).not.toMatch(/^[，。、；：？！）》”’〕·～—…%℃年个元号]/u);
        for (const line of printed(text, measure)) expect(line).not.toMatch(/[（《“‘〔]$/u);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it.each([
    ['意见内容、理由和依据', ['意见内容、理由和', '依据']],
    ['掌握个人信息的用户数', ['掌握个人信息的用', '户数']],
    ['签订（拟签订）的日期。', ['签订（拟签订）的', '日期。']],
    ['意见内容、理由和依据等', ['意见内容、理由和依', '据等']],
    ['意见内容、理由和依', ['意见内容、理由和依']],
    ['高新区示例五路的16号', ['高新区示例五路的', '16号']],
    ['开展审查的公告送审（稿）', ['开展审查的公告送审', '（稿）']],
  ])('of a cell, which are not flush, leave no character alone on the last: %s', (text, wanted) => {
    expect(printed(text, 9, 'zh', false)).toEqual(wanted);
  });

  it('part a number in Chinese characters in a narrow column, where its line would else be torn open, in no other', () => {
    const text =
      '依据《中华人民共和国国家安全法》第五十九条、《中华人民共和国网络安全法》第三十五条的规定，经研究，现通知如下：';
    // Side by side: the column of Chinese, its first line two characters in.
    const lines = breakLines(set(text), line => (line === 0 ? 19 : 21), true);
    const [first] = lines.map(({ start, end }) => text.slice(start, end));
    expect(first).toBe('依据《中华人民共和国国家安全法》第五十');
    for (const { extra } of lines) expect(extra.plain ?? 0).toBeLessThan(1 / 12);
    for (const measure of [26, 27, 28])
      expect(printed(text, measure).join('|')).not.toMatch(/[一二三四五六七八九十]\|/);
  });

  it('keep every character, in order', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 3, max: 30 }), (text, measure) => {
        expect(printed(text, measure, 'zh', false).join('')).toBe(text);
      }),
      { numRuns: 50, seed: 2 },
    );
    fc.assert(
      fc.property(prose, fc.integer({ min: 3, max: 30 }), (text, measure) => {
        expect(printed(text, measure).join('')).toBe(text);
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  it('are flush on both sides but for the last', () => {
    fc.assert(
      fc.property(prose, text => {
        const galley = set(text);
        const lines = breakLines(galley, () => 28, true);
        for (const line of lines.slice(0, -1)) expect(printedWidth(galley, line)).toBeCloseTo(28, 6);
        for (const line of lines.slice(-1)) expect(printedWidth(galley, line)).toBeLessThan(28 + 1e-6);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('are never split within a two-em dash, an ellipsis, a number or a number with its unit', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 30 }), (text, measure) => {
        const whole = /——|……|[\d,.]+[%℃年个元号]?|API|TLS/gu;
        const found = printed(text, measure).flatMap(line => line.match(whole) ?? []);
        expect(found).toEqual(text.match(whole) ?? []);
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('do not part the groups of a telephone number', () => {
    for (let measure = 12; measure < 24; measure++)
      expect(printed('联系人：祝青禾（联系电话：010-5550 0182）', measure).join('|')).toContain('010-5550 0182');
  });

  it('do not part a number or a code at its hyphens', () => {
    for (const lang of ['zh', 'en'] as const)
      for (let measure = 12; measure < 24; measure++) {
        const lines = printed('采购 HV-9000 of LC-R8200 与 010-5563 5000 telephone', measure, lang, false).join('|');
        for (const code of ['HV-9000', 'LC-R8200', '010-5563 5000']) expect(lines, `${measure}`).toContain(code);
      }
  });

  it('take 28 characters of the standard and 27 with a mark of half a square', () => {
    expect(printed('国'.repeat(60), 28).map(line => line.length)).toEqual([28, 28, 4]);
    expect(printed(`${'国'.repeat(27)}，${'国'.repeat(20)}`, 27.5)[0]).toBe(`${'国'.repeat(27)}，`);
  });

  it('do not leave one character alone in the last', () => {
    expect(printed(`${'国'.repeat(29)}。`, 28).map(line => line.length)).toEqual([27, 3]);
    expect(printed(`${'国'.repeat(30)}。`, 28).map(line => line.length)).toEqual([28, 3]);
  });

  it('do not so either where they are not flush, in the cell of a table', () => {
    const cell = (text: string, measure: number) => printed(text, measure, 'zh', false);
    expect(cell('收到审查结论建议的日期', 10)).toEqual(['收到审查结论建议的', '日期']);
    expect(cell('示例审查技术中心（印章）', 11)).toEqual(['示例审查技术中心', '（印章）']);
    expect(cell('岚江省电网有限责任公司', 9)).toEqual(['岚江省电网有限责任', '公司']);
    // A figure and its unit are company enough; a word is not torn for them.
    expect(cell('保修期限是5年', 5.5)).toEqual(['保修期限是', '5年']);
    expect(cell('国国国国国国国', 3)).toEqual(['国国国', '国国', '国国']);
  });

  it('pull a mark in rather than push a character out where other marks give way', () => {
    const text = `${'国'.repeat(10)}，${'国'.repeat(17)}。${'国'.repeat(5)}`;
    expect(printed(text, 28)).toEqual([`${'国'.repeat(10)}，${'国'.repeat(17)}。`, '国'.repeat(5)]);
  });
});

describe('spacing', () => {
  it('leaves a quarter-em between Chinese and Latin, none beside marks, and takes half an em from adjacent marks', () => {
    const galley = set('于API，（甲）');
    const gaps = [...galley.gaps].map(gap => Number(gap.toFixed(2)));
    expect(galley.sorts.map((sort, at) => [sort.text, gaps[at]])).toEqual([
      ['于', 0.25],
      ['A', expect.any(Number)],
      ['P', expect.any(Number)],
      ['I', 0],
      ['，', -0.5],
      ['（', 0],
      ['甲', 0],
      ['）', 0],
    ]);
  });

  it('sets quotation marks a square wide in Chinese and narrow in English, and an apostrophe narrow in both', () => {
    const width = (text: string, lang: 'zh' | 'en') => set(text, lang).sorts.map(sort => sort.width);
    expect(width('“', 'zh')).toEqual([1]);
    expect(width('“', 'en')[0]).toBeLessThan(0.6);
    expect(width('O’B', 'zh')[1]).toBeLessThan(0.4);
  });
});

describe('lines of English', () => {
  it('break between words and at hyphens only', () => {
    expect(printed('A third-party service provider', 8, 'en', false)).toEqual(['A third-party', 'service provider']);
    for (let measure = 22; measure < 25; measure++)
      expect(
        printed('The Operator filed all with the Office on November\u00a018, 2025', measure, 'en', false).join('|'),
      ).toContain('November 18, 2025');
    expect(printed('a well-known one', 5.5, 'en', false)).toEqual(['a well-', 'known one']);
  });

  it('keep the number of a procurement whole where that tears no line', () => {
    const english =
      'for the project (procurement number: LJGD-CG-2025-0119). For the procurement the parties conclude it.';
    const chinese =
      '甲方向乙方采购网络产品和服务，采购项目为“调度平台项目”（采购编号：LJGD-CG-2025-0119）。双方订立合同。';
    for (let measure = 20; measure < 32; measure += 0.5) {
      expect(printed(english, measure, 'en', false).join('|'), `${measure}`).toContain('LJGD-CG-2025-0119');
      expect(printed(chinese, measure, 'zh', false).join('|'), `${measure}`).toContain('LJGD-CG-2025-0119');
    }
    expect(printed('采购编号LJGD-CG-2025-0119', 8).length).toBeGreaterThan(1);
  });

  it('never break within a word that fits', () => {
    const prose =
      'The cybersecurity review of the procurement of telecommunications infrastructure concerns confidentiality, interoperability and the responsibilities of departments.';
    for (const flush of [true, false])
      for (let measure = 12; measure < 40; measure += 0.5)
        for (const line of printed(prose, measure, 'en', flush))
          expect(` ${prose} `, `${measure}`).toMatch(new RegExp(` ${line.trim()}(?= )`));
  });

  it('break a token that is wider than the line anywhere rather than overflow', () => {
    const lines = printed('x'.repeat(300), 20, 'en');
    expect(lines.join('')).toBe('x'.repeat(300));
    const galley = set('x'.repeat(300), 'en');
    for (const line of breakLines(galley, () => 20, true)) expect(line.width).toBeLessThanOrEqual(20);
  });

  it('break an address after a slash', () => {
    const lines = printed('见https://www.example.com/a/very/long/address/indeed', 12);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/.]$/);
  });
});
