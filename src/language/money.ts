import type { Language } from './language.js';
import type { Currency, Locale } from './locale.js';
import { form, spellNumber } from './spell.js';

export interface Money {
  readonly amount: string;
  readonly currency: Currency;
}

/** An amount in figures: 人民币1,286,000.00元 / RMB 1,286,000.00. Always with two decimals, but for yen. */
export function spellMoney(locale: Locale, { amount, currency }: Money): string {
  const { whole, cents } = parts(amount);
  const decimal = currency === 'JPY' ? whole : `${whole}.${cents}`;
  return form(locale.money[currency].figures, { amount: spellNumber(locale, decimal) });
}

/**
 * An amount in words, as contracts and payment papers have it (支付结算办法, annex 1: 零 where digits are skipped, 整
 * where the amount ends with 元).
 *
 * @example
 * capitals(zh, 'zh', { amount: '107000.53', currency: 'CNY' }) // '人民币壹拾万柒仟元零伍角叁分'
 * capitals(en, 'en', { amount: '1286000', currency: 'CNY' })
 * // 'Renminbi one million two hundred and eighty-six thousand yuan only'
 */
export function capitals(locale: Locale, language: Language, { amount, currency }: Money): string {
  const { whole, cents } = parts(amount);
  const words = language === 'zh' ? chinese(whole, cents) : english(whole, cents);
  return form(locale.money[currency].capitals, { amount: words });
}

function parts(amount: string): { whole: string; cents: string } {
  const [whole = '0', fraction = ''] = amount.split('.');
  return { whole: whole.replace(/^0+(?=\d)/, ''), cents: fraction.padEnd(2, '0') };
}

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

function chinese(whole: string, cents: string): string {
  const yuan = whole === '0' ? '' : `${wholeCapitals(whole)}元`;
  const [jiao = '0', fen = '0'] = cents;
  if (jiao === '0' && fen === '0') return `${yuan || '零元'}整`;
  const zero = yuan !== '' && (jiao === '0' || whole.endsWith('0')) ? '零' : '';
  const tenths = jiao === '0' ? '' : `${digits[Number(jiao)]}角`;
  const hundredths = fen === '0' ? '' : `${digits[Number(fen)]}分`;
  return `${yuan}${zero}${tenths}${hundredths}`;
}

/** Groups of four from the left; one 零 for any run of skipped digits, none at the end. */
function wholeCapitals(whole: string): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const fours = padded.match(/\d{4}/g) ?? [];
  let said = '';
  let skipped = false;
  fours.forEach((four, index) => {
    const words = fourCapitals(four);
    if (words && said && (skipped || four.startsWith('0'))) said += '零';
    if (words) said += words + groups[fours.length - 1 - index];
    skipped = words === '';
  });
  return said;
}

function fourCapitals(four: string): string {
  let said = '';
  let zero = false;
  [...four].forEach((digit, index) => {
    if (digit === '0') zero = said !== '';
    else {
      said += (zero ? '零' : '') + digits[Number(digit)] + places[3 - index];
      zero = false;
    }
  });
  return said;
}

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = ['', ' thousand', ' million', ' billion', ' trillion'];

function english(whole: string, cents: string): string {
  const fraction = Number(cents);
  return fraction === 0 ? englishWhole(whole) : `${englishWhole(whole)} and ${cents}/100`;
}

function englishWhole(whole: string): string {
  if (whole === '0') return 'zero';
  const threes = whole.padStart(Math.ceil(whole.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const said = threes.map((three, index) => {
    const value = Number(three);
    return value === 0 ? '' : `${belowThousand(value)}${scales[threes.length - 1 - index]}`;
  });
  const last = Number(threes[threes.length - 1]);
  const joined = said.filter(Boolean);
  if (joined.length > 1 && last > 0 && last < 100) joined.splice(-1, 0, 'and');
  return joined.join(' ');
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const below =
    rest < 20 ? (small[rest] as string) : `${tens[Math.floor(rest / 10)]}${rest % 10 ? `-${small[rest % 10]}` : ''}`;
  if (hundreds === 0) return below;
  return rest === 0 ? `${small[hundreds]} hundred` : `${small[hundreds]} hundred and ${below}`;
}
