import type {
  Block,
  Inline,
  Item,
  Layout,
  Line,
  Paragraph,
  Role,
  Single,
  Table,
  Tree,
} from '../../../src/tree/tree.js';

/** Trees for the tests of the writer: each with every type of block and inline, made by hand. */

export const text = (value: string, from?: string): Inline => ({ type: 'text', text: value, from });

export function paragraph(lang: 'zh' | 'en', role: Role, ...children: (Inline | string)[]): Paragraph {
  return {
    type: 'paragraph',
    lang,
    role,
    children: children.map(each => (typeof each === 'string' ? text(each) : each)),
  };
}

function item(lang: 'zh' | 'en', marker: string, level: number, value: string, ordered = true): Item {
  return { type: 'item', lang, role: 'body', level, ordered, marker, children: [text(value)] };
}

export const chinese: readonly Single[] = [
  { type: 'title', lang: 'zh', children: [text('网络安全审查申报书')] },
  paragraph('zh', 'number', '甲信办〔2026〕10号'),
  paragraph('zh', 'addressee', '网络安全审查办公室：'),
  { type: 'heading', lang: 'zh', level: 1, marker: '一、', id: 'operator', children: [text('运营者基本情况')] },
  paragraph(
    'zh',
    'body',
    '依据《网络安全审查办法》第五条之规定，关键信息基础设施运营者采购网络产品和服务的，应当预判该产品和服务投入使用后可能带来的国家安全风险。影响或者可能影响国家安全的，应当向网络安全审查办公室申报网络安全审查。',
    { type: 'strong', children: [text('“甲方”应于15个工作日内'), { type: 'emphasis', children: [text('书面')] }] },
    '答复，见',
    { type: 'reference', to: 'operator', text: '第一部分' },
    '；住所为',
    { type: 'blank', text: '【待填：住所】', from: 'parties.operator.address' },
    '，并以',
    { type: 'emphasis', children: [text('最后送达')] },
    '之日为准。',
  ),
  { type: 'heading', lang: 'zh', level: 2, marker: '（一）', children: [text('采购的产品')] },
  { type: 'heading', lang: 'zh', level: 3, marker: '1.', children: [text('服务器')] },
  { type: 'heading', lang: 'zh', level: 4, marker: '（1）', children: [text('型号')] },
  item(
    'zh',
    '1.',
    1,
    '数据库管理系统一套，用于核心交易系统的账务处理，含三年维护服务与现场支持，并承诺不非法获取用户数据。',
  ),
  item('zh', '（1）', 2, '第二级的项目。'),
  item('zh', '•', 1, '并列的一项。', false),
  item('zh', '•', 2, '下一级的并列项。', false),
  { type: 'heading', lang: 'zh', level: 1, marker: '第一条', children: [text('定义')] },
  paragraph('zh', 'quote', '第十条　网络安全审查重点评估采购网络产品和服务可能带来的国家安全风险。'),
  paragraph('zh', 'note', '起草说明：本段仅在草稿中印出。'),
  paragraph('zh', 'attachment', '附件：1. 采购文件'),
  paragraph('zh', 'closing', '特此申报。'),
  paragraph('zh', 'signature', '甲电信股份有限公司'),
  paragraph('zh', 'date', '2026年11月22日'),
  paragraph('zh', 'remark', '本文件以中文本为准。', { type: 'break' }, '英文本仅供参考。'),
  paragraph('zh', 'annex', '附件2'),
  paragraph('zh', 'caption', '数据库管理系统和高性能服务器采购项目网络安全审查承诺书'),
];

export const english: readonly Single[] = [
  { type: 'title', lang: 'en', children: [text('Application for Cybersecurity Review')] },
  paragraph('en', 'number', 'No. 10 [2026]'),
  paragraph('en', 'addressee', 'To the Cybersecurity Review Office:'),
  { type: 'heading', lang: 'en', level: 1, marker: '1.', id: 'operator', children: [text('The Operator')] },
  paragraph(
    'en',
    'body',
    'Under Article 5 of the Measures for Cybersecurity Review, an operator of critical information infrastructure that procures network products and services shall assess in advance the risks to national security which may arise once they are in use. ',
    {
      type: 'strong',
      children: [
        text('Party A shall answer within 15 working days, '),
        { type: 'emphasis', children: [text('in writing')] },
      ],
    },
    '; see ',
    { type: 'reference', to: 'operator', text: 'Part 1' },
    '. The address is ',
    { type: 'blank', text: '[to be completed: address]', from: 'parties.operator.address' },
    ' and the date of ',
    { type: 'emphasis', children: [text('the last service')] },
    ' governs.',
  ),
  { type: 'heading', lang: 'en', level: 2, marker: '(1)', children: [text('Products procured')] },
  { type: 'heading', lang: 'en', level: 3, marker: 'a.', children: [text('Servers')] },
  { type: 'heading', lang: 'en', level: 4, marker: '(a)', children: [text('Model')] },
  item(
    'en',
    '1.',
    1,
    'One database management system for the accounts of the core trading system, with three years of maintenance and support on site, and an undertaking not to obtain user data unlawfully.',
  ),
  item(
    'en',
    '(1)',
    2,
    'An item of the second level, long enough to run over the end of its line and so to show where the text comes to stand below it.',
  ),
  item('en', '•', 1, 'One of several.', false),
  item('en', '•', 2, 'One of several, a level below.', false),
  { type: 'heading', lang: 'en', level: 1, marker: 'Article 1', children: [text('Definitions')] },
  paragraph(
    'en',
    'quote',
    'Article 10. The review shall focus on the risks to national security that the products and services may bring about.',
  ),
  paragraph('en', 'note', 'Drafting note: printed in drafts only.'),
  paragraph('en', 'attachment', 'Attachment: 1. Procurement documents'),
  paragraph('en', 'closing', 'The above is hereby submitted.'),
  paragraph('en', 'signature', 'Jia Telecommunications Co., Ltd.'),
  paragraph('en', 'date', 'November 22, 2026'),
  paragraph('en', 'remark', 'The Chinese text prevails.', { type: 'break' }, 'The English text is for reference.'),
  paragraph('en', 'annex', 'Attachment 2'),
  paragraph('en', 'caption', 'Letter of Commitment'),
];

