import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bind } from '../../src/packet/bind/bind.js';
import type { Bound } from '../../src/packet/binding.js';
import { openWenshu } from '../../src/wenshu.js';
import { powerGrid } from '../cli/run.js';
import { byHand, onePage, pdfkit, streamOf, withPages } from './made.js';
import { attachment, packetOf } from './packet.js';
import { type Entry, read } from './read.js';

type Read = Awaited<ReturnType<typeof read>>;

describe('A page that was bound before', () => {
  it('keeps its number of that time, index mark and filled-in field as they are, beside those of now', async () => {
    const field = byHand([
      '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [4 0 R] /DA (/Helv 12 Tf 0 g)>>>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R]>>',
      '<</Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Lanjin) /F 4 /Rect [50 500 300 520] /DA (/Helv 12 Tf 0 g)>>',
    ]);
    const stamp = (page: number) => `原第${page}页`;
    const before = await bind(packetOf([attachment(field)], { stamp, tab: () => '甲' }));
    const { pages } = await read((await bind(packetOf([attachment(before.pdf)], { tab: () => '7' }))).pdf);
    const texts = pages.at(-1)?.pieces.map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(['原第2页', '甲', 'Lanjin', '7', '第 3 页 共 3 页']));
  });
});

describe('A document of our own in a packet', () => {
  let alone: Read;
  let bound: Bound;
  let found: Read;

  beforeAll(async () => {
    const wenshu = openWenshu();
    const wish = { layout: 'side-by-side', format: 'pdf' } as const;
    const [document] = await wenshu.render(wenshu.readCase(readFileSync(powerGrid, 'utf8')), {
      kind: 'analysis-report',
      ...wish,
    });
    const pdf = document?.bytes ?? new Uint8Array();
    alone = await read(pdf);
    const own = { title: '分析报告', name: 'analysis-report', own: true, pdf };
    const links = () => [{ front: 0, page: 1, part: 1, box: [40, 50, 200, 70] as const }];
    bound = await bind(
      packetOf([attachment(await withPages([{ text: 'one' }])), own], {
        newLeaf: true,
        links,
        files: [{ name: '案件.yaml', bytes: Buffer.from('a: 1\n'), about: '案件' }],
      }),
    );
    found = await read(bound.pdf);
  });

  it('begins on a right-hand page', () => {
    expect(bound.places).toEqual([
      { first: 3, last: 3 },
      { first: 5, last: 4 + alone.pages.length },
    ]);
  });

  it('keeps every text in its place, and has its number in the packet at the foot', () => {
    for (const [at, page] of alone.pages.entries()) {
      const stamp = found.pages[4 + at]?.pieces.filter(({ y }) => y < 34) ?? [];
      expect(stamp.map(({ text }) => text).join('')).toBe(`第 ${5 + at} 页 共 ${bound.total} 页`);
      expect(found.pages[4 + at]?.pieces.filter(each => !stamp.includes(each))).toEqual(page.pieces);
    }
  });

  it('keeps its bookmarks, below that of the part', () => {
    const moved = (entries: readonly Entry[]): Entry[] =>
      entries.map(({ title, page, items }) => ({ title, page: page + 4, items: moved(items) }));
    expect(alone.outline.length).toBeGreaterThan(2);
    expect(found.outline.map(({ title, page }) => [title, page])).toEqual([
      ['申报材料', 1],
      ['附件', 3],
      ['分析报告', 5],
    ]);
    expect(found.outline[2]?.items).toEqual(moved(alone.outline));
  });

  it('keeps its tags, page by page', () => {
    expect(found.marked).toMatchObject({ Marked: true });
    const [own, packed] = [alone.tags, found.tags];
    expect(JSON.stringify(own[0])).toContain('"role":"H1"');
    for (const [at, tree] of own.entries()) expect(rolesIn(packed[4 + at])).toEqual(rolesIn(tree));
  });

  it('is led to by the catalogue', () => {
    expect(found.pages[0]?.links).toEqual([5]);
  });

  it('comes with the files embedded', () => {
    const [file] = Object.values(found.attachments);
    expect([file?.filename, Buffer.from(file?.content ?? []).toString()]).toEqual(['案件.yaml', 'a: 1\n']);
  });
});

/** The roles of a tree of tags with the texts' places left out, below the root of the packet. */
function rolesIn(node: unknown): unknown {
  const { role, children = [] } = node as { role?: string; children?: unknown[] };
  const below = children.flatMap(child => (rolesIn(child) as unknown[] | undefined) ?? []);
  if (role === undefined) return undefined;
  return role === 'Root' || role === 'Document' ? below : [{ role, below }];
}

