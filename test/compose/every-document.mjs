/**
 * Makes, in one process, documents of every kind by every version of the law in every layout and format, each of the first case
 * named on the command line that suffices for it, and prints a line of JSON for each: [case, version of the law, kind, copy, layout,
 * format, SHA-256]. Of a kind with many copies the first and the last are made. `--backwards` makes all in the opposite order.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compose, copiesOf, kindOf, write } from '../../dist/compose.js';
import { lawOf } from '../../dist/due-dates-of.js';
import { formats, layouts, openWenshu, WenshuError } from '../../dist/index.js';
import { loadFonts } from '../../dist/load/fonts.js';

const [order, ...files] = process.argv.slice(2);
const inOrder = list => (order === '--backwards' ? list.toReversed() : list);
const wenshu = openWenshu();

const cases = files.map(file => {
  const read = wenshu.readCase(readFileSync(file, 'utf8'), file);
  const set = wenshu.procedure(read.procedure);
  return { file, read, set, kinds: wenshu.kindsFor(read), version: lawOf(read, set).version };
});

const wanted = Object.values(wenshu.library.procedures).flatMap(set =>
  Object.keys(set.kinds).flatMap(kind => set.laws.map(({ version }) => ({ set, kind, version }))),
);

for (const { set, kind, version } of inOrder(wanted)) {
  const able = cases.filter(each => each.set === set && each.version === version && each.kinds.includes(kind));
  const found = able.find(({ read }) => suffices(read, set, kind));
  for (const { copy, layout } of inOrder(found ? wishesOf(found.read, set, kind) : [])) {
    const { tree } = compose(found.read, { kind, copy, layout }, set, wenshu.library);
    for (const format of formats) {
      const bytes = await write(tree, format, { fonts: loadFonts() });
      const hash = createHash('sha256').update(bytes).digest('hex');
      process.stdout.write(`${JSON.stringify([found.file, version, kind, copy ?? '', layout, format, hash])}\n`);
    }
  }
}

function wishesOf(read, set, kind) {
  const ids = copiesOf(read, set, kindOf(set, kind).kind).map(({ id }) => id);
  const copies = ids.length === 0 ? [] : [...new Set([ids[0], ids.at(-1)])];
  return copies.flatMap(copy => layouts.map(layout => ({ kind, copy, layout })));
}

/** Whether a case has all that each copy of the kind needs in both languages. */
function suffices(read, set, kind) {
  const wishes = wishesOf(read, set, kind).filter(({ layout }) => layout === 'stacked');
  try {
    for (const wish of wishes) compose(read, wish, set, wenshu.library);
    return wishes.length > 0;
  } catch (error) {
    if (error instanceof WenshuError) return false;
    throw error;
  }
}
