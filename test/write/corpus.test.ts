import { describe, expect, it } from 'vitest';
import { html } from '../../src/write/html/index.js';
import { markdown } from '../../src/write/markdown/index.js';
import { text } from '../../src/write/text/index.js';
import { corpus } from './corpus.js';

/** The style sheet has its own test; here it would hide the text. */
const withoutStyle = (page: string): string => page.replace(/<style>[\s\S]*<\/style>\n/, '');

describe.each(corpus)('$name', ({ name, tree, sheet }) => {
  const golden = (format: string): string => `corpus/golden/${name}.${format}`;

  it('is written as HTML', async () => {
    await expect(withoutStyle(html(tree, { sheet }))).toMatchFileSnapshot(golden('html'));
  });
  it('is written as Markdown', async () => {
    await expect(markdown(tree)).toMatchFileSnapshot(golden('md'));
  });
  it('is written as plain text', async () => {
    await expect(text(tree)).toMatchFileSnapshot(golden('txt'));
  });
});
