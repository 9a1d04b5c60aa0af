import type { Part } from './part.js';
import type { Choosing } from './plan.js';

/**
 * Documents and attachments in the order of their dates; of one day, what was received before what was made of it. An
 * attachment without a date came in when the case was opened. A document without a date has not been issued, and is left out.
 */
export function inOrderOfDate(parts: readonly Part[], { read, set }: Choosing): Part[] {
  const { opens } = set.procedure;
  const opened = read.events.find(({ event }) => opens.includes(event))?.on;
  const dated = parts.flatMap(part => {
    if (part.source === 'form') return [];
    const date = part.date ?? (part.source === 'attachment' ? (opened ?? last) : undefined);
    return date === undefined ? [] : [{ part, date }];
  });
  return dated
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
    .map(each => each.part);
}

/** After all dates. */
const last = '9999-12-31';
