import { loadFonts } from '../../../src/load/fonts.js';
import { type SheetName, sheetFor } from '../../../src/style/sheets.js';
import type { Block, Cell, Heading, Inline, Item, Layout, Paragraph, Role, Row, Tree } from '../../../src/tree/tree.js';
import { writePdf } from '../../../src/write/pdf/index.js';

type Lang = 'zh' | 'en';

export const fonts = loadFonts();

export function tree(blocks: readonly Block[], more: Partial<Tree> = {}): Tree {
  const base = { type: 'document', title: { zh: '报告', en: 'Report' }, layout: 'zh', sheet: 'official' } as const;
  return { ...base, mark: '', date: '2026-11-22', blocks, ...more };
}

export function pdf(blocks: readonly Block[], sheet: SheetName = 'official', layout: Layout = 'zh', mark = '') {
  return writePdf(tree(blocks, { sheet, layout, mark }), { sheet: sheetFor(sheet, layout), fonts });
}

export function text(value: string, from?: string): Inline {
  return from === undefined ? { type: 'text', text: value } : { type: 'text', text: value, from };
}

export function paragraph(lang: Lang, value: string, role: Role = 'body'): Paragraph {
  return { type: 'paragraph', lang, role, children: [text(value)] };
}

export function heading(lang: Lang, marker: string, value: string): Heading {
  return { type: 'heading', lang, level: 1, marker, children: [text(value)] };
}

export function item(lang: Lang, marker: string, value: string, level = 1): Item {
  return { type: 'item', lang, role: 'body', level, ordered: true, marker, children: [text(value)] };
}

export function row(lang: Lang, ...values: readonly string[]): Row {
  return { cells: values.map((value): Cell => ({ lines: [{ lang, children: [text(value)] }] })) };
}

/** The Measures, Article 5, and sentences with the marks, figures and Latin words that such papers hold. */
export const chinese =
  '关键信息基础设施运营者采购网络产品和服务的，应当预判该产品和服务投入使用后可能带来的国家安全风险。影响或者可能影响国家安全的，' +
  '应当向网络安全审查办公室申报网络安全审查——此项义务不因合同另有约定而免除……合同金额为人民币1,286,000.00元（以下简称“价款”），' +
  '《办法》（“《办法》全文”）第七条、第八条另有规定；平台采用API与TLS 1.3，CPU占用率35%，温度20℃。阿依古丽·买买提于2026年11月22日签收？是！';

export const english =
  'An operator of critical information infrastructure that procures network products and services shall anticipate the national ' +
  'security risks that may arise (the “Risks”) after they are put into use — it’s for the operator to do so — and shall file.';
