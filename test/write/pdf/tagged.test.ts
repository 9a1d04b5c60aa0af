import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Heading, Pair, Single, Table } from '../../../src/tree/tree.js';
import { missingFor } from '../../programs.js';
import { chinese, english, heading, item, paragraph, pdf, row, text } from './trees.js';

/** The structure tree of a file as pdf.js finds it, page by page, with the text of each element. */
interface Node {
  readonly role: string;
  readonly lang?: string;
  readonly text: string;
  readonly children: readonly Node[];
}

interface RawNode {
  readonly role?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

const open = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;

/** The operators of the pages. */
function contentsOf(file: Buffer): string {
  const parts: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    if (file.subarray(at - 3, at).toString() === 'end') continue;
    const bytes = file.subarray(at + 7, file.indexOf('endstream', at));
    if (bytes[0] === 0x78) parts.push(inflateSync(bytes).toString('latin1'));
  }
  return parts.filter(part => part.includes(' BDC')).join('\n');
}

/** Each page: its tree, the numbers of all marked content on it, and what is marked as no content. */
async function read(bytes: Uint8Array) {
  const document = await open(bytes);
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = new Map<string, string>();
    let [inside, artifacts, outside] = ['', '', ''];
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const path: string[] = [];
    for (const each of items) {
      if ('str' in each) {
        inside = path.filter(id => id !== '').at(-1) ?? '';
        if (inside === 'artifact') artifacts += each.str;
        else if (inside === '') outside += each.str;
        else texts.set(inside, `${texts.get(inside) ?? ''}${each.str}`);
      } else if (each.type === 'endMarkedContent') path.pop();
      else {
        const id = (each as { id?: string }).id ?? ((each as { tag?: string }).tag === 'Artifact' ? 'artifact' : '');
        if (id !== '' && id !== 'artifact') texts.set(id, texts.get(id) ?? '');
        path.push(id);
      }
    }
    const tree = (await page.getStructTree()) as unknown as RawNode;
    pages.push({ tree, texts, artifacts, outside });
  }
  const [mark, outline] = [await document.getMarkInfo(), await document.getOutline()];
  await document.destroy();
  return { pages, mark, outline };
}

function nodeOf({ role, lang, children = [] }: RawNode, texts: ReadonlyMap<string, string>): Node {
  const own = children.filter(each => each.type === 'content').map(each => texts.get(each.id ?? '') ?? '?');
  const below = children.filter(each => each.type !== 'content').map(each => nodeOf(each, texts));
  return { role: role ?? '', ...(lang && { lang }), text: own.join(''), children: below };
}

/** `role(text)`, `role@lang[children]`: the tree in a line a block. */
function shown({ role, lang, text: own, children }: Node): string {
  const said = own === '' ? '' : `(${own.replace(/\s+/gu, ' ').trim()})`;
  return `${role}${lang ? `@${lang}` : ''}${said}${children.length ? `[${children.map(shown).join(' ')}]` : ''}`;
}

async function treeOf(bytes: Uint8Array): Promise<Node> {
  const { pages } = await read(bytes);
  const [page] = pages;
  if (!page) throw new Error('no page');
  return nodeOf((page.tree.children ?? [])[0] as RawNode, page.texts);
}

const pair = <Some extends Single>(zh: Some, en: Some): Pair => ({ type: 'pair', zh, en });
const title = (lang: 'zh' | 'en', value: string): Block => ({ type: 'title', lang, children: [text(value)] });
const deeper = (block: Heading): Heading => ({ ...block, level: 2 });
const table = (rows: number, more: Partial<Table> = {}): Table => ({
  type: 'table',
  columns: [{ align: 'center' }, { align: 'left' }],
  head: row('zh', '序号', '名称'),
  rows: Array.from({ length: rows }, (_, at) => row('zh', String(at + 1), '云')),
  ...more,
});