describe('An attachment', () => {
  const bound = async (pdf: Uint8Array) => bind(packetOf([attachment(pdf)]));

  it('keeps its bookmarks and links, which lead to where its pages are now', async () => {
    const pdf = await pdfkit(doc => {
      doc.addPage({ size: 'A4' }).text('one');
      doc.outline.addItem('Chapter');
      doc.link(50, 50, 100, 20, 'https://example.com/');
      doc.goTo(50, 80, 100, 20, 'there');
      doc.addPage({ size: 'A4' }).text('two').addNamedDestination('there');
    });
    const found = await read((await bound(pdf)).pdf);
    expect(found.outline[1]).toMatchObject({ page: 2, items: [{ title: 'Chapter', page: 2 }] });
    expect(found.pages[1]?.links).toEqual(['https://example.com/', 3]);
  });

  it('has what is filled into its form printed, and the form is told as lost', async () => {
    const objects = [
      '<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (filled) /Rect [100 100 300 120] /P 3 0 R /AP <</N 6 0 R>> /F 4>>',
      streamOf(
        'BT /F1 10 Tf 2 4 Td (filled) Tj ET',
        '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>',
      ),
    ];
    const made = await bound(
      onePage('form', { page: '/Annots [5 0 R]', catalog: '/AcroForm <</Fields [5 0 R]>>', objects }),
    );
    expect((await read(made.pdf)).pages[1]?.text).toContain('filled');
    expect(made.lost).toEqual([{ part: 0, what: 'form' }]);
  });

  it('has what is filled into a form printed that leaves its looks to the viewer', async () => {
    const objects = [
      '<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V <FEFF5DF2586B5199> /DA (/Helv 10 Tf 0 g) /Rect [100 100 300 120] /P 3 0 R /F 4>>',
    ];
    const fonts = '/DR <</Font <</Helv <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>> /NeedAppearances true';
    const made = await bound(
      onePage('form', { page: '/Annots [5 0 R]', catalog: `/AcroForm <</Fields [5 0 R] ${fonts}>>`, objects }),
    );
    expect((await read(made.pdf)).pages[1]?.text).toContain('已填写');
  });

  it('keeps names that are no UTF-8: 宋体 in GBK', async () => {
    const made = await bound(onePage('x', { page: '/Group <</Name /#CB#CE#CC#E5>>' }));
    expect(Buffer.from(made.pdf).toString('latin1')).toContain('/Name /#cb#ce#cc#e5');
  });

  it('does not show a layer that is off in it', async () => {
    const content = streamOf('/OC /L1 BDC BT /F1 12 Tf 40 600 Td (hidden) Tj ET EMC');
    const layer = '<</Type /OCG /Name (L)>>';
    const catalog = '/OCProperties <</OCGs [5 0 R] /D <</OFF [5 0 R]>>>>';
    const made = await bound(onePage('', { content, catalog, objects: [layer] }));
    expect(Buffer.from(made.pdf).toString('latin1')).toMatch(
      /\/OCProperties <<\/OCGs \[\d+ 0 R\] \/D <<[^>]*\/OFF \[\d+ 0 R\]/,
    );
  });

  it('may have objects in streams of objects', async () => {
    const font = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>';
    const packed = `10 0 11 ${font.length + 1} ${font} <</Font <</F1 10 0 R>>>>`;
    const first = packed.indexOf('<');
    const objects = [streamOf(deflateSync(packed), `/Type /ObjStm /N 2 /First ${first} /Filter /FlateDecode`)];
    // Written by hand as far as its streams go: the table is left to be found out.
    const file = onePage('packed', { objects, page: '/Resources 11 0 R' })
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n1');
    expect((await read((await bound(Buffer.from(file, 'latin1'))).pdf)).pages[1]?.text).toContain('packed');
  });

  it('with one page twice in its tree has it twice', async () => {
    const pages = [
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R 3 0 R] /Count 2>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 400]>>',
    ];
    expect((await bound(byHand(pages))).places).toEqual([{ first: 2, last: 3 }]);
  });
});

describe('A packet', () => {
  it('is the same bytes twice', async () => {
    const input = packetOf([attachment(await withPages([{ text: 'one' }, { text: 'two', turn: 90 }]))]);
    expect(Buffer.compare((await bind(input)).pdf, (await bind(input)).pdf)).toBe(0);
  });

  it('settles a front that grows with the numbers in it', async () => {
    const parts = [attachment(await withPages(Array.from({ length: 98 }, (_, at) => ({ text: `p${at}` }))))];
    // One page as long as the last page is below 100, two from then on: with one page it is 99, so one it is.
    const front = async (_: unknown, total: number) => [
      await withPages(Array.from({ length: total < 100 ? 1 : 2 }, () => ({ text: `${total}` }))),
    ];
    expect((await bind(packetOf(parts, { front }))).total).toBe(99);
  });

  it('leaves a leaf blank where a front grows and shrinks by turns', async () => {
    const parts = [attachment(await withPages([{ text: 'p' }]))];
    const front = async (places: Bound['places']) => [
      await withPages(Array.from({ length: places[0]?.first === 2 ? 2 : 1 }, () => ({ text: 'front' }))),
    ];
    const made = await bind(packetOf(parts, { front }));
    expect([made.total, made.places]).toEqual([3, [{ first: 3, last: 3 }]]);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    const parts = [1, 2, 3].map(async at => attachment(await withPages([{ text: `${at}` }])));
    await bind(packetOf(await Promise.all(parts), { progress: (done, total) => told.push(`${done}/${total}`) }));
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });
});