const zhLine = (value: string): Line => ({ lang: 'zh', children: [text(value)] });
const enLine = (value: string): Line => ({ lang: 'en', children: [text(value)] });

const grid = [
  ['序号', '产品名称', '数量', '用途', 'No.', 'Product', 'Quantity', 'Purpose'],
  [
    '1',
    '数据库管理系统',
    '2',
    '核心交易系统的账务处理与对账，并为监管报送提供数据',
    '1',
    'Database management system',
    '2',
    'Accounts and reconciliation of the core trading system, and data for reports to the authority',
  ],
  ['2', '服务器', '1,024', '承载', '2', 'Server', '1,024', 'Hosting'],
] as const;

const aligned = [{ align: 'center' }, { align: 'left' }, { align: 'right' }, { align: 'left' }] as const;

/** A table in one language, or with a line of each in every cell. */
export function table(...langs: ('zh' | 'en')[]): Table {
  const lines = (row: readonly string[], column: number) =>
    langs.map(lang => (lang === 'zh' ? zhLine(row[column] ?? '') : enLine(row[column + 4] ?? '')));
  const [head, ...rows] = grid.map(row => ({ cells: aligned.map((_, column) => ({ lines: lines(row, column) })) }));
  return { type: 'table', columns: aligned, head, rows };
}

export function form(lang: 'zh' | 'en'): Table {
  const line = lang === 'zh' ? zhLine : enLine;
  const fields =
    lang === 'zh'
      ? [
          ['运营者名称', '甲电信股份有限公司'],
          ['统一社会信用代码', '91110000100000000X'],
        ]
      : [
          ['Operator', 'Jia Telecommunications Co., Ltd.'],
          ['Credit code', '91110000100000000X'],
        ];
  return {
    type: 'table',
    columns: [{ align: 'left' }, { align: 'left' }],
    whole: true,
    rows: fields.map((field, index) => ({
      height: index === 0 ? 45 : undefined,
      cells: field.map(value => ({ lines: [line(value)] })),
    })),
  };
}

/** Side by side: three columns in Chinese, the same three in English. */
export const halves: Table = {
  type: 'table',
  halves: true,
  columns: [0, 1, 3, 0, 1, 3].map(column => aligned[column] ?? aligned[0]),
  head: {
    cells: [0, 1, 3, 4, 5, 7].map(column => ({ lines: [(column < 4 ? zhLine : enLine)(grid[0][column] ?? '')] })),
  },
  rows: grid.slice(1).map(row => ({
    cells: [0, 1, 3, 4, 5, 7].map(column => ({ lines: [(column < 4 ? zhLine : enLine)(row[column] ?? '')] })),
  })),
};

export function treeOf(layout: Layout, blocks: readonly Block[], more: Partial<Tree> = {}): Tree {
  const title = {
    ...(layout !== 'en' && { zh: '网络安全审查申报书' }),
    ...(layout !== 'zh' && { en: 'Application for Cybersecurity Review' }),
  };
  return { type: 'document', title, layout, sheet: 'official', mark: '', date: '2026-11-22', blocks, ...more };
}

function spliced(blocks: readonly Block[], at: number, ...tables: readonly Block[]): Block[] {
  return [...blocks.slice(0, at), ...tables, ...blocks.slice(at)];
}

const pairs: Block[] = chinese.map((zh, index) => ({ type: 'pair', zh, en: english[index] ?? zh }));

/** A tree of every layout, with every type of block that the layout can have. */
export const samples: Readonly<Record<Layout, Tree>> = {
  zh: treeOf('zh', spliced(chinese, 5, table('zh'), form('zh')), { mark: '草稿' }),
  en: treeOf('en', spliced(english, 5, table('en'), form('en')), { sheet: 'filing' }),
  stacked: treeOf(
    'stacked',
    spliced(
      chinese.flatMap((zh, index) => [zh, english[index] ?? zh]),
      10,
      table('zh', 'en'),
    ),
    { sheet: 'contract', mark: '草稿 DRAFT' },
  ),
  'side-by-side': treeOf(
    'side-by-side',
    [...pairs.slice(0, 5), halves, ...pairs.slice(5, 14), table('zh', 'en'), ...pairs.slice(14), halves],
    { sheet: 'contract' },
  ),
};
