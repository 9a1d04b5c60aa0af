import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openWenshu, WenshuError } from '../../src/index.js';

const wenshu = openWenshu();

/** An example whose document goes to a superior (上行文), with and without the name of who approved it for issue. */
function readExample(name: string, kind: string, signed: boolean) {
  const file = new URL(`../../examples/${name}/case.yaml`, import.meta.url);
  const data = parse(readFileSync(file, 'utf8')) as { documents: Record<string, { variables?: { signer?: unknown } }> };
  if (!signed) delete data.documents[kind]?.variables?.signer;
  return wenshu.readCase(JSON.stringify(data), 'case.json');
}

// GB/T 9704-2012, 7.2.6: 上行文应当标注签发人姓名。
describe.each([
  ['metro-network', 'approval-request'],
  ['storage-product', 'ex-officio-approval-request'],
] as const)('in %s the %s', (name, kind) => {
  it.each([
    ['zh', '签发人：韩松龄'],
    ['en', 'Approved for issue by: Han Songling'],
  ] as const)('names in %s who approved it for issue', async (layout, line) => {
    const [made] = await wenshu.render(readExample(name, kind, true), { kind, layout, format: 'txt' });
    expect(new TextDecoder().decode(made?.bytes)).toContain(line);
  });

  it.each(['zh', 'en'] as const)('is refused in %s where the case does not say who did', async layout => {
    const asked = wenshu.render(readExample(name, kind, false), { kind, layout, format: 'txt' });
    const error = await asked.catch((each: unknown) => each);
    expect(error).toBeInstanceOf(WenshuError);
    const [problem, ...others] = (error as WenshuError).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'template/missing-value',
      place: { path: `documents.${kind}.variables.signer` },
    });
  });
});
