import { addDays, type Day, daysFrom } from '../dates/day.js';
import type { DueDate } from '../due/due-dates.js';

/** A stretch of a period, both days included: time that runs, time by which it was extended, or a pause. */
export interface Part {
  readonly kind: 'counted' | 'extension' | 'pause';
  readonly from: Day;
  /** null while the pause is open. */
  readonly to: Day | null;
}

/**
 * The stretches of a period from the day after its trigger to its due date, or to where counting stopped. The extension
 * begins on the day after the period would have ended without it.
 *
 * @example
 * partsOf(dueDate)
 * // [{ kind: 'counted', from: '2021-03-23', to: '2021-04-26' }, { kind: 'pause', from: '2021-04-27', to: '2021-05-10' }, …]
 */
export function partsOf({ count, trigger, days, extension }: DueDate): Part[] {
  if (!count || !trigger) return [];
  const { skipped, calendar } = count.derivation;
  const open = skipped.find(({ to }) => to === null)?.from;
  const last = count.state === 'due' ? count.due : open ? addDays(open, -1) : calendar.to;
  const parts: Part[] = [];
  const plain = days - (extension?.days ?? 0);
  let counted = 0;
  for (const day of daysFrom(addDays(trigger.on, 1), last)) {
    const stretch = skipped.find(({ from, to }) => from <= day && to !== null && day <= to);
    add(parts, stretch?.reason === 'pause' ? 'pause' : counted >= plain ? 'extension' : 'counted', day);
    if (!stretch) counted++;
  }
  return open ? [...parts, { kind: 'pause', from: open, to: null }] : parts;
}

function add(parts: Part[], kind: Part['kind'], day: Day): void {
  const before = parts.at(-1);
  if (before?.kind === kind) parts[parts.length - 1] = { ...before, to: day };
  else parts.push({ kind, from: day, to: day });
}
