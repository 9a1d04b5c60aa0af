import type { Day } from '../dates/day.js';
import type { Pause } from '../dates/query.js';
import { fail } from '../errors.js';
import type { Pause as PauseOfLaw } from '../law/law.js';
import type { Course, Happening } from './course.js';

/**
 * The times that a pause of the law took in a case. Each event that ends it answers the earliest open one before it: of
 * those that name the same party, else of those that name none. One that is never answered stays open. Throws
 * `case/nothing-to-answer`.
 *
 * @example
 * // asked on 2021-01-20, received on 2021-02-24
 * pausesOf(pause, course) // [{ paused: '2021-01-20', resumed: '2021-02-24' }]
 */
export function pausesOf({ from, to }: PauseOfLaw, { events }: Course): Pause[] {
  const open = inOrder(events, from);
  const closed = inOrder(events, to).map(answer => {
    const asked = answered(answer, open);
    if (!asked) return fail('case/nothing-to-answer', { path: 'events' }, { event: to, on: answer.on, asked: from });
    open.splice(open.indexOf(asked), 1);
    return { paused: asked.on, resumed: answer.on };
  });
  return [...closed, ...open.map(({ on }) => ({ paused: on, resumed: null }))];
}

function inOrder(events: readonly Happening[], event: string): Happening[] {
  return events.filter(each => each.event === event).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function answered(answer: Happening, open: readonly Happening[]): Happening | undefined {
  const earlier = open.filter(({ on }) => on <= answer.on);
  if (answer.party === undefined) return earlier[0];
  return earlier.find(({ party }) => party === answer.party) ?? earlier.find(({ party }) => party === undefined);
}

/** The pauses as far as they fall in a period that has ended: what begins on its last day or later is no longer its own. */
export function pausesUntil(pauses: readonly Pause[], ended: Day | undefined): readonly Pause[] {
  if (ended === undefined) return pauses;
  return pauses
    .filter(({ paused }) => paused < ended)
    .map(({ paused, resumed }) => ({ paused, resumed: resumed === null || resumed > ended ? ended : resumed }));
}