describe('the structure of a tagged PDF', () => {
  it('names titles, headings, paragraphs, lists and tables', async () => {
    const blocks = [
      title('zh', '报告'),
      paragraph('zh', '明德函〔2026〕10号', 'number'),
      heading('zh', '一、', '情况'),
      deeper(heading('zh', '（一）', '其一')),
      paragraph('zh', '正文。'),
      item('zh', '1.', '甲'),
      item('zh', '（1）', '子', 2),
      item('zh', '2.', '乙'),
      paragraph('zh', '第五条', 'quote'),
      table(1),
    ];
    expect(shown(await treeOf(await pdf(blocks)))).toBe(
      'Document@zh-CN[H1(报告) P(明德函〔2026〕10号) H2(一、情况) H3(（一）其一) P(正文。) ' +
        'L[LI[LBody(1. 甲)[L[LI[LBody(（1）子)]]]] LI[LBody(2. 乙)]] BlockQuote[P(第五条)] ' +
        'Table[TR[TH(序号) TH(名称)] TR[TD(1) TD(云)]]]',
    );
  });

  it('leaves out no level of headings', async () => {
    const blocks = [
      deeper(heading('zh', '（一）', '甲')),
      deeper(heading('zh', '（二）', '乙')),
      paragraph('zh', '丙'),
    ];
    expect(shown(await treeOf(await pdf(blocks)))).toBe('Document@zh-CN[H1(（一）甲) H2(（二）乙) P(丙)]');
  });

  it('names the language of what is not in the main one', async () => {
    const blocks = [paragraph('zh', '甲'), paragraph('en', 'A'), item('zh', '1.', '乙'), item('en', '(1)', 'B')];
    expect(shown(await treeOf(await pdf(blocks, 'filing', 'stacked')))).toBe(
      'Document@zh-CN[P(甲) P@en(A) L[LI[LBody(1. 乙)] LI@en[LBody((1) B)]]]',
    );
    expect(shown(await treeOf(await pdf([paragraph('en', 'A')], 'filing', 'en')))).toBe('Document@en[P(A)]');
  });

  it('marks a Chinese name in English text as Chinese', async () => {
    const file = Buffer.from(await pdf([paragraph('en', 'Lanjiang (岚江省电网) files “A”.')], 'filing', 'en'));
    const marked = contentsOf(file).match(/\/Span <<\/Lang \(zh-CN\)>> BDC [^[]*\[(.*?)\] TJ EMC/g) ?? [];
    expect(marked).toHaveLength(1);
    // Five characters of four hexadecimal digits each.
    const [, shown = ''] = /\[(.*)\]/.exec(marked[0] ?? '') ?? [];
    expect(shown.replace(/>[^<]*</g, '').replace(/[<>]/g, '')).toMatch(/^[0-9a-f]{20}$/);
  });

  it('side by side gives all of the Chinese before all of the English, up to a table of both', async () => {
    const both: Table = table(1, {
      head: undefined,
      rows: [
        {
          cells: [
            { lines: [...(row('zh', '款').cells[0]?.lines ?? []), ...(row('en', 'Sum').cells[0]?.lines ?? [])] },
            ...row('zh', '1').cells,
          ],
        },
      ],
    });
    const halves: Table = {
      type: 'table',
      halves: true,
      columns: Array.from({ length: 4 }, () => ({ align: 'left' as const })),
      rows: [{ cells: [...row('zh', '名', '甲').cells, ...row('en', 'Name', 'A').cells] }],
    };
    const blocks = [
      pair(heading('zh', '一、', '甲'), heading('en', '1.', 'A')),
      pair(paragraph('zh', '乙'), paragraph('en', 'B')),
      halves,
      both,
      pair(paragraph('zh', '丙'), paragraph('en', 'C')),
    ];
    const bytes = await pdf(blocks, 'contract', 'side-by-side');
    expect(shown(await treeOf(bytes))).toBe(
      'Document@zh-CN[Part[H1(一、甲) P(乙) Table[TR[TH(名) TD(甲)]]] ' +
        'Part@en[H1(1. A) P(B) Table[TR[TH(Name) TD(A)]]] Table[TR[TH(款Sum) TD(1)]] Part[P(丙)] Part@en[P(C)]]',
    );
    // The text of the page itself comes in the same order.
    const [page] = (await read(bytes)).pages;
    expect([...(page?.texts.values() ?? [])].join('').replace(/\s/gu, '')).toBe('一、甲乙名甲1.ABNameA款Sum1丙C');
  });

  it('holds every block once, over all pages, and nothing else', async () => {
    const blocks = [
      ...Array.from({ length: 9 }, (_, at) => paragraph('zh', `${at}、${chinese}`)),
      table(60),
      paragraph('en', english),
      paragraph('zh', '止'),
    ];
    const { pages } = await read(await pdf(blocks, 'official', 'stacked', '草稿'));
    expect(pages.length).toBeGreaterThan(3);
    let found = '';
    for (const [at, { tree, texts, artifacts, outside }] of pages.entries()) {
      const ids = JSON.stringify(tree).match(/p\d+R_mc\d+/g) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expect([...ids].sort()).toEqual([...texts.keys()].sort());
      expect(outside.trim()).toBe('');
      expect(artifacts.replace(/\s/gu, '')).toMatch(new RegExp(`^(序号名称)?—${at + 1}—草稿$`));
      found += ids.map(id => texts.get(id)).join('');
    }
    const rows = Array.from({ length: 60 }, (_, at) => `${at + 1}云`).join('');
    const wanted = `${Array.from({ length: 9 }, (_, at) => `${at}、${chinese}`).join('')}序号名称${rows}${english}止`;
    expect(found.replace(/\s/gu, '')).toBe(wanted.replace(/\s/gu, ''));
  });

  it('says that it is tagged', async () => {
    expect((await read(await pdf([paragraph('zh', '甲')]))).mark).toMatchObject({ Marked: true });
  });
});

describe('the bookmarks', () => {
  it('are the headings and the annexes, those of two languages in one', async () => {
    const blocks = [
      title('zh', '报告'),
      heading('zh', '一、', '甲'),
      heading('en', '1.', 'A'),
      deeper(heading('zh', '（一）', '乙')),
      deeper(heading('en', '1.1', 'B')),
      paragraph('zh', chinese.repeat(6)),
      heading('zh', '二、', '丙'),
      heading('en', '2.', 'C'),
      paragraph('zh', '附件', 'annex'),
      paragraph('en', 'Attachment', 'annex'),
      paragraph('zh', '表', 'caption'),
      paragraph('en', 'Form', 'caption'),
    ];
    const { outline } = await read(await pdf(blocks, 'official', 'stacked'));
    const names = (list: typeof outline): unknown[] => list.map(each => [each.title, ...names(each.items)]);
    expect(names(outline)).toEqual([['一、甲 1. A', ['（一）乙 1.1 B']], ['二、丙 2. C'], ['附件 表 Attachment Form']]);
    // From the left edge of its page, at the height of the heading: 二、 is on a later page than 一、.
    const [first, second] = outline.map(each => each.dest as [{ num: number }, unknown, number, number, number]);
    expect(first?.[2]).toBe(0);
    expect(first?.[3]).toBeLessThan(842 - (37 * 72) / 25.4);
    expect(first?.[0].num).not.toBe(second?.[0].num);
  });

  it('are none where there is no heading', async () => {
    expect((await read(await pdf([paragraph('zh', '甲')]))).outline).toBeNull();
  });
});

const missing = missingFor('the PDF is not checked by qpdf and poppler', 'qpdf', 'pdffonts', 'pdfinfo');

describe.skipIf(missing)('the file', () => {
  async function told(command: string, args: readonly string[], blocks: readonly Block[], lang: 'zh' | 'en') {
    const folder = mkdtempSync(join(tmpdir(), 'wenshu-'));
    const file = join(folder, 'a.pdf');
    writeFileSync(file, await pdf(blocks, 'official', lang, '草稿'));
    const { status, stdout, stderr } = spawnSync(command, [...args, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return { status, stdout, stderr };
  }
  const blocks = [title('zh', '报告'), heading('zh', '一、', '甲'), paragraph('zh', chinese.repeat(9)), table(40)];

  it('has no fault that qpdf finds', async () => {
    const { status, stdout, stderr } = await told('qpdf', ['--check'], blocks, 'zh');
    expect(status, stdout + stderr).toBe(0);
  });

  it('holds every font', async () => {
    const { stdout } = await told('pdffonts', [], blocks, 'zh');
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBe(3);
    // Columns: emb sub uni.
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });

  it('keeps the words of English apart where its lines end, also where it is read aloud', async () => {
    const { stdout } = await told(
      'pdfinfo',
      ['-struct-text'],
      [heading('en', '1.', 'Duty'), paragraph('en', english)],
      'en',
    );
    expect(stdout).toContain(`"${english}"`);
    expect(stdout).toContain('"1. Duty"');
  });
});
