import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();
const storage = 'examples/storage-product/case.yaml';
const own = (name: string) => `test/compose/cases/${name}.yaml`;

/** A document as it is sent, in both languages. */
async function textOf(file: string, kind: string): Promise<string> {
  const read = wenshu.readCase(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file);
  const [made] = await wenshu.render(read, { kind, layout: 'stacked', format: 'txt', final: true });
  return new TextDecoder().decode(made?.bytes).replaceAll('\u00A0', ' ');
}

describe('The notice of the conclusion', () => {
  const agreed = [
    '意见一致，形成审查结论（《办法》第十一条第二款）',
    'agree, and the review conclusion has been formed (Article 11',
  ];
  const approved = [
    '报中央网络安全和信息化委员会批准后，形成审查结论（《办法》第十二条）',
    '(decision: approved), and the review',
  ];

  it('says that the opinions agree where no special review was needed, and nothing of an approval', async () => {
    const text = await textOf(own('procurement-refused'), 'conclusion-notice');
    for (const each of agreed) expect(text).toContain(each);
    for (const each of approved) expect(text).not.toContain(each);
  });

  it('says after a special review that the Central Commission approved, and does not tell whose opinion differed', async () => {
    const text = await textOf(own('procurement-with-conditions'), 'conclusion-notice');
    for (const each of approved) expect(text).toContain(each);
    for (const each of [...agreed, '公安部', 'Ministry of Public Security']) expect(text).not.toContain(each);
  });

  it('cannot be made after a special review whose approval the case does not record', () => {
    const file = own('procurement-with-conditions');
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const read = wenshu.readCase(source.replace(/^ *- \{ event: approval-decided.*\n/m, ''));
    expect(() => wenshu.compose(read, [{ kind: 'conclusion-notice', layout: 'zh', format: 'txt' }])).toThrow(
      /approval-decided/,
    );
  });

  it.each([
    ['2021', own('procurement-refused'), 'conclusion-notice', '第三十五条', '第六十五条'],
    ['2026', storage, 'product-conclusion-notice', '第三十七条', '第六十七条'],
  ])(
    'cites the Cybersecurity Law by its numbers of %s where there is no pass',
    async (_, file, kind, duty, penalty) => {
      const text = await textOf(file, kind);
      expect(text).toContain(`《中华人民共和国网络安全法》${duty}`);
      expect(text).toContain(penalty);
    },
  );

  it('gives each provider of a product its own commitments alone', async () => {
    const text = await textOf(own('product-with-conditions'), 'product-conclusion-notice');
    expect(text).toContain('关闭远程诊断功能，源代码在境内托管。');
    expect(text).not.toContain('维持境内备件库存');
  });
});

// The form of the announcements published in 2021 and 2023.
describe('An announcement', () => {
  it('of an opening names the purpose, the laws, the Measures and the subject, and no article', async () => {
    const text = await textOf(own('processing-refused'), 'opening-announcement');
    expect(text).toContain(
      '为防范国家数据安全风险，维护国家安全，保障公共利益，依据《中华人民共和国国家安全法》《中华人民共和国网络安全法》《中华人民共和国数据安全法》，网络安全审查办公室按照《网络安全审查办法》，对鹿鸣文献平台的数据处理活动实施网络安全审查。为配合网络安全审查工作，防范风险扩大，审查期间鹿鸣文献平台停止向境外机构提供检索服务。',
    );
    expect(text).not.toMatch(/第.{1,4}条|Article \d|〔/);
  });

  it('of an outcome prints of the findings only what may be made public, and no number', async () => {
    const text = await textOf(storage, 'outcome-announcement');
    expect(text).toContain('审查发现，凯尔玛拉存储公司企业级存储产品存在较严重网络安全问题隐患');
    expect(text).toContain('依法作出不予通过网络安全审查的结论');
    expect(text).toContain('我国境内关键信息基础设施的运营者应当停止采购');
    expect(text).not.toMatch(/远程访问接口|remote access|第.{1,4}条|Article \d|〔/);
  });
});

describe('A request to the Central Commission', () => {
  it('lists what every body replied in both rounds, with its reasons, and ends 妥否，请批示。', async () => {
    const text = await textOf(own('processing-refused'), 'approval-request');
    expect(text).toMatch(/工业和信息化部 +2024年5月8日 +不同意/);
    expect(text).toMatch(/国家安全部 +2024年5月9日 +同意/);
    expect(text).toContain('工业和信息化部的意见：建议附条件通过。');
    expect(text).toContain('工业和信息化部的理由和依据：停止检索服务足以消除风险。');
    expect(text).toContain('妥否，请批示。');
  });

  it('to open a review names each unit that called for it, and its grounds', async () => {
    const text = await textOf(own('processing-refused'), 'ex-officio-approval-request');
    expect(text).toContain('工业和信息化部（2024年3月4日）：该平台向境外机构提供');
    expect(text).toContain('国家安全部（2024年3月6日，国安函〔2024〕8号）：大量检索记录');
    expect(text).toContain('《办法》第十六条第二款');
  });
});

describe('The review of a product without a filing', () => {
  // 30 working days from March 20, 2026; April 3 to 17 left out; May 1 to 5 holiday, May 9 a make-up day: counted by hand.
  it('is due from the approval, by the choice of the case', () => {
    const due = wenshu.dueDates(wenshu.readCase(readFileSync(new URL(`../../${storage}`, import.meta.url), 'utf8')));
    expect(due.find(({ rule }) => rule.id === 'preliminary-review')?.due).toBe('2026-05-20');
  });
});
