import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();

/** The Chinese text of each copy, by its name without the ending. */
async function copiesOf(file: string, kind: string): Promise<Record<string, string>> {
  const read = wenshu.readCase(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file);
  const made = await wenshu.render(read, { kind, layout: 'zh', format: 'txt' });
  return Object.fromEntries(
    made.map(({ name, bytes }) => [name.replace('.zh.txt', ''), new TextDecoder().decode(bytes)]),
  );
}

const grid = 'examples/power-grid/case.yaml';
const supplements = 'test/compose/cases/supplements.yaml';

/** Dates and numbers of working days are counted by hand on the calendars of 2021 and 2023. */
describe.each([
  {
    file: grid,
    copy: 'materials-receipt',
    what: '2020: the period runs from receipt of the materials, March 9, and ends on the 10th working day',
    says: ['该期限自2021年3月9日起计算（当日不计入），于2021年3月23日届满（含当日）。', '不表明材料齐备或者符合'],
    not: ['补正后符合规定'],
  },
  {
    file: supplements,
    copy: 'materials-receipt',
    what: '2022: the period runs from receipt only where the materials conform',
    says: [
      '上述材料符合规定的，该期限自2023年3月2日起计算（当日不计入），于2023年3月16日届满（含当日）。',
      '材料需要补正的，自收到补正后符合规定的材料起计算。',
    ],
    not: [],
  },
  {
    file: supplements,
    copy: 'correction-request.2023-03-03',
    what: 'the first request knows of one receipt, and asks within the days of its own event',
    says: ['我办已于2023年3月2日收到。经核对', '自收到本通知之日起5个工作日内', '尚未提交：采购文件'],
    not: ['尚未提交：申报书', '尚未提交：网络安全审查工作需要的其他材料'],
  },
  {
    file: supplements,
    copy: 'correction-request.2023-03-07',
    what: 'the second request knows of the corrected materials, and sets no days',
    says: ['补正材料已于2023年3月6日收到。', '请你单位及时将补正后的材料一并提交我办'],
    not: ['本通知之日起'],
  },
  {
    file: grid,
    copy: 'supplement-request.nordvale.2021-04-26',
    what: 'goes to the party that the event names; Qingming is not counted, the worked Sunday April 25 is',
    says: ['\n诺维尔数据系统公司：\n', '已计25个工作日，尚余5个工作日'],
    not: ['岚江省电网有限责任公司', '确定是否需要审查的期限记录'],
  },
  {
    file: supplements,
    copy: 'supplement-request.lanjin-water.2023-03-13',
    what: 'interrupts the period for the notice, which runs from the corrected materials of March 9',
    says: ['确定是否需要审查的期限记录', '已计2个工作日，尚余8个工作日'],
    not: ['初步审查的期限记录', '特别审查程序的期限记录'],
  },
  {
    file: supplements,
    copy: 'supplement-request.yunpu.2023-04-10',
    what: 'interrupts the preliminary review, from March 24',
    says: ['初步审查的期限记录', '已计10个工作日，尚余20个工作日'],
    not: ['确定是否需要审查的期限记录', '特别审查程序的期限记录'],
  },
  {
    file: supplements,
    copy: 'supplement-request.2023-06-12',
    what: 'interrupts the special review procedure, from June 5, and goes to the operator where no party is named',
    says: ['\n岚津市水务集团有限公司：\n', '特别审查程序的期限记录', '已计5个工作日，尚余85个工作日'],
    not: ['初步审查的期限记录'],
  },
  {
    file: grid,
    copy: 'fulfilment-letter.nordvale.2021-06-15',
    what: 'holds the commitments and the shortfall of its own provider alone',
    says: ['未履行的情况：许可证仍需每90日在线续期', '于2021年6月25日前（含当日）书面答复'],
    not: ['岚川计算设备有限公司'],
  },
])('$copy of $file', ({ file, copy, what, says, not }) => {
  it(what, async () => {
    const text = (await copiesOf(file, copy.split('.')[0] ?? ''))[copy];
    for (const each of says) expect(text).toContain(each);
    for (const each of not) expect(text).not.toContain(each);
  });
});
