import type Handlebars from 'handlebars';
import type { HelperOptions } from 'handlebars';
import { parseDay } from '../dates/day.js';
import type { Place } from '../errors.js';
import { capitals, type Money, spellMoney } from '../language/money.js';
import { chinese } from '../language/numerals.js';
import { form, spellDate, spellList, spellNumber } from '../language/spell.js';
import { placeOf } from './place.js';
import type { Run } from './run.js';
import { isText, spotOf } from './scope.js';

/** How a helper is called: with how many arguments, and whether as a block. */
interface Helper {
  readonly least: number;
  readonly most: number;
  readonly block: boolean;
  readonly call: (call: Call) => string;
}

/** One call of a helper in a running template. */
export interface Call {
  readonly run: Run;
  readonly place: Place;
  readonly arguments: readonly unknown[];
  /** Whether the block holds whole lines. */
  readonly lines: boolean;
  /** Renders the block, for a spot where it is about one. */
  readonly inside: (about?: object, data?: Record<string, unknown>) => string;
  readonly otherwise: () => string;
}

const value = (least: number, call: Helper['call'], most = least): Helper => ({ least, most, block: false, call });
const block = (least: number, call: Helper['call'], most = least): Helper => ({ least, most, block: true, call });

/** The closed list of helpers: all that a template can do. docs/templates.md says it in words. */
export const helpers = {
  print: value(1, call => print(call, (text: string | number) => String(text))),
  both: value(1, call => both(call)),
  date: value(1, call => print(call, (day: string) => spellDate(call.run.locale, day), isDay)),
  number: value(1, call =>
    print(call, (decimal: string | number) => spellNumber(call.run.locale, String(decimal)), isDecimal),
  ),
  numeral: value(1, call =>
    print(call, (n: number) => (call.run.language === 'zh' ? chinese(n) : String(n)), isNumeral),
  ),
  money: value(1, call => print(call, (money: Money) => spellMoney(call.run.locale, money), isMoney)),
  capitals: value(1, call =>
    print(call, (money: Money) => capitals(call.run.locale, call.run.language, money), isMoney),
  ),
  list: value(1, call => list(call)),
  ordinal: value(1, call => ordinal(call)),
  cite: value(1, call => call.run.cite(call.arguments, call.place), 3),
  derivation: value(1, call => derivation(call)),
  if: block(1, call => (isPresent(meaningOf(call.arguments[0])) ? call.inside() : call.otherwise())),
  unless: block(1, call => (isPresent(meaningOf(call.arguments[0])) ? call.otherwise() : call.inside())),
  is: block(2, call => is(call), 9),
  each: block(1, call => each(call)),
  clause: block(1, call => (call.run.clause(call.arguments[0], call.place) ? call.inside() : call.otherwise())),
  note: block(0, call => (call.run.notes ? `\n::: note\n\n${call.inside()}\n:::\n` : '')),
} satisfies Record<string, Helper>;

export function isHelper(name: string): name is keyof typeof helpers {
  return Object.hasOwn(helpers, name);
}

/** Registers the helpers with an environment of Handlebars; each call finds its run in the data of the rendering. */
export function register(environment: typeof Handlebars): void {
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const [name, helper] of Object.entries<Helper>(helpers)) {
    environment.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      const options = given.pop() as HelperOptions & { loc: hbs.AST.SourceLocation };
      return helper.call({
        run: options.data.run as Run,
        place: placeOf(options.hash.file as string, options.loc),
        arguments: given,
        lines: options.hash.lines === true,
        inside: (about = this as object, data = {}) => options.fn(about, { data: { ...options.data, ...data } }),
        otherwise: () => options.inverse(this),
      });
    });
  }
}

/** What an argument stands for: a name of the view, or a literal such as `@first`. */
function meaningOf(argument: unknown): unknown {
  const spot = spotOf(argument);
  return spot ? spot.value : argument;
}

function isPresent(found: unknown): boolean {
  if (Array.isArray(found)) return found.length > 0;
  return found !== undefined && found !== false && found !== '';
}

