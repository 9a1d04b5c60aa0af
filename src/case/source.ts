import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node } from 'yaml';
import { fail, type Place } from '../errors.js';
import { dataOfJson } from './json.js';
import { type Parsed, parseYaml } from './yaml.js';

export type Path = readonly (string | number)[];

/** The text of a case file as data, and where each part of it stands. */
export interface Source {
  readonly data: unknown;
  readonly place: (path: Path) => Place;
  /** A number or other plain value as it is written: as a number it may have lost digits. */
  readonly written: (path: Path) => string | undefined;
}

/** Reads YAML or JSON (which is YAML). A syntax error says its line and column. */
export function readSource(text: string, file: string): Source {
  const json = dataOfJson(text);
  if (json) return sourceOf(json.data, text, file);
  const parsed = parseYaml(text, file);
  return placed(dataOf(parsed.document, file), () => parsed, file);
}

/** A text whose data are known. It is read for its places when the first of them is asked for, which only errors do. */
export function sourceOf(data: unknown, text: string, file: string): Source {
  let parsed: Parsed | undefined;
  const parse = () => {
    parsed ??= parseYaml(text, file);
    return parsed;
  };
  return placed(data, parse, file);
}

function placed(data: unknown, parse: () => Parsed, file: string): Source {
  return {
    data,
    place: path => {
      const { document, at } = parse();
      const start = offsetOf(document.contents, path);
      return { ...(start === undefined ? { file } : at(start)), path: spell(path) };
    },
    written: path => {
      const node = nodeAt(parse().document.contents, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** An alias is a short way to write a thing twice; what grows without bound is refused. */
function dataOf(document: Document, file: string): unknown {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return holdsItself(data, []) ? fail('case/too-many-aliases', { file }) : data;
  } catch (error) {
    if (error instanceof ReferenceError) return fail('case/too-many-aliases', { file });
    throw error;
  }
}

function holdsItself(data: unknown, around: readonly unknown[]): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return around.includes(data) || Object.values(data).some(each => holdsItself(each, [...around, data]));
}

function nodeAt(root: Node | null, path: Path): unknown {
  return path.reduce<unknown>((node, step) => childOf(node, step)?.value, root);
}

/** Where the value at `path` begins; for a value that is not there, where its nearest parent begins. */
function offsetOf(root: Node | null, path: Path): number | undefined {
  let node: unknown = root;
  let offset = root?.range?.[0];
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) return offset;
    offset = next.offset ?? offset;
    node = next.value;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): { value: unknown; offset: number | undefined } | undefined {
  if (isAlias(node) || !isCollection(node)) return undefined;
  if (!isMap(node)) return asChild(node.items[Number(step)]);
  const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step));
  if (!pair) return undefined;
  const key = pair.key as Node;
  return { value: pair.value, offset: key.range?.[0] };
}

function asChild(item: unknown): { value: unknown; offset: number | undefined } | undefined {
  if (item === undefined || isPair(item)) return undefined;
  return { value: item, offset: (item as Node).range?.[0] };
}

/** The path that `spell` spells, for names of letters, digits and hyphens. */
export function pathOf(spelled: string): Path {
  return spelled
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map(step => (/^\d+$/.test(step) ? Number(step) : step));
}

/** `parties.suppliers[0].name`; a name of other characters in quotes: `documents["a b"]`, a very long one cut short. */
export function spell(path: Path): string {
  return path.reduce<string>((said, step) => {
    if (typeof step === 'number') return `${said}[${step}]`;
    if (!/^[\p{L}\p{N}_$-]{1,60}$/u.test(step)) return `${said}[${JSON.stringify(step.slice(0, 60))}]`;
    return said === '' ? step : `${said}.${step}`;
  }, '');
}
