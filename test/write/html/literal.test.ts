import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetFor } from '../../../src/style/sheets.js';
import { html } from '../../../src/write/html/index.js';
import { nodesOf, places, treeOf } from '../places.js';
import { wildText } from '../wild.js';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Text as a browser reads it: tags away, `<br>` a line feed, entities resolved. */
function textOf(fragment: string): string {
  return fragment
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, number: string, name: string) =>
      number ? String.fromCodePoint(Number(number)) : (entities[name] ?? '?'),
    );
}

const sheet = sheetFor('filing', 'zh');

/** The text of each element that holds text. */
function leaves(page: string): string[] {
  const body = page.slice(page.indexOf('<main>') + 6, page.indexOf('</main>'));
  return [...body.matchAll(/<(h\d|p|div) class="(?!pair)[^>]*>(.*?)<\/\1>/gsu)].map(match => textOf(match[2] ?? ''));
}

it('prints every value as it was given, in every place', () => {
  fc.assert(
    fc.property(wildText, fc.constantFrom(...Object.values(places)), (value, { times, blocks }) => {
      const found = leaves(html(treeOf(blocks(nodesOf(value))), { sheet })).join('');
      const own = found.split(value).length - 1;
      expect(value === '' || own >= times).toBe(true);
      const rest = leaves(html(treeOf(blocks([])), { sheet })).join('');
      expect(found.length).toBe(rest.length + value.length * times);
    }),
    { numRuns: 2000 },
  );
});

it('holds no element that came from a value', () => {
  fc.assert(
    fc.property(wildText, value => {
      const page = html(treeOf(places.paragraph?.blocks(nodesOf(value)) ?? [], 'zh', value.replaceAll('\n', '')), {
        sheet,
      });
      const body = page.slice(page.indexOf('<body>'));
      const tags = new Set([...body.matchAll(/<\/?([^\s>]*)/g)].map(match => match[1]));
      expect([...tags].filter(tag => !['body', 'div', 'span', 'main', 'p', 'br', 'html'].includes(tag ?? ''))).toEqual(
        [],
      );
    }),
    { numRuns: 1000 },
  );
});
