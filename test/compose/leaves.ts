import { schemaAt } from '../../src/case/fields-at.js';

export type Path = readonly (string | number)[];

/** Every string of a case that is text to be printed as it stands: no id, date, amount, code or name from a list. */
export function leavesOf(data: unknown, schema: unknown, path: Path = []): Path[] {
  if (typeof data === 'string') return isText(schemaAt(schema, path), path) ? [path] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) =>
    leavesOf(inner, schema, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

interface Schema {
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly [name: string]: unknown;
}

/** Strings whose closed list or check digit the schema does not tell. */
const closedNames: Path = ['code', 'outcome'];

function isText(found: unknown, path: Path): boolean {
  const schema = found as Schema | undefined;
  const own = schema?.anyOf?.find(({ type }) => type === 'string') ?? schema;
  const closed = ['enum', 'const', 'format', 'x-party'].some(name => own?.[name] !== undefined);
  return (
    own?.type === 'string' &&
    !closed &&
    [undefined, '\\S'].includes(own.pattern) &&
    !closedNames.includes(path.at(-1) ?? '')
  );
}

/** A copy of the data with the strings at these paths exchanged. */
export function withStrings(data: unknown, strings: readonly (readonly [Path, string])[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const [path, text] of strings) {
    const parent = path.slice(0, -1).reduce<unknown>((here, step) => (here as Record<string, unknown>)[step], copy);
    (parent as Record<string, unknown>)[String(path.at(-1))] = text;
  }
  return copy;
}

/** A copy of the data without what stands at the path. */
export function without(data: unknown, path: Path): unknown {
  const copy: unknown = structuredClone(data);
  const parent = path.slice(0, -1).reduce<unknown>((here, step) => (here as Record<string, unknown>)[step], copy);
  const last = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete (parent as Record<string, unknown>)[String(last)];
  return copy;
}
