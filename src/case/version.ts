import { type Problem, problem } from '../errors.js';
import { governing, laterThan } from '../law/governing.js';
import type { Law } from '../law/law.js';
import type { Case } from './case.js';

/**
 * The day by which the version of the law that governs a case is chosen: that of the first event that opens the procedure, else
 * of its first event, else of a document; undefined where the case has no date.
 */
export function openingDay({ events, documents }: Case, opens: readonly string[]): string | undefined {
  const first = (days: readonly string[]) => [...days].sort()[0];
  return (
    first(events.flatMap(({ event, on }) => (opens.includes(event) ? on : []))) ??
    first(events.map(({ on }) => on)) ??
    Object.values(documents ?? {}).flatMap(document => document?.date ?? [])[0]
  );
}

/** The version of the law that governs a case: the one it names, or the one in force on the day that opened it. */
export function versionOf(read: Case, laws: readonly Law[], opens: readonly string[]): Law {
  return governing(laws, openingDay(read, opens), read.version);
}

/** A review opened under one version of the law that is still under way when the next one comes into force. */
export interface Straddling {
  /** The version applied, and the day from which the next one is in force. */
  readonly law: Law;
  readonly change: string;
  /** Whether the case itself names the version. */
  readonly chosen: boolean;
}

/**
 * How a review lies across a change of the law: it was opened before the next version came into force, and one of `days`, its
 * events or due dates, is that day or later. Undefined where it does not.
 */
export function straddling(
  read: Case,
  laws: readonly Law[],
  opens: readonly string[],
  days: readonly string[],
): Straddling | undefined {
  const opened = openingDay(read, opens);
  const change = opened === undefined ? undefined : laterThan(laws, opened)[0]?.inForce.from;
  if (change === undefined || days.every(day => day < change)) return undefined;
  return { law: versionOf(read, laws, opens), change, chosen: read.version !== undefined };
}

/** A review across a change of the law whose case does not say which version it chooses: no document of it can be final. */
export function undecided(
  read: Case,
  laws: readonly Law[],
  opens: readonly string[],
  days: readonly string[],
): Problem[] {
  const across = straddling(read, laws, opens, days);
  if (!across || across.chosen) return [];
  const { law, change } = across;
  const known = laws.map(({ version }) => version).join(', ');
  return [
    problem('case/version-undecided', { path: 'version' }, { ...law.title, change, version: law.version, known }),
  ];
}
