import { describe, expect, it } from 'vitest';
import { countOne, countReport } from '../../src/cli/count.js';
import { WenshuError } from '../../src/errors.js';
import { calendar } from '../dates/bundled.js';

const words = { from: '2026-03-02', workingDays: '10' };

describe('countOne', () => {
  it('takes pauses as FIRST..LAST, open ones as FIRST..', () => {
    expect(countOne({ ...words, pauses: ['2026-03-04..2026-03-06'] }, calendar)).toMatchObject({ due: '2026-03-18' });
    expect(countOne({ ...words, pauses: ['2026-03-04..'] }, calendar)).toMatchObject({ state: 'paused', counted: 2 });
  });

  it.each(['2026-03-04', '..2026-03-04', '2026-03-04...2026-03-06', ''])('refuses %j as a pause', pause => {
    expect(() => countOne({ ...words, pauses: [pause] }, calendar)).toThrow(/usage\/invalid-pause/);
  });

  it.each(['ten', '', '1.5', '-3', '1e3', '0', '0x10'])('refuses %j as a number of working days', workingDays => {
    expect(() => countOne({ ...words, workingDays }, calendar)).toThrow(/usage\/invalid-length/);
  });

  it('refuses a date that does not exist', () => {
    expect(() => countOne({ ...words, from: '2026-02-30' }, calendar)).toThrow(WenshuError);
  });
});

describe('countReport', () => {
  it('has the status of success only with a date', () => {
    expect(countReport(countOne(words, calendar), 'en').status).toBe(0);
    expect(countReport(countOne({ ...words, pauses: ['2026-03-04..'] }, calendar), 'en').status).toBe(20);
    expect(countReport(countOne({ ...words, from: '2026-12-30' }, calendar), 'zh').status).toBe(20);
  });

  it('as JSON is the answer of the stream and the derivation', () => {
    const due = JSON.parse(countReport(countOne(words, calendar), 'json').text);
    expect(due).toMatchObject({ due: '2026-03-16', derivation: { trigger: '2026-03-02', firstCounted: '2026-03-03' } });
    const beyond = JSON.parse(countReport(countOne({ ...words, from: '2026-12-30' }, calendar), 'json').text);
    expect(beyond.error).toMatchObject({ code: 'law/beyond-calendar', reach: '2026-12-31', counted: 1, remaining: 9 });
    expect(beyond.due).toBeUndefined();
  });
});
