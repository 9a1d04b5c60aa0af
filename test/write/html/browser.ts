import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawn, isHere, type Picture } from '../pictures.js';

/** What is missing to see a page of HTML as Chromium has it, or undefined. */
export const missing = ['chromium', 'pdftoppm'].find(name => !isHere(name));

/** The pages that a browser prints of a page of HTML. */
export function printed(html: string): Picture[] {
  return inFolder(folder => {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    run(folder, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, page);
    return drawn(pdf);
  });
}

/** How wide each page of HTML is in a window of so many pixels. */
export function widthsIn(pixels: number, pages: readonly string[]): number[] {
  return measured(pixels, pages, 'page.documentElement.scrollWidth');
}

/** How far the content of some element stands out of its row of a table, on each page of HTML in such a window, pixels. */
export function overflowsIn(pixels: number, pages: readonly string[]): number[] {
  const rows = 'Array.from(page.querySelectorAll("tr"),row=>row.scrollHeight-row.clientHeight)';
  return measured(pixels, pages, `Math.max(...${rows})`);
}

/** `what` of each `page` in a window of so many pixels. */
function measured(pixels: number, pages: readonly string[], what: string): number[] {
  return inFolder(folder => {
    const frames = pages.map(html => {
      const page = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `<iframe srcdoc="${page}" style="width:${pixels}px;border:0"></iframe>`;
    });
    const measure = `onload=()=>{const of=page=>${what};document.title=Array.from(document.querySelectorAll("iframe"),each=>of(each.contentDocument)).join(" ")}`;
    writeFileSync(join(folder, 'all.html'), `<script>${measure}</script>${frames.join('')}`);
    const dom = run(folder, '--dump-dom', join(folder, 'all.html'));
    return (/<title>(.*?)<\/title>/.exec(dom)?.[1] ?? '').split(' ').map(Number);
  });
}

function run(folder: string, ...more: string[]): string {
  const usual = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--hide-scrollbars',
    `--user-data-dir=${folder}/profile`,
  ];
  return spawnSync('chromium', [...usual, ...more], { encoding: 'utf8' }).stdout;
}

function inFolder<Result>(act: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-browser-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
