import { z } from 'zod';
import { currencies } from '../language/language.js';
import { isCreditCode } from './credit-code.js';
import type { Names } from './vocabulary.js';

/** A schema with its title in both languages: editors show `title`, other systems read `x-title`. */
export function field<S extends z.ZodType>(zh: string, en: string, schema: S): S {
  return schema.meta({ title: `${zh} | ${en}`, 'x-title': { zh, en } });
}

export const blankPattern = /\S/;
export const amountPattern = /^\d{1,12}(\.\d{1,2})?$/;
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One line or more of text that is not blank. */
export const string = z.string().regex(blankPattern);

/** What the rest of the case calls a party, a product or a material. */
export const id = field('代号', 'id', z.string().regex(idPattern));

const inTwoLanguages = z
  .strictObject({ zh: string.optional(), en: string.optional() })
  .refine(({ zh, en }) => zh !== undefined || en !== undefined, { params: { wenshu: 'blank' } })
  .meta({ minProperties: 1 });

/** Text that a document prints: `{zh, en}`, or one string where both languages print the same. */
export const text = z.union([string, inTwoLanguages]).meta({
  'x-leaf': true,
  description: '{zh, en}，或两种文字相同时的一个字符串 | {zh, en}, or one string where both languages print the same',
});

export const day = z.iso.date().meta({ description: 'YYYY-MM-DD' });

/** An amount as written, in digits with at most two decimals: kept as a string so that no digit is lost. */
export const money = z
  .strictObject({
    amount: field('金额', 'amount', z.string().regex(amountPattern)),
    currency: field('币种', 'currency', z.enum(currencies).default('CNY')),
  })
  .refine(({ amount, currency }) => currency !== 'JPY' || !amount.includes('.'), { params: { wenshu: 'whole-yen' } })
  .meta({ 'x-leaf': true, description: '例如 amount: "1286000.00"（加引号）| e.g. amount: "1286000.00" (in quotes)' });

export const creditCode = z.string().refine(isCreditCode, { params: { wenshu: 'credit-code' } });

/**
 * A name from a closed list; the list and its titles go into the JSON Schema. Templates see the thing named, with its `id`
 * and `name`: `list` says in which list to look it up.
 */
export function oneOf(names: Names, list?: string) {
  const ids = Object.keys(names) as [string, ...string[]];
  const titles = ids.map(id => `${id}: ${names[id]?.zh} | ${names[id]?.en}`).join('\n');
  return z.enum(ids).meta({ description: titles, ...(list && { 'x-names': list }) });
}

/** The id of a party of the case; templates see the party. */
export const partyReference = string.meta({ 'x-party': true });

export const person = z
  .strictObject({
    name: field('姓名', 'name', text),
    position: field('职务', 'position', text).optional(),
    identification: field('证件号码', 'identity document number', string).optional(),
    phone: field('联系电话', 'telephone', string).optional(),
    email: field('电子邮箱', 'e-mail', string).optional(),
  })
  .meta({ 'x-person': true });
