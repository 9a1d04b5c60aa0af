import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dataOfJson } from '../../src/case/json.js';
import { readSource } from '../../src/case/source.js';

const example = new URL('../../examples/power-grid/case.yaml', import.meta.url);

describe('A case in JSON', () => {
  it('says what it says as YAML, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (json, indent) => {
        const text = JSON.stringify({ held: JSON.parse(json) }, null, indent);
        expect(readSource(text, 'case.json').data).toEqual(parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is read as JSON, and its errors still have line and column', () => {
    const text = JSON.stringify(parse(readFileSync(example, 'utf8')), null, 2);
    expect(dataOfJson(text)?.data).toEqual(parse(text));
    const { place, written } = readSource('{\n  "a": [\n    1.50\n  ]\n}', 'case.json');
    expect(place(['a', 0])).toEqual({ file: 'case.json', line: 3, column: 5, path: 'a[0]' });
    expect(written(['a', 0])).toBe('1.50');
  });

  it.each([
    ['names a thing twice', '{"a": 1, "a": 2}'],
    ['names a thing twice, once with an escape', '{"a": [{"b": 1, "\\u0062": 2}]}'],
    ['is nested deeper than any case', `${'['.repeat(201)}${']'.repeat(201)}`],
    ['is nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['is YAML with braces', '{a: 1}'],
    ['has a comma too many', '{"a": 1,}'],
    ['is YAML', 'a: 1'],
  ])('is left to YAML and its errors where it %s', (_, text) => {
    expect(dataOfJson(text)).toBeUndefined();
  });

  it('is not taken for one that names things twice because its texts hold colons and quotation marks', () => {
    const data = { 'a"b": ': 'c": "d', 'e\\': '\\": ', f: [{ 'a"b": ': ['"x":'] }], __proto_: {} };
    expect(dataOfJson(JSON.stringify(data))?.data).toEqual(data);
  });
});
