import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Day } from '../../src/dates/day.js';
import type { Happening } from '../../src/due/course.js';
import type { DueDate } from '../../src/due/due-dates.js';
import { standingOn } from '../../src/due/standing-on.js';
import { standingSentence } from '../../src/due/standing-sentence.js';
import { calendar } from '../dates/bundled.js';
import { numberOf, walkDays } from '../dates/by-hand.js';
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
  /** The state on each of these days, in words. */
  readonly on?: Readonly<Record<string, string>>;
}

interface Example {
  readonly title: string;
  readonly article: string;
  /** Where the working days stand: the notices for the years it reaches. */
  readonly source: string;
  /** The version counted by, where it is not that of the file. */
  readonly version?: string;
  readonly events: readonly Happening[];
  readonly options?: Record<string, string>;
  /** What periods one after another come to, counted day by day from the words of the notices. */
  readonly sum?: { readonly from: string; readonly workingDays: number; readonly due: string };
  readonly expect: Readonly<Record<string, string | Expectation>>;
}

const folder = 'test/due/spec';

for (const file of readdirSync(folder)) {
  describe(file, () => {
    const examples = parse(readFileSync(`${folder}/${file}`, 'utf8')) as Example[];
    it('has an article and a source for every example', () => {
      for (const { title, article, source } of examples) {
        expect(article, title).toMatch(/第[一二三四五六七八九十]+条/);
        expect(source, title).toMatch(/国务院办公厅|网络安全审查办法/);
      }
    });

    it.each(examples)('$title（$article）', ({ events, options, version, sum, expect: expected }) => {
      const found = dueDatesOf(events, options, version ?? /\d{4}/.exec(file)?.[0]);
      for (const [name, value] of Object.entries(expected)) {
        const [rule, party] = name.split(' of ');
        const due = found.find(each => each.rule.id === rule && each.party?.id === party);
        const wanted = expectation(value);
        expect(seen(due, wanted), name).toEqual(wanted);
      }
      if (sum)
        expect(walkDays(numberOf(sum.from), sum.workingDays, [], '(S,R]')).toEqual({ state: 'due', due: sum.due });
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
    on: due && Object.fromEntries(Object.keys(wanted.on ?? {}).map(day => [day, stateOn(due, day)])),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted)) as Expectation;
}

function stateOn(due: DueDate, day: string): string {
  return standingSentence(standingOn(due, day as Day, calendar), 'zh');
}
