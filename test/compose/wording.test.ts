import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();

async function textOf(name: string, kind: string): Promise<string> {
  const file = name.includes('/') ? `../../${name}/case.yaml` : `cases/${name}.yaml`;
  const read = wenshu.readCase(readFileSync(new URL(file, import.meta.url), 'utf8'), name);
  const wish = { kind, layout: 'stacked', format: 'txt', final: false, notes: true } as const;
  const [made] = await wenshu.render(read, wish);
  return new TextDecoder().decode(made?.bytes).replaceAll('\u00A0', ' ');
}

/** What a document says in one circumstance and must not say in the other. */
describe.each([
  {
    what: 'The rule on approval clauses, Article 502(2) of the Civil Code, without counterpart in the General Provisions of 2017',
    kind: 'supplier-commitment-clauses',
    said: ['第五百零二条第二款关于报批等义务条款独立生效的规定', 'The rule in Article 502, paragraph 2 that clauses'],
    where: 'examples/power-grid',
    not: ['报批', 'duty to apply for approval'],
    elsewhere: 'examples/hospital-cloud',
  },
  {
    what: 'The source of the advice on signing the contract',
    kind: 'written-notice',
    said: ['签订合同时间的建议来自', 'The advice on when to sign the contract'],
    where: 'across-versions',
    not: ['签订合同时间的建议', 'when to sign the contract'],
    elsewhere: 'not-needed',
  },
  {
    what: 'The contract as the place of the commitments',
    kind: 'declaration',
    said: ['见材料清单所列采购文件、协议和合同。', 'the procurement documents, agreements and contract set out'],
    where: 'year-end',
    not: ['采购文件、协议和合同', 'agreements and contract'],
    elsewhere: 'pass',
  },
  {
    what: 'An extension by less than the 15 working days that the law allows',
    kind: 'suggested-conclusion',
    said: ['因情况复杂延长10个工作日', ', extended by 10 working days'],
    where: 'across-versions',
    not: ['延长10个工作日', 'extended by 10'],
    elsewhere: 'examples/power-grid',
  },
])('$what', ({ kind, said, where, not, elsewhere }) => {
  it(`is in the ${kind} of ${where}, and not of ${elsewhere}`, async () => {
    const [there, other] = [await textOf(where, kind), await textOf(elsewhere, kind)];
    for (const each of said) expect(there).toContain(each);
    for (const each of not) expect(other).not.toContain(each);
  });
});
