import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docxToPdf } from '../../src/load/docx-to-pdf.js';
import { openWenshu } from '../../src/wenshu.js';
import { powerGrid } from '../cli/run.js';
import { read } from '../packet/read.js';
import { missingFor } from '../programs.js';

const missing = missingFor('no Word file is made a PDF', 'soffice');

const left = () => readdirSync(tmpdir()).filter(name => name.startsWith('wenshu-docx-'));

it.skipIf(missing)(
  'a DOCX becomes a PDF with the same text',
  async () => {
    const wenshu = openWenshu();
    const wish = { kind: 'declaration', layout: 'zh', format: 'docx' } as const;
    const [made] = await wenshu.render(wenshu.readCase(readFileSync(powerGrid, 'utf8')), wish);
    const { pages } = await read(await docxToPdf(made?.bytes ?? new Uint8Array(), '申报书.docx'));
    expect(
      pages
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toContain('网络安全审查申报书');
  },
  120_000,
);

it.skipIf(missing)(
  'what is no DOCX is refused by its name, and nothing is left behind',
  async () => {
    const before = left();
    await expect(docxToPdf(Buffer.from('PK'), '附件.docx')).rejects.toThrow(/附件\.docx: .*\[packet\/unconverted\]/);
    expect(left()).toEqual(before);
  },
  120_000,
);

it('folders that a killed process has left are cleared away, those of one that runs are not', async () => {
  const [dead, alive] = ['999999999', process.ppid].map(owner => join(tmpdir(), `wenshu-docx-${owner}-abc`)) as [
    string,
    string,
  ];
  for (const each of [dead, alive]) mkdirSync(join(each, 'profile'), { recursive: true });
  await expect(docxToPdf(Buffer.from('PK'), '附件.docx', ['no-such-program'])).rejects.toThrow();
  expect([existsSync(dead), existsSync(alive)]).toEqual([false, true]);
  rmSync(alive, { recursive: true });
});

it('without LibreOffice it is refused by its name, with what to do', async () => {
  const refused = docxToPdf(Buffer.from('PK'), '附件.docx', ['no-such-program']);
  await expect(refused).rejects.toThrow(/附件\.docx: .*\[packet\/no-word-processor\]\n {2}→ Install LibreOffice/);
});
