import type { Calendar } from '../dates/calendar.js';
import { type Count, countWorkingDays } from '../dates/count.js';
import { longest, type Pause } from '../dates/query.js';
import { explainCount } from '../due/explain-count.js';
import { exitStatus, fail } from '../errors.js';
import type { Language } from '../language/language.js';
import { errorOf, outcomeProblem } from './count-lines.js';

export { countLines } from './count-lines.js';

/** What the command line gave: `wenshu count 2026-03-02 30 --pause 2026-03-10..2026-03-20 --pause 2026-04-01..`. */
export interface CountWords {
  readonly from: string;
  readonly workingDays: string;
  readonly pauses?: readonly string[] | undefined;
}

/** Counts one period given in words. Throws as countWorkingDays does, and `usage/invalid-pause`. */
export function countOne({ from, workingDays, pauses = [] }: CountWords, calendar: Calendar): Count {
  if (!/^\d+$/.test(workingDays))
    fail('usage/invalid-length', { path: 'workingDays' }, { value: workingDays, most: longest });
  return countWorkingDays({ from, workingDays: Number(workingDays), pauses: pauses.map(pauseOf) }, calendar);
}

/** A pause as the command line has it: `2026-03-10..2026-03-20`, or `2026-03-10..` while it is open. */
function pauseOf(text: string): Pause {
  const [, paused, resumed] = /^([^.]+)\.\.([^.]*)$/.exec(text) ?? [];
  if (paused === undefined) return fail('usage/invalid-pause', {}, { value: text });
  return { paused, resumed: resumed || null };
}

/** What `count` prints for one period, as text or JSON, and its exit status: one without a date is not 0. */
export function countReport(count: Count, form: Language | 'json'): { readonly text: string; readonly status: number } {
  const status = count.state === 'due' ? 0 : exitStatus(outcomeProblem(count).code);
  if (form !== 'json') return { text: `${explainCount(count, form).join('\n')}\n`, status };
  const { derivation, ...outcome } = count;
  const answer = outcome.state === 'due' ? { due: outcome.due } : { error: errorOf(outcomeProblem(outcome)) };
  return { text: `${JSON.stringify({ ...answer, derivation }, null, 2)}\n`, status };
}
