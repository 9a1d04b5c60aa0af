import type { DueDate } from './due-dates.js';

/** The last day that a period is known to reach: its due date, or how far it has been counted. */
export function daysReached({ due, count, trigger }: DueDate): string[] {
  return [due ?? (count?.state === 'beyond' ? count.lastDay : trigger?.on)].flatMap(day => day ?? []);
}
