import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, isCreditCode } from '../../src/case/credit-code.js';

// GB 32100-2015, table 3 (the weights, written out) and table 2 (the characters and their values).
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function byTheStandard(first17: string): string {
  const sum = [...first17].reduce((total, each, index) => total + characters.indexOf(each) * (weights[index] ?? 0), 0);
  return characters[31 - (sum % 31) === 31 ? 0 : 31 - (sum % 31)] ?? '';
}

const first17 = fc.array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 }).map(each => each.join(''));

describe('the unified social credit code', () => {
  it('has the check digit that the weights of GB 32100-2015 give', () => {
    fc.assert(
      fc.property(first17, code => {
        expect(checkDigit(code)).toBe(byTheStandard(code));
      }),
    );
  });

  it('is refused when any one character is another', () => {
    const change = fc.tuple(first17, fc.nat(17), fc.constantFrom(...characters));
    fc.assert(
      fc.property(change, ([code, place, other]) => {
        const whole = code + byTheStandard(code);
        fc.pre(whole[place] !== other);
        expect(isCreditCode(whole)).toBe(true);
        expect(isCreditCode(whole.slice(0, place) + other + whole.slice(place + 1))).toBe(false);
      }),
    );
  });

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '91350100m000100y43', '9135010OM000100Y43'])(
    'refuses %j: length, small letters and the letters I, O, S, V, Z',
    code => expect(isCreditCode(code)).toBe(false),
  );
});
