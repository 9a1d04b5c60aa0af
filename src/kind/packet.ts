import { z } from 'zod';
import { bilingual, identifier } from '../language/data.js';

/** What stands in a packet, in order; each yields any number of parts. */
const part = z.union([
  /** Documents made from the case, or in their place the attachments that are signed copies of them. */
  z.strictObject({ kind: identifier }),
  /** Attachments filed under a material of the law. */
  z.strictObject({ material: identifier }),
  /** Attachments that no part before took. */
  z.strictObject({ attachments: z.literal('other') }),
  /** All that was issued and received, in order of date. */
  z.strictObject({ events: z.literal('all'), except: z.array(identifier).default([]) }),
  /** A page made from the packet itself: the name of a form in the folder `packets`. */
  z.strictObject({ form: identifier }),
]);

/** What the law requires of a packet: a material of the law, or a kind of document. */
const need = z.strictObject({
  material: identifier.optional(),
  kind: identifier.optional(),
  article: identifier,
  paragraph: z.int().positive().optional(),
  item: z.int().positive().optional(),
  /** What a case about these subjects needs; without it every case. */
  subjects: z.array(identifier).optional(),
  /** What to do where it is missing. */
  remedy: bilingual,
});

export const dividers = ['sheet', 'tab'] as const;
export type Dividers = (typeof dividers)[number];

/** A packet in procedure.yaml: what is bound together, what of it the law requires, and who hands it to whom. */
export const packetSchema = z.strictObject({
  title: bilingual,
  about: bilingual,
  versions: z.array(z.string()).optional(),
  /** The roles of who makes it and who receives it, printed on the cover. */
  issuer: identifier.optional(),
  addressee: identifier.optional(),
  /** One packet for each party of these roles, which it is addressed to. */
  each: z.array(identifier).default([]),
  /** The events and parts of the case without which there is no occasion for it. */
  occasion: z.array(z.string()).default([]),
  /** The forms that stand in front, in order. */
  front: z.array(identifier).min(1).default(['cover', 'catalogue']),
  parts: z.array(part).min(1),
  needs: z.array(need).default([]),
  /** Each part begins on a right-hand page, for printing on both sides. */
  newLeaf: z.boolean().default(false),
  /** Before each part a sheet that names it, or on its pages a numbered mark at the outer edge. */
  dividers: z.enum(dividers).optional(),
});
export type Packet = z.output<typeof packetSchema> & { readonly id: string };
export type PacketPart = Packet['parts'][number];
export type PacketNeed = Packet['needs'][number];
