import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/tree/tree.js';
import { openWenshu } from '../../src/wenshu.js';

const wenshu = openWenshu();
const caseOf = (name: string) =>
  wenshu.readCase(readFileSync(new URL(`cases/${name}.yaml`, import.meta.url), 'utf8'), name);

// Public practice of the Office speaks of 通过 and 不予通过; the Measures themselves name no outcomes.
describe.each([
  ['pass', '建议作出通过网络安全审查的结论', 'that the Project pass the cybersecurity review'],
  ['not-pass', '建议作出不予通过网络安全审查的结论', 'that the Project not pass the cybersecurity review'],
])('A suggested conclusion of %s', (name, zh, en) => {
  it('is suggested in both languages, and only that', async () => {
    const wish = { kind: 'suggested-conclusion', layout: 'stacked', format: 'txt' } as const;
    const [made] = await wenshu.render(caseOf(name), wish);
    const text = new TextDecoder().decode(made?.bytes);
    expect(text.match(/建议作出(不予|附条件)?通过网络安全审查的结论/g)).toEqual([zh]);
    expect(text).toContain(en);
  });

  it.each(layouts)('has its letters and clauses too, laid out %s', async layout => {
    for (const kind of ['opinion-solicitation-letter', 'supplier-commitment-clauses', 'written-notice']) {
      const made = await wenshu.render(caseOf(name), { kind, layout, format: 'txt' });
      for (const { bytes } of made) expect(new TextDecoder().decode(bytes)).not.toMatch(/undefined|null|\[object|（）/);
    }
  });
});
