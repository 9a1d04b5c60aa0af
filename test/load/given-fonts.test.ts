import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWenshu, type RenderWish } from '../../src/index.js';
import { emptyFolder, powerGrid } from '../cli/run.js';
import { type Made, madeFont } from '../style/made-font.js';
import { linesOf, readPdf, textOf } from '../write/pdf/read.js';

const text = readFileSync(powerGrid, 'utf8');
const wish: RenderWish = { kind: 'analysis-report', layout: 'zh', format: 'pdf' };

/** The wish made with the fonts of some places. */
async function made(fonts?: readonly string[], more: Partial<RenderWish> = {}) {
  const wenshu = openWenshu({ fonts });
  const [document] = await wenshu.render(wenshu.readCase(text), { ...wish, ...more });
  if (!document) throw new Error('no document');
  return { wenshu, document };
}

function place(folder: string, file: string, font: Made): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), madeFont(font));
}

const embedded = (pdf: Uint8Array) =>
  [
    ...new Set(
      [
        ...Buffer.from(pdf)
          .toString('latin1')
          .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
      ].map(([, name]) => name),
    ),
  ].sort();

/** Characters that the report has many of, a full stop and brackets among them. */
const characters = '的和全数据务网络安中断供应风险产品。（）';

describe('Fonts that a user gives', () => {
  let plain: Awaited<ReturnType<typeof made>>['document'];
  beforeAll(async () => {
    plain = (await made()).document;
  });

  it('set their characters of a face, and the package sets the others: same lines, same places', async () => {
    const folder = emptyFolder();
    place(join(folder, 'deep'), 'any name.TTF', { postScript: 'FangSong', characters });
    const { document } = await made([folder]);
    expect(embedded(plain.bytes)).toEqual(['NotoSansSC-Medium', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular']);
    expect(embedded(document.bytes)).toEqual([
      'FangSong',
      'NotoSansSC-Medium',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
    ]);
    const [pages, before] = [await readPdf(document.bytes), await readPdf(plain.bytes)];
    expect(textOf(pages)).toBe(textOf(before));
    const rounded = (page: (typeof pages)[number]) =>
      linesOf(page).map(({ x, right, y }) => [x, right, y].map(each => each.toFixed(1)));
    expect(pages.map(rounded)).toEqual(before.map(rounded));
  });

  it('are told of with each document, and with the file that each came from', async () => {
    const folder = emptyFolder();
    place(folder, 'simfang.ttf', { postScript: 'FangSong', full: '仿宋', characters });
    const { wenshu, document } = await made([folder]);
    expect(wenshu.fonts()).toEqual({
      given: [{ face: 'fangsong', font: 'FangSong', file: join(folder, 'simfang.ttf') }],
      unusable: [],
    });
    expect(document.fonts.map(({ face, font, given }) => [face, font, given])).toEqual([
      ['fangsong', 'FangSong', true],
      ['kaiti', 'NotoSerifSC-Regular', false],
      ['heiti', 'NotoSansSC-Medium', false],
      ['xiaobiaosong', 'NotoSerifSC-Bold', false],
    ]);
    const [fangsong] = document.fonts;
    const pages = textOf(await readPdf(document.bytes));
    const set = [...pages].filter(each => characters.includes(each)).length;
    // The others of its characters stand in headings, in Kai and in Hei.
    expect((fangsong?.characters ?? 0) - (fangsong?.elsewhere ?? 0)).toBeLessThan(set);
    expect(fangsong?.elsewhere).toBeGreaterThan(0);
  });

  it('are not asked for where none are given, nor in other formats', async () => {
    const { wenshu, document } = await made([emptyFolder()], { format: 'docx' });
    expect([document.fonts, plain.fonts]).toEqual([[], []]);
    expect(wenshu.fonts()).toEqual({ given: [], unusable: [] });
  });

  it('give the same bytes twice, and those of the package where none of them serves', async () => {
    const folder = emptyFolder();
    place(folder, 'a.ttf', { postScript: 'KaiTi', characters });
    expect((await made([folder])).document.bytes).toEqual((await made([folder])).document.bytes);
    const other = emptyFolder();
    place(other, 'a.ttf', { postScript: 'Comic', characters });
    expect((await made([other])).document.bytes).toEqual(plain.bytes);
  });

  it('are taken from the first place that has one for the face, and there the one nearest to the standard', async () => {
    const [first, second] = [emptyFolder(), emptyFolder()];
    place(first, 'a.ttf', { postScript: 'FandolFang-Regular', characters });
    place(first, 'b.ttf', { postScript: 'STFangsong', characters });
    place(second, 'c.ttf', { postScript: 'FangSong_GB2312', characters });
    place(second, 'd.ttf', { postScript: 'KaiTi', characters });
    const { wenshu } = await made([first, join(second, 'c.ttf'), join(second, 'd.ttf')]);
    expect(wenshu.fonts().given.map(({ face, font }) => [face, font])).toEqual([
      ['fangsong', 'STFangsong'],
      ['kaiti', 'KaiTi'],
    ]);
  });

  it('are passed over and named where they cannot be embedded', async () => {
    const folder = emptyFolder();
    place(folder, '1.ttf', { postScript: 'FangSong_GB2312', characters, embedding: 2 });
    place(folder, '2.ttf', { postScript: 'FangSong', characters });
    place(folder, '3.ttf', { postScript: 'KaiTi', characters, embedding: 0x104 });
    writeFileSync(join(folder, '4.ttf'), madeFont({ postScript: 'SimHei', characters }).subarray(0, 3000));
    writeFileSync(join(folder, '5.ttf'), '');
    writeFileSync(join(folder, '6.woff2'), 'wOF2');
    writeFileSync(join(folder, 'readme.txt'), 'none');
    const { wenshu } = await made([folder]);
    const { given, unusable } = wenshu.fonts();
    expect(given.map(({ font }) => font)).toEqual(['FangSong']);
    expect(unusable.map(({ file, font, reason }) => [file.slice(folder.length + 1), font, reason]).sort()).toEqual([
      ['1.ttf', 'FangSong_GB2312', 'restricted'],
      ['3.ttf', 'KaiTi', 'whole-only'],
      ['4.ttf', undefined, 'damaged'],
      ['5.ttf', undefined, 'damaged'],
      ['6.woff2', undefined, 'web-font'],
    ]);
  });

  it('are refused where the place is not there', () => {
    expect(() => openWenshu({ fonts: ['/no/such/place'] })).toThrow(/--fonts/);
  });
});
