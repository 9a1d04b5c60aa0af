import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WenshuError } from '../../src/errors.js';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();
const minimal = readFileSync(new URL('good/minimal/case.yaml', import.meta.url), 'utf8');
const supplier = '    - id: supplier-one\n      name: { zh: 示例提供者, en: Example Supplier }\n';
const product =
  '    - name: { zh: 示例产品, en: Example Product }\n      category: other\n      supplier: supplier-one\n';

function codesOf(text: string): string[] {
  try {
    wenshu.readCase(text, 'case.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    return error.problems.map(({ code, place }) => `${place.line ?? ''} ${code} ${place.path ?? ''}`);
  }
}

describe('A case file of an odd form', () => {
  it('is the same case with line ends of Windows', () => {
    expect(wenshu.readCase(minimal.replaceAll('\n', '\r\n'))).toEqual(wenshu.readCase(minimal));
  });

  it('is the same case as JSON', () => {
    const { status: _, ...written } = wenshu.readCase(minimal);
    expect(wenshu.readCase(JSON.stringify(written))).toEqual(wenshu.readCase(minimal));
  });

  it('keeps the right line in its messages with line ends of Windows', () => {
    const text = minimal.replace('2021-01-18', '2021-02-29').replaceAll('\n', '\r\n');
    expect(codesOf(text)).toEqual(['19 case/not-a-date events[0].on']);
  });

  it('may hold a string of ten million characters', () => {
    const text = minimal.replace('示例项目', 'x'.repeat(10_000_000));
    expect(wenshu.readCase(text).procurement?.name).toEqual({ zh: 'x'.repeat(10_000_000), en: 'Example Project' });
  });

  it('tells of a wrong name or value of many characters in a short line', () => {
    const long = 'x'.repeat(1_000_000);
    const told = codesOf(`${minimal}"${'x'.repeat(1000)}": x\n`);
    expect(told).toEqual([`20 case/no-such-field ["${'x'.repeat(60)}"]`]);
    expect(codesOf(minimal.replace('category: other', `category: ${long}`))).toEqual([
      '16 case/no-such-value procurement.products[0].category',
    ]);
  });

  it('may list five thousand products, and a slip in the last is found in its line', () => {
    const text = minimal.replace(product, product.repeat(5000));
    expect(wenshu.readCase(text).procurement?.products.length).toBe(5000);
    const slip = minimal.replace(product, product.repeat(4999) + product.replace('supplier-one', 'acme'));
    expect(codesOf(slip)).toEqual(['15014 case/unknown-party procurement.products[4999].supplier']);
  });

  it('may list a thousand parties', () => {
    const many = Array.from({ length: 1000 }, (_, n) => supplier.replace('supplier-one', `supplier-${n}`)).join('');
    expect(codesOf(minimal.replace(supplier, supplier + many))).toEqual([]);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['indentation', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('is refused where it is too deep: %s', (_, text) => {
    expect(codesOf(text).map(told => told.split(' ')[1])).toEqual(['case/too-deep']);
  });

  it('gives no object a field that it does not have', () => {
    codesOf(`${minimal}__proto__: { polluted: x }\nconstructor: { prototype: { polluted: x } }\n`);
    expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  });
});
