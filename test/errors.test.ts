import { describe, expect, it } from 'vitest';
import { problem, report } from '../src/errors.js';

const lacking = (path: string, label: string, line: number, file = 'zh.md') =>
  problem('template/missing-value', { file, line, column: 3, path }, { path, labelZh: label, labelEn: label });

describe('A report', () => {
  it('says first what the case lacks, a line for each, and the next step once', () => {
    const found = [lacking('parties.operator.address', 'address', 9), lacking('contract.date', 'date', 12)];
    expect(report(found, 'en')).toBe(
      'parties.operator.address: The case lacks "address", which the document needs (zh.md:9:3). [template/missing-value]\n' +
        'contract.date: The case lacks "date", which the document needs (zh.md:12:3). [template/missing-value]\n' +
        '  → Add it to the case, or use --blanks for a draft with visible blanks.',
    );
    expect(report(found, 'zh')).toBe(
      'parties.operator.address: 案件缺少文书用到的“address”（zh.md:9:3）。 [template/missing-value]\n' +
        'contract.date: 案件缺少文书用到的“date”（zh.md:12:3）。 [template/missing-value]\n' +
        '  → 请在案件中补上；或加 --blanks 生成带空白处的草稿。',
    );
  });

  it('says once what several templates miss in the same place', () => {
    const found = [lacking('contract.date', 'date', 9, 'a.md'), lacking('contract.date', 'date', 2, 'b.md')];
    expect(report(found, 'en').match(/contract\.date/g)).toHaveLength(1);
  });

  it('keeps the next step of each where they differ', () => {
    const found = ['a', 'b'].map(kind => problem('usage/unknown-kind', {}, { kind, known: `not ${kind}` }));
    expect(report(found, 'en').split('\n')).toEqual([
      'There is no kind of document "a". [usage/unknown-kind]',
      '  → The kinds are: not a.',
      'There is no kind of document "b". [usage/unknown-kind]',
      '  → The kinds are: not b.',
    ]);
  });
});
