import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/tree/plain.js';
import type { Inline } from '../../src/tree/tree.js';
import { turned } from '../../src/write/title.js';
import { wildLine } from './wild.js';

const texts = (...parts: string[]): Inline[] => parts.map(text => ({ type: 'text', text }));
const lines = (children: readonly Inline[], room: number) => plain(turned(children, room)).split('\n');

const project = '调度云平台分布式数据库和服务器采购项目';

describe('a Chinese title', () => {
  it('that fits on one line stays on it', () => {
    const title = texts('网络安全审查申报书');
    expect(turned(title, 20)).toBe(title);
  });

  it('is broken at the edges of the names it holds', () => {
    const title = texts('网络安全审查办公室', '关于对', project, '开展网络安全审查的通知');
    expect(lines(title, 20)).toEqual(['网络安全审查办公室关于对', project, '开展网络安全审查的通知']);
  });

  it('is broken between words where a name has to be parted', () => {
    expect(lines(texts('关于征求', project, '网络安全审查结论建议意见的函'), 20)).toEqual([
      '关于征求调度云平台分布式数据库和服务器',
      '采购项目网络安全审查结论建议意见的函',
    ]);
  });

  it('keeps the names of bodies and of foreign places whole', () => {
    const listing = '行澜控股有限公司赴维斯塔利亚首次公开募股并上市项目';
    expect(lines(texts('关于征求', listing, '网络安全审查结论建议意见的函'), 20)).toEqual([
      '关于征求行澜控股有限公司',
      '赴维斯塔利亚首次公开募股并上市项目',
      '网络安全审查结论建议意见的函',
    ]);
    for (let room = 10; room < 40; room++) {
      for (const name of ['行澜控股有限公司', '维斯塔利亚', '首次公开募股'])
        expect(lines(texts('关于', listing, '网络安全审查结论建议的复函'), room).join('|')).toContain(name);
    }
    const product = '凯尔玛拉存储公司（Kelmara）在华销售的企业级存储产品';
    expect(lines(texts('关于征求', product, '网络安全审查结论建议意见的函'), 20)[0]).toMatch(/）$/);
  });

  it('leaves 关于 alone rather than part a name, and never ends a line with a conjunction', () => {
    const product = '凯尔玛拉存储公司（Kelmara）在华销售的企业级存储产品';
    expect(lines(texts('关于', product, '的网络安全审查结论建议'), 15)).toEqual([
      '关于',
      '凯尔玛拉存储公司（Kelmara）',
      '在华销售的企业级存储产品的',
      '网络安全审查结论建议',
    ]);
    const listing = '行澜控股有限公司赴维斯塔利亚首次公开募股并上市项目';
    const titles = [
      texts('关于提交', listing, '网络安全审查补充材料的函'),
      texts('关于', listing, '的网络安全审查结论建议'),
      texts('关于', listing, '预防和消减风险措施情况的报告'),
    ];
    for (const title of titles) {
      for (let room = 13; room < 30; room++) expect(lines(title, room).join('|')).not.toMatch(/[并和]\||预防\|和/);
    }
  });

  it('is broken before a bracket, and never before 的', () => {
    expect(lines(texts('网络安全审查供应商承诺条款（采购文件及合同附件）'), 20)).toEqual([
      '网络安全审查供应商承诺条款',
      '（采购文件及合同附件）',
    ]);
    for (let room = 8; room < 30; room++) {
      for (const line of lines(texts('关于', project, '的网络安全审查结论建议'), room)) expect(line).not.toMatch(/^的/);
    }
  });

  it('is left as it is where it is broken already or holds a blank', () => {
    const broken: Inline[] = [...texts(project), { type: 'break' }, ...texts(project)];
    const blank: Inline[] = [...texts(project), { type: 'blank', text: '【待填：名称】', from: 'a' }];
    expect(turned(broken, 10)).toBe(broken);
    expect(turned(blank, 10)).toBe(blank);
  });

  it('loses and gains no character but breaks, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(wildLine, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 4, max: 30 }),
        (parts, room) => {
          const children = turned(texts(...parts), room);
          const text = children.map(child => (child.type === 'text' ? child.text : '')).join('');
          expect(text).toBe(parts.join(''));
          for (const child of children)
            if (child.type === 'text') expect(child.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        },
      ),
    );
  });

  it('is soon broken, however long', () => {
    const start = performance.now();
    turned(texts('采购项目和数据库平台'.repeat(30)), 20);
    turned(texts('甲'.repeat(80)), 20);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
