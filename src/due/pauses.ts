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
  const asked = inOrder(events, from).map(({ on, party }): Asked => ({ on, party }));
  const open = new Set<Asked>(asked);
  const everyone: Queue = { asked, next: 0 };
  const byParty = queuesOf(asked);
  const closed = inOrder(events, to).map(({ on, party }) => {
    const queues = party === undefined ? [everyone] : [byParty.get(party), byParty.get(undefined)];
    const found = queues.flatMap(queue => earliest(queue, open) ?? []).find(each => each.on <= on);
    if (!found) return fail('case/nothing-to-answer', { path: 'events' }, { event: to, on, asked: from });
    open.delete(found);
    return { paused: found.on, resumed: on };
  });
  return [...closed, ...[...open].map(({ on }) => ({ paused: on, resumed: null }))];
}

type Asked = Pick<Happening, 'on' | 'party'>;

/** What was asked, in order; all before `next` is answered, so that many are told through once. */
interface Queue {
  readonly asked: Asked[];
  next: number;
}

function queuesOf(asked: readonly Asked[]): ReadonlyMap<string | undefined, Queue> {
  const queues = new Map<string | undefined, Queue>();
  for (const each of asked) {
    const queue = queues.get(each.party) ?? { asked: [], next: 0 };
    queue.asked.push(each);
    queues.set(each.party, queue);
  }
  return queues;
}

function earliest(queue: Queue | undefined, open: ReadonlySet<Asked>): Asked | undefined {
  if (!queue) return undefined;
  for (let each = queue.asked[queue.next]; each && !open.has(each); each = queue.asked[queue.next]) queue.next++;
  return queue.asked[queue.next];
}

function inOrder(events: readonly Happening[], event: string): Happening[] {
  return events.filter(each => each.event === event).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The pauses as far as they fall in a period that has ended: what begins on its last day or later is no longer its own. */
export function pausesUntil(pauses: readonly Pause[], ended: Day | undefined): readonly Pause[] {
  if (ended === undefined) return pauses;
  return pauses
    .filter(({ paused }) => paused < ended)
    .map(({ paused, resumed }) => ({ paused, resumed: resumed === null || resumed > ended ? ended : resumed }));
}
