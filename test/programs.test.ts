import { expect, it } from 'vitest';
import { missingFor, pathOf } from './programs.js';
import { missing as validator } from './write/docx/validator.js';
import { missing as browser } from './write/html/browser.js';

// Elsewhere each test that lacks one says so and is skipped; `.ci/run` installs them all.
it.runIf(process.env.CI).each(['pdftoppm', 'pdffonts', 'pdfinfo', 'qpdf', 'soffice'])(
  '%s is at hand where all is to be tested',
  name => expect(missingFor('what it shows is not tested', name)).toBe(undefined),
);

it.runIf(process.env.CI)('a browser and a validator of Word files are at hand where all is to be tested', () => {
  expect([browser, validator]).toEqual([undefined, undefined]);
});

it('a program is found by its name, and one that there is not is none', () => {
  expect(pathOf('node')).toMatch(/node$/);
  expect(pathOf('no-such-program')).toBe(undefined);
});
