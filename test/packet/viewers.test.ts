import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWenshu } from '../../src/wenshu.js';
import { metro } from '../cli/run.js';
import { missingFor } from '../programs.js';
import { missing, openPage } from '../write/html/browser.js';
import { read } from './read.js';

/** A line of the catalogue that leads somewhere: what is printed in it, and its middle as shares of the page's width and height. */
interface Line {
  readonly printed: number;
  readonly across: number;
  readonly down: number;
}

const folder = mkdtempSync(join(tmpdir(), 'wenshu-viewers-'));
const file = join(folder, 'filing.pdf');
let found: Awaited<ReturnType<typeof read>>;
let lines: Line[];

beforeAll(async () => {
  const wenshu = openWenshu();
  const text = readFileSync(metro);
  const [made] = await wenshu.packets(
    wenshu.readCase(text.toString('utf8')),
    { packet: 'filing', layout: 'zh' },
    { caseFile: { name: 'case.yaml', bytes: text }, folder: dirname(metro) },
  );
  const pdf = made?.pdf ?? new Uint8Array();
  writeFileSync(file, pdf);
  found = await read(pdf);
  lines = await catalogueLines(pdf);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** On the back of the cover nothing stands: the third page is the catalogue. */
const catalogue = 3;

/** The number of a line is what is printed within the rectangle of its link. */
async function catalogueLines(pdf: Uint8Array): Promise<Line[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(catalogue);
  const [, , width = 1, height = 1] = page.view;
  const annotations = (await page.getAnnotations()) as { readonly rect: readonly number[] }[];
  await document.destroy();
  return annotations.map(({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) => {
    const within = (found.pages[catalogue - 1]?.pieces ?? []).filter(
      ({ x, y }) => x >= left && x <= right && y >= bottom && y <= top,
    );
    // Number of the line, title, pages, remark.
    const [printed] = within
      .map(({ text }) => /^(\d+)(–\d+)?$/.exec(text.trim())?.[1])
      .filter(Boolean)
      .slice(-1);
    return { printed: Number(printed), across: (left + right) / 2 / width, down: 1 - (bottom + top) / 2 / height };
  });
}

describe('A line of the catalogue', () => {
  it('leads to the page whose stamp has the number that is printed in it, read by pdf.js', () => {
    expect(lines.map(({ printed }) => printed)).toEqual([5, 11, 15, 17, 19, 21]);
    expect(found.pages[catalogue - 1]?.links).toEqual(lines.map(({ printed }) => printed));
    for (const { printed } of lines) expect(found.pages[printed - 1]?.text).toContain(`第 ${printed} 页 共 21 页`);
  });
});

describe.skipIf(missingFor('packets are not read by poppler', 'pdftotext'))('poppler', () => {
  it('reads every page and has nothing to say against the file', () => {
    const { stdout, stderr, status } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const stamps = stdout.split('\f').map(page => /第 (\d+) 页 共 21 页/.exec(page)?.[1]);
    expect(stamps.slice(0, 21)).toEqual(Array.from({ length: 21 }, (_, at) => String(at + 1)));
  });
});

/** What the viewer of Chromium, a page of its own, says of itself. */
interface Shown {
  readonly page: number;
  readonly pages: number;
  readonly title: string;
  readonly top: number;
  readonly sheet: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const state = `(() => {
  const viewer = document.querySelector('pdf-viewer');
  const bar = viewer?.shadowRoot?.querySelector('viewer-toolbar');
  if (!bar || !bar.docLength) return undefined;
  const { x, y, width, height } = viewer.viewport.getPageScreenRect(bar.pageNo - 1);
  const top = bar.getBoundingClientRect().bottom;
  return { page: bar.pageNo, pages: bar.docLength, title: bar.docTitle, top, sheet: { x, y, width, height } };
})()`;

/** How many dots of a picture are dark. */
const darkIn = `async base64 => {
  const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + base64)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 1] < 128) dark++;
  return dark;
}`;

describe.skipIf(missing)('The viewer of Chromium', () => {
  const open = openPage();
  let page: Page;
  let viewer: Frame;

  beforeAll(async () => {
    page = open();
    await page.setViewportSize({ width: 900, height: 1200 });
    await page.goto(`${pathToFileURL(file).href}#page=${catalogue}&navpanes=0`);
    await shown(() => true);
  }, 60_000);

  /** The state of the viewer, once it is as it should be; or as it is after so many tenths of a second. */
  async function shown(isSo: (state: Shown) => boolean, rounds = 100): Promise<Shown | undefined> {
    let now: Shown | undefined;
    for (let round = 0; round < rounds; round++) {
      const frame = page.frames().find(each => each.url().startsWith('chrome-extension:'));
      if (frame) viewer = frame;
      now = frame && ((await frame.evaluate(state)) as Shown | undefined);
      if (now && isSo(now)) return now;
      await sleep(100);
    }
    return now;
  }

  async function turnTo(number: number): Promise<Shown> {
    await viewer.evaluate(`document.querySelector('pdf-viewer').viewport.goToPage(${number - 1})`);
    return (await shown(each => each.page === number)) ?? expect.fail('the viewer is gone');
  }

  it('has the title and every page', async () => {
    expect(await shown(() => true)).toMatchObject({ pages: 21, title: '网络安全审查申报材料' });
  });

  it('goes from each line of the catalogue, clicked upon, to the page whose number is printed in it', async () => {
    for (const { printed, across, down } of lines) {
      const { sheet, top } = await turnTo(catalogue);
      let now: Shown | undefined;
      // A click on a page that is not yet drawn leads nowhere.
      for (let round = 0; round < 10 && (now?.page ?? catalogue) === catalogue; round++) {
        await page.mouse.click(sheet.x + across * sheet.width, top + sheet.y + down * sheet.height);
        now = await shown(each => each.page !== catalogue, 10);
      }
      expect(now?.page).toBe(printed);
    }
  }, 60_000);

  it('draws text, the turned page, the scan and the photograph, and on a blank leaf its number alone', async () => {
    const other = (await page.context().browser()?.newPage()) ?? expect.fail('the browser is gone');
    const darkOn = async (number: number) => {
      const { sheet, top } = await turnTo(number);
      const clip = { x: sheet.x, y: Math.max(top, top + sheet.y), width: sheet.width, height: sheet.height - 20 };
      // Once it is drawn, it stays as it is.
      let dark = -1;
      for (let round = 0; round < 20; round++) {
        await sleep(150);
        const picture = (await page.screenshot({ clip })).toString('base64');
        const now = (await other.evaluate(`(${darkIn})(${JSON.stringify(picture)})`)) as number;
        if (now === dark && now > 0) break;
        dark = now;
      }
      return dark;
    };
    const blank = await darkOn(14);
    expect(blank).toBeGreaterThan(10);
    for (const number of [catalogue, 16, 17, 21]) expect(await darkOn(number)).toBeGreaterThan(blank * 4);
    await other.close();
  }, 60_000);
});
