import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, manifestSchema } from '../../src/packet/manifest.js';
import { read } from '../packet/read.js';
import { papersIn } from './papers.js';
import { emptyFolder, metro, powerGrid, run } from './run.js';

/** A copy of the example with its attachments, its text changed. */
function example(...changes: readonly (readonly [from: string, to: string])[]) {
  const folder = join(emptyFolder(), 'case');
  cpSync(dirname(powerGrid), folder, { recursive: true });
  const file = join(folder, 'case.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  return { folder, file, out: join(folder, '..', 'filing.pdf') };
}

const filing = (file: string, out: string, ...more: readonly string[]) =>
  run(['packet', 'filing', file, '-o', out, '--layout', 'zh', ...more]);

describe('wenshu packet filing', () => {
  let pdf: Buffer;
  let manifest: Manifest;
  let found: Awaited<ReturnType<typeof read>>;
  let toSign: Buffer;

  beforeAll(async () => {
    const folder = emptyFolderForAll();
    const out = join(folder, 'filing.pdf');
    const { status, err } = filing(powerGrid, out, '--mark', 'original', '--signature-pages');
    expect(err).toContain('(8 items, 27 pages)');
    expect(err).toContain('3 pages to be signed, in filing.signature-pages.pdf');
    expect(status).toBe(0);
    pdf = readFileSync(out);
    manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'filing.manifest.json'), 'utf8')));
    found = await read(pdf);
    toSign = readFileSync(join(folder, 'filing.signature-pages.pdf'));
    rmSync(folder, { recursive: true });
  });

  it('numbers every page, and says on the cover how many there are', () => {
    expect(found.pages).toHaveLength(27);
    for (const [at, page] of found.pages.entries()) expect(page.text).toContain(`第 ${at + 1} 页 共 27 页`);
    expect(found.pages[0]?.text).toContain('正本');
    expect(found.pages[0]?.text).toMatch(/件数和页数.*共 ?8 ?件，27 ?页/);
  });

  it('has each part on the pages that manifest, catalogue, outline and links name', () => {
    const catalogue = found.pages[2]?.text ?? '';
    const titles = manifest.parts.map(({ title }) => (typeof title === 'string' ? title : (title.zh ?? '')));
    for (const [at, { first, last }] of manifest.parts.entries()) {
      const pages = first === last ? String(first) : `${first}–${last}`;
      expect(catalogue.replace(/\s/g, '')).toContain(`${titles[at]}${pages}`.replace(/\s/g, ''));
      expect(found.outline.filter(({ title }) => title === titles[at]).map(({ page }) => page)).toEqual([first]);
    }
    expect(found.pages[2]?.links).toEqual(manifest.parts.map(({ first }) => first));
    // The words that each of these papers alone has, on its first page.
    const marks = [
      '网络安全审查申报书',
      '分析报告',
      '招标文件',
      '拟签订文本',
      '签署件',
      '授权委托书',
      '安全架构（示例）',
    ];
    for (const [at, mark] of marks.entries())
      expect(found.pages[(manifest.parts[at]?.first ?? 0) - 1]?.text.replace(/\s/g, '')).toContain(mark);
  });

  it('has nothing but their numbers on the back of cover and catalogue', () => {
    for (const page of [2, 4]) expect(found.pages[page - 1]?.text).toBe(`第 ${page} 页 共 27 页`);
  });

  it('begins each part on a right-hand page', () => {
    expect(manifest.parts.map(({ first }) => first % 2)).toEqual(manifest.parts.map(() => 1));
  });

  it('has its pages to be signed in a file of their own, as they stand in it', async () => {
    const { pages, labels, outline } = await read(toSign);
    // Of the documents made from the case, the pages on which a seal is to stand.
    const documents = manifest.parts.filter(({ source }) => source === 'document');
    const expected = documents.flatMap(({ first, last }) =>
      found.pages.flatMap(({ text }, at) =>
        at + 1 >= first && at + 1 <= last && /（盖章）|（公章）/.test(text) ? [at + 1] : [],
      ),
    );
    expect(expected).toHaveLength(3);
    expect(manifest.parts.flatMap(part => part.toSign ?? [])).toEqual(expected);
    expect(labels).toEqual(expected.map(String));
    for (const [at, number] of expected.entries()) {
      const { title, first, last } =
        documents.find(each => each.first <= number && number <= each.last) ?? expect.fail();
      const line = `签署页：${typeof title === 'string' ? title : title.zh}，第 ${number - first + 1} 页，共 ${last - first + 1} 页`;
      const heads = pages[at]?.pieces.filter(({ y }) => y > 841.89 - 25) ?? [];
      expect(heads.map(({ text }) => text).join('')).toBe(line);
      expect(outline[at]).toMatchObject({ title: line, page: at + 1 });
      expect(pages[at]?.pieces.filter(piece => !heads.includes(piece))).toEqual(found.pages[number - 1]?.pieces);
    }
    expect(manifest.files?.map(({ name }) => name)).toEqual(['filing.pdf', 'filing.signature-pages.pdf']);
  });

  it('has nothing of other pages in the file of those to be signed', () => {
    const streams = [...toSign.toString('latin1').matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, data = '']) => {
      try {
        return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      } catch {
        return data;
      }
    });
    // Of each of the three pages what stands on it, and its number with the line at its head.
    expect(streams.filter(text => /\bBT\b.* Tf .*\bT[Jj]\b.*\bET\b/s.test(text))).toHaveLength(6);
  });

  it('carries the case file and its manifest', () => {
    expect(Object.keys(found.attachments).sort()).toEqual(['case.yaml', 'manifest.json']);
    expect(Buffer.from(found.attachments['case.yaml']?.content ?? []).equals(readFileSync(powerGrid))).toBe(true);
  });

  it('gives the same bytes twice', () => {
    const folder = emptyFolder();
    filing(powerGrid, join(folder, 'filing.pdf'), '--mark', 'original');
    expect(readFileSync(join(folder, 'filing.pdf')).equals(pdf)).toBe(true);
  });

  it('is verified as it was bound; of a page that is not, says which', () => {
    const out = join(emptyFolder(), 'filing.pdf');
    writeFileSync(out, pdf);
    expect(run(['verify', out])).toMatchObject({
      status: 0,
      out: `${out}: 8 items, 27 pages, unchanged since it was bound\n`,
    });
    // The first page of the packet in the file is the first of the declaration, page 5: a little less high.
    const text = pdf.toString('latin1');
    const height = /\/MediaBox \[0 0 595\.28 841\.89\]/.exec(text) ?? expect.fail('no such page');
    writeFileSync(out, text.replace(height[0], '/MediaBox [0 0 595.28 841.79]'), 'latin1');
    const changed = run(['verify', out]);
    expect(changed.status).toBe(60);
    expect(changed.err).toMatch(/^\S+: Page \d+ \(.+\) is not as it was bound\. \[packet\/page-changed\]\n {2}→ .+\n$/);
  });

  it.each([
    ['added to', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')]), 'packet/rewritten'],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'packet/truncated'],
  ])('that was %s is told', (_, change, code) => {
    const out = join(emptyFolder(), 'filing.pdf');
    writeFileSync(out, change(pdf));
    expect(run(['verify', out])).toMatchObject({ status: 60, err: expect.stringContaining(`[${code}]`) });
  });

  it('gives back its case file and manifest', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'filing.pdf'), pdf);
    expect(run(['extract', join(folder, 'filing.pdf'), '-o', join(folder, 'out')]).status).toBe(0);
    expect(readFileSync(join(folder, 'out', 'case.yaml')).equals(readFileSync(powerGrid))).toBe(true);
    const given: unknown = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    const { files: _, ...inside } = manifest;
    expect(given).toEqual(inside);
  });

  it('puts neither in the place of a file that has gone on since, unless it is forced to', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'filing.pdf'), pdf);
    const text = `${readFileSync(powerGrid, 'utf8')}# more\n`;
    writeFileSync(join(folder, 'case.yaml'), text);
    const extract = (...more: readonly string[]) => run(['extract', 'filing.pdf', ...more], { cwd: folder });
    expect(extract()).toMatchObject({
      status: 2,
      err: expect.stringContaining('case.yaml exists and was not changed'),
    });
    expect(readdirSync(folder).sort()).toEqual(['case.yaml', 'filing.pdf']);
    expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toBe(text);
    expect(extract('--force').status).toBe(0);
    expect(readFileSync(join(folder, 'case.yaml')).equals(readFileSync(powerGrid))).toBe(true);
    expect(extract().status).toBe(0);
  });
});

