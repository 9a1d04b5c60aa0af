import type { Language } from '../language/language.js';

/** What a name of a template leads to: a value of the view, or nothing, and its data path either way. */
export interface Spot {
  readonly path: string;
  readonly value: unknown;
}

const spots = new WeakMap<object, Spot>();

/** The spot behind what Handlebars hands to a helper; undefined for a literal of the template. */
export function spotOf(argument: unknown): Spot | undefined {
  return typeof argument === 'object' && argument !== null ? spots.get(argument) : undefined;
}

/**
 * The view as Handlebars sees it. Every name leads somewhere: to a value, or to a spot that knows its path and holds nothing.
 * So a missing name reaches the helper that prints it, which can say where and what is missing; nothing is ever silently blank.
 */
export function scope(value: unknown, path: string): object {
  const children = new Map<string, object>();
  const child = (name: string): object => {
    const known = children.get(name) ?? scope(own(value, name), join(path, name));
    children.set(name, known);
    return known;
  };
  const proxy: object = new Proxy(Object.create(null), {
    get: (_, name) => (typeof name === 'string' ? child(name) : undefined),
    getOwnPropertyDescriptor: (_, name) =>
      typeof name === 'string'
        ? { value: child(name), configurable: true, enumerable: true, writable: true }
        : undefined,
  });
  spots.set(proxy, { path, value });
  return proxy;
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function join(path: string, name: string): string {
  if (/^\d+$/.test(name)) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** Whether a value is a text in two languages. */
export function isText(value: unknown): value is Partial<Record<Language, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(key => key === 'zh' || key === 'en');
}
