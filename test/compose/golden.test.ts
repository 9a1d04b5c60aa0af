import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/case.js';
import { type Language, languages } from '../../src/language/language.js';
import { openWenshu } from '../../src/wenshu.js';

/**
 * Of each kind, in each language, the text that a lawyer has read and accepted. After a change of the words run
 * `npx vitest run test/compose/golden.test.ts -u`, read what has changed, and commit it.
 */
const wenshu = openWenshu();
const folder = fileURLToPath(new URL('golden/', import.meta.url));
/** The goldens there are before this run writes any: a missing one fails even where it is written now. */
const accepted = readdirSync(folder);

/** Of each kind a small case, of both versions among them. A kind that is not named has the first case that can make it. */
const chosen: Readonly<Record<string, string>> = {
  'analysis-report': 'bare-filing',
  'approval-request': 'product-with-conditions',
  'commitment-letter': 'bare-filing',
  complaint: 'product-supplier',
  'conclusion-notice': 'procurement-refused',
  'correction-request': 'supplements',
  declaration: 'year-end',
  'disclosure-consent': 'supplements',
  'ex-officio-approval-request': 'processing-passed',
  'extension-notice': 'across-versions',
  'fulfilment-letter': 'supplements',
  'listing-declaration': 'listing-not-needed',
  'materials-list': 'bare-filing',
  'materials-receipt': 'after-review',
  'opening-announcement': 'processing-refused',
  'opinion-reply': 'special-2020',
  'opinion-solicitation-letter': 'product-ex-officio',
  'outcome-announcement': 'product-with-conditions',
  'power-of-attorney': 'bare-filing',
  'pre-assessment-report': 'no-declaration',
  'product-conclusion-notice': 'product-passed',
  'risk-measures-report': 'processing-unfiled',
  'second-opinion-reply': 'special-2020',
  'second-opinion-solicitation-letter': 'processing-refused',
  'second-suggested-conclusion': 'procurement-with-conditions',
  'special-extension-notice': 'processing-refused',
  'special-procedure-notice': 'special-2020',
  'suggested-conclusion': 'product-ex-officio',
  'supplement-request': 'not-pass',
  'supplement-submission': 'supplements',
  'supplier-commitment-clauses': 'year-end',
  'written-notice': 'pass',
};

const names = readdirSync(new URL('cases/', import.meta.url)).map(name => name.replace('.yaml', ''));

function read(name: string): Case {
  const file = `cases/${name}.yaml`;
  return wenshu.readCase(readFileSync(new URL(file, import.meta.url), 'utf8'), file);
}

function caseFor(kind: string): string {
  const name = chosen[kind] ?? names.find(each => wenshu.kindsFor(read(each)).includes(kind));
  return name ?? expect.fail(`No case of test/compose/cases makes ${kind}.`);
}

/** The first copy, a draft unless the case is final; without the version of the calendar, which moves with every notice. */
async function textOf(kind: string, language: Language): Promise<string> {
  const [made] = await wenshu.render(read(caseFor(kind)), { kind, layout: language, format: 'txt' });
  const text = new TextDecoder().decode(made?.bytes).replaceAll('\u00A0', ' ');
  return text.replaceAll(wenshu.library.calendar.version, '…');
}

/** As many lines as are read with care. */
const most = 60;
const heading = {
  zh: /^(第?[一二三四五六七八九十]+[、条]|（[一二三四五六七八九十]+）).{1,24}[^。：；]$/,
  en: /^(\d+\.|\d\.\d|Article \d+) ?\p{Lu}.{1,70}[^.:;]$/u,
};
const law = {
  zh: /\d年|\d月|\d+(个工作日|个月|小时|日)|第[一二三四五六七八九十百]+条|期限/,
  en: /Article \d|(January|February|March|April|May|June|July|August|September|October|November|December) \d|\d (working days|months|years|days|hours)|[Pp]eriod/,
};

/** The whole text; where it is long, its headings and every line with a date, an article or a period. */
function toBeRead(text: string, language: Language): string {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (lines.length <= most) return text;
  return `${lines.filter(line => heading[language].test(line) || law[language].test(line)).join('\n')}\n`;
}

const kinds = Object.values(wenshu.library.procedures).flatMap(({ kinds: all }) => Object.keys(all));
const goldens = kinds.flatMap(kind => languages.map(language => ({ kind, language, file: `${kind}.${language}.txt` })));

describe('The accepted text', () => {
  it('is there of every kind in both languages, and of nothing else', () => {
    expect(accepted.sort()).toEqual(goldens.map(({ file }) => file).sort());
  });

  it.each(goldens)('is what $file still says', async ({ kind, language, file }) => {
    const text = toBeRead(await textOf(kind, language), language);
    expect(text.split('\n').filter(line => line.trim() !== '').length).toBeLessThanOrEqual(most);
    await expect(text).toMatchFileSnapshot(`golden/${file}`);
  });
});
