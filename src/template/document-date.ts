import type { Case, CaseEvent } from '../case/case.js';
import type { Kind } from '../kind/kind.js';
import type { Law } from '../law/law.js';
import type { Copy } from './copies.js';

/** The event that issues a copy: its own, or the first that concerns its party. */
export function eventOf({ events }: Case, { dated }: Kind, { party, event }: Copy): CaseEvent | undefined {
  if (event || dated === undefined) return event;
  const concerned = (named: string | undefined) => named === undefined || party === undefined || named === party.id;
  return events.find(each => each.event === dated && concerned(each.party));
}

/** The document's own date: that of the event that issues it, else the one the case gives. */
export function documentDate(read: Case, kind: Kind, copy: Copy): string | undefined {
  return eventOf(read, kind, copy)?.on ?? read.documents?.[kind.id]?.date;
}

/** A document does not know what happened after its own date, unless its kind follows the whole case. */
export function knownTo(kind: Kind, read: Case, copy: Copy): Case {
  const date = documentDate(read, kind, copy);
  if (kind.follows === 'case' || date === undefined) return read;
  return { ...read, events: read.events.filter(({ on }) => on <= date) };
}

interface Dated {
  readonly read: Case;
  readonly kind: Kind;
  readonly copy: Copy;
  readonly law: Law;
}

/** The day by which the law that a document cites is chosen: its own date, or that of the last event so far. */
export function stepDate({ read, kind, law, copy }: Dated): string {
  const last = read.events
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return documentDate(read, kind, copy) ?? last ?? law.inForce.from;
}
