import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, WenshuError } from '../../src/errors.js';
import { gapProblem } from '../../src/packet/gaps.js';
import { type Plan, plansOf } from '../../src/packet/plan.js';
import { openWenshu } from '../../src/wenshu.js';
import { hospital, metro, powerGrid } from '../cli/run.js';

const wenshu = openWenshu();

function plans(packet: string, file: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]) {
  const text = changes.reduce((changed, [from, to]) => changed.replace(from, to), readFileSync(file, 'utf8'));
  const read = wenshu.readCase(text);
  return plansOf(read, packet, wenshu.procedure(read.procedure), wenshu.library);
}

/** A part as a lawyer would name it. */
const listed = ({ parts }: Plan) =>
  parts.map(part => {
    if (part.source === 'form') return part.form;
    return part.source === 'document' ? [part.kind, part.of].filter(Boolean).map(said).join(' ') : part.attachment.file;
  });
const said = (text: unknown) => (typeof text === 'object' ? (text as { zh: string }).zh : String(text));
const gaps = (plan: Plan | undefined, language: 'zh' | 'en') =>
  (plan?.gaps ?? []).map(gap => explain(gapProblem(gap, 'filing'), language).sentence);

describe('The filing', () => {
  it('has the declaration, the analysis report, the procurement documents, the commitments, the power and the rest, in this order', () => {
    const [plan] = plans('filing', powerGrid);
    expect(plan && listed(plan)).toEqual([
      'declaration',
      'analysis-report',
      'attachments/tender.pdf',
      'attachments/contract.pdf',
      'attachments/commitments.pdf',
      'power-of-attorney',
      'attachments/architecture.pdf',
      'attachments/identity.png',
    ]);
    expect(plan?.gaps).toEqual([]);
  });

  it('has the letters made from the case where no signed ones are attached', () => {
    const [plan] = plans('filing', powerGrid, ['    document: commitment-letter\n', '']);
    expect(plan && listed(plan).slice(4, 8)).toEqual([
      'commitment-letter 诺维尔公司',
      'commitment-letter 岚川公司',
      'power-of-attorney',
      'attachments/architecture.pdf',
    ]);
  });

  it('has only the letter of the other supplier made where one has signed', () => {
    const signed = '    document: commitment-letter\n    party: nordvale\n';
    const [plan] = plans('filing', powerGrid, ['    document: commitment-letter\n', signed]);
    expect(plan && listed(plan).slice(4, 6)).toEqual(['attachments/commitments.pdf', 'commitment-letter 岚川公司']);
  });

  it('has a signed declaration in the place of its own: it is the material that the law requires, with number, date and author', () => {
    const signed = 'attachments:\n  - { title: 申报书, document: declaration, file: attachments/signed.pdf }\n';
    const [plan] = plans('filing', powerGrid, ['attachments:\n', signed]);
    expect(plan?.gaps).toEqual([]);
    expect(plan?.parts[0]).toMatchObject({
      attachment: { file: 'attachments/signed.pdf', material: 'declaration' },
      number: '岚电网安〔2021〕26号',
      date: '2021-03-08',
      by: { zh: '岚江电网' },
    });
    // The letters of two suppliers in one file have no one author, and the date that is given.
    const commitments = plan?.parts.find(
      part => part.source === 'attachment' && part.attachment.document === 'commitment-letter',
    );
    expect(commitments).toMatchObject({ date: '2021-03-04', by: undefined });
  });

  // 2020年《办法》第七条第三项；2022年《办法》第八条第三项。
  it('without procurement documents lacks what Article 7 (3) of 2020 requires', () => {
    const [plan] = plans('filing', powerGrid, [/material: procurement-documents/g, 'material: other']);
    expect(gaps(plan, 'zh')).toEqual([
      '“filing”缺少规定的材料：采购文件、协议、拟签订的合同等（《网络安全审查办法》第七条第（三）项）。',
    ]);
    expect(gaps(plan, 'en')).toEqual([
      'The packet filing lacks what the law requires: procurement documents, agreements, contracts to be signed and the like (Article\u00a07, item\u00a0(3) of the Cybersecurity Review Measures).',
    ]);
  });

  it('without procurement documents lacks what Article 8 (3) of 2022 requires', () => {
    const [plan] = plans('filing', metro, [/material: procurement-documents/g, 'material: other']);
    expect(gaps(plan, 'zh')).toContain(
      '“filing”缺少规定的材料：采购文件、协议、拟签订的合同或者拟提交的首次公开募股（IPO）等上市申请文件（《网络安全审查办法》第八条第（三）项）。',
    );
  });

  it('lacks what is listed without its file, and says which article requires it', () => {
    const [plan] = plans('filing', powerGrid, [/ {4}file: attachments\/(tender|contract).pdf\n/g, '']);
    expect(gaps(plan, 'zh')).toEqual([
      '“filing”所列材料没有文件：调度云平台分布式数据库和服务器采购项目招标文件（节选）（《网络安全审查办法》第七条第（三）项）。',
      '“filing”所列材料没有文件：拟签订的采购合同文本（节选）（《网络安全审查办法》第七条第（三）项）。',
    ]);
  });
});

