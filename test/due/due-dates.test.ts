import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/due/course.js';
import { type DueDate, dueDates } from '../../src/due/due-dates.js';
import type { WenshuError } from '../../src/errors.js';
import type { Law } from '../../src/law/law.js';
import { calendar } from '../dates/bundled.js';
import { law } from '../law/files.js';
import { dueDatesOf, parties } from './case.js';

const received: Happening = { event: 'materials-received', on: '2020-06-01' };
const needed: Happening = { event: 'notice-issued', on: '2020-06-15', outcome: 'needed' };

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return (error as WenshuError).code;
  }
  return undefined;
}

/** A day of 2020 or 2021, by its number. */
const dayIn = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map(number => new Date(Date.UTC(2020, 5, number)).toISOString().slice(0, 10));

describe('due dates', () => {
  it('come in the order of the rules, one for each addressee of the opinions', () => {
    const names = dueDatesOf([]).map(({ rule, party }) => [rule.id, party?.id].filter(Boolean).join(' of '));
    const addressees = [
      'cac',
      'ndrc',
      'miit',
      'mps',
      'mss',
      'mof',
      'mofcom',
      'pboc',
      'samr',
      'nrta',
      'nassp',
      'sca',
      'transport',
      'energy',
    ];
    expect(names).toEqual([
      'need-for-review',
      'preliminary-review',
      ...addressees.map(id => `opinions of ${id}`),
      'special-review',
    ]);
  });

  it('do not depend on the order in which the case tells its events', () => {
    const events: Happening[] = [
      received,
      { event: 'supplement-requested', on: '2020-06-03', party: 'operator' },
      { event: 'supplement-requested', on: '2020-06-04' },
      { event: 'supplement-received', on: '2020-06-08' },
      { event: 'supplement-received', on: '2020-06-12', party: 'operator' },
      { ...needed, on: '2020-06-18' },
      { event: 'extension-decided', on: '2020-07-20' },
      { event: 'suggested-conclusion-sent', on: '2020-08-03' },
      { event: 'suggested-conclusion-received', on: '2020-08-05', party: 'mss' },
      { event: 'suggested-conclusion-received', on: '2020-08-04', party: 'energy' },
    ];
    const dates = (all: readonly Happening[]) => dueDatesOf(all).map(({ state, due }) => due ?? state);
    const expected = dates(events);
    expect(new Set(expected).size).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), shuffled => {
        expect(dates(shuffled)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('never come earlier through a pause, and later by the working days it took out', () => {
    const plain = dueDatesOf([received, needed])[1] as DueDate;
    fc.assert(
      fc.property(dayIn(15, 120), fc.integer({ min: 0, max: 40 }), (asked, length) => {
        const answered = new Date(Date.parse(asked) + length * 86_400_000).toISOString().slice(0, 10);
        const pause = [
          { event: 'supplement-requested', on: asked },
          { event: 'supplement-received', on: answered },
        ];
        const paused = dueDatesOf([received, needed, ...pause])[1] as DueDate;
        expect((paused.due ?? '') >= (plain.due ?? '')).toBe(true);
        const out =
          paused.count?.derivation.skipped.flatMap(each => (each.reason === 'pause' ? (each.workingDays ?? 0) : [])) ??
          [];
        const longer = dueDates(
          { events: [received, needed], parties: {} },
          { ...law, rules: law.rules.map(rule => ({ ...rule, length: rule.length + out.reduce((a, b) => a + b, 0) })) },
          calendar,
        )[1] as DueDate;
        expect(paused.due).toBe(longer.due);
      }),
      { numRuns: 200 },
    );
  });

  it('belong to a law of any names', () => {
    const other: Law = {
      ...law,
      rules: [
        {
          ...(law.rules[0] as Law['rules'][number]),
          id: 'reply',
          starts: { event: 'asked', each: [] },
          ends: { event: 'told', each: [] },
        },
      ],
      pauses: law.pauses,
    };
    const [due] = dueDates({ events: [{ event: 'asked', on: '2020-09-14' }], parties: {} }, other, calendar);
    expect(due).toMatchObject({ state: 'due', due: '2020-09-27', trigger: { event: 'asked', on: '2020-09-14' } });
  });

  it('are not counted from a stand-in where the case chose another start', () => {
    const [first, ...others] = law.rules as [Law['rules'][number], ...Law['rules']];
    const note = { zh: '说明', en: 'note' };
    const rule = {
      ...first,
      until: { event: 'materials-filed', each: [], note },
      options: [{ id: 'accepted', event: 'accepted', each: [], note }],
    };
    const course = { events: [{ event: 'materials-filed', on: '2020-06-01' }], parties: {} };
    const state = (options: Record<string, string>) =>
      dueDates({ ...course, options }, { ...law, rules: [rule, ...others] }, calendar)[0]?.state;
    expect(state({})).toBe('due');
    expect(state({ [rule.id]: 'accepted' })).toBe('not-started');
  });
});

describe('what a case cannot say', () => {
  it('is a start that the rule does not offer', () => {
    expect(codeOf(() => dueDatesOf([], { 'special-review': 'tomorrow' }))).toBe('case/unknown-start');
    expect(codeOf(() => dueDatesOf([], { opinions: 'last-opinion' }))).toBe('case/no-choice');
  });

  it.each([
    [
      'before it was asked for',
      [
        { event: 'supplement-requested', on: '2020-06-05' },
        { event: 'supplement-received', on: '2020-06-04' },
      ],
    ],
    [
      'a second time',
      [
        { event: 'supplement-requested', on: '2020-06-05' },
        { event: 'supplement-received', on: '2020-06-08' },
        { event: 'supplement-received', on: '2020-06-09' },
      ],
    ],
    [
      'by another than was asked',
      [
        { event: 'supplement-requested', on: '2020-06-05', party: 'operator' },
        { event: 'supplement-received', on: '2020-06-08', party: 'supplier' },
      ],
    ],
  ])('is that something was received %s', (_, events) => {
    expect(codeOf(() => dueDatesOf([received, ...events]))).toBe('case/nothing-to-answer');
  });

  it('is that corrected materials were received that nobody had asked for', () => {
    const events = [received, { event: 'corrected-materials-received', on: '2026-01-15' }];
    expect(codeOf(() => dueDatesOf(events, {}, '2022'))).toBe('case/nothing-to-answer');
    expect(codeOf(() => dueDatesOf(events))).toBe(undefined);
  });

  it('is an extension longer than the article allows', () => {
    expect(
      codeOf(() => dueDatesOf([received, needed, { event: 'extension-decided', on: '2020-07-01', days: 16 }])),
    ).toBe('case/too-many-days');
  });

  it('is an extension of no length, where the article sets none', () => {
    const events = [
      { event: 'special-procedure-notified', on: '2020-08-18' },
      { event: 'special-extension-decided', on: '2020-10-01' },
    ];
    expect(codeOf(() => dueDatesOf(events))).toBe('case/missing-days');
  });
});

describe('the parties of a period', () => {
  it('are those of the case and those of the law', () => {
    const found = dueDates({ events: [], parties: { members: parties.members } }, law, calendar);
    expect(found.filter(({ rule }) => rule.id === 'opinions')).toHaveLength(12);
  });
});
