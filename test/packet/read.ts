import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { root } from '../cli/run.js';

export interface ReadPage {
  readonly text: string;
  readonly size: readonly [number, number];
  /** Where each piece of text begins, pt from the lower left corner. */
  readonly pieces: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly angle: number;
  }[];
  /** Where the links of the page lead: a page from 1, or an address. */
  readonly links: readonly (number | string)[];
}

export interface Entry {
  readonly title: string;
  /** From 1; 0 where it leads nowhere. */
  readonly page: number;
  readonly items: readonly Entry[];
}

/** A PDF as pdf.js reads it: a reader that has nothing of ours in it. */
export async function read(bytes: Uint8Array) {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    standardFontDataUrl: `${root}/node_modules/pdfjs-dist/standard_fonts/`,
    cMapUrl: `${root}/node_modules/pdfjs-dist/cmaps/`,
    cMapPacked: true,
  });
  const document = await task.promise;
  const pageOf = async (dest: unknown): Promise<number> => {
    const list = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    return Array.isArray(list) ? (await document.getPageIndex(list[0])) + 1 : 0;
  };
  const entries = async (items: Awaited<ReturnType<typeof document.getOutline>>): Promise<Entry[]> => {
    const found: Entry[] = [];
    for (const { title, dest, items: below } of items ?? [])
      found.push({ title, page: await pageOf(dest), items: await entries(below) });
    return found;
  };
  const pages: ReadPage[] = [];
  const tags: unknown[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap(item => {
      if (!('str' in item) || item.str === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, angle: Math.round((Math.atan2(b, a) * 180) / Math.PI) }];
    });
    const links: (number | string)[] = [];
    for (const { url, dest } of (await page.getAnnotations()) as { url?: string; dest?: unknown }[])
      links.push(url ?? (await pageOf(dest)));
    pages.push({ text: pieces.map(({ text }) => text).join(''), size: [right - left, top - bottom], pieces, links });
    tags.push(await page.getStructTree());
    page.cleanup();
  }
  const result = {
    pages,
    outline: await entries(await document.getOutline()),
    labels: await document.getPageLabels(),
    attachments: ((await document.getAttachments()) ?? {}) as Record<string, { filename: string; content: Uint8Array }>,
    marked: await document.getMarkInfo(),
    info: (await document.getMetadata()).info as Record<string, unknown>,
    tags,
  };
  await task.destroy();
  return result;
}
