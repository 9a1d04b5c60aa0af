import { describe, expect, it } from 'vitest';
import { widthInEm, wordInEm } from '../../src/write/estimate.js';

describe('an estimated width', () => {
  it('counts Chinese characters and marks as one, others as half, and the gap between', () => {
    expect(widthInEm('网络，安全')).toBe(5);
    expect(widthInEm('“甲”——')).toBe(5);
    expect(widthInEm('abcd')).toBeCloseTo(2, 0);
    expect(widthInEm('第5条')).toBeCloseTo(2 + 0.52 + 0.5, 5);
    expect(widthInEm('𠮷')).toBe(1);
  });

  it('of the widest word takes a date as one, and of Chinese as many characters as it is told', () => {
    expect(wordInEm('网络安全审查', 4)).toBe(4);
    expect(wordInEm('网络', 4)).toBe(2);
    expect(wordInEm('2021年12月28日收到材料', 4)).toBe(widthInEm('2021年12月28日'));
    expect(wordInEm('critical information', 4)).toBe(widthInEm('information'));
    expect(wordInEm('x'.repeat(99), 4)).toBe(12);
    expect(wordInEm('high-performance', 4)).toBe(widthInEm('performance'));
    // In Times: L 0.611, C 0.667, R 0.667, the hyphen 0.333, a figure 0.5.
    expect(wordInEm('LC-R8200', 4)).toBeGreaterThan(0.611 + 0.667 + 0.333 + 0.667 + 4 * 0.5);
    // H 0.722, V 0.722.
    expect(wordInEm('HV-9000', 4)).toBeGreaterThan(0.722 + 0.722 + 0.333 + 4 * 0.5);
  });
});
