import { z } from 'zod';
import { bilingual } from '../language/data.js';

const types = ['object', 'array', 'string', 'integer', 'number', 'boolean'] as const;
const plain = z.union([z.string(), z.number(), z.boolean()]);
const count = z.int().nonnegative();

/** The keywords of JSON Schema that procedure.yaml and kind.yaml may use; any other would do nothing, so it is refused. */
const keywords = z.strictObject({
  type: z.enum(types).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  /** The name of the field for people, in both languages. */
  'x-title': bilingual.optional(),
  /** A text is the id of a party of the case. */
  'x-party': z.boolean().optional(),
  /** The fields are those of a person: their titles are said with whose they are. */
  'x-person': z.boolean().optional(),
  /** A text in both languages. */
  $ref: z.literal('#/$defs/text').optional(),
  enum: z.array(plain).min(1).optional(),
  const: plain.optional(),
  default: z.unknown().optional(),
  examples: z.array(z.unknown()).optional(),
  format: z.enum(['date', 'email', 'uri']).optional(),
  pattern: z.string().optional(),
  minLength: count.optional(),
  maxLength: count.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  multipleOf: z.number().positive().optional(),
  required: z.array(z.string()).optional(),
  minItems: count.optional(),
  maxItems: count.optional(),
  additionalProperties: z.boolean().optional(),
  get items() {
    return keywords.optional();
  },
  get properties() {
    return z.record(z.string(), keywords).optional();
  },
});

/** JSON Schema in a file of templates: fields that a procedure or a kind adds to a case. */
export const openSchema = keywords as unknown as z.ZodType<Record<string, unknown>, Record<string, unknown>>;