describe('The file of the case', () => {
  const [plan] = plans('case-file', powerGrid);
  const dates = (plan?.parts ?? []).flatMap(part => (part.source === 'form' ? [] : (part.date ?? [])));

  it('is in order of date, what came with the declaration on the day it was received', () => {
    expect(dates).toEqual([...dates].sort());
    const all = plan ? listed(plan) : [];
    expect(all.indexOf('attachments/tender.pdf')).toBe(all.indexOf('materials-receipt') - 4);
    expect(all.indexOf('declaration')).toBeLessThan(all.indexOf('attachments/tender.pdf'));
  });

  it('begins with the assessment and ends with the record of the file', () => {
    const all = plan ? listed(plan) : [];
    expect([all[0], all.at(-1)]).toEqual(['pre-assessment-report', 'record-of-the-file']);
  });

  it('names who made a paper by the short name, but for one that only the text of a paper defines', () => {
    const authors = new Map(
      (plan?.parts ?? []).flatMap(part => (part.source === 'document' ? [[part.kind, part.by]] : [])),
    );
    expect(authors.get('declaration')).toEqual({ zh: '岚江电网', en: 'Lanjiang Grid' });
    expect(authors.get('written-notice')).toEqual({ zh: '审查办公室', en: 'Cybersecurity Review Office' });
  });

  it('has one letter for each addressee, and no report on a reviewer', () => {
    const all = plan ? listed(plan) : [];
    // 2020年《办法》第四条：国家互联网信息办公室等十二个成员单位；本案两个保护工作部门。
    expect(all.filter(each => each?.startsWith('opinion-solicitation-letter'))).toHaveLength(14);
    expect(all.filter(each => each?.startsWith('complaint'))).toEqual([]);
  });
});

describe('A round of opinions', () => {
  it('is one envelope for each addressee: its own letter, and the suggested conclusion', () => {
    const envelopes = plans('opinion-round', powerGrid);
    expect(envelopes).toHaveLength(14);
    for (const { copy, parts, gaps: missing } of envelopes) {
      expect(parts).toMatchObject([
        { kind: 'opinion-solicitation-letter', copy: copy.id },
        { kind: 'suggested-conclusion', copy: undefined },
      ]);
      expect(missing).toEqual([]);
    }
  });

  // 2022年《办法》第四条：十三个成员单位；本案一个保护工作部门、一个其他相关部门。
  it('is held again in the special review procedure, with the letters and the conclusion of that round', () => {
    const envelopes = plans('second-opinion-round', metro);
    expect(envelopes).toHaveLength(15);
    for (const { copy, parts, gaps: missing } of envelopes) {
      expect(parts).toMatchObject([
        { kind: 'second-opinion-solicitation-letter', copy: copy.id },
        { kind: 'second-suggested-conclusion', copy: undefined },
      ]);
      expect(missing).toEqual([]);
    }
    expect(() => plans('second-opinion-round', powerGrid)).toThrow(WenshuError);
  });

  it('has no occasion before there is a suggested conclusion', () => {
    expect(() => plans('opinion-round', hospital)).toThrow(WenshuError);
  });
});
