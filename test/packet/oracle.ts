import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bind } from '../../src/packet/bind/bind.js';
import type { Bound, BoundPart } from '../../src/packet/binding.js';
import { missingFor } from '../programs.js';
import { onePage, type Page, pdfkit, withPages } from './made.js';
import { packetOf } from './packet.js';
import { type ReadPage, read } from './read.js';

/** Chance that is the same every time (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** A page of an attachment, and how its text is to stand. */
interface Marked {
  readonly marker: string;
  readonly angle: number;
  readonly across: boolean;
}

export interface Drawn {
  readonly parts: readonly BoundPart[];
  /** For each part, its pages. */
  readonly pages: readonly (readonly Marked[])[];
  readonly newLeaf: boolean;
  readonly dividers?: 'sheet' | 'tab' | undefined;
}

const sizes = [
  [595.28, 841.89],
  [841.89, 595.28],
  [841.89, 1190.55],
  [612, 792],
  [226.77, 566.93],
  [1000, 300],
  [2384, 3370],
] as const;

/** A packet of 1 to `most` parts. */
export async function draw(seed: number, most: number): Promise<Drawn> {
  const pick = chance(seed);
  const count = 1 + pick(most);
  const parts: BoundPart[] = [];
  const pages: Marked[][] = [];
  for (let part = 0; part < count; part++) {
    const own = pick(6) === 0;
    const made = Array.from({ length: 1 + pick(5) }, (_, at) => marked(pick, `P${part}N${at}E`, own));
    const kind = own ? 0 : pick(8);
    const { pdf, password, kept } = await attachmentOf(kind, made);
    parts.push({ title: `第 ${part + 1} 件`, name: `${part + 1}.pdf`, own, pdf, password });
    pages.push(kept.map(({ marker, angle, across }) => ({ marker, angle, across })));
  }
  const newLeaf = pick(2) === 0;
  return { parts, pages, newLeaf, dividers: ([undefined, 'sheet', 'tab'] as const)[pick(3)] };
}

function marked(pick: (below: number) => number, marker: string, own: boolean): Marked & { page: Page } {
  const size = own ? sizes[0] : (sizes[pick(sizes.length)] ?? sizes[0]);
  const turn = own ? 0 : ([0, 0, 0, 90, 180, 270] as const)[pick(6)];
  const cropped = !own && pick(4) === 0;
  const crop = cropped ? ([20, 30, size[0] - 10, size[1] - 20] as const) : undefined;
  const [wide, high] = crop ? [crop[2] - crop[0], crop[3] - crop[1]] : size;
  const across = (turn ?? 0) % 180 === 0 ? wide > high : high > wide;
  const angle = { 0: 0, 90: -90, 180: 180, 270: 90 }[turn ?? 0] ?? 0;
  return { marker, angle, across, page: { text: marker, size, turn: turn ?? 0, ...(crop && { crop }) } };
}

type Made = readonly (Marked & { readonly page: Page })[];

/** Most as pdfkit writes them; some protected, some with a spoilt table of objects, some written by hand. */
async function attachmentOf(kind: number, made: Made): Promise<{ pdf: Uint8Array; password?: string; kept: Made }> {
  const pages = made.map(({ page }) => page);
  if (kind === 1)
    return {
      pdf: await withPages(pages, { userPassword: '密码', pdfVersion: '1.7ext3' }),
      password: '密码',
      kept: made,
    };
  if (kind === 2) return { pdf: await withPages(pages, { ownerPassword: 'owner', pdfVersion: '1.6' }), kept: made };
  if (kind === 3) {
    const text = Buffer.from(await withPages(pages)).toString('latin1');
    return { pdf: Buffer.from(text.replace(/^(\d{9})\d 00000 n/gm, '$17 00000 n'), 'latin1'), kept: made };
  }
  if (kind === 4) {
    const [first] = made;
    if (first) return { pdf: onePage(first.marker), kept: [{ ...first, angle: 0, across: false }] };
  }
  return { pdf: await withPages(pages), kept: made };
}

