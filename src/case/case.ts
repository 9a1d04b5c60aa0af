import type { Text } from '../language/language.js';
import type { Money } from '../language/money.js';

/** A case after reading: checked, complete in its structure, references sound. Field by field as in schema.ts. */
export interface Case {
  readonly procedure: string;
  readonly version?: string | undefined;
  readonly reference: string;
  readonly status: 'draft' | 'final';
  readonly parties: Readonly<Record<string, Party | readonly Party[]>>;
  readonly procurement?: Procurement | undefined;
  readonly assessment?: Assessed | undefined;
  readonly events: readonly CaseEvent[];
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly suggestedConclusion?: Conclusion | undefined;
  readonly secondSuggestedConclusion?: Conclusion | undefined;
  readonly conclusion?: Conclusion | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly commitments?: readonly { readonly supplier: string }[] | undefined;
  readonly seals?: readonly Seal[] | undefined;
  readonly documents?: Readonly<Record<string, DocumentData>> | undefined;
}

/** A paper that the case is given, not made from it. */
export interface Attachment {
  readonly id?: string | undefined;
  readonly title: Text;
  readonly material?: string | undefined;
  readonly original?: boolean | undefined;
  readonly pages?: number | undefined;
  /** Path from the folder of the case file. */
  readonly file?: string | undefined;
  readonly on?: string | undefined;
  readonly party?: string | undefined;
  /** The kind of document of which it is the signed copy. */
  readonly document?: string | undefined;
}

export interface Party {
  readonly id?: string | undefined;
  readonly name: Text;
  readonly short?: Text | undefined;
}

export interface Procurement {
  readonly name: Text;
  readonly amount?: Money | undefined;
  readonly products: readonly { readonly name: Text; readonly category: string; readonly supplier: string }[];
}

/** What is assessed by the factors of the law. */
export interface Assessed {
  readonly factors?: readonly { readonly factor: string }[] | undefined;
}

export interface Conclusion extends Assessed {
  readonly outcome: string;
}

export interface CaseEvent {
  readonly event: string;
  readonly on: string;
  readonly party?: string | undefined;
  readonly outcome?: string | undefined;
  readonly number?: string | undefined;
  readonly days?: number | undefined;
}

/** The image of a party's seal, and its diameter in mm. */
export interface Seal {
  readonly party: string;
  readonly file: string;
  readonly diameter: number;
}

/** What the case says of its own copy of a kind of document. */
export interface DocumentData {
  readonly status?: 'draft' | 'final' | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
  readonly clauses?: Readonly<Record<string, boolean | undefined>> | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** The parties of a role, whether the role has one or many. */
export function partiesOf(parties: Case['parties'], role: string): readonly Party[] {
  const found = parties[role];
  if (found === undefined) return [];
  return Array.isArray(found) ? (found as readonly Party[]) : [found as Party];
}
