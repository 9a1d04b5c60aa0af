import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/tree/tree.js';
import { writers } from '../../src/write/index.js';
import { markdown } from '../../src/write/markdown/index.js';
import { text } from '../../src/write/text/index.js';
import { formats } from '../../src/write/writer.js';
import { treeOf } from './places.js';

it('has a writer for every format', () => {
  expect(Object.keys(writers).sort()).toEqual([...formats].sort());
});

describe('a block that no writer knows', () => {
  const tree = treeOf([{ type: 'picture' } as unknown as Block]);
  it('is refused in Markdown', () => expect(() => markdown(tree)).toThrow('Markdown knows no block picture'));
  it('is refused in plain text', () => expect(() => text(tree)).toThrow('Plain text knows no block picture'));
});