/** A cover, and a line for each part, 24 to a page. */
async function front(places: Bound['places'], total: number): Promise<Uint8Array[]> {
  const lines = places.map(({ first, last }, part) => `C${part}:${first}-${last}.`);
  const sheets = Array.from({ length: Math.ceil(lines.length / 24) }, (_, at) => lines.slice(at * 24, at * 24 + 24));
  const cover = await withPages([{ text: `T${total}.` }]);
  const catalogue = await pdfkit(doc => {
    for (const some of sheets) {
      doc.addPage({ size: 'A4', margin: 0 }).fontSize(10);
      for (const [at, line] of some.entries()) doc.text(line, 40, 60 + at * 16);
    }
  });
  return [cover, catalogue];
}

/** A sheet before each part; that of every fifth part goes over two pages. */
async function dividers(places: Bound['places']) {
  const counts = places.map((_, part) => (part % 5 === 4 ? 2 : 1));
  const sheets = counts.flatMap((count, part) =>
    Array.from({ length: count }, (_, at) => ({ text: `D${part}:${at}:${places[part]?.first}.` })),
  );
  return { pdf: await withPages(sheets), counts };
}

/** What is printed at the outer edge of a page, whichever way the page lies: 10 mm, and not what begins further in. */
function atEdge({ size: [width, height], pieces }: ReadPage, side: 'left' | 'right', text: string): number | undefined {
  const across = width > height;
  const depth = (10 / 25.4) * 72;
  const outer = (x: number, y: number) => {
    const within = across ? (side === 'right' ? y : height - y) : side === 'right' ? width - x : x;
    return within >= 0 && within <= depth;
  };
  const found = pieces.filter(({ x, y, text: own }) => own === text && outer(x, y));
  const [mark] = found;
  return found.length === 1 && mark ? (across ? width - mark.x : height - mark.y) : undefined;
}

const missing = missingFor('packets are not checked by qpdf', 'qpdf');

