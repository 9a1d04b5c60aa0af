import { z } from 'zod';
import { bilingual, identifier } from '../language/data.js';
import { openSchema } from './open-schema.js';
import { packetSchema } from './packet.js';

const role = z.strictObject({
  title: bilingual,
  count: z.enum(['one', 'many']),
  /** case: the case names the parties; law: the law in force names them; fixed: the procedure names its one party. */
  from: z.enum(['case', 'law', 'fixed']),
  /** Whether every case must name it, or the cases about these subjects. */
  required: z.union([z.boolean(), z.array(identifier)]).default(false),
  /** The versions of the law that know the role; without it all. */
  versions: z.array(z.string()).optional(),
  party: z.strictObject({ id: identifier, name: bilingual, short: bilingual }).optional(),
  note: bilingual.optional(),
});

const event = z.strictObject({
  title: bilingual,
  /** Whose act or receipt it is. */
  by: identifier.optional(),
  /** Events that must have happened, on an earlier day or the same. */
  follows: z.array(identifier).default([]),
  /** May happen more than once. */
  many: z.boolean().default(false),
  /** Happens once for each party of these roles; the event then names its `party`, or concerns all of them. */
  each: z.array(identifier).default([]),
  outcomes: z.record(identifier, bilingual).default({}),
  /** The part of the case whose outcome the event makes known: the two must agree. */
  outcomeOf: z.enum(['suggestedConclusion', 'secondSuggestedConclusion', 'conclusion']).optional(),
  /** The versions of the law that know the event; without it all. */
  versions: z.array(z.string()).optional(),
});

/** What a case can be about: a case is about the first subject whose name it gives. */
const subject = z.strictObject({
  title: bilingual,
  /** The data path of the name in the case. */
  name: z.string(),
  versions: z.array(z.string()).optional(),
});

/** procedure.yaml: what a procedure is made of, beside its laws and kinds. */
export const procedureSchema = z.strictObject({
  title: bilingual,
  about: bilingual,
  roles: z.record(identifier, role),
  events: z.record(identifier, event),
  /** Events that open the procedure: the version in force on the day of the first of them governs. */
  opens: z.array(identifier).default([]),
  /** In order; without any, a case is about nothing in particular. */
  subjects: z.record(identifier, subject).default({}),
  contractStates: z.record(identifier, bilingual),
  outcomes: z.record(identifier, bilingual),
  assessments: z.record(identifier, bilingual),
  /** What is bound together to be handed in or kept. */
  packets: z.record(identifier, packetSchema).default({}),
  /** JSON Schema of the facts this procedure adds to the common shape of a case. */
  facts: openSchema,
});
export type Procedure = z.output<typeof procedureSchema>;
