import { type Day, parseDay } from '../dates/day.js';
import { fail } from '../errors.js';

// China has one zone, eight hours ahead of UTC, and no summer time since 1991: no time-zone data is needed.
const ahead = 8 * 60 * 60 * 1000;

/** The day that `--today` names, else today in China (Asia/Shanghai) by the clock of the machine. */
export function todayOr(named: string | undefined, now = Date.now()): Day {
  const text = named ?? new Date(now + ahead).toISOString().slice(0, 10);
  return parseDay(text) ?? fail('usage/invalid-date', { path: '--today' }, { value: text });
}
