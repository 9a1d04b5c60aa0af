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
  /** The versions of the law that have such a document; without it all. */
  versions: z.array(z.string()).optional(),
  /** The role that issues it, or `each`: each party of `each` issues its own copy. */
  issuer: identifier,
  /** The role addressed; with `each`, one copy for each party of these roles. */
  addressee: identifier.optional(),
  each: z.array(identifier).default([]),
  /** `event`: one copy for each event of `dated`, to (or by) the party that the event names. */
  copies: z.enum(['event']).optional(),
  sheet: z.string(),
  numbering: z.string(),
  /** The event whose date is the document's date; without it the case names one under `documents`. */
  dated: identifier.optional(),
  /** What the document knows: what happened up to its own date, or all that the case tells. */
  follows: z.enum(['date', 'case']).default('date'),
  /** Events and parts of the case (data paths) without which there is no occasion for the document: `render all` passes it over. */
  occasion: z.array(z.string()).default([]),
  /** The material of the law, by its id, that this document is. */
  material: identifier.optional(),
  /** Names that its texts have for parts of the view, so that two kinds can share a partial: name to path. */
  names: z.record(identifier, z.string()).default({}),
  clauses: z.record(identifier, clause).default({}),
  /** JSON Schema of what a document of this kind takes from `documents.<kind>.variables`, with defaults. */
  variables: openSchema.default({}),
});
export type Kind = z.output<typeof kindSchema> & { readonly id: string };
