import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../src/tree/tree.js';
import { openWenshu } from '../../src/wenshu.js';
import { powerGrid } from '../cli/run.js';
import { type ReadPage, read } from './read.js';

const wenshu = openWenshu();
/** Nearly all attachments with another number of pages than the case says: five gaps. */
const lacking = readFileSync(powerGrid, 'utf8').replaceAll(/^ {4}pages: 1$/gm, '    pages: 12');

async function pagesOf(packet: string, layout: Layout, text = readFileSync(powerGrid, 'utf8')) {
  const bytes = Buffer.from(text);
  const source = { caseFile: { name: 'case.yaml', bytes }, folder: dirname(powerGrid) };
  const wish = { packet, layout, mark: 'original', withGaps: true } as const;
  const [made] = await wenshu.packets(wenshu.readCase(text), wish, source);
  return (await read(made?.pdf ?? new Uint8Array())).pages;
}

/** The height of a text on its page, from 0 at the top to 1 at the foot. */
function height({ pieces, size }: ReadPage, text: string): number {
  const found = pieces.find(piece => piece.text.includes(text)) ?? expect.fail(`no ${text}`);
  return 1 - found.y / size[1];
}

describe.each([
  ['zh', ['网络安全审查申报材料'], ['正本'], ['事项', '接收单位', '案件编号', '依据', '件数和页数', '份号']],
  ['en', ['Filing for Cybersecurity Review'], ['Original'], ['Matter', 'Submitted to', 'Reference', 'Copy']],
  [
    'side-by-side',
    ['网络安全审查申报材料', 'Filing for Cybersecurity Review'],
    ['正本', 'Original'],
    ['事项', 'Matter'],
  ],
] as const)('The cover of a filing (%s)', (layout, titles, marks, names) => {
  let cover: ReadPage;

  beforeAll(async () => {
    [cover = expect.fail()] = await pagesOf('filing', layout);
  });

  it('has its title in the middle of the upper third, the mark above it at the right', () => {
    for (const title of titles) {
      const { x, width } = cover.pieces.find(({ text }) => text === title) ?? expect.fail(title);
      expect(x + width / 2).toBeCloseTo(cover.size[0] / 2, 0);
      expect(height(cover, title)).toBeGreaterThan(0.2);
      expect(height(cover, title)).toBeLessThan(0.4);
    }
    for (const mark of marks) {
      expect(height(cover, mark)).toBeLessThan(height(cover, titles[0]));
      expect(cover.pieces.find(({ text }) => text === mark)?.x).toBeGreaterThan((cover.size[0] * 2) / 3);
    }
  });

  it('has the particulars in its lower half, party and date below them', () => {
    const heights = names.map(name => height(cover, name));
    expect(Math.min(...heights)).toBeGreaterThan(layout === 'side-by-side' ? 0.45 : 0.6);
    expect(heights).toEqual([...heights].sort((one, other) => one - other));
    const [party, date] = layout === 'en' ? ['(seal)', 'March 8, 2021'] : ['（盖章）', '2021'];
    expect(height(cover, party)).toBeGreaterThan(Math.max(...heights));
    const dated = cover.pieces.filter(({ text }) => text.includes(date) && !text.includes('-'));
    for (const { y } of dated) expect(1 - y / cover.size[1]).toBeGreaterThan(height(cover, party));
    expect(dated.length).toBeGreaterThan(0);
  });
});

describe('The cover of a filing with gaps', () => {
  it('names them on one page with all particulars; grounds and remedies follow on the next', async () => {
    const [cover, next] = await pagesOf('filing', 'side-by-side', lacking);
    const text = cover?.text.replaceAll(/\s/g, '') ?? '';
    for (const title of ['招标文件（节选）', '采购合同文本（节选）', '承诺书', '安全架构图', '身份证件复印件'])
      expect(text).toContain(title);
    expect(text).toContain('缺项');
    expect(text).toContain('（盖章）');
    expect(next?.text).toContain('缺项及补救');
    expect(next?.text.replaceAll(/\s/g, '')).toContain('案件写作12页，文件为1页');
  });
});

describe('The file of a case', () => {
  it('has what a cover of a file, a list of its papers and a record of it have (GB/T 9705, DA/T 22)', async () => {
    const pages = await pagesOf('case-file', 'zh');
    const [cover, , list] = pages;
    for (const name of ['全宗名称', '案卷题名', '起止日期', '保管期限', '立卷单位', '档号'])
      expect(height(cover ?? expect.fail(), name)).toBeGreaterThan(0.5);
    const head = ['序号', '文号', '责任者', '题名', '日期', '页号', '备注'];
    const texts = list?.pieces.map(({ text }) => text) ?? [];
    expect(texts.filter(text => head.includes(text))).toEqual(head);
    const last = pages.at(-1) ?? expect.fail();
    const fields = ['本卷情况说明', '立卷人', '检查人', '立卷时间'].map(name => height(last, name));
    expect(fields).toEqual([...fields].sort((one, other) => one - other));
    // The text stands at the top of its cell, beside its name; below it there is room to write.
    expect(height(last, '本卷共')).toBeCloseTo(fields[0] ?? 0, 2);
    expect((fields[1] ?? 0) - (fields[0] ?? 0)).toBeGreaterThan(0.3);
    // The record is a page of the file, and none of its papers: those that are listed are those that are counted.
    const said = /本卷共(\d+)件，(\d+)页，其中由案件生成的文书(\d+)件，附件(\d+)件/.exec(
      last.text.replaceAll(/\s/g, ''),
    );
    const [items, total, documents, attachments] = (said ?? expect.fail(last.text)).slice(1).map(Number);
    expect([items, total]).toEqual([(documents ?? 0) + (attachments ?? 0), pages.length]);
    const papers = pages.flatMap(({ links }, at) => (at < 6 ? links : []));
    expect(papers).toHaveLength(items ?? 0);
    expect(papers).not.toContain(pages.length);
    expect(cover?.text.replaceAll(/\s/g, '')).toContain(`本卷共${items}件，${total}页`);
  });
});

describe('The envelope of a round of opinions', () => {
  it.each(['en', 'side-by-side'] as const)('is one page, with its list and its addressee (%s)', async layout => {
    const [front, next] = await pagesOf('opinion-round', layout);
    expect(front?.links.length).toBe(2);
    expect(front?.text).toContain(layout === 'en' ? 'Cyberspace Administration of China' : '国家互联网信息办公室');
    expect(
      height(front ?? expect.fail(), layout === 'en' ? 'Cybersecurity Review Office' : '网络安全审查办公室'),
    ).toBeGreaterThan(0.8);
    // The letter begins on a right-hand page; on the back of the envelope there is nothing but its number.
    expect(front?.links[0]).toBe(3);
    expect(next?.text).toMatch(layout === 'en' ? /^Page 2 of \d+$/ : /^第 2 页 共 \d+ 页 \/ Page 2 of \d+$/);
  });
});
