import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explain, lines, WenshuError } from '../../src/errors.js';
import { readText } from '../../src/load/text.js';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();
const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What is wrong with a case file, as a user reads it in either language; '' for a sound one. */
function verdict(file: string): string {
  try {
    wenshu.readCase(readText(file, 'case'), 'case.yaml');
    return '';
  } catch (error) {
    if (!(error instanceof WenshuError)) throw error;
    const told = (language: 'zh' | 'en') => error.problems.map(each => `${lines(explain(each, language))}\n`).join('');
    return `${told('en')}\n${told('zh')}`.replaceAll(file, 'case.yaml');
  }
}

describe('A bad case file', () => {
  it.each(readdirSync(folder('bad/')))('%s is refused with the stored message', async name => {
    const said = verdict(folder(`bad/${name}/case.yaml`));
    expect(said).not.toBe('');
    await expect(said).toMatchFileSnapshot(folder(`bad/${name}/error.txt`));
  });
});

describe('A good case file', () => {
  it.each(readdirSync(folder('good/')))('%s is read without a word', name => {
    expect(verdict(folder(`good/${name}/case.yaml`))).toBe('');
  });
});
