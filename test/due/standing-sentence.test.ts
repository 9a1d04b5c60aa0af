import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/dates/day.js';
import { type Standing, standingOn } from '../../src/due/standing-on.js';
import { standingSentence } from '../../src/due/standing-sentence.js';
import { calendar } from '../dates/bundled.js';
import { dueDatesOf } from './case.js';

/** The examples under spec/ hold the Chinese against dates counted by hand; here stand the English words beside them. */
const received = { event: 'materials-received', on: '2020-06-01' };
const told = (today: string, ...events: { event: string; on: string; outcome?: string }[]) => {
  const [due] = dueDatesOf(events);
  if (!due) throw new Error('no period');
  return standingSentence(standingOn(due, today as Day, calendar), 'en');
};
const notified = (on: string) => ({ event: 'notice-issued', on, outcome: 'needed' });
const late = { event: 'materials-received', on: '2026-12-14' };

describe('the state of a period in English', () => {
  it.each([
    ['2020-05-31', [received], 'not started'],
    ['2020-06-05', [received], 'running, due in 6 working days'],
    ['2020-06-12', [received], 'running, due in 1 working day'],
    ['2020-06-15', [received], 'due today'],
    ['2020-06-16', [received], 'overdue by 1 working day'],
    ['2020-06-28', [received], 'overdue by 8 working days'],
    ['2020-06-15', [received, notified('2020-06-15')], 'met on 2020-06-15'],
    ['2020-06-18', [received, notified('2020-06-18')], 'met late by 3 working days, on 2020-06-18'],
    ['2020-06-21', [{ ...received, on: '2020-06-05' }], 'overdue by less than one working day'],
    [
      '2020-06-08',
      [received, { event: 'supplement-requested', on: '2020-06-05' }],
      'paused (4 working days counted, 6 remaining)',
    ],
    [
      '2026-12-22',
      [{ ...received, on: '2026-12-21' }],
      'beyond the published holidays (8 working days counted by 2026-12-31, 2 remaining)',
    ],
    ['2027-01-04', [late], 'overdue, by how many working days is not known'],
    ['2027-01-04', [late, notified('2027-01-04')], 'met late on 2027-01-04, by how many working days is not known'],
  ])('on %s is, after %j, %s', (today, events, words) => {
    expect(told(today, ...events)).toBe(words);
  });

  it('has words for every kind, in both languages', () => {
    const today = '2021-01-04' as Day;
    const all: Record<Standing['kind'], Standing> = {
      'not-started': { today, kind: 'not-started' },
      'due-today': { today, kind: 'due-today' },
      met: { today, kind: 'met', endedOn: today },
      'met-late': { today, kind: 'met-late', endedOn: today, workingDays: 1 },
      running: { today, kind: 'running', workingDays: 1 },
      overdue: { today, kind: 'overdue', workingDays: 1 },
      paused: { today, kind: 'paused', counted: 1, remaining: 1 },
      beyond: { today, kind: 'beyond', lastDay: today, counted: 1, remaining: 1 },
    };
    const spelled = Object.values(all).flatMap(each => [standingSentence(each, 'zh'), standingSentence(each, 'en')]);
    expect(new Set(spelled).size).toBe(16);
    expect(spelled.filter(text => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });
});
