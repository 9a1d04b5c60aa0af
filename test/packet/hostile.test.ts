import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WenshuError } from '../../src/errors.js';
import { bind } from '../../src/packet/bind/bind.js';
import { pictureToPdf } from '../../src/packet/bind/picture.js';
import { byHand, onePage, png, streamOf, withPages } from './made.js';
import { chance } from './oracle.js';
import { attachment, packetOf } from './packet.js';
import { read } from './read.js';

/** The code of the error, and the file it names. */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    return `${error.code} ${error.problems[0].place.file}`;
  }
  return 'none';
}

const bound = (pdf: Uint8Array, password?: string) => bind(packetOf([attachment(pdf, { name: '合同.pdf', password })]));

const textOf = async (work: ReturnType<typeof bound>) =>
  (await read((await work).pdf)).pages.map(page => page.text).join('\n');

describe('A damaged attachment whose pages can all be had', () => {
  it('has a table of objects with wrong places', async () => {
    const broken = Buffer.from(
      onePage('marker')
        .toString('latin1')
        .replace(/^(\d{10}) 00000 n/gm, (_, at) => `${String(Number(at) + 7).padStart(10, '0')} 00000 n`),
      'latin1',
    );
    expect(await textOf(bound(broken))).toContain('marker');
  });

  it('has objects whose places in the table are exchanged', async () => {
    const whole = onePage('marker').toString('latin1');
    const [a = '', b = ''] = [...whole.matchAll(/^\d{10} 00000 n/gm)].slice(2, 4).map(String);
    const broken = whole.replace(a, '#').replace(b, a).replace('#', b);
    expect(await textOf(bound(Buffer.from(broken, 'latin1')))).toContain('marker');
  });

  it.each([
    ['no place of the table', (text: string) => text.replace(/startxref\n\d+/, 'startxref\n999999')],
    ['no table at all', (text: string) => text.replace(/xref\n0[\s\S]*?trailer/, 'trailer')],
    ['lines of a mail program before it', (text: string) => `X-Mailer: none\r\n\r\n${text}`],
    ['pages that do not say that they are pages', (text: string) => text.replace('/Type /Page /Parent', '/Parent')],
    ['a table that begins at 1', (text: string) => text.replace('xref\n0 5\n0000000000 65535 f \n', 'xref\n1 4\n')],
    [
      'a restoring too many',
      (text: string) => text.replace(/<< \/Length \d+>>\nstream\nBT/, '<< /Length 57>>\nstream\nQ Q BT'),
    ],
  ])('has %s', async (_, spoil) => {
    expect(await textOf(bound(Buffer.from(spoil(onePage('marker').toString('latin1')), 'latin1')))).toContain('marker');
  });

  it('is cut off after its last object', async () => {
    const whole = onePage('marker');
    expect(await textOf(bound(whole.subarray(0, whole.indexOf('trailer') + 20)))).toContain('marker');
  });

  it('has been changed by an incremental update: the last state counts', async () => {
    const first = onePage('before').toString('latin1');
    const content = streamOf('BT /F1 12 Tf 40 700 Td (marker) Tj ET').toString('latin1');
    const at = first.length;
    const update = `4 0 obj\n${content}\nendobj\n`;
    const place = /startxref\n(\d+)/.exec(first)?.[1];
    const table = `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 5 /Root 1 0 R /Prev ${place}>>\nstartxref\n${at + update.length}\n%%EOF\n`;
    const text = await textOf(bound(Buffer.from(first + update + table, 'latin1')));
    expect([text.includes('marker'), text.includes('before')]).toEqual([true, false]);
  });
});

