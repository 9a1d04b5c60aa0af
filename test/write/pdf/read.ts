import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text as pdf.js finds it; pt from the top left corner of the page. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** The pages of a PDF as another program reads them. */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      return [{ text: item.str, x, y: height - y, right: x + item.width, size }];
    });
    pages.push({ width, height, items });
  }
  await document.destroy();
  return pages;
}

/** What is content of a tagged PDF, in its order: the draft mark and the page numbers are artifacts (ISO 32000-1, 14.8.2.2). */
export async function contentOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) texts.push(open.includes('Artifact') ? '' : item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag ?? '');
    }
  }
  await document.destroy();
  return texts.join('');
}

/** All text in reading order, without any white space. */
export function textOf(pages: readonly Page[]): string {
  return pages
    .map(page => page.items.map(item => item.text).join(''))
    .join('')
    .replace(/\s+/gu, '');
}

export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
}

/** The lines of a page between two edges, top down. */
export function linesOf(page: Page, from = 0, to = page.width): PrintedLine[] {
  const rows = new Map<string, Item[]>();
  for (const item of page.items.filter(each => each.x >= from && each.x < to)) {
    const key = item.y.toFixed(1);
    rows.set(key, [...(rows.get(key) ?? []), item]);
  }
  const lines = [...rows.values()].map(items => ({
    text: items.map(item => item.text).join(''),
    x: Math.min(...items.map(item => item.x)),
    right: Math.max(...items.map(item => item.right)),
    y: items[0]?.y ?? 0,
  }));
  return lines.sort((one, other) => one.y - other.y);
}
