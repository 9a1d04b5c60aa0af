import type { Path } from './source.js';

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly format?: string;
  readonly $ref?: string;
}

/** The part of a JSON Schema that describes the value at `path`; undefined where the schema says nothing of it. */
export function schemaAt(schema: unknown, path: Path): Schema | undefined {
  return path.reduce<Schema | undefined>((here, step) => (here ? childOf(here, step) : undefined), schema as Schema);
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