/** What qpdf says against a file, where there is a qpdf. */
function checked(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-test-'));
  writeFileSync(join(folder, 'packet.pdf'), pdf);
  const { status, stderr } = spawnSync('qpdf', ['--check', join(folder, 'packet.pdf')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return status === 0 ? [] : [stderr];
}

/** What is found wrong with a packet as it is bound, line by line; nothing, if all is right. */
export async function wrongIn({ parts, pages, newLeaf, dividers: between }: Drawn): Promise<string[]> {
  const tab = (part: number) => `[${part + 1}]`;
  const { pdf, places, total, lost } = await bind(
    packetOf(parts, {
      front,
      newLeaf,
      ...(between === 'sheet' && { dividers }),
      ...(between === 'tab' && { tab }),
    }),
  );
  const found = await read(pdf);
  const wrong: string[] = missing ? [] : checked(pdf);
  const expect = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      wrong.push(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
  };
  const size = pages.reduce((sum, each) => sum + each.length, 0);
  const lists = Math.ceil(parts.length / 24);
  const covers = (newLeaf ? 2 : 1) + lists;
  const sheets = between === 'sheet' ? parts.length + Math.floor(parts.length / 5) : 0;
  const protectedOnes = parts.flatMap(({ pdf: own }, part) => (Buffer.from(own).includes('/Encrypt') ? [part] : []));
  expect(
    'lost',
    lost,
    protectedOnes.map(part => ({ part, what: 'protection' })),
  );
  expect('total', found.pages.length, total);
  if (!newLeaf) expect('pages', total, covers + sheets + size);
  const all = found.pages.flatMap(({ text }) => text.match(/P\d+N\d+E/g) ?? []);
  expect(
    'markers in order, none twice',
    all,
    pages.flat().map(each => each.marker),
  );
  expect(
    'catalogue',
    found.pages.slice(covers - lists, covers).flatMap(({ text }) => text.match(/C\d+:\d+-\d+\./g) ?? []),
    places.map(({ first, last }, part) => `C${part}:${first}-${last}.`),
  );
  expect('total in front', found.pages[0]?.text.includes(`T${total}.`), true);
  for (const [part, { first, last }] of places.entries()) {
    expect(`length of ${part}`, last - first + 1, pages[part]?.length);
    if (newLeaf) expect(`right-hand page of ${part}`, first % 2, 1);
    expect(
      `bookmark of ${part}`,
      [found.outline[part + 1]?.title, found.outline[part + 1]?.page],
      [parts[part]?.title, first],
    );
    for (const [at, each] of (pages[part] ?? []).entries()) {
      const page = found.pages[first + at - 1];
      expect(`marker ${each.marker}`, page?.text.match(/P\d+N\d+E/g), [each.marker]);
      const piece = page?.pieces.find(({ text }) => text === each.marker);
      expect(`angle of ${each.marker}`, piece?.angle === -180 ? 180 : piece?.angle, each.angle);
      expect(`${each.marker} stands above the strip`, (piece?.y ?? 0) > 34, true);
      expect(`way of ${each.marker}`, page?.size.map(Math.round), each.across ? [842, 595] : [595, 842]);
    }
  }
  const leaves = found.pages.flatMap(({ text }, at) =>
    (text.match(/D\d+:\d+:\d+\./g) ?? []).map(each => `${at + 1} ${each}`),
  );
  const expected = places.flatMap(({ first, divider = 0 }, part) =>
    Array.from({ length: part % 5 === 4 ? 2 : 1 }, (_, at) => `${divider + at} D${part}:${at}:${first}.`),
  );
  expect('dividers, once each, before their parts', leaves, between === 'sheet' ? expected : []);
  for (const [part, { first, divider = first }] of places.entries()) {
    if (newLeaf) expect(`right-hand page of the divider before ${first}`, divider % 2, 1);
    // A divider of two pages is printed on both sides of its leaf.
    if (newLeaf && divider < first && part % 5 < 4)
      expect(
        `back of the divider before ${first}`,
        found.pages[first - 2]?.text.replace(/\s/g, ''),
        `第${first - 1}页共${total}页`,
      );
  }
  wrong.push(...wrongTabs(found.pages, places, newLeaf, between === 'tab' ? tab : undefined));
  for (const [at, page] of found.pages.entries()) {
    const foot = page.pieces
      .filter(({ y, text }) => y < 34 && !/^\[\d+\]$/.test(text))
      .map(({ text }) => text)
      .join('');
    expect(`foot of page ${at + 1}`, foot.replace(/\s/g, ''), `第${at + 1}页共${total}页`);
    expect(`label of page ${at + 1}`, found.labels?.[at], String(at + 1));
  }
  return wrong;
}

/** Marks at the outer edge of the pages of each part, and nowhere else; each lower than that of the part before, up to the foot. */
function wrongTabs(
  pages: readonly ReadPage[],
  places: Bound['places'],
  newLeaf: boolean,
  tab: ((part: number) => string) | undefined,
): string[] {
  const wrong: string[] = [];
  const marks = pages.flatMap(({ text }) => text.match(/\[\d+\]/g) ?? []);
  const all = places.flatMap(({ first, last }, part) => Array.from({ length: last - first + 1 }, () => tab?.(part)));
  if (marks.join() !== (tab ? all.join() : '')) wrong.push(`marks: ${marks.join(' ')}`);
  if (!tab) return wrong;
  let before = 0;
  for (const [part, { first, last }] of places.entries()) {
    const text = tab(part);
    const heights = pages
      .slice(first - 1, last)
      .map((page, at) => atEdge(page, newLeaf && at % 2 === 1 ? 'left' : 'right', text));
    const [height = 0] = heights;
    if (heights.some(each => each === undefined || Math.abs(each - height) > 8))
      wrong.push(`${text} does not stand at the outer edge, as high on each page: ${heights.join(' ')}`);
    const begins = part % 14 === 0;
    if (begins ? height > 120 : height <= before) wrong.push(`${text} stands no lower than the mark before: ${height}`);
    before = height;
  }
  return wrong;
}
