import type { Locale } from './locale.js';

/** Fills `{name}` in a form of the locale. */
export function form(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * A civil day (YYYY-MM-DD) in words, without leading zeros (GB/T 9704-2012, 7.3.5.4).
 *
 * @example
 * spellDate(zh, '2020-06-04') // '2020年6月4日'
 * spellDate(en, '2020-06-04') // 'June 4, 2020'
 */
export function spellDate({ date }: Locale, day: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return form(date.form, { year, month, day: dayOfMonth, monthName: date.months?.[month - 1] ?? month });
}

/** A decimal in digits (`1286000.5`) with its groups of three: 1,286,000.5. No digit is added or lost. */
export function spellNumber({ number }: Locale, decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, number.group);
  return fraction === undefined ? grouped : `${grouped}${number.decimal}${fraction}`;
}

/** 甲、乙和丙 / A, B and C. */
export function spellList({ list }: Locale, items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(list.between)}${list.last}${last}`;
}
