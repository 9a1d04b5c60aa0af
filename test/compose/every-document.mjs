/**
 * Makes, in one process, the documents of the cases named on the command line in every layout and format, and prints a line of
 * JSON for each: [case, version of the law, kind, copy, layout, format, SHA-256]. Of a kind with many copies the first
 * and the last have theirs. `--backwards` makes all in the opposite order.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compose, copiesOf, kindOf, write } from '../../dist/compose.js';
import { lawOf } from '../../dist/due-dates-of.js';
import { formats, layouts, openWenshu } from '../../dist/index.js';
import { loadFonts } from '../../dist/load/fonts.js';

const [order, ...files] = process.argv.slice(2);
const wenshu = openWenshu();

const jobs = files.flatMap(file => {
  const read = wenshu.readCase(readFileSync(file, 'utf8'), file);
  const set = wenshu.procedure(read.procedure);
  const copies = kind => {
    const ids = copiesOf(read, set, kindOf(set, kind).kind).map(({ id }) => id);
    return [...new Set([ids[0], ids.at(-1)])];
  };
  const wishes = wenshu
    .kindsFor(read)
    .flatMap(kind => copies(kind).flatMap(copy => layouts.map(layout => ({ kind, copy, layout }))));
  return wishes.map(wish => ({ file, read, set, wish, version: lawOf(read, set).version }));
});

for (const { file, read, set, wish, version } of order === '--backwards' ? jobs.reverse() : jobs) {
  const { tree } = compose(read, wish, set, wenshu.library);
  for (const format of formats) {
    const hash = createHash('sha256')
      .update(await write(tree, format, loadFonts()))
      .digest('hex');
    const { kind, copy = '', layout } = wish;
    process.stdout.write(`${JSON.stringify([file, version, kind, copy, layout, format, hash])}\n`);
  }
}
