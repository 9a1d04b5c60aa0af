import { describe, expect, it } from 'vitest';
import { sheetFor } from '../../../src/style/sheets.js';
import { css } from '../../../src/write/html/css.js';
import { html } from '../../../src/write/html/index.js';
import { nodesOf, places, treeOf } from '../places.js';

const sheet = sheetFor('official', 'zh');

describe('the style sheet of a document', () => {
  // GB/T 9704-2012, 5.1-5.2: A4, 37 mm above, 28 mm at the left, three-point type (16 pt).
  it('has the page and the type of the sheet', () => {
    const style = css(sheet, ['zh']);
    expect(style).toContain('@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm');
    expect(style).toMatch(/\.body:lang\(zh\)\{font-family:仿宋_GB2312.*;font-size:16pt;line-height:29.6pt;/);
  });

  it('speaks of the languages of the document only', () => {
    expect(css(sheet, ['en'])).not.toContain('.body:lang(zh)');
    expect(css(sheet, ['zh', 'en'])).toContain('.body:lang(en)');
  });

  it('asks nothing of the network', () => {
    expect(css(sheet, ['zh', 'en'])).not.toMatch(/url\(|@import|https?:/);
  });
});

describe('a page of HTML', () => {
  const page = (mark: string): string =>
    html(treeOf(places.paragraph?.blocks(nodesOf('甲')) ?? [], 'zh', mark), { sheet });

  it('carries the mark of a draft, and no mark when final', () => {
    expect(page('草稿')).toContain('<div class="mark" role="note"><span>草稿</span></div>');
    expect(page('')).not.toContain('class="mark"');
  });

  it('begins a printed page with an annex, in a pair as in a single', () => {
    const annex = {
      type: 'paragraph',
      lang: 'zh',
      role: 'annex',
      children: [{ type: 'text', text: '附件2' }],
    } as const;
    const body = { ...annex, role: 'body' } as const;
    const single = html(treeOf([body, annex]), { sheet });
    const pairs = html(treeOf([body, { type: 'pair', zh: annex, en: { ...annex, lang: 'en' } }], 'side-by-side'), {
      sheet,
    });
    expect(single).toContain('<p class="annex fresh" lang="zh-CN">附件2</p>');
    expect(pairs).toContain('<div class="pair fresh kept">');
    expect(pairs.match(/class="[^"]*fresh/g)).toHaveLength(1);
    expect(css(sheet, ['zh'])).toContain('.fresh{break-before:page}');
  });

  it('lets a table with a head be moved on a narrow screen, and a form not', () => {
    const row = { cells: [{ lines: [{ lang: 'zh', children: nodesOf('甲') }] }] } as const;
    const form = { type: 'table', columns: [{ align: 'left' }], rows: [row] } as const;
    const written = html(treeOf([{ ...form, head: row }, form]), { sheet });
    expect(written).toMatch(/<div class="wide" style="--columns:1">\n<table class="grid">(?:.|\n)*<\/table>\n<\/div>/);
    expect(written.match(/class="wide"/g)).toHaveLength(1);
    expect(css(sheet, ['zh'])).toContain('.wide{overflow-x:auto}');
  });

  it('breaks a long title for the eye alone: a copied name is whole', () => {
    const name = '调度云平台分布式数据库和服务器采购项目';
    const title = {
      type: 'title',
      lang: 'zh',
      children: nodesOf(`关于征求${name}网络安全审查结论建议意见的函`),
    } as const;
    const page = html(treeOf([title]), { sheet });
    expect(page).toContain('服务器<span class="turn"></span>采购项目');
    expect(page.replace(/<[^>]*>/g, '')).toContain(name);
  });

  it('does not pull a line apart before a code that fills much of the next', () => {
    const paragraph = (text: string) =>
      html(treeOf(places.paragraph?.blocks(nodesOf(text)) ?? []), { sheet }).match(/<p[^>]*>/)?.[0];
    expect(paragraph('统一社会信用代码：91990000EXAMPLE019')).toContain('style="text-align:left"');
    expect(paragraph('采购编号：LJDW-CG-2021-0086')).not.toContain('text-align');
    expect(paragraph('（联系人：审查办公室值班员；联系电话：010-5550 0160）')).toContain('style="text-align:left"');
    expect(paragraph('依据该办法第5条，于2025-11-18提交。')).not.toContain('text-align');
  });

  it('gives the name in front of an English list the room its further lines keep, whatever font is there', () => {
    expect(css(sheet, ['en'])).toContain('p.labelled:lang(en)>.label{display:inline-block;min-width:var(--label)}');
  });

  it('says where Chinese stands within English, with the figures inside it, and of no other text', () => {
    const name = 'the Operator (岚江省电网) by 岚能信〔2020〕41号 of 2020 & later';
    const blocks = [{ type: 'paragraph', lang: 'en', role: 'body', children: nodesOf(name) }] as const;
    expect(html(treeOf(blocks, 'en'), { sheet })).toContain(
      '>the Operator (<span lang="zh-CN">岚江省电网</span>) by <span lang="zh-CN">岚能信〔2020〕41号</span> of 2020 &amp; later<',
    );
  });

  it('leaves the room that a row asks for', () => {
    const row = { cells: [{ lines: [] }, { lines: [] }], height: 45 };
    const page = html(treeOf([{ type: 'table', columns: [{ align: 'left' }, { align: 'left' }], rows: [row] }]), {
      sheet,
    });
    expect(page).toContain('<tr style="height:45mm">');
  });

  it('loads nothing', () => {
    expect(page('草稿')).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page('草稿')).not.toMatch(/<(script|link|img|iframe)|src="|href="(?!#)/);
  });

  it('throws on a block it does not know', () => {
    const unknown = { type: 'picture' } as unknown as Parameters<typeof treeOf>[0][number];
    expect(() => html(treeOf([unknown]), { sheet })).toThrow('HTML knows no block picture');
  });
});
