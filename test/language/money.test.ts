import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitals, spellMoney } from '../../src/language/money.js';
import { loadLocales } from '../../src/load/library.js';

const { zh, en } = loadLocales();
const cny = (amount: string) => ({ amount, currency: 'CNY' as const });

describe('an amount in Chinese capitals', () => {
  // 支付结算办法, 附一“正确填写票据和结算凭证的基本规定”: the amounts of the first five rows are its own examples.
  it.each([
    ['1409.50', '人民币壹仟肆佰零玖元伍角'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['1680.32', '人民币壹仟陆佰捌拾元零叁角贰分'],
    ['107000.53', '人民币壹拾万柒仟元零伍角叁分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
    ['0', '人民币零元整'],
    ['0.05', '人民币伍分'],
    ['0.50', '人民币伍角'],
    ['10', '人民币壹拾元整'],
    ['10001', '人民币壹万零壹元整'],
    ['1000000', '人民币壹佰万元整'],
    ['100000000', '人民币壹亿元整'],
    ['100000001', '人民币壹亿零壹元整'],
    ['100010000', '人民币壹亿零壹万元整'],
    ['128600000.00', '人民币壹亿贰仟捌佰陆拾万元整'],
    ['200030004000', '人民币贰仟亿叁仟万肆仟元整'],
    ['999999999999.99', '人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%s is %s', (amount, words) => expect(capitals(zh, 'zh', cny(amount))).toBe(words));

  it('says back the amount it was made from', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 99999999999999n), cents => {
        const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
        expect(readBack(capitals(zh, 'zh', cny(amount)).replace('人民币', ''))).toBe(cents);
      }),
    );
  });

  it('never has two 零 in a row, nor 零 before 元', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 99999999999999n), cents => {
        const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
        expect(capitals(zh, 'zh', cny(amount))).not.toMatch(/零零|零元|零万|零亿/);
      }),
    );
  });
});

/** Reads capitals as a person does: each digit with the place named after it. */
function readBack(words: string): bigint {
  const value = { 拾: 10n, 佰: 100n, 仟: 1000n } as Record<string, bigint>;
  const [yuan = '', small = ''] = words.includes('元') ? words.split('元') : ['', words];
  let total = 0n;
  let four = 0n;
  let digit = 0n;
  for (const character of yuan) {
    const found = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    if (found >= 0) digit = BigInt(found);
    else if (value[character]) {
      four += digit * value[character];
      digit = 0n;
    } else {
      total += (four + digit) * (character === '亿' ? 100000000n : 10000n);
      four = 0n;
      digit = 0n;
    }
  }
  const tenths = BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(/(.)角/.exec(small)?.[1] ?? '零')));
  const hundredths = BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(/(.)分/.exec(small)?.[1] ?? '零')));
  return (total + four + digit) * 100n + tenths * 10n + hundredths;
}

describe('an amount in English words', () => {
  it.each([
    ['0', 'Renminbi zero yuan only'],
    ['21', 'Renminbi twenty-one yuan only'],
    ['105', 'Renminbi one hundred and five yuan only'],
    ['1001', 'Renminbi one thousand and one yuan only'],
    ['1286000', 'Renminbi one million two hundred and eighty-six thousand yuan only'],
    ['128600000.50', 'Renminbi one hundred and twenty-eight million six hundred thousand and 50/100 yuan only'],
  ])('%s is %s', (amount, words) => expect(capitals(en, 'en', cny(amount))).toBe(words));
});

describe('an amount in figures', () => {
  it.each([
    ['1286000.5', 'CNY', '人民币1,286,000.50元', 'RMB\u00a01,286,000.50'],
    ['0.05', 'USD', '0.05美元', 'USD\u00a00.05'],
    ['1200000', 'JPY', '1,200,000日元', 'JPY\u00a01,200,000'],
  ] as const)('%s %s is %s and %s', (amount, currency, chinese, english) => {
    expect(spellMoney(zh, { amount, currency })).toBe(chinese);
    expect(spellMoney(en, { amount, currency })).toBe(english);
  });
});
