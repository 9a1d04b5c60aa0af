import type { Case } from '../case/case.js';
import { at } from '../case/problems.js';
import { pathOf } from '../case/source.js';
import type { Kind } from '../kind/kind.js';

/** Whether a copy of the kind goes to a party that has a period of its own under a rule for these roles. */
export function hasOwnPeriod(roles: readonly string[], { each }: Kind): boolean {
  return roles.some(role => each.includes(role));
}

/** Whether a case holds what gives a document its occasion: an event that has happened, or a part of the case. */
export function hasOccasion(read: Case, { occasion }: Kind): boolean {
  return occasion.every(
    name => at(read, pathOf(name)) !== undefined || read.events.some(({ event }) => event === name),
  );
}
