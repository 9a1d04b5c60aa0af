import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { root } from '../../cli/run.js';
import { pathOf } from '../../programs.js';
import { drawn, type Picture } from '../pictures.js';

const executable = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(pathOf).find(Boolean);

/** What is missing to look at a page of HTML, or undefined. */
export const missing = executable ? undefined : 'chromium';
if (missing) console.warn(`SKIPPED: HTML is not looked at in a browser, ${missing} is missing`);

/** A page of a Chromium that is open while the tests of a file, or of the group where this is called, run. */
export function openPage(): () => Page {
  const open: { browser?: Browser; page?: Page; folder?: string } = {};
  beforeAll(async () => {
    if (!executable) return;
    open.folder = mkdtempSync(join(tmpdir(), 'wenshu-browser-'));
    const env = { PATH: process.env.PATH ?? '', HOME: open.folder, FONTCONFIG_FILE: ownFonts(open.folder) };
    open.browser = await chromium.launch({ executablePath: executable, env });
    open.page = await open.browser.newPage();
  }, 180_000);
  afterAll(async () => {
    await open.browser?.close();
    if (open.folder) rmSync(open.folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => {
    if (!open.page) throw new Error('Chromium is not open');
    return open.page;
  };
}

/** A list of fonts with those of this project alone, so that every machine breaks lines at the same places. */
function ownFonts(folder: string): string {
  const fonts = join(root, 'fonts');
  for (const name of readdirSync(fonts).filter(each => each.endsWith('.gz')))
    writeFileSync(join(folder, name.replace(/\.gz$/, '')), gunzipSync(readFileSync(join(fonts, name))));
  const list = join(folder, 'fonts.conf');
  const places = [fonts, folder].map(place => `<dir>${place}</dir>`).join('');
  writeFileSync(list, `<fontconfig>${places}<cachedir>${folder}</cachedir></fontconfig>`);
  return list;
}

/** The PDF that a browser prints of what a page shows. */
export function print(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}

/** The pages that a browser prints of HTML. */
export async function printed(page: Page, html: string): Promise<Picture[]> {
  await page.setContent(html);
  return drawn(await print(page));
}

/** How wide HTML is in a window of so many pixels. */
export async function widthIn(page: Page, pixels: number, html: string): Promise<number> {
  await shown(page, pixels, html);
  return page.locator('html').evaluate(element => element.scrollWidth);
}

/** How far the content of some element stands out of its row of a table in such a window, pixels. */
export async function overflowIn(page: Page, pixels: number, html: string): Promise<number> {
  await shown(page, pixels, html);
  const rows = page.locator('tr');
  return Math.max(...(await rows.evaluateAll(all => all.map(row => row.scrollHeight - row.clientHeight))));
}

async function shown(page: Page, width: number, html: string): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  await page.setContent(html);
}
