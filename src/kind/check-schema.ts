import { z } from 'zod';
import { text } from '../case/fields.js';
import { type Problem, problem } from '../errors.js';
import { unknownNames } from './known-name.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * What is wrong in a JSON Schema beyond its form (`template/schema`), at its data path: a whole that is no record, a pattern
 * that is none, a default that its own schema refuses; a required field that it does not have is `template/no-such-name`.
 */
export function schemaProblems(schema: Json, path: string): Problem[] {
  const whole = [undefined, 'object'].includes(schema.type as string | undefined)
    ? []
    : [wrong(`${path}.type`, { zh: '整体的 type 应为 object', en: 'the type of the whole must be object' })];
  return [...whole, ...inside(schema, path)];
}

function inside(schema: Json, path: string): Problem[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const names = properties.map(([name]) => name);
  const within = [
    ...properties.flatMap(([name, each]) => inside(each, `${path}.properties.${name}`)),
    ...(schema.items ? inside(schema.items as Json, `${path}.items`) : []),
  ];
  const required = unknownNames(`${path}.required`, schema.required as string[] | undefined, {
    label: { zh: '字段', en: 'field' },
    names,
  });
  return [...required, ...(within.length > 0 ? within : own(schema, path))];
}

/** The fault of a schema whose parts are sound: that zod cannot read it, or that its default does not fit it. */
function own(schema: Json, path: string): Problem[] {
  let read: z.ZodType;
  try {
    read = schema.$ref === undefined ? z.fromJSONSchema(withoutReferences(schema) as never) : text;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [wrong(schema.pattern === undefined ? path : `${path}.pattern`, { zh: message, en: message })];
  }
  if (schema.default === undefined || read.safeParse(schema.default).success) return [];
  const said = { zh: '默认值不符合此处的其他要求', en: 'the default does not fit the rest of this schema' };
  return [wrong(`${path}.default`, said)];
}

/** A text in both languages is checked where it stands; for what holds it anything does. */
function withoutReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutReferences);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...rest } = schema as Json;
  if ($ref !== undefined) return {};
  return Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, withoutReferences(each)]));
}

function wrong(path: string, said: { readonly zh: string; readonly en: string }): Problem {
  return problem('template/schema', { path }, said);
}
