import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Happening } from '../../src/due/course.js';
import type { DueDate } from '../../src/due/due-dates.js';
import { dueDatesOf } from './case.js';

interface Expectation {
  readonly state?: string;
  readonly due?: string;
  readonly from?: string;
  readonly provisional?: boolean;
  readonly days?: number;
  /** `never`: not yet. */
  readonly ended?: string;
  readonly counted?: number;
  readonly remaining?: number;
  /** `none`: no note at all. */
  readonly notes?: string;
}

interface Example {
  readonly title: string;
  readonly article: string;
  /** The version counted by, where it is not that of the file. */
  readonly version?: string;
  readonly events: readonly Happening[];
  readonly options?: Record<string, string>;
  readonly expect: Readonly<Record<string, string | Expectation>>;
}

const folder = 'test/due/spec';

for (const file of readdirSync(folder)) {
  describe(file, () => {
    const examples = parse(readFileSync(`${folder}/${file}`, 'utf8')) as Example[];
    it.each(examples)('$title（$article）', ({ events, options, version, expect: expected }) => {
      const found = dueDatesOf(events, options, version ?? /\d{4}/.exec(file)?.[0]);
      for (const [name, value] of Object.entries(expected)) {
        const [rule, party] = name.split(' of ');
        const due = found.find(each => each.rule.id === rule && each.party?.id === party);
        const wanted = expectation(value);
        expect(seen(due, wanted), name).toEqual(wanted);
      }
    });
  });
}

function expectation(value: string | Expectation): Expectation {
  if (typeof value !== 'string') return value.due === undefined ? value : { state: 'due', ...value };
  return value === 'not-started' ? { state: value } : { state: 'due', due: value };
}

/** Of a due date, what the example speaks of. */
function seen(due: DueDate | undefined, wanted: Expectation): Expectation {
  const count = due?.count;
  const notes = due?.notes.map(({ zh }) => zh) ?? [];
  const all = {
    state: due?.state,
    due: due?.due,
    from: due?.trigger?.on,
    provisional: due?.trigger?.provisional,
    days: due?.days,
    ended: due?.endedOn ?? 'never',
    counted: count && count.state !== 'due' ? count.counted : undefined,
    remaining: count && count.state !== 'due' ? count.remaining : undefined,
    notes:
      notes.length === 0 ? 'none' : notes.some(note => note.includes(wanted.notes ?? '')) ? wanted.notes : notes.join(),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted)) as Expectation;
}
