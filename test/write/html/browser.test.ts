import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWenshu } from '../../../src/index.js';
import { sheetFor } from '../../../src/style/sheets.js';
import { type Layout, layouts } from '../../../src/tree/tree.js';
import { powerGrid } from '../../cli/run.js';
import { type Item, type Page as Printed, readPdf } from '../pdf/read.js';
import { missing, openPage, print } from './browser.js';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Rows = readonly { readonly zh: Box; readonly en: Box }[];

/** What look.js tells of a page; lengths in CSS px. */
interface Seen {
  readonly widthOfAll: number;
  readonly texts: readonly { text: string; lang: string; contrast: number; shown: boolean; size: number }[];
  readonly blocks: readonly { lang: string; text: string }[];
  readonly headings: readonly string[];
  readonly cut: readonly string[];
  readonly pairs: Rows;
  readonly halves: Rows;
}

const look = readFileSync(new URL('look.js', import.meta.url), 'utf8');

/** A notice on the official sheet, a declaration full of tables, and clauses that are still a draft. */
const kinds = ['written-notice', 'declaration', 'supplier-commitment-clauses'] as const;
const sheets = {
  'written-notice': 'official',
  declaration: 'filing',
  'supplier-commitment-clauses': 'contract',
} as const;
const all = kinds.flatMap(kind => layouts.map(layout => ({ kind, layout })));

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
const points = (millimetres: number) => (millimetres / 25.4) * 72;
const phoneWidth = 390;
const deskWidth = 1200;

/** A file as a reader meets it on a desk, by night, on a telephone and on paper, and what it asked for meanwhile. */
interface Looks {
  readonly desk: Seen;
  readonly night: Seen;
  readonly phone: Seen;
  readonly printed: readonly Printed[];
  readonly asked: readonly string[];
}

async function looksOf(page: Page, file: string): Promise<Looks> {
  const asked: string[] = [];
  page.removeAllListeners('request').on('request', request => asked.push(request.url()));
  const seen = async (width: number, colorScheme: 'light' | 'dark') => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    return (await page.evaluate(look)) as Seen;
  };
  await page.goto(file);
  const desk = await seen(deskWidth, 'light');
  const night = await seen(deskWidth, 'dark');
  const phone = await seen(phoneWidth, 'light');
  const printed = await readPdf(await print(page));
  return { desk, night, phone, printed, asked: asked.filter(url => url !== file) };
}

