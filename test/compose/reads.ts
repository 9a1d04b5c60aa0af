import { isDeepStrictEqual } from 'node:util';
import { at } from '../../src/case/problems.js';
import { pathOf } from '../../src/case/source.js';
import { type Call, helpers } from '../../src/template/helpers.js';
import { spotOf } from '../../src/template/scope.js';

/** A name of the view that a template has asked for, and whether only for its presence or its number of items. */
export interface Read {
  readonly path: string;
  readonly only: 'presence' | 'value';
}

/** The helpers that ask whether something is there, or how many there are, and leave the rest to names inside them. */
const aboutPresence = ['if', 'unless', 'each'];

let asked: Map<string, Read> | undefined;

for (const [name, helper] of Object.entries(helpers)) {
  const { call } = helper;
  const only = aboutPresence.includes(name) ? 'presence' : 'value';
  Object.assign(helper, { call: (given: Call) => call(noted(given, only)) });
}

function noted(given: Call, only: Read['only']): Call {
  for (const argument of given.arguments) {
    const path = spotOf(argument)?.path;
    if (path !== undefined) asked?.set(`${only} ${path}`, { path, only });
  }
  return given;
}

/** All that the templates ask of their views while something is made. */
export function readsOf(make: () => void): readonly Read[] {
  asked = new Map();
  try {
    make();
    return [...asked.values()];
  } finally {
    asked = undefined;
  }
}

/** Whether two views answer alike all that is asked of them, so that the same text comes of both. */
export function answersAlike(one: object, other: object, reads: readonly Read[]): boolean {
  return reads.every(read => isDeepStrictEqual(answer(one, read), answer(other, read)));
}

function answer(view: object, { path, only }: Read): unknown {
  const found = path === '' ? view : at(view, pathOf(path));
  if (only === 'value' || typeof found !== 'object') return found;
  return Array.isArray(found) ? found.length : 'there';
}
