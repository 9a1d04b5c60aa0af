import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/tree/tree.js';
import { openWenshu } from '../../src/wenshu.js';
import { metro, powerGrid } from '../cli/run.js';

const wenshu = openWenshu();
const small = (name: string) => new URL(`cases/${name}.yaml`, import.meta.url);
const files = {
  'metro-network': metro,
  'power-grid': powerGrid,
  'special-2020': small('special-2020'),
  'listing-special': small('listing-special'),
  'processing-ex-officio': small('processing-ex-officio'),
  'product-ex-officio': small('product-ex-officio'),
};
type Name = keyof typeof files;

/** The copies of a document as plain text, by the party or day that tells them apart. */
async function copies(name: Name, kind: string, layout: 'zh' | 'en'): Promise<Record<string, string>> {
  const read = wenshu.readCase(readFileSync(files[name], 'utf8'), name);
  const made = await wenshu.render(read, { kind, layout, format: 'txt' });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ');
  return Object.fromEntries(made.map(each => [each.name.split('.').slice(1, -2).join('.'), text(each.bytes)]));
}

/** The one copy of a document. */
async function text(name: Name, kind: string, layout: 'zh' | 'en' = 'zh'): Promise<string> {
  const [only = '', ...others] = Object.values(await copies(name, kind, layout));
  expect(others).toEqual([]);
  return only;
}

// Counted by hand in the calendar: 2026 has off May 1 to 5, June 19, September 25, October 1 to 7, and works on May 9,
// September 20 and October 10; 2021 has off April 5, May 3 to 5, June 14, and works on April 25 and May 8; 2023 has off April 5,
// May 1 to 3, and works on April 23 and May 6.
describe('A notice prints the due date of its period', () => {
  it.each([
    [
      'power-grid',
      'extension-notice',
      '决定将初步审查期限延长15个工作日，延长后共45个工作日',
      '2021年6月7日前（含当日）',
    ],
    ['processing-ex-officio', 'extension-notice', '延长15个工作日，延长后共45个工作日', '2023年5月6日前（含当日）'],
    [
      'metro-network',
      'special-procedure-notice',
      '一般应当在90个工作日内完成，情况复杂的可以延长',
      '至2026年8月17日（含当日）',
    ],
    [
      'special-2020',
      'special-procedure-notice',
      '一般应当在45个工作日内完成，情况复杂的可以适当延长',
      '至2021年8月12日（含当日）',
    ],
    [
      'metro-network',
      'special-extension-notice',
      '延长45个工作日，延长后共135个工作日',
      '延长后至2026年10月23日（含当日）',
    ],
  ] as const)('%s: %s', async (name, kind, ...said) => {
    const notice = await text(name, kind);
    for (const each of said) expect(notice).toContain(each);
  });

  it.each([
    ['special-2020', 'extension-notice', '已计25个工作日，尚余15个工作日'],
    ['special-2020', 'special-extension-notice', '已计22个工作日，尚余43个工作日'],
    ['listing-special', 'special-procedure-notice', '至该日已计58个工作日，尚余32个工作日'],
  ] as const)(
    'or, while it cannot be settled, how many days were counted and remain: %s, %s',
    async (name, kind, counted) => {
      const notice = await text(name, kind);
      expect(notice).toContain('届满日期目前尚不能确定，见文后期限记录。');
      expect(notice).toContain(counted);
    },
  );

  it('and says what start of the special review procedure was taken, as the text states none', async () => {
    expect(await text('metro-network', 'special-procedure-notice')).toContain(
      '此处自通知当事人按照特别审查程序处理之日起计算',
    );
    expect(await text('special-2020', 'special-procedure-notice')).toContain('此处自首次收到不同意见之日起计算');
  });
});