function emptyFolderForAll(): string {
  const folder = join(dirname(powerGrid), '..', '..', 'out', `packet-test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe('What stands between the parts', () => {
  const bound = async (...more: readonly string[]) => {
    const folder = emptyFolder();
    expect(filing(powerGrid, join(folder, 'filing.pdf'), ...more)).toMatchObject({ status: 0 });
    const text = readFileSync(join(folder, 'filing.manifest.json'), 'utf8');
    const manifest = manifestSchema.parse(JSON.parse(text));
    expect(run(['verify', join(folder, 'filing.pdf')])).toMatchObject({ status: 0 });
    return { manifest, ...(await read(readFileSync(join(folder, 'filing.pdf')))) };
  };

  it('is a sheet with number, title and pages of the part, if asked for; the manifest says where', async () => {
    const { manifest, pages, outline } = await bound('--dividers', 'sheet');
    expect(manifest.dividers).toBe('sheet');
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];
    for (const [at, { title, first, last, divider = 0 }] of manifest.parts.entries()) {
      expect([divider % 2, first]).toEqual([1, divider + 2]);
      const zh = typeof title === 'string' ? title : title.zh;
      const range = first === last ? first : `${first}–${last}`;
      expect(pages[divider - 1]?.text.replaceAll(/\s|草稿/g, '')).toBe(
        `第${divider}页共${pages.length}页第${numerals[at]}件${zh}第${range}页`.replaceAll(/\s/g, ''),
      );
      expect(pages[divider]?.text).toBe(`第 ${divider + 1} 页 共 ${pages.length} 页`);
      expect(outline.filter(each => each.title === zh).map(({ page }) => page)).toEqual([first]);
      expect(pages[2]?.links[at]).toBe(first);
    }
  });

  it('is a numbered mark on each page of the part, if asked for; no page more', async () => {
    const { manifest, pages } = await bound('--dividers', 'tab');
    expect([manifest.dividers, pages.length]).toEqual(['tab', 27]);
    for (const [at, { first, last }] of manifest.parts.entries())
      for (const page of pages.slice(first - 1, last))
        expect(page.pieces.map(({ text }) => text)).toContain(String(at + 1));
  });

  it.each([
    ['sheet', [undefined, 4, 6], ['第一件', '第二件']],
    ['tab', [undefined, undefined, undefined], ['1', '2']],
  ] as const)(
    'of a form made from the packet is nothing, which is none of its items (%s)',
    async (what, sheets, marks) => {
      const page = readFileSync(join(dirname(metro), 'attachments', 'commitment-helvik.pdf'));
      const folder = emptyFolder();
      const { args } = papersIn(folder, { 'one.pdf': page, 'two.pdf': page }, 'record-of-the-file');
      const out = join(folder, 'papers.pdf');
      expect(run(args(out, '--dividers', what))).toMatchObject({
        status: 0,
        err: expect.stringContaining('(2 items,'),
      });
      expect(run(['verify', out]).out).toContain('2 items,');
      const { parts } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'papers.manifest.json'), 'utf8')));
      expect(parts.map(({ source }) => source)).toEqual(['form', 'attachment', 'attachment']);
      expect(parts.map(({ divider }) => divider)).toEqual(sheets);
      const { pages } = await read(readFileSync(out));
      const list = pages.find(({ links }) => links.length > 0) ?? expect.fail('no links');
      expect(list.links).toEqual(parts.slice(1).map(({ first }) => first));
      expect(list.text.replaceAll(/\s/g, '')).toMatch(/1one\.pdf.*2two\.pdf/);
      for (const [at, mark] of marks.entries()) {
        const { first = 0, divider = first } = parts[at + 1] ?? {};
        expect(pages[divider - 1]?.pieces.map(({ text }) => text)).toContain(mark);
      }
      const record = pages[(parts[0]?.first ?? 0) - 1];
      expect(record?.text.replaceAll(/\s/g, '')).toContain('本卷共2件');
      expect(record?.pieces.map(({ text }) => text)).not.toContain('1');
    },
  );

  it('is nothing else', () => {
    const { status, err } = filing(powerGrid, join(emptyFolder(), 'filing.pdf'), '--dividers', 'ribbon');
    expect(status).toBe(2);
    expect(err).toContain('sheet, tab, none');
  });
});

describe('A filing that lacks something', () => {
  const lacking = [['    file: attachments/tender.pdf\n', ''] as const];

  it('is not bound; the article is named, and a packet bound before stays as it was', () => {
    const { file, out } = example(...lacking);
    writeFileSync(out, 'before');
    const { status, err } = filing(file, out);
    expect(status).toBe(60);
    expect(err).toContain('has no file for Tender Documents');
    expect(err).toContain('(extract). [packet/no-file]');
    expect(readFileSync(out, 'utf8')).toBe('before');
  });

  it('is bound on request, and says so on its cover and in its manifest', async () => {
    const { file, out, folder } = example(...lacking);
    const { status, err } = filing(file, out, '--with-gaps');
    expect(status).toBe(0);
    expect(err).toContain('1 missing, as the cover and the manifest say');
    const { pages } = await read(readFileSync(out));
    expect(pages[0]?.text).toContain('缺项');
    expect(pages[0]?.text).toContain('招标文件（节选）');
    const manifest = JSON.parse(readFileSync(join(folder, '..', 'filing.manifest.json'), 'utf8')) as Manifest;
    expect(manifest.gaps.map(({ why }) => why)).toEqual(['file']);
  });

  it('or whose case gives an attachment another number of pages is not bound', () => {
    const { file, out } = example([
      '    pages: 1\n    file: attachments/tender.pdf',
      '    pages: 128\n    file: attachments/tender.pdf',
    ]);
    const { status, err } = filing(file, out);
    expect(status).toBe(60);
    expect(err).toContain('it says 128, and the file has 1');
    expect(existsSync(out)).toBe(false);
  });
});

describe('An attachment', () => {
  it('outside the folder of the case is refused, unless its place is allowed by name', () => {
    const { file, out, folder } = example(['file: attachments/tender.pdf', 'file: ../elsewhere/tender.pdf']);
    mkdirSync(join(folder, '..', 'elsewhere'));
    renameSync(join(folder, 'attachments', 'tender.pdf'), join(folder, '..', 'elsewhere', 'tender.pdf'));
    expect(filing(file, out)).toMatchObject({ status: 60, err: expect.stringContaining('[packet/outside]') });
    expect(filing(file, out, '--allow-outside', join(folder, '..', 'elsewhere')).status).toBe(0);
  });

  it('that is a link out of the folder is refused, one that stays within is taken', () => {
    const { file, out, folder } = example();
    const tender = join(folder, 'attachments', 'tender.pdf');
    renameSync(tender, join(folder, 'tender.pdf'));
    symlinkSync('../tender.pdf', tender);
    expect(filing(file, out).status).toBe(0);
    renameSync(join(folder, 'tender.pdf'), join(folder, '..', 'tender.pdf'));
    rmSync(tender);
    symlinkSync('../../tender.pdf', tender);
    expect(filing(file, out)).toMatchObject({ status: 60, err: expect.stringContaining('[packet/outside]') });
  });

  it.each([
    ['is not there', 'attachments/none.pdf', 'packet/unreadable'],
    ['is a folder', 'attachments', 'packet/unreadable'],
    ['is no PDF', 'case.yaml', 'packet/not-a-pdf'],
  ])('that %s is refused by name, and nothing is written', (_, path, code) => {
    const { file, out } = example(['file: attachments/tender.pdf', `file: ${path}`]);
    const { status, err } = filing(file, out);
    expect(status).toBe(60);
    expect(err).toContain(`${path}: `);
    expect(err).toContain(`[${code}]`);
    expect(existsSync(out)).toBe(false);
  });
});

describe('A paper that the case names', () => {
  it.each(['packet', 'render'])('is not written over by %s, whatever its name', command => {
    const { file, folder } = example();
    const tender = join(folder, 'attachments', 'tender.pdf');
    const kind = command === 'packet' ? 'filing' : 'written-notice';
    expect(run([command, kind, file, '-o', tender, '--layout', 'zh'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('[usage/out-is-input]'),
    });
    expect(readFileSync(tender).equals(readFileSync(join(dirname(powerGrid), 'attachments', 'tender.pdf')))).toBe(true);
    expect(readdirSync(join(folder, 'attachments'))).not.toContain('tender.manifest.json');
  });

  it('is not written over by a packet that is given its name in its folder', () => {
    const { file, folder } = example(['file: attachments/tender.pdf', 'file: attachments/filing.pdf']);
    renameSync(join(folder, 'attachments', 'tender.pdf'), join(folder, 'attachments', 'filing.pdf'));
    const before = readFileSync(join(folder, 'attachments', 'filing.pdf'));
    expect(filing(file, join(folder, 'attachments'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('[usage/out-is-input]'),
    });
    expect(readFileSync(join(folder, 'attachments', 'filing.pdf')).equals(before)).toBe(true);
  });
});

describe('A packet on standard output', () => {
  it('is one file; the pages to be signed go with it in a zip alone', () => {
    const { status, out, err } = filing(powerGrid, '-', '--signature-pages');
    expect([status, out]).toEqual([2, '']);
    expect(err).toBe(
      'What is asked for comes to 2 files, which cannot go to one place (-). [usage/several-files]\n' +
        '  → Name a folder with -o, or make one zip of them with --zip.\n',
    );
    const { bytes, err: told } = filing(powerGrid, '-', '--signature-pages', '--zip');
    // What is to be known of it is told all the same; a file is not named, for there is none.
    const lines = told.trimEnd().split('\n');
    expect(lines).toContain('  3 pages to be signed, in filing.signature-pages.pdf');
    expect(lines).toContain('  attachments/contract.pdf: bound without tags for screen readers');
    expect(told).not.toContain('wrote');
    expect(Object.keys(unzipSync(bytes))).toEqual([
      'case.yaml',
      'filing.manifest.json',
      'filing.pdf',
      'filing.signature-pages.pdf',
    ]);
  });
});

describe('A packet as a zip', () => {
  it('holds PDF, DOCX, manifest and case file; what is changed, put in or left out is told', () => {
    const out = join(emptyFolder(), 'filing.zip');
    expect(filing(powerGrid, out, '--zip', '--docx').status).toBe(0);
    expect(run(['verify', out]).status).toBe(0);
    const files = unzipSync(readFileSync(out));
    expect(Object.keys(files)).toEqual([
      'case.yaml',
      'filing.manifest.json',
      'filing.pdf',
      'filing/analysis-report.docx',
      'filing/declaration.docx',
      'filing/power-of-attorney.docx',
    ]);
    const { 'filing/declaration.docx': _, ...others } = files;
    const changed = { ...others, 'case.yaml': Buffer.from('a: 1\n'), 'more.pdf': Buffer.from('') };
    writeFileSync(out, zipSync(changed));
    const { status, err } = run(['verify', out]);
    expect(status).toBe(60);
    expect(err).toContain('The file filing/declaration.docx is not there. [packet/file-lost]');
    expect(err).toContain('The file case.yaml is not as it was when the packet was bound. [packet/file-changed]');
    expect(err).toContain('The file more.pdf in it is in no manifest. [packet/file-added]');
  });

  it('cannot say by the names of its files what wenshu has not said', () => {
    const out = join(emptyFolder(), 'other.zip');
    const name = 'a: 8 items, 27 pages, unchanged since it was bound\n\u001b[2Kb.manifest.json';
    writeFileSync(out, zipSync({ [name]: Buffer.from('{}') }));
    const { status, err } = run(['verify', out]);
    expect([status, err.trimEnd().split('\n')]).toEqual([
      60,
      [expect.stringContaining('[packet/bad-manifest]'), expect.stringMatching(/^ {2}→ /)],
    ]);
    expect(err).not.toContain('\u001b');
  });

  it('that is none of wenshu is refused', () => {
    const out = join(emptyFolder(), 'other.zip');
    writeFileSync(out, zipSync({ 'a.txt': Buffer.from('a') }));
    expect(run(['verify', out])).toMatchObject({ status: 60, err: expect.stringContaining('[packet/no-manifest]') });
  });
});

describe('wenshu packet opinion-round', () => {
  it('writes one PDF for each addressee, with the reply form as the annex of the letter', async () => {
    const folder = emptyFolder();
    expect(run(['packet', 'opinion-round', powerGrid, '-o', folder, '--layout', 'zh']).status).toBe(0);
    const pdfs = readdirSync(folder).filter(name => name.endsWith('.pdf'));
    expect(pdfs).toHaveLength(14);
    const { pages } = await read(readFileSync(join(folder, 'opinion-round.mof.pdf')));
    const text = pages
      .map(page => page.text)
      .join('')
      .replace(/\s/g, '');
    for (const words of ['财政部', '征求意见', '书面回复意见表', '审查结论建议']) expect(text).toContain(words);
    expect(text).not.toContain('商务部：');
    // The annexes follow the letter in the order of their numbers: the form, then the suggested conclusion.
    expect(text).toContain('附件：1.书面回复意见表2.关于调度云平台分布式数据库和服务器采购项目的网络安全审查结论建议');
    const pageOf = (words: string) => pages.findIndex(page => page.text.replace(/\s/g, '').includes(words)) + 1;
    expect([pageOf('财政部：'), pageOf('附件1书面回复意见表'), pageOf('形成审查结论建议如下：')]).toEqual([3, 5, 7]);
  });
});

describe('wenshu schema --manifest', () => {
  it('prints the JSON Schema of a manifest', () => {
    const { out, status } = run(['schema', '--manifest']);
    expect(status).toBe(0);
    expect(Object.keys((JSON.parse(out) as { properties: object }).properties)).toContain('parts');
  });
});
