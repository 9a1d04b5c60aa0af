import type { Path } from './source.js';

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly format?: string;
  readonly $ref?: string;
  readonly $defs?: Record<string, Schema>;
}

/** The part of a JSON Schema that describes the value at `path`; undefined where the schema says nothing of it. */
export function schemaAt(schema: unknown, path: Path): Schema | undefined {
  const root = schema as Schema;
  return path.reduce<Schema | undefined>((here, step) => here && referred(childOf(here, step), root), root);
}

/** A schema that stands elsewhere in the whole: `{ $ref: '#/$defs/name' }`. */
function referred(schema: Schema | undefined, root: Schema): Schema | undefined {
  const [, name] = /^#\/\$defs\/(.+)$/.exec(schema?.$ref ?? '') ?? [];
  return name === undefined ? schema : (root.$defs?.[name] ?? schema);
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  if (typeof step === 'number') return schema.items;
  const inside = schema.properties?.[step];
  if (inside) return inside;
  for (const branch of schema.anyOf ?? []) {
    const found = childOf(branch, step);
    if (found) return found;
  }
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** The fields that a case may have at `path`. */
export function fieldsAt(schema: unknown, path: Path): readonly string[] {
  const here = schemaAt(schema, path);
  const own = [...Object.keys(here?.properties ?? {}), ...(here?.propertyNames?.enum ?? [])];
  return [...own, ...(here?.anyOf ?? []).flatMap(branch => Object.keys(branch.properties ?? {}))];
}
