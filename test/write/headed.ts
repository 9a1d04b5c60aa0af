import type { Block, Layout, Pair, Single, Tree } from '../../src/tree/tree.js';
import { paragraph, text, treeOf } from './docx/samples.js';

/** Documents with a 版头 and a 版记, made by hand. */

const say = (role: Parameters<typeof paragraph>[1], zh: string, en: string): Pair => ({
  type: 'pair',
  zh: paragraph('zh', role, zh),
  en: paragraph('en', role, en),
});
const title: Pair = {
  type: 'pair',
  zh: { type: 'title', lang: 'zh', children: [text('关于开展网络安全审查的通知')] },
  en: { type: 'title', lang: 'en', children: [text('Notice of Cybersecurity Review')] },
};
const body = [
  title,
  say('addressee', '甲电信股份有限公司：', 'To: Jia Telecommunications Co., Ltd.'),
  say(
    'body',
    '依据《网络安全审查办法》第十条之规定，现将有关事项通知如下。'.repeat(3),
    'Notice is given hereby. '.repeat(6),
  ),
  say('signature', '网络安全审查办公室', 'Cybersecurity Review Office'),
  say('date', '2026年11月22日', 'November 22, 2026'),
];
const name = say('letterhead', '网络安全审查办公室文件', 'Cybersecurity Review Office');
const office = say('letterhead', '网络安全审查办公室', 'Cybersecurity Review Office');
const number = say('number', '网审办通〔2021〕12号', '网审办通〔2021〕12号');
const signer = say('signer', '签发人：张三', 'Approved for issue by: Zhang San');
const copies = say(
  'copies',
  `抄送：${'岚江省能源局，岚江省电力监管局，'.repeat(3)}岚江省通信管理局。`,
  'Copies to: Lanjiang Provincial Energy Administration; Lanjiang Provincial Power Regulatory Administration; Lanjiang Communications Administration.',
);
const printing = [
  say('printing', '网络安全审查办公室', 'Cybersecurity Review Office'),
  say('printing', '2021年3月22日印发', 'Printed and distributed on March 22, 2021'),
];

const imprint = [copies, ...printing];

/** As arrange() lays them out: what stands above the title and at the foot is never beside the other language. */
function inLayout(layout: Layout, pairs: readonly Pair[]): Block[] {
  const across = (pair: Pair): Single[] => (pair === number ? [pair.zh] : [pair.zh, pair.en]);
  return pairs.flatMap((pair): Block[] => {
    if (layout === 'zh' || layout === 'en') return [pair[layout]];
    return layout === 'stacked' || !body.includes(pair) ? across(pair) : [pair];
  });
}

const paper = (layout: Layout, sheet: string, ...pairs: readonly Pair[]): Tree =>
  treeOf(layout, inLayout(layout, pairs), { sheet, mark: '草稿' });

const long = Array.from({ length: 9 }, () => body[2] ?? title);

export const headed = {
  document: paper('zh', 'official', name, number, ...body, ...imprint),
  unnumbered: paper('zh', 'official', name, ...body, ...printing),
  request: paper('zh', 'official', name, number, signer, ...body),
  english: paper('en', 'official', office, number, signer, ...body, ...imprint),
  stacked: paper('stacked', 'official', name, number, signer, ...body, ...imprint),
  beside: paper('side-by-side', 'official', name, number, signer, ...body, ...imprint),
  long: paper('zh', 'official', name, number, title, ...long, ...body.slice(1), ...imprint),
  letter: paper('zh', 'letter', office, number, title, ...long, ...body.slice(1), copies),
  'unnumbered-letter': paper('zh', 'letter', office, ...body),
  'english-letter': paper('en', 'letter', office, number, ...body, copies),
  'letter-beside': paper('side-by-side', 'letter', office, number, ...body, copies),
} satisfies Record<string, Tree>;