describe.skipIf(missing)('a finished HTML file, opened in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-html-'));
  const known = new Map<string, Looks>();
  const looks = (kind: string, layout: Layout) => known.get(`${kind}.${layout}`) as Looks;
  const page = openPage();

  beforeAll(async () => {
    const wenshu = openWenshu();
    const read = wenshu.readCase(readFileSync(powerGrid, 'utf8'), 'case.yaml');
    for (const { kind, layout } of all) {
      const file = join(folder, `${kind}.${layout}.html`);
      const [document] = await wenshu.render(read, { kind, layout, format: 'html' });
      writeFileSync(file, document?.bytes ?? '');
      known.set(`${kind}.${layout}`, await looksOf(page(), pathToFileURL(file).href));
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(all)('asks for nothing but itself: $kind $layout', ({ kind, layout }) => {
    expect(looks(kind, layout).asked).toEqual([]);
  });

  it.each(all)('is dark on light by day and by night, at 4.5 to 1 or more: $kind $layout', ({ kind, layout }) => {
    const { desk, night } = looks(kind, layout);
    expect(desk.texts.length).toBeGreaterThan(20);
    for (const { texts } of [desk, night])
      expect(texts.filter(({ contrast, shown }) => contrast < 4.5 || !shown)).toEqual([]);
  });

  it.each(all)('says of each block, and of Chinese within English, what language it is: $kind $layout', each => {
    const { blocks, texts } = looks(each.kind, each.layout).desk;
    const languages = { zh: ['zh-CN'], en: ['en'], stacked: ['en', 'zh-CN'], 'side-by-side': ['en', 'zh-CN'] };
    expect([...new Set(blocks.map(({ lang }) => lang))].sort()).toEqual(languages[each.layout]);
    expect(texts.filter(({ text, lang }) => /\p{Script=Han}/u.test(text) && lang !== 'zh-CN')).toEqual([]);
    expect(texts.filter(({ text, lang }) => /[A-Za-z]+ [a-z]+ [a-z]+ /.test(text) && lang !== 'en')).toEqual([]);
  });

  it.each(all)('fits a desk and a telephone without being moved sideways: $kind $layout', ({ kind, layout }) => {
    const { desk, phone } = looks(kind, layout);
    expect([desk.widthOfAll, phone.widthOfAll]).toEqual([deskWidth, phoneWidth]);
    expect([...desk.cut, ...phone.cut]).toEqual([]);
    expect(Math.min(...phone.texts.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });

  it.each(kinds)('stands in two columns on a desk, and in one on a telephone: %s', kind => {
    const { desk, phone } = looks(kind, 'side-by-side');
    const rows = [...desk.pairs, ...desk.halves];
    const folded = [...phone.pairs, ...phone.halves];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ zh, en }) => en.left < zh.right || en.top >= zh.bottom || zh.top >= en.bottom)).toEqual([]);
    expect(folded).toHaveLength(rows.length);
    expect(folded.filter(({ zh, en }) => en.top < zh.bottom - 1)).toEqual([]);
  });

  it.each(all)('prints on A4, within the margins of the sheet: $kind $layout', ({ kind, layout }) => {
    const { page: sheet } = sheetFor(sheets[kind], layout);
    const { printed } = looks(kind, layout);
    for (const { width, height } of printed)
      expect([width, height].map(Math.round)).toEqual([points(210), points(297)].map(Math.round));
    const outside = printed.flatMap(contentOf).filter(({ text, x, right, y, size }) => {
      // The empty half of a closing mark may hang out.
      const blank = /[》）」』〉〕，。、；：]$/u.test(text) ? size / 2 : 0;
      const across = x > points(sheet.left - 0.5) && right - blank < points(sheet.width - sheet.right + 0.5);
      return !(across && y > points(sheet.top) && y < points(sheet.height - sheet.bottom));
    });
    expect(outside).toEqual([]);
  });

  it.each(all)('prints all that the screen shows, and no heading without its text: $kind $layout', each => {
    const { desk, printed } = looks(each.kind, each.layout);
    const bodies = printed.map(contentOf);
    expect(lostOf(desk.texts, bodies.flat())).toEqual([]);
    const headings = desk.headings.map(squeezed);
    const lasts = bodies.map(items => {
      const lowest = Math.max(...items.map(({ y }) => y));
      return squeezed(items.flatMap(({ text, y }) => (y > lowest - 1 ? text : [])).join(''));
    });
    expect(lasts.filter(last => headings.some(heading => last.endsWith(heading)))).toEqual([]);
  });
});

/** What is printed on a page but the mark of a draft and the number of the page. */
function contentOf({ items }: Printed): Item[] {
  const foot = Math.max(...items.map(({ y }) => y)) - 1;
  return items.filter(({ size, text, y }) => size < 50 && (y < foot || !/^(?:[—\d\s第页⻚共·]|Page|of)+$/.test(text)));
}

/** The characters on screen that are not in print. Of characters with one glyph (户, 戶) Chromium may note another in a PDF. */
function lostOf(screen: readonly { readonly text: string }[], print: readonly { readonly text: string }[]): string[] {
  const shown = [...squeezed(screen.map(({ text }) => text).join(''))];
  const told = [...squeezed(print.map(({ text }) => text).join(''))];
  const known = new Set(shown);
  const rest = new Map<string, number>();
  for (const character of told) rest.set(character, (rest.get(character) ?? 0) + 1);
  const lost = shown.filter(character => {
    const left = rest.get(character) ?? 0;
    rest.set(character, left - 1);
    return left <= 0;
  });
  const twins = told.filter(character => !known.has(character)).length;
  return lost.length > twins ? lost : [];
}
