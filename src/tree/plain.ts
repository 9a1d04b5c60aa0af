import type { Inline } from './tree.js';

const plainOf: { readonly [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>) => string } = {
  text: run => run.text,
  strong: strong => plain(strong.children),
  emphasis: emphasis => plain(emphasis.children),
  break: () => '\n',
  reference: reference => reference.text,
  blank: blank => blank.text,
};

/**
 * The text of inline nodes without their form; a break is a line feed.
 *
 * @example
 * plain([{ type: 'strong', children: [{ type: 'text', text: '甲方' }] }]) //=> 甲方
 */
export function plain(children: readonly Inline[]): string {
  return children.map(each => (plainOf[each.type] as (inline: Inline) => string)(each)).join('');
}
