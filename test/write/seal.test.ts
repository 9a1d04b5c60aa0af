import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCaseFile } from '../../src/load/seal.js';
import { openWenshu } from '../../src/wenshu.js';
import type { RenderWish } from '../../src/wish.js';
import { png } from '../style/made-picture.js';
import { errorsOf, missing } from './docx/validator.js';
import { linesOf, type PrintedLine, readPdf } from './pdf/read.js';
import { faults } from './pdf/standard.js';

const wenshu = openWenshu();
const example = parse(readFileSync('examples/power-grid/case.yaml', 'utf8')) as object;
const sealed = (seal: object) => wenshu.readCase(JSON.stringify({ ...example, seals: [seal] }), 'case.json');
const office = sealed({ party: 'office', file: 'seal.png', diameter: 45 });
const wish = {
  kind: 'written-notice',
  layout: 'zh',
  format: 'pdf',
  final: true,
  readFile: () => png('clear colour'),
} as const;
const made = async (more: Partial<RenderWish> = {}, read = office) => {
  const [document] = await wenshu.render(read, { ...wish, ...more });
  return document?.bytes ?? new Uint8Array();
};
const millimetre = 72 / 25.4;

/** The pictures of a PDF: page, and box in pt from the top left corner. */
async function picturesIn(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const found: { page: number; x: number; y: number; width: number; height: number }[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
    for (const [at, operator] of fnArray.entries()) {
      if (operator !== OPS.paintImageXObject) continue;
      const [width, , , height, x, y] = argsArray[fnArray.lastIndexOf(OPS.transform, at)] as number[] as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      found.push({ page, x, y: y + height, width, height: -height });
    }
  }
  await document.destroy();
  return found;
}

describe('the seal of whoever issues a document', () => {
  // GB/T 9704-2012, 7.3.5.1.
  it('stands centred on signature and date, which lie a little below its centre, and within a line of the text', async () => {
    const bytes = await made();
    const [seal, ...others] = await picturesIn(bytes);
    expect(others).toEqual([]);
    expect(seal?.width).toBeCloseTo(45 * millimetre, 2);
    expect(seal?.height).toBeCloseTo(45 * millimetre, 2);
    const lines = linesOf((await readPdf(bytes))[(seal?.page ?? 1) - 1] as never);
    const at = lines.findIndex(({ text }) => text === '网络安全审查办公室');
    const [text, name, date, below] = lines.slice(at - 1) as [PrintedLine, PrintedLine, PrintedLine, PrintedLine];
    expect(date.text).toMatch(/^2021 ?年/);
    const { x = 0, y = 0, width = 0, height = 0 } = seal ?? {};
    for (const line of [name, date]) expect(Math.abs((line.x + line.right) / 2 - (x + width / 2))).toBeLessThan(3);
    const middle = (name.y - 0.88 * 16 + date.y + 0.12 * 16) / 2;
    expect(middle - (y + height / 2)).toBeGreaterThan(2);
    expect(middle - (y + height / 2)).toBeLessThan(10);
    expect(y - text.y).toBeGreaterThan(0);
    expect(y - text.y).toBeLessThan(29.6);
    expect(y + height).toBeLessThan(below.y - 0.88 * 16);
  });

  it.each(['zh', 'en', 'stacked', 'side-by-side'] as const)(
    'is one in the layout %s, and read aloud as a seal',
    async layout => {
      const bytes = await made({ layout, pdfStandard: ['ua', 'a-2a'] });
      expect(await picturesIn(bytes)).toHaveLength(1);
      expect(faults(bytes, ['ua', 'a-2a'])).toEqual([]);
    },
  );

  it('is not on a draft, on what another issues, or in plain text, and is then not even read', async () => {
    const readFile = () => {
      throw new Error('the seal was read');
    };
    for (const more of [{ final: false }, { format: 'txt' }, { format: 'md' }] as const)
      expect((await made({ readFile, ...more })).length).toBeGreaterThan(0);
    const operator = sealed({ party: 'lanjiang-grid', file: 'seal.png' });
    expect(await picturesIn(await made({ readFile }, operator))).toEqual([]);
  });

  it('is a picture behind the text in DOCX', async () => {
    const bytes = await made({ format: 'docx' });
    const parts = unzipSync(bytes);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    expect(xml.match(/<wp:anchor [^>]*behindDoc="1"/g)).toHaveLength(1);
    // 45 mm.
    expect(xml).toContain('<wp:extent cx="1620000" cy="1620000"/>');
    expect(Buffer.from(parts['word/media/seal.png'] ?? []).equals(png('clear colour'))).toBe(true);
  });

  it.skipIf(missing)('is sound in DOCX by the schema of Office', async () => {
    expect(await errorsOf(await made({ format: 'docx' }))).toEqual([]);
  });

  it('is part of the HTML file, which asks nothing of the network', async () => {
    const html = new TextDecoder().decode(await made({ format: 'html' }));
    expect(html).toContain(`src="data:image/png;base64,${png('clear colour').toString('base64')}"`);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(html).toContain('alt="网络安全审查办公室（印章）"');
  });
});

describe('a seal that cannot be placed', () => {
  it.each([
    ['that nothing reads', { readFile: undefined }, 'case/seal-not-given'],
    ['that is no image', { readFile: () => Buffer.from('seal') }, 'case/seal-not-image'],
    ['that is too large', { readFile: () => Buffer.alloc(5_000_001) }, 'case/seal-not-image'],
  ])('%s is refused by its place in the case', async (_, more, code) => {
    await expect(made(more)).rejects.toMatchObject({ problems: [{ code, place: { path: 'seals[0].file' } }] });
  });

  it.each([
    [{ party: 'offise', file: 'a.png' }, 'case/unknown-value', 'seals[0].party'],
    [{ party: 'office', file: 'a.png', diameter: 5 }, 'case/out-of-range', 'seals[0].diameter'],
  ])('as %o is an error of the case', (seal, code, path) => {
    expect(() => sealed(seal)).toThrow(code);
    expect(() => sealed(seal)).toThrow(path);
  });
});

describe('a file that a case names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenshu-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'case', 'seals'), { recursive: true });
  writeFileSync(join(folder, 'secret.png'), 'secret');
  writeFileSync(join(folder, 'case', 'seals', 'office.png'), 'seal');
  symlinkSync(join(folder, 'secret.png'), join(folder, 'case', 'link.png'));
  const read = (name: string) => readCaseFile(join(folder, 'case'), name);

  it('is read from the folder of the case', () =>
    expect(Buffer.from(read('seals/office.png')).toString()).toBe('seal'));

  it.each(['../secret.png', join(folder, 'secret.png'), 'link.png', '.', 'seals/../../secret.png'])(
    'is not %s, which is outside of it',
    name => expect(() => read(name)).toThrow('case/file-outside'),
  );

  it('that is not there is told by its path', () => expect(() => read('none.png')).toThrow('case/unreadable'));
});
