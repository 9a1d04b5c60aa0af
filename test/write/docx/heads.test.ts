import { beforeAll, describe, expect, it } from 'vitest';
import type { Tree } from '../../../src/tree/tree.js';
import { headed } from '../headed.js';
import { type Band, bandsOf, isRule, type Picture } from '../pictures.js';
import { missing, picturesOf } from './office.js';
import { paragraph, samples, treeOf } from './samples.js';
import { documentOf, partsOf, written } from './written.js';

/** A full line of 28 characters, two of them its indent, before which a mark would stand at the head of the next. */
const full = treeOf('zh', [paragraph('zh', 'body', `${'国'.repeat(26)}，${'国'.repeat(5)}`)]);

type Name = keyof typeof headed | 'full';

const isMark = ({ top }: Band) => top < 20;

describe.skipIf(missing)('a Word file as LibreOffice prints it, mm within 1', () => {
  let pages: Record<string, Picture[]> = {};
  beforeAll(async () => {
    const files = Object.entries({ ...headed, full }).map(async ([name, tree]) => [name, await written(tree)] as const);
    pages = picturesOf(Object.fromEntries(await Promise.all(files)));
  }, 120_000);

  const inkOf = (name: Name, ink: 'red' | 'black', page = 0): Band[] => {
    const picture = pages[name]?.at(page);
    return picture ? bandsOf(picture, ink).filter(band => !isMark(band)) : [];
  };
  const rulesOf = (name: Name, ink: 'red' | 'black', page = 0) => inkOf(name, ink, page).filter(isRule);
  const within = (found: number | undefined, wanted: number) =>
    expect(Math.abs((found ?? Number.NaN) - wanted), `${found} for ${wanted}`).toBeLessThanOrEqual(1);

  /** GB/T 9704-2012, 7.2.4: 35 mm below the type area, which begins at 37 mm; 10.1: 30 mm from the edge. */
  const names: [Name, number][] = [
    ['document', 72],
    ['unnumbered', 72],
    ['english', 72],
    ['stacked', 72],
    ['beside', 72],
    ['letter', 30],
    ['unnumbered-letter', 30],
    ['english-letter', 30],
    ['letter-beside', 30],
  ];
  it.each(names)('%s: the name of the authority begins at %d, on one line within the type area', (name, top) => {
    const [line] = inkOf(name, 'red');
    within(line?.top, top);
    expect((line?.bottom ?? 99) - (line?.top ?? 0)).toBeLessThan(15);
    expect(line?.left).toBeGreaterThan(20);
    expect(line?.right).toBeLessThan(190);
  });

  // 7.2.5 and 7.3.1: two lines of 10.45 mm. 7.2.7: 4 mm; the figures have a rule of 0.56 mm.
  it.each<Name>(['document', 'request', 'english'])(
    '%s: number, red rule and title stand below as they should',
    name => {
      const [above, rule] = [inkOf(name, 'red')[0], rulesOf(name, 'red')[0]];
      const [number, title] = inkOf(name, 'black');
      within(number?.top, (above?.bottom ?? 0) + 20.9);
      within(rule?.top, (number?.bottom ?? 0) + 4);
      within(rule?.left, 28);
      within(rule?.right, 184);
      expect(Math.abs((rule?.bottom ?? 0) - (rule?.top ?? 0) - 0.56)).toBeLessThan(0.15);
      within(title?.top, (rule?.bottom ?? 0) + 20.9);
    },
  );

  // GB/T 15834-2011, 5.1: a mark does not begin a line; the character before it goes along, and no mark is lost.
  it('a mark for which a full line has no room stands on the next with the character before it', () => {
    const [first, second] = inkOf('full', 'black');
    within(first?.right, 184);
    within(second?.left, 28);
    within(second?.right, 28 + 7 * 5.57);
  });

  it('without a number the rule stands where it would', () => {
    within(rulesOf('unnumbered', 'red')[0]?.top, rulesOf('document', 'red')[0]?.top ?? 0);
  });

  // 7.2.5, 7.2.6: 3号 is 5.6 mm.
  it('number and signer stand at the ends of one line, a character in', () => {
    const [line] = inkOf('request', 'black');
    within(line?.left, 28 + 5.6);
    within(line?.right, 184 - 5.6);
    expect((line?.bottom ?? 99) - (line?.top ?? 0)).toBeLessThan(6);
  });

  it.each<Name>(['stacked', 'beside'])(
    '%s: the English name and signer stand below the Chinese, over one rule',
    name => {
      expect(inkOf(name, 'red').filter(band => !isRule(band))).toHaveLength(2);
      expect(rulesOf(name, 'red')).toHaveLength(1);
      expect(inkOf(name, 'black').filter(({ bottom }) => bottom < (rulesOf(name, 'red')[0]?.top ?? 0))).toHaveLength(2);
    },
  );

  // 10.1: 170 mm, 4 mm below the name, thick over thin; thin over thick 20 mm from the lower edge.
  it.each<Name>(['letter', 'unnumbered-letter', 'english-letter', 'letter-beside'])(
    '%s: the rules of a letter',
    name => {
      const above = inkOf(name, 'red')
        .filter(band => !isRule(band))
        .at(-1);
      const rules = rulesOf(name, 'red');
      const thickness = rules.map(({ top, bottom }) => bottom - top > 0.4);
      expect(thickness).toEqual([true, false, false, true]);
      within(rules[0]?.top, (above?.bottom ?? 0) + 4);
      within(297 - (rules[3]?.bottom ?? 0), 20);
      for (const { left, right } of rules) {
        within(left, 20);
        within(right, 190);
      }
    },
  );

  it.each<[Name, number]>([
    ['letter', 184],
    ['english-letter', 184],
    ['letter-beside', 190],
  ])('%s: the number stands flush right under the rules, the title two lines below', (name, right) => {
    const [number, title] = inkOf(name, 'black');
    const rule = rulesOf(name, 'red')[1];
    within(number?.right, right);
    within(number?.top, (rule?.bottom ?? 0) + 4.84);
    // Beside each other, the languages have one line of their smaller text.
    within(title?.top, (number?.bottom ?? 0) + (right === 190 ? 6.35 : 20.9));
  });

  it('only the first page of a letter has rules and no number', () => {
    const feet = (page: number) => inkOf('letter', 'black', page).filter(({ top }) => top > 262.5);
    expect(pages.letter?.length).toBeGreaterThan(1);
    expect(feet(0)).toHaveLength(0);
    expect(feet(1)).toHaveLength(1);
    expect(rulesOf('letter', 'red', 1)).toHaveLength(0);
    // 7.5: the line of the number begins 7 mm below the type area.
    within(feet(1)[0]?.top, 269.8);
  });

  // 7.4.1: first and last 0.35 mm, between 0.25; the last on the foot of the type area.
  it.each<[Name, number]>([
    ['document', 3],
    ['long', 3],
    ['english', 3],
    ['stacked', 3],
    ['beside', 3],
    ['unnumbered', 2],
  ])('%s: the 版记 ends at the foot of the type area of the last page', (name, count) => {
    const rules = rulesOf(name, 'black', -1);
    const [left, right] = name === 'beside' ? [20, 190] : [28, 184];
    expect(rules).toHaveLength(count);
    within(rules.at(-1)?.bottom, 262);
    within(rules[0]?.left, left);
    within(rules[0]?.right, right);
  });

  it.each<Name>(['letter', 'english-letter', 'letter-beside'])('%s: the 版记 has no rules and ends there too', name => {
    expect(rulesOf(name, 'black', -1)).toHaveLength(0);
    within(
      inkOf(name, 'black', -1)
        .filter(({ top }) => top < 264)
        .at(-1)?.bottom,
      262,
    );
  });

  // 7.4.2: 4号 is 4.9 mm; 抄送： takes three of them.
  it('the copies stand one character in on both sides and go on below the first name', () => {
    const [first, second] = inkOf('document', 'black', -1).slice(-7);
    within(first?.left, 28 + 4.9);
    within(second?.left, 28 + 4 * 4.9);
    for (const line of [first, second]) expect(line?.right).toBeLessThan(184 - 4.4);
  });

  it('no line of the text is under the 版记', () => {
    const all = Object.keys(headed) as Name[];
    for (const name of all.filter(each => rulesOf(each, 'black', -1).length > 0)) {
      const top = rulesOf(name, 'black', -1)[0]?.top ?? 0;
      const text = inkOf(name, 'black', -1).filter(band => band.top < top);
      expect(top - (text.at(-1)?.bottom ?? 0), name).toBeGreaterThan(2);
    }
  });
});

