import { describe, expect, it } from 'vitest';
import { type SheetName, sheetFor } from '../../../src/style/sheets.js';
import type { Tree } from '../../../src/tree/tree.js';
import { html } from '../../../src/write/html/index.js';
import { missingFor } from '../../programs.js';
import { headed } from '../headed.js';
import { type Band, bandsOf, isRule, type Picture } from '../pictures.js';
import { missing as missingBrowser, openPage, printed, widthIn } from './browser.js';

const missing = missingBrowser ?? missingFor('the 版头 and 版记 of HTML are not measured', 'pdftoppm');

const final = (tree: Tree): string =>
  html({ ...tree, mark: '' }, { sheet: sheetFor(tree.sheet as SheetName, tree.layout) });
const page = openPage();
const textOf = (fragment: string) => fragment.replace(/<[^>]*>/g, '').replace(/\n+/g, '\n');

describe('a page of HTML', () => {
  it('has its name, number and signer above the title, the name of who signed in 楷体', () => {
    const head = /<header class="redhead">(.*?)<\/header>\n<h1/s.exec(final(headed.request))?.[1] ?? '';
    expect(textOf(head).trim()).toBe('网络安全审查办公室文件\n网审办通〔2021〕12号签发人：张三');
    expect(head).toContain('签发人：<span class="name">张三</span>');
  });

  it('has its 版记 at its end: the copies, and who printed it when', () => {
    const imprint = /<footer class="imprint">(.*?)<\/footer>\n<\/main>/s.exec(final(headed.stacked))?.[1] ?? '';
    const [copies, english, office, inEnglish] = textOf(imprint).trim().split('\n');
    expect(copies).toMatch(/^抄送：岚江省能源局/);
    expect(english).toMatch(/^Copies to: Lanjiang/);
    expect(office).toBe('网络安全审查办公室2021年3月22日印发');
    expect(inEnglish).toBe('Cybersecurity Review OfficePrinted and distributed on March 22, 2021');
  });
});

describe.skipIf(missing)('a page of HTML as Chromium prints it, mm within 1', () => {
  const within = (found: number | undefined, wanted: number) =>
    expect(Math.abs((found ?? Number.NaN) - wanted), `${found} for ${wanted}`).toBeLessThanOrEqual(1);
  const inks = (pages: readonly Picture[], at: number): [red: Band[], black: Band[]] => {
    const found = pages.at(at);
    if (!found) throw new Error('nothing was printed');
    return [bandsOf(found, 'red'), bandsOf(found, 'black')];
  };

  // GB/T 9704-2012, 7.2.4, 7.2.5, 7.2.7, 7.3.1 and 7.4.1.
  it('a document has its name at 72, its number two lines below, 4 above the red rule, and a ruled 版记', async () => {
    const pages = await printed(page(), final(headed.document));
    const [[name, rule], [number, title]] = inks(pages, 0);
    within(name?.top, 72);
    within(number?.top, (name?.bottom ?? 0) + 20.9);
    within(rule?.top, (number?.bottom ?? 0) + 4);
    within(rule?.left, 28);
    within(rule?.right, 184);
    within(title?.top, (rule?.bottom ?? 0) + 20.9);
    expect(inks(pages, -1)[1].filter(isRule)).toHaveLength(3);
  }, 60_000);

  // 10.1.
  it('a letter has its name at 30, its rules 4 below and 20 from the foot of its first page, its number flush right', async () => {
    const pages = await printed(page(), final(headed.letter));
    const [[name, ...rules], [number]] = inks(pages, 0);
    within(name?.top, 30);
    expect(rules).toHaveLength(4);
    within(rules[0]?.top, (name?.bottom ?? 0) + 4);
    within(297 - (rules[3]?.bottom ?? 0), 20);
    for (const { left, right } of rules) {
      within(left, 20);
      within(right, 190);
    }
    within(number?.top, (rules[1]?.bottom ?? 0) + 4.84);
    within(number?.right, 184);
    expect(inks(pages, 1)[0]).toEqual([]);
  }, 60_000);
});

describe.skipIf(missingBrowser)('a screen', () => {
  // A telephone, and one too narrow for a whole sheet of paper.
  const all = [320, 780].flatMap(pixels => Object.entries(headed).map(([name, tree]) => ({ pixels, name, tree })));
  it.each(all)('of $pixels pixels holds the 版头 and 版记, $name', async ({ pixels, tree }) => {
    expect(await widthIn(page(), pixels, final(tree))).toBe(pixels);
  });
});
