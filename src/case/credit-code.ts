const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The check digit of a 统一社会信用代码 (unified social credit code) from its first 17 characters; undefined where a character is
 * none of the alphabet (no I, O, Z, S, V). GB 32100-2015: weights 3^i mod 31, check value (31 - sum mod 31) mod 31.
 *
 * @example
 * checkDigit('91350100M000100Y4') // '3'
 */
export function checkDigit(first17: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

/** Whether `code` is 18 characters of the alphabet with the right check digit. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && checkDigit(code.slice(0, 17)) === code[17];
}