describe('a 版头 in a Word file', () => {
  it('has the name of who signed in 楷体', async () => {
    expect(await documentOf(headed.request)).toMatch(/签发人：<\/w:t>.*<w:rStyle w:val="ZhEmphasis"\/>.*?>张三</s);
  });

  it('of a letter is the head of its first page, which other documents do not have apart', async () => {
    const letter = await partsOf(headed.letter);
    expect(letter['word/header3.xml']).toContain('网络安全审查办公室');
    expect(letter['word/header3.xml']).toContain('草稿');
    expect(letter['word/document.xml']).toContain('<w:titlePg/>');
    expect(Object.keys(await partsOf(headed.document))).not.toContain('word/header3.xml');
    expect(await documentOf(headed.document)).not.toContain('<w:titlePg/>');
  });

  it('leaves no page empty for a long title: neither head nor title is held to the text', async () => {
    const loose = async (tree: Tree) =>
      [...(await documentOf(tree)).matchAll(/w:val="(\w+)"\/><w:keepNext w:val="false"\/>/g)].map(([, style]) => style);
    const lines = ['ZhLetterhead', 'ZhNumber'];
    expect(await loose(headed.request)).toEqual([...lines, 'ZhTitle']);
    const both = ['ZhTitle', 'EnTitle'];
    expect(await loose(headed.beside)).toEqual(['ZhLetterhead', 'EnLetterhead', 'ZhNumber', 'EnSigner', ...both]);
    expect(await loose(samples.zh)).toEqual([]);
  });
});
