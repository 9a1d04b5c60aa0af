import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();

async function textOf(name: string, kind: string, layout: 'zh' | 'en' = 'zh', notes = false): Promise<string> {
  const file = name.includes('/') ? `../../${name}/case.yaml` : `cases/${name}.yaml`;
  const read = wenshu.readCase(readFileSync(new URL(file, import.meta.url), 'utf8'), name);
  const [made] = await wenshu.render(read, { kind, layout, format: 'txt', final: !notes, notes });
  return new TextDecoder().decode(made?.bytes).replaceAll('\u00A0', ' ');
}

describe('The written notice', () => {
  it.each([
    [
      'examples/metro-network',
      '关于对线网骨干网络和专用通信设备采购项目开展网络安全审查的通知',
      '本项目采购的骨干路由器和',
    ],
    ['examples/travel-platform', '赴维斯塔利亚首次公开募股并上市项目开展网络安全审查的通知', '你单位赴国外上市（'],
    ['processing-unfiled', '关于对云棠文献平台数据处理活动开展网络安全审查的通知', '你单位的数据处理活动（'],
    [
      'listing-not-needed',
      '关于澜汐招聘赴奥雷利亚上市项目不需要开展网络安全审查的通知',
      '仅适用于你单位的赴国外上市（',
    ],
    [
      'processing-not-needed',
      '关于漫汀地图平台数据处理活动不需要开展网络安全审查的通知',
      '仅适用于你单位的数据处理活动（',
    ],
  ])('of %s names what the case is about: %s', async (name, title, subject) => {
    const text = await textOf(name, 'written-notice');
    expect(text).toContain(title);
    expect(text).toContain(subject);
  });

  // Article 37 (formerly 35) of the Cybersecurity Law speaks of operators of critical information infrastructure that procure.
  it('forbids the use of what is procured, and of nothing else', async () => {
    expect(await textOf('examples/metro-network', 'written-notice')).toContain('你单位不得使用所采购的产品和服务');
    for (const name of ['examples/travel-platform', 'processing-unfiled']) {
      expect(await textOf(name, 'written-notice')).not.toMatch(/不得|第三十[五七]条|产品和服务的使用/);
      expect(await textOf(name, 'written-notice', 'en')).not.toMatch(/shall not|Article 3[57]\b/);
    }
  });

  // 《网络安全审查办法》没有写明这三种结果：只见于2022年答记者问。
  it('tells the three outcomes of a listing in a drafting note, and not as law', async () => {
    expect(await textOf('examples/travel-platform', 'written-notice', 'zh', true)).toContain('不允许赴国外上市');
    const issued = await textOf('examples/travel-platform', 'written-notice');
    expect(issued).not.toMatch(/答记者问|允许赴国外上市/);
  });

  it('cites the Network Data Regulations from January 1, 2025', async () => {
    expect(await textOf('examples/travel-platform', 'written-notice')).toContain('《网络数据安全管理条例》第十三条');
    for (const name of ['listing-not-needed', 'processing-unfiled'])
      expect(await textOf(name, 'written-notice')).not.toContain('网络数据安全管理条例');
  });

  it('of a review without a filing rests on Article 16, and counts as the case chooses', async () => {
    const text = await textOf('processing-unfiled', 'written-notice');
    expect(text).toContain('按照《网络安全审查办法》（以下简称《办法》）第十六条第一款的规定');
    expect(text).not.toContain('申报材料，我办');
    // From March 20, 2024: 7 in March; April 1-3, 7 and 8-12 (9), 15-26 (10) and 28-30 (3); after Labour Day May 6, the 30th.
    expect(text).toContain('我办在30个工作日内完成初步审查，即于2024年5月6日前（含当日）');
  });

  it('says when materials were received and when they were corrected, and requires measures by number', async () => {
    const text = await textOf('examples/travel-platform', 'written-notice');
    expect(text).toContain('我办已于2025年10月21日收到，于2025年11月5日收到补正后的材料，材料符合规定。');
    // November 6, 7, 10 to 14 and 17 to 19: ten working days from the corrected materials (Article 9).
    expect(text).toContain('期限记录：2025年11月5日收到符合规定的审查申报材料，');
    expect(text).toContain('至2025年11月19日届满（含当日）');
    expect(text).toContain('（三）对重要数据的批量查询和导出实行双人授权。');
    expect(await textOf('processing-unfiled', 'written-notice')).toContain('（一）审查期间停止新用户注册。');
  });
});

describe('The declaration of a listing', () => {
  it('states the users, the day, and Article 7', async () => {
    const text = await textOf('examples/travel-platform', 'listing-declaration');
    expect(text).toContain('截至2025年9月30日，我单位掌握48,600,000名用户的个人信息');
    expect(text).toContain('（以下简称《办法》）第七条、第八条的规定');
    expect(text).not.toMatch(/采购的|预判/);
  });

  it('undertakes not to apply for listing during the review, unless that is switched off', async () => {
    const undertaken = (text: string) => text.match(/^（[一二三四五六七]）.*[。]$/gm)?.length;
    const on = await textOf('examples/travel-platform', 'listing-declaration');
    const off = await textOf('listing-not-needed', 'listing-declaration');
    expect(on).toContain('（三）在收到不需要审查的书面通知或者通过网络安全审查前，不向');
    expect(off).not.toContain('不向');
    expect([undertaken(on), undertaken(off)]).toEqual([6, 5]);
  });

  it('keeps what is practice and not law to its drafting notes', async () => {
    const practice = /香港|双重主要上市|备案|答记者问/g;
    expect(await textOf('examples/travel-platform', 'listing-declaration', 'zh', true)).toMatch(practice);
    expect(await textOf('examples/travel-platform', 'listing-declaration')).not.toMatch(practice);
  });
});
