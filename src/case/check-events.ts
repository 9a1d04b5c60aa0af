import { type Problem, problem } from '../errors.js';
import type { Bilingual } from '../language/data.js';
import type { Case, CaseEvent } from './case.js';
import type { Source } from './source.js';

/** What the procedure says of its events: what each follows, whether it may recur, its outcomes, and of what they are. */
export type EventRules = Readonly<
  Record<
    string,
    {
      readonly title: Bilingual;
      readonly follows: readonly string[];
      readonly many: boolean;
      readonly outcomes: Readonly<Record<string, Bilingual>>;
      readonly outcomeOf?: 'suggestedConclusion' | 'secondSuggestedConclusion' | 'conclusion' | undefined;
    }
  >
>;

/** Whether the events of a case can have happened so: in their order, once where once, with an outcome the procedure knows. */
export function checkEvents(read: Case, source: Source, rules: EventRules): Problem[] {
  const seen = new Map<string, Seen>();
  for (const [index, event] of read.events.entries()) note(event, index, seen);
  return read.events.flatMap((event, index) => [
    ...checkOrder(event, index, seen, source, rules),
    ...checkOutcome(event, index, source, rules),
    ...checkAgreement(event, index, read, source, rules),
    ...checkOnce(event, index, seen, source, rules),
  ]);
}

/** Where an event first stands in the case, and the earliest days on which it happened. */
interface Seen {
  readonly index: number;
  earliest: string;
  /** For each party that such an event names, and under undefined for those that name none. */
  readonly byParty: Map<string | undefined, string>;
}

function note({ event, on, party }: CaseEvent, index: number, seen: Map<string, Seen>): void {
  const found = seen.get(event) ?? { index, earliest: on, byParty: new Map() };
  seen.set(event, found);
  if (on < found.earliest) found.earliest = on;
  const before = found.byParty.get(party);
  if (before === undefined || on < before) found.byParty.set(party, on);
}

function checkOrder(
  event: CaseEvent,
  index: number,
  seen: ReadonlyMap<string, Seen>,
  source: Source,
  rules: EventRules,
): Problem[] {
  return (rules[event.event]?.follows ?? []).flatMap(earlier => {
    const first = firstFor(event, seen.get(earlier));
    if (first === undefined || first <= event.on) return [];
    const values = { event: event.event, on: event.on, earlier, earlierOn: first };
    return [problem('case/events-out-of-order', source.place(['events', index, 'on']), values)];
  });
}

/** The earliest day of an event that another can follow from: events that name different parties do not. */
function firstFor({ party }: CaseEvent, seen: Seen | undefined): string | undefined {
  if (!seen || party === undefined) return seen?.earliest;
  return [seen.byParty.get(party), seen.byParty.get(undefined)].flatMap(day => day ?? []).sort()[0];
}

function checkOutcome({ event, outcome }: CaseEvent, index: number, source: Source, rules: EventRules): Problem[] {
  const known = Object.keys(rules[event]?.outcomes ?? {});
  const place = source.place(['events', index, 'outcome']);
  if (outcome === undefined) {
    return known.length === 0 ? [] : [problem('case/missing-outcome', place, { event, known: known.join(', ') })];
  }
  if (known.includes(outcome)) return [];
  if (known.length === 0) return [problem('case/no-outcome', place, { event, found: outcome })];
  return [problem('case/no-such-value', place, { found: outcome, known: known.join(', ') })];
}

/** An event that makes an outcome known has that which the case gives it. */
function checkAgreement(
  { event, outcome }: CaseEvent,
  index: number,
  read: Case,
  source: Source,
  rules: EventRules,
): Problem[] {
  const part = rules[event]?.outcomeOf;
  const said = part && read[part]?.outcome;
  if (said === undefined || outcome === undefined || outcome === said) return [];
  const values = { event, found: outcome, part: `${part}.outcome`, said };
  return [problem('case/outcomes-differ', source.place(['events', index, 'outcome']), values)];
}

function checkOnce(
  { event, party }: CaseEvent,
  index: number,
  seen: ReadonlyMap<string, Seen>,
  source: Source,
  rules: EventRules,
): Problem[] {
  if (rules[event]?.many || seen.get(event)?.index === index) return [];
  return [problem('case/event-twice', source.place(['events', index]), { event, party: party ?? '' })];
}
