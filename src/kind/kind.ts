import { z } from 'zod';
import { bilingual, identifier } from '../language/data.js';
import { openSchema } from './open-schema.js';

/** A clause or passage that a case can switch on or off. */
const clause = z.strictObject({ title: bilingual, default: z.boolean().default(true) });

/** kind.yaml: what a kind of document is, beside its two texts. */
export const kindSchema = z.strictObject({
  title: bilingual,
  about: bilingual,
  /** The articles, by id, that call for this document. */
  articles: z.array(identifier).default([]),
  issuer: identifier,
  /** The role addressed; with `each`, one document for each party of these roles. */
  addressee: identifier.optional(),
  each: z.array(identifier).default([]),
  sheet: z.string(),
  numbering: z.string(),
  /** The event whose date is the document's date; without it the case names one under `documents`. */
  dated: identifier.optional(),
  /** What the document knows: what happened up to its own date, or all that the case tells. */
  follows: z.enum(['date', 'case']).default('date'),
  /** Events and parts of the case without which there is no occasion for the document: `render all` passes it over. */
  occasion: z.array(z.string()).default([]),
  clauses: z.record(identifier, clause).default({}),
  /** JSON Schema of what a document of this kind takes from `documents.<kind>.variables`, with defaults. */
  variables: openSchema.default({}),
});
export type Kind = z.output<typeof kindSchema> & { readonly id: string };
