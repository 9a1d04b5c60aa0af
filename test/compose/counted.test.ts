import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { compose, copiesOf, kindOf } from '../../src/compose.js';
import { layouts } from '../../src/tree/tree.js';
import { openWenshu } from '../../src/wenshu.js';
import { linesOf, shown } from '../write/docx/lines.js';
import { written } from '../write/docx/written.js';

const wenshu = openWenshu();
const example = wenshu.readCase(readFileSync(new URL('../../examples/power-grid/case.yaml', import.meta.url), 'utf8'));
const set = wenshu.procedure(example.procedure);

it.each(wenshu.kindsFor(example))('Word counts %s to the numbers that every other format prints', async kind => {
  const [copy] = copiesOf(example, set, kindOf(set, kind).kind);
  for (const layout of layouts) {
    const { tree } = compose(example, { kind, copy: copy?.id, layout, blanks: true }, set, wenshu.library);
    const files = Object.entries(unzipSync(await written(tree))).map(([path, bytes]) => [path, strFromU8(bytes)]);
    expect(shown(Object.fromEntries(files))).toEqual(linesOf(tree));
  }
});