describe('A damaged attachment with several states of a page', () => {
  const page = (content: number) =>
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>`;
  const shown = (text: string) => streamOf(`BT /F1 12 Tf 40 700 Td (${text}) Tj ET`);
  const packed = `3 0 ${page(5)}`;
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    page(4),
    shown('first'),
    shown('second'),
    streamOf(deflateSync(packed), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'),
  ];
  const file = byHand(objects)
    .toString('latin1')
    .replace(/startxref\n\d+/, 'startxref\n1');
  const third = `7 0 obj\n${shown('third').toString('latin1')}\nendobj\n3 0 obj\n${page(7)}\nendobj\nstartxref\n1\n%%EOF\n`;

  it.each([
    ['in a stream of objects after it', file, 'second'],
    ['by itself after that', file + third, 'third'],
  ])('is bound in the last one: %s', async (_, text, last) => {
    const found = await textOf(bound(Buffer.from(text, 'latin1')));
    expect(found.match(/first|second|third/g)).toEqual([last]);
  });

  it('is bound with its last catalogue', async () => {
    const other = `8 0 obj\n${shown('third').toString('latin1')}\nendobj\n9 0 obj\n<</Type /Pages /Kids [10 0 R] /Count 1>>\nendobj\n10 0 obj\n${page(8)}\nendobj\n11 0 obj\n<</Type /Catalog /Pages 9 0 R>>\nendobj\nstartxref\n1\n%%EOF\n`;
    expect((await textOf(bound(Buffer.from(file + other, 'latin1')))).match(/first|second|third/g)).toEqual(['third']);
  });
});

describe('An attachment that is refused', () => {
  it.each(['0.3', '0.6', '0.9'])('is cut off at %s of its length', async share => {
    const whole = await withPages([{ text: 'one' }, { text: 'two' }]);
    expect(await refusal(bound(whole.subarray(0, whole.length * Number(share))))).toBe('packet/truncated 合同.pdf');
  });

  it.each([
    ['PNG', png(1, 1)],
    ['HTML', Buffer.from('<!DOCTYPE html><p>')],
    ['DOCX', Buffer.from('PK\x03\x04 word/document.xml')],
    ['nothing', Buffer.alloc(0)],
  ])('is %s with the name of a PDF', async (_, bytes) => {
    expect(await refusal(bound(bytes))).toBe('packet/not-a-pdf 合同.pdf');
  });

  it('holds content that expands past the limit', async () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, 0x20));
    expect(await refusal(bound(onePage('', { content: streamOf(bomb, '/Filter /FlateDecode') })))).toBe(
      'packet/expands 合同.pdf',
    );
  });

  it('holds content deflated twice that expands past the limit', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(300 * 1024 * 1024, 0x20)));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusal(bound(onePage('', { content: streamOf(bomb, '/Filter [/FlateDecode /FlateDecode]') })))).toBe(
      'packet/expands 合同.pdf',
    );
  });

  it('holds a stream of objects that expands past the limit', async () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, 0x20));
    const objects = [streamOf(bomb, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')];
    // Without a table the streams of objects are opened as the file is searched.
    const file = onePage('', { objects })
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n1');
    expect(await refusal(bound(Buffer.from(file, 'latin1')))).toBe('packet/expands 合同.pdf');
  });

  it('has a tree of pages that runs in a circle', async () => {
    const loop = byHand([
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Pages /Kids [2 0 R] /Count 1>>',
    ]);
    expect(await refusal(bound(loop))).toBe('packet/damaged 合同.pdf');
  });

  it('has a page that is missing', async () => {
    const file = byHand([
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R 9 0 R] /Count 2>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>',
    ]);
    expect(await refusal(bound(file))).toBe('packet/damaged 合同.pdf');
  });

  it('has a page whose content is missing', async () => {
    expect(await refusal(bound(onePage('', { page: '/Contents 9 0 R' })))).toBe('packet/damaged 合同.pdf');
  });

  it('has lost its table of objects, and a font with it', async () => {
    const file = onePage('x', { page: '/Resources <</Font <</F1 9 0 R>>>>' }).toString('latin1');
    const broken = Buffer.from(file.replace(/startxref\n\d+/, 'startxref\n1'), 'latin1');
    expect(await refusal(bound(Buffer.from(file, 'latin1')))).toBe('none');
    expect(await refusal(bound(broken))).toBe('packet/damaged 合同.pdf');
  });

  it.each([
    ['4 and 5 exchanged', [1, 2, 3, 5, 4], 'packet/damaged 合同.pdf'],
    ['all in their places', [1, 2, 3, 4, 5], 'none'],
  ])('has a stream of places with %s', async (_, order, expected) => {
    const objects = [
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R>>',
      streamOf('0 0 9 9 re f'),
      streamOf(''),
    ];
    const file = byHand(objects)
      .toString('latin1')
      .replace(/xref\n0[\s\S]*/, '');
    const places = [0, ...order.map(number => file.indexOf(`${number} 0 obj`))];
    const data = Buffer.from(places.flatMap((at, number) => [number ? 1 : 0, at >> 8, at & 255, 0]));
    const stream = streamOf(data, '/Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R').toString('latin1');
    const whole = `${file}6 0 obj\n${stream}\nendobj\nstartxref\n${file.length}\n%%EOF\n`;
    expect(await refusal(bound(Buffer.from(whole, 'latin1')))).toBe(expected);
  });

  it('has a stream of places that take no room', async () => {
    const file = onePage('marker')
      .toString('latin1')
      .replace(/xref\n0[\s\S]*/, '');
    const stream = streamOf('..........', '/Type /XRef /Size 6 /W [0 0 0] /Index [0 1000000000] /Root 1 0 R').toString(
      'latin1',
    );
    const whole = `${file}6 0 obj\n${stream}\nendobj\nstartxref\n${file.length}\n%%EOF\n`;
    expect(await textOf(bound(Buffer.from(whole, 'latin1')))).toContain('marker');
  });

  it('has signs that begin nothing, of which a reader might never come free', async () => {
    const file = onePage('x', { page: '/Rotate [ ) } ] )' });
    expect(
      await refusal(bound(Buffer.from(file.toString('latin1').replace(/startxref\n\d+/, 'startxref\n1'), 'latin1'))),
    ).toMatch(/^(none|packet\/damaged 合同.pdf)$/);
  });

  it('has no pages', async () => {
    expect(
      await refusal(bound(byHand(['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [] /Count 0>>']))),
    ).toBe('packet/no-pages 合同.pdf');
  });

  it('nests its objects deeper than any reader goes', async () => {
    const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;
    expect(await refusal(bound(onePage('', { page: `/Group <</Deep ${deep}>>` })))).toMatch(
      /^packet\/(too-many-objects|damaged) 合同.pdf$/,
    );
  });

  it('is a portfolio of other files', async () => {
    const portfolio = onePage('Open this in a viewer', { catalog: '/Collection <</View /D>>' });
    expect(await refusal(bound(portfolio))).toBe('packet/portfolio 合同.pdf');
  });

  it('is a dynamic form', async () => {
    expect(await refusal(bound(onePage('Please wait', { catalog: '/NeedsRendering true' })))).toBe(
      'packet/dynamic-form 合同.pdf',
    );
  });
});

describe('An encrypted attachment', () => {
  const versions = ['1.3', '1.4', '1.6', '1.7ext3'] as const;
  const encrypted = (pdfVersion: (typeof versions)[number], options = {}) =>
    withPages([{ text: 'marker' }], { pdfVersion, userPassword: 'Secret-1', ownerPassword: 'owner', ...options });

  it.each(versions)('of version %s is bound with its password, and refused with a wrong one or none', async version => {
    const pdf = await encrypted(version);
    expect(await textOf(bound(pdf, 'Secret-1'))).toContain('marker');
    expect(await refusal(bound(pdf, 'secret-1'))).toBe('packet/password-wrong 合同.pdf');
    expect(await refusal(bound(pdf))).toBe('packet/password-missing 合同.pdf');
  });

  it('that anyone may open is bound without a password', async () => {
    expect(await textOf(bound(await encrypted('1.6', { userPassword: undefined })))).toContain('marker');
  });

  it('whose table of objects is damaged is refused', async () => {
    const pdf = Buffer.from(await encrypted('1.6'));
    const text = pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n1');
    expect(await refusal(bound(Buffer.from(text, 'latin1'), 'Secret-1'))).toBe('packet/damaged 合同.pdf');
  });
});

describe('A picture that is refused', () => {
  const picture = (bytes: Uint8Array) => refusal(pictureToPdf(bytes, '现场.png'));

  it('has 10,000 × 10,000 pixels', async () => {
    expect(await picture(png(10_000, 10_000, Buffer.alloc(10)))).toBe('packet/large-picture 现场.png');
  });

  it('says it is small, and expands past what it says', async () => {
    expect(await picture(png(10, 10, Buffer.alloc(50_000_000)))).toBe('packet/damaged-picture 现场.png');
  });

  it('is cut off', async () => {
    const whole = png(500, 500);
    expect(await picture(whole.subarray(0, whole.length - 20))).toBe('packet/damaged-picture 现场.png');
  });

  it('has rows filtered in a way that does not exist', async () => {
    expect(await picture(png(10, 10, Buffer.alloc(110, 9)))).toBe('packet/damaged-picture 现场.png');
  });

  it('is a JPEG cut off', async () => {
    expect(await picture(Buffer.from('ffd8ffe000104a4649460001', 'hex'))).toBe('packet/damaged-picture 现场.png');
  });

  it('is a PDF', async () => {
    expect(await picture(onePage('x'))).toBe('packet/unknown-picture 现场.png');
  });
});

describe('An attachment with bytes changed at random', () => {
  it('is bound with all its pages, or refused by its name', async () => {
    const pick = chance(5);
    const whole = [onePage('marker'), await withPages([{ text: 'one' }, { text: 'two', turn: 90 }])];
    const seen = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(whole[round % 2] as Uint8Array);
      for (let change = 0; change < 1 + pick(8); change++) bytes[pick(bytes.length)] = pick(256);
      seen.add((await refusal(bound(bytes))).replace(/ .*/, ''));
    }
    expect([...seen].filter(each => each !== 'none' && !each.startsWith('packet/'))).toEqual([]);
    expect(seen.size).toBeGreaterThan(2);
  });
});