/** Prints the value of the first argument in its form; a value that is not there is a gap. */
function print<T>(call: Call, spell: (found: T) => string, fits: (found: unknown) => boolean = isPrintable): string {
  const [argument] = call.arguments;
  const spot = spotOf(argument) ?? { path: '', value: argument };
  const found = isText(spot.value) ? spot.value[call.run.language] : spot.value;
  const path = isText(spot.value) ? `${spot.path}.${call.run.language}` : spot.path;
  if (found === undefined) return call.run.gap(path, call.place);
  if (!fits(found)) return call.run.wrong(path, found, call.place);
  return call.run.put(spell(found as T), path);
}

const isPrintable = (found: unknown) => typeof found === 'string' || typeof found === 'number';
const isDay = (found: unknown) => typeof found === 'string' && parseDay(found) !== undefined;
const isDecimal = (found: unknown) => /^\d+(\.\d+)?$/.test(String(found));
const isNumeral = (found: unknown) => Number.isInteger(found) && Number(found) > 0 && Number(found) < 10_000;
const isMoney = (found: unknown) =>
  typeof found === 'object' && found !== null && 'amount' in found && 'currency' in found;

/** The number of the round of an `each`, which itself counts from 0. */
function ordinal(call: Call): string {
  const [index] = call.arguments;
  return Number.isInteger(index) ? String(Number(index) + 1) : call.run.wrong('@index', index, call.place);
}

/** At first mention, an English document gives the Chinese name in brackets. */
function both(call: Call): string {
  const spot = spotOf(call.arguments[0]);
  if (call.run.language === 'zh' || !spot || !isText(spot.value)) return print(call, String);
  const { zh, en } = spot.value;
  if (en === undefined) return call.run.gap(`${spot.path}.en`, call.place);
  if (zh === undefined) return call.run.gap(`${spot.path}.zh`, call.place);
  return call.run.put(form(call.run.locale.bilingual, { zh, en }), spot.path);
}

function list(call: Call): string {
  const spot = spotOf(call.arguments[0]);
  if (!spot || !Array.isArray(spot.value)) return call.run.gap(spot?.path ?? '', call.place);
  if (spot.value.length === 0) return call.run.gap(spot.path, call.place);
  const items = spot.value.map((item: unknown, index) => {
    const isNamed = typeof item === 'object' && item !== null && 'name' in item;
    const of = isNamed ? item.name : item;
    const text = isText(of) ? of[call.run.language] : of;
    const path = `${spot.path}[${index}]${isNamed ? '.name' : ''}${isText(of) ? `.${call.run.language}` : ''}`;
    return isPrintable(text) ? call.run.put(String(text), path) : call.run.gap(path, call.place);
  });
  return spellList(call.run.locale, items);
}

function derivation(call: Call): string {
  const spot = spotOf(call.arguments[0]);
  const derived = (spot?.value as { derivation?: unknown } | undefined)?.derivation;
  const said = isText(derived) ? derived[call.run.language] : undefined;
  if (said === undefined) return call.run.gap(spot?.path ?? '', call.place);
  return call.run.put(said, `${spot?.path}.derivation`);
}

function is(call: Call): string {
  const [argument, ...wanted] = call.arguments;
  const spot = spotOf(argument);
  // Which of the texts applies is not known: a draft shows a blank in their place, never the one that happens to come last.
  if (spot && spot.value === undefined) return call.run.gap(spot.path, call.place) + (call.lines ? '\n' : '');
  return wanted.includes(spot ? spot.value : argument) ? call.inside() : call.otherwise();
}

function each(call: Call): string {
  const spot = spotOf(call.arguments[0]);
  // A draft with blanks shows one round of them, so that a row stays a row and an item an item.
  const listed = spot?.value === undefined && call.run.blanks ? [undefined] : spot?.value;
  if (!Array.isArray(listed)) return call.run.gap(spot?.path ?? '', call.place);
  const items = listed as unknown[];
  if (items.length === 0) return call.otherwise();
  const rounds = items.map((_, index) => {
    const about = (call.arguments[0] as Record<string, object>)[String(index)] as object;
    return call.inside(about, { index, first: index === 0, last: index === items.length - 1 });
  });
  return rounds.join('');
}
