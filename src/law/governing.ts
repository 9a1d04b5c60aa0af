import { fail } from '../errors.js';
import type { Law } from './law.js';

/**
 * The version of a law that governs a step taken on `day` (YYYY-MM-DD): the one that `named` names, else the one in force
 * on that day, else, where there is no day yet, the newest. Throws `law/unknown-version` and `law/none-in-force`.
 *
 * @example
 * governing(laws, '2022-02-14').version // '2020': the next one is in force from 2022-02-15
 * governing(laws, '2022-02-15', '2020').version // '2020': a review under way, where the case says so
 */
export function governing(laws: readonly Law[], day: string | undefined, named?: string | undefined): Law {
  const known = laws.map(({ version }) => version).join(', ');
  if (named !== undefined) {
    const law = laws.find(({ version }) => version === named);
    return law ?? fail('law/unknown-version', { path: 'version' }, { named, known });
  }
  const found = day === undefined ? newest(laws) : laws.find(law => inForce(law, day));
  return found ?? fail('law/none-in-force', {}, { day: day ?? '', known });
}

/**
 * The versions that came into force after `day`, oldest first: a review opened on that day that is still under way then
 * lies across a change of the law.
 *
 * @example
 * laterThan(laws, '2021-12-13').map(({ inForce }) => inForce.from) // ['2022-02-15']
 */
export function laterThan(laws: readonly Law[], day: string): Law[] {
  return laws.filter(({ inForce: { from } }) => from > day).sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
}

function inForce({ inForce: { from, to } }: Law, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

function newest(laws: readonly Law[]): Law | undefined {
  return [...laws].sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1))[0];
}
