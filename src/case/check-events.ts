import { type Problem, problem } from '../errors.js';
import type { Bilingual } from '../language/data.js';
import type { Case, CaseEvent } from './case.js';
import type { Source } from './source.js';

/** What the procedure says of its events: what each follows, whether it may recur, and its outcomes. */
export type EventRules = Readonly<
  Record<
    string,
    {
      readonly title: Bilingual;
      readonly follows: readonly string[];
      readonly many: boolean;
      readonly outcomes: Readonly<Record<string, Bilingual>>;
    }
  >
>;

/** Whether the events of a case can have happened so: in their order, once where once, with an outcome the procedure knows. */
export function checkEvents(read: Case, source: Source, rules: EventRules): Problem[] {
  return read.events.flatMap((event, index) => [
    ...checkOrder(event, index, read.events, source, rules),
    ...checkOutcome(event, index, source, rules),
    ...checkOnce(event, index, read.events, source, rules),
  ]);
}

function checkOrder(
  event: CaseEvent,
  index: number,
  events: readonly CaseEvent[],
  source: Source,
  rules: EventRules,
): Problem[] {
  return (rules[event.event]?.follows ?? []).flatMap(earlier => {
    const firsts = events.filter(each => each.event === earlier && concerns(each, event)).map(each => each.on);
    const [first] = firsts.sort();
    if (first === undefined || first <= event.on) return [];
    const values = { event: event.event, on: event.on, earlier, earlierOn: first };
    return [problem('case/events-out-of-order', source.place(['events', index, 'on']), values)];
  });
}

/** Events that name different parties do not follow from each other. */
function concerns(earlier: CaseEvent, later: CaseEvent): boolean {
  return earlier.party === undefined || later.party === undefined || earlier.party === later.party;
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

function checkOnce(
  { event, party }: CaseEvent,
  index: number,
  events: readonly CaseEvent[],
  source: Source,
  rules: EventRules,
) {
  const first = events.findIndex(each => each.event === event);
  if (rules[event]?.many || first === index) return [];
  return [problem('case/event-twice', source.place(['events', index]), { event, party: party ?? '' })];
}
