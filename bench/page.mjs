/** Puts what was measured into README.md, between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('README.md', import.meta.url);

export function put(name, text) {
  const [before, after] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const page = readFileSync(file, 'utf8');
  const from = page.indexOf(before);
  const to = page.indexOf(after);
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}`);
  writeFileSync(file, page.slice(0, from + before.length) + text + page.slice(to));
}

/** A Markdown table; numbers stand at the right. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