describe('An opinion in reply', () => {
  it('is given by each unit for itself, with the day of receipt and the end of its own period', async () => {
    const replies = await copies('metro-network', 'opinion-reply', 'zh');
    expect(Object.keys(replies)).toEqual([
      'csrc.2026-03-27',
      'lanjiang-transport.2026-04-01',
      'lanjiang-resources.2026-04-02',
    ]);
    // 15 working days from March 16 and 17; April 6 is off.
    expect(replies['csrc.2026-03-27']).toContain(
      '2026年3月16日收到审查结论建议，书面回复意见的期限至2026年4月7日（含当日）',
    );
    expect(replies['lanjiang-resources.2026-04-02']).toContain(
      '2026年3月17日收到审查结论建议，书面回复意见的期限至2026年4月8日',
    );
  });

  it('agrees or differs, in both languages', async () => {
    for (const [layout, agrees, differs] of [
      ['zh', '我单位同意上述审查结论建议', '我单位不同意上述审查结论建议'],
      ['en', 'This body agrees with', 'This body does not agree with'],
    ] as const) {
      const replies = await copies('metro-network', 'opinion-reply', layout);
      expect(replies['csrc.2026-03-27']).toContain(agrees);
      expect(replies['lanjiang-resources.2026-04-02']).toContain(differs);
      expect(replies['lanjiang-resources.2026-04-02']).not.toContain(agrees);
    }
  });

  it('of the second round has no period of the law, only the date requested', async () => {
    const [asked = ''] = Object.values(await copies('metro-network', 'second-opinion-reply', 'zh'));
    expect(asked).toContain('来函请于2026年9月22日前（含当日）回复');
    expect(asked).toContain('《办法》没有规定再次征求意见的回复期限');
    const [open = ''] = Object.values(await copies('special-2020', 'second-opinion-reply', 'zh'));
    expect(open).not.toContain('来函请于');
    const letters = await copies('special-2020', 'second-opinion-solicitation-letter', 'zh');
    expect(letters.cac).toContain('请贵单位尽快书面回复意见');
  });
});

describe('The second suggested conclusion', () => {
  it('tells the first, the opinions of all units and the views heard, in the order of the days', async () => {
    const said = await text('metro-network', 'second-suggested-conclusion');
    expect(said).toContain('第一次形成的审查结论建议为“通过”');
    expect(said.match(/^\S+ +2026年[34]月\d+日 +(不?同意)$/gm)).toHaveLength(15);
    expect(said).toMatch(/2026年5月13日，赫尔维克通信公司：/);
    expect(said).toContain('建议作出附条件通过网络安全审查的结论');
    const days = (await text('special-2020', 'second-suggested-conclusion')).match(/^2021年\d+月\d+日(?= {2})/gm) ?? [];
    const sortable = days.map(day => day.replace(/\D(?=\d\D)/g, '-0'));
    expect(days.length).toBeGreaterThan(10);
    expect([...sortable].sort()).toEqual(sortable);
  });

  it.each([
    ['special-2020', '不予通过'],
    ['listing-special', '通过'],
  ] as const)('has its own outcome: %s, %s', async (name, outcome) => {
    expect(await text(name, 'second-suggested-conclusion')).toContain(`综上，建议作出${outcome}网络安全审查的结论。`);
  });
});

describe('The suggested conclusion and its letters serve every subject', () => {
  it.each([
    ['listing-special', '关于岚云出行科技有限公司赴国外上市的网络安全审查结论建议', '掌握个人信息的用户数：23,000,000'],
    ['processing-ex-officio', '关于岚河货运平台数据处理活动的网络安全审查结论建议', '网络平台：岚河货运平台'],
    [
      'product-ex-officio',
      '关于诺维克公司在华销售的存储产品的网络安全审查结论建议',
      '产品和服务提供者：诺维克半导体公司',
    ],
  ] as const)('%s', async (name, title, particular) => {
    const said = await text(name, 'suggested-conclusion');
    expect(said).toContain(title);
    expect(said).toContain(particular);
    const { miit } = await copies(name, 'opinion-solicitation-letter', 'zh');
    expect(miit).toContain(title);
  });

  it.each(layouts)('laid out %s, without a hole', async layout => {
    for (const name of ['special-2020', 'listing-special', 'processing-ex-officio', 'product-ex-officio'] as const) {
      const read = wenshu.readCase(readFileSync(files[name], 'utf8'), name);
      const kinds = ['suggested-conclusion', 'opinion-solicitation-letter', 'opinion-reply', 'extension-notice'];
      const able = kinds.filter(each => wenshu.kindsFor(read).includes(each));
      expect(able).toEqual(expect.arrayContaining(kinds.slice(0, 2)));
      for (const kind of able) {
        for (const { bytes } of await wenshu.render(read, { kind, layout, format: 'txt' }))
          expect(new TextDecoder().decode(bytes)).not.toMatch(/undefined|null|\[object|（）|\(\)/);
      }
    }
  });
});
