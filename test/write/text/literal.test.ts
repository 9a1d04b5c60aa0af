import fc from 'fast-check';
import { expect, it } from 'vitest';
import { text } from '../../../src/write/text/index.js';
import { nodesOf, places, treeOf } from '../places.js';
import { wildText } from '../wild.js';

it('prints every line of a value as it was given, in every place', () => {
  fc.assert(
    fc.property(wildText, fc.constantFrom(...Object.values(places)), (value, { times, blocks }) => {
      const written = text(treeOf(blocks(nodesOf(value))));
      for (const line of value.split('\n').filter(each => each !== ''))
        expect(written.split(line).length - 1).toBeGreaterThanOrEqual(times);
    }),
    { numRuns: 2000 },
  );
});

it('adds nothing to a paragraph but its line end', () => {
  fc.assert(
    fc.property(wildText, value => {
      expect(text(treeOf(places.paragraph?.blocks(nodesOf(value)) ?? []))).toBe(`${value}\n`);
    }),
  );
});
