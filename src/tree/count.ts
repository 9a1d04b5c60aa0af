import { chinese, letter, roman } from '../language/numerals.js';
import type { Pattern, Scheme } from './numbering.js';
import type { Count, Heading, Item } from './tree.js';

/** What a block is called: its marker as printed, how that came about, and how it is cited. */
export interface Called extends Count {
  readonly marker: string;
  readonly cited: string;
}

/** Why a block cannot be numbered: no heading above it counts, or the scheme has no pattern so deep. */
export type Uncounted = 'tree/no-heading-above' | 'tree/too-deep';

/** Counts the blocks of one document, in their order. */
export interface Counter {
  readonly heading: (heading: Heading, numbered: boolean) => Called | Uncounted;
  readonly item: (item: Item) => Called | Uncounted;
  /** A block that is neither: it ends a list. */
  readonly other: () => void;
  /** The beginning of an annex, which counts from one again. */
  readonly annex: () => void;
}

const nobody: Called = { marker: '', cited: '', pattern: '', path: '' };

export function counterFor(scheme: Scheme): Counter {
  /** The last number used at each level of heading. */
  const used: number[] = [];
  /** The numbered headings above: none below a heading of level 1 without a number. */
  let above: Called[] = [];
  let list: { role: string; used: number[]; above: Called[] } | undefined;

  function heading({ level }: Heading, numbered: boolean): Called | Uncounted {
    list = undefined;
    used.length = Math.min(used.length, level + 1);
    if (!numbered) {
      above = above.slice(0, level - 1);
      return nobody;
    }
    const pattern = scheme.headings[level - 1];
    if (!pattern) return 'tree/too-deep';
    if (above.length < level - 1) return 'tree/no-heading-above';
    above = above.slice(0, level - 1);
    const called = call(pattern, next(used, level), above.at(-1) ?? nobody);
    above.push(called);
    return called;
  }

  function item({ role, level, ordered }: Item): Called | Uncounted {
    if (list?.role !== role) list = { role, used: [], above: [] };
    list.used.length = Math.min(list.used.length, level + 1);
    list.above = list.above.slice(0, level - 1);
    const headings = role === 'body' ? above : [];
    const outer = list.above.at(-1) ?? headings.at(-1) ?? nobody;
    const called = ordered ? ordinal(level, headings.length, outer, list.used) : bullet(level, outer);
    if (typeof called !== 'string') list.above[level - 1] = ordered ? called : outer;
    return called;
  }

  function ordinal(level: number, under: number, outer: Called, numbers: number[]): Called | Uncounted {
    const pattern = scheme.items[under]?.[level - 1];
    if (!pattern) return 'tree/too-deep';
    const continues = level === 1 && pattern.marker.includes('{parent}');
    return call(pattern, continues ? next(used, under + 1) : next(numbers, level), outer);
  }

  function bullet(level: number, outer: Called): Called {
    return { ...outer, marker: scheme.bullets[Math.min(level, scheme.bullets.length) - 1] ?? '' };
  }

  function annex(): void {
    list = undefined;
    used.length = 0;
    above = [];
  }

  return { heading, item, annex, other: () => (list = undefined) };
}

function next(used: number[], level: number): number {
  const number = (used[level] ?? 0) + 1;
  used[level] = number;
  return number;
}

function call(pattern: Pattern, number: number, outer: Called): Called {
  const path = outer.path ? `${outer.path}.${number}` : String(number);
  return {
    marker: fillIn(pattern.marker, number, outer),
    cited: fillIn(pattern.cited, number, outer),
    pattern: pattern.marker,
    path,
  };
}

const forms: Readonly<Record<string, (number: number, outer: Called) => string>> = {
  chinese,
  arabic: String,
  letter,
  roman,
  parent: (_, outer) => outer.path,
  above: (_, outer) => outer.cited,
};

function fillIn(pattern: string, number: number, outer: Called): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (!form) throw new RangeError(`A numbering pattern knows no ${whole}`);
    return form(number, outer);
  });
}
