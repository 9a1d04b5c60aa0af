import { describe, expect, it } from 'vitest';
import type { WenshuError } from '../../src/errors.js';
import { governing, laterThan } from '../../src/law/governing.js';
import { law, law2022 } from './files.js';

const laws = [law2022, law];
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as WenshuError).code;
  }
  return undefined;
};

describe('the version that governs', () => {
  it.each([
    ['2020-06-01', '2020'],
    ['2022-02-14', '2020'],
    ['2022-02-15', '2022'],
    ['2026-11-22', '2022'],
  ])('on %s is that of %s', (day, version) => {
    expect(governing(laws, day).version).toBe(version);
  });

  it('is the one the case names, whatever the day', () => {
    expect(governing(laws, '2023-01-01', '2020').version).toBe('2020');
  });

  it('is the newest where there is no day yet', () => {
    expect(governing(laws, undefined).version).toBe('2022');
  });

  it('does not exist before the first is in force', () => {
    expect(codeOf(() => governing(laws, '2020-05-31'))).toBe('law/none-in-force');
  });

  it.each([
    ['2020-05-31', ['2020', '2022']],
    ['2022-02-14', ['2022']],
    ['2022-02-15', []],
  ])('has on %s these to come: %j', (day, versions) => {
    expect(laterThan(laws, day).map(({ version }) => version)).toEqual(versions);
  });

  it('is not guessed from a name that is not there', () => {
    expect(codeOf(() => governing(laws, '2020-06-01', '2021'))).toBe('law/unknown-version');
  });
});
