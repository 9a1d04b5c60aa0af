import { aboveLines, beginsLine, indentAt, lineEnd, lineStart } from './text-lines.js';

/** A piece of text to be put in at a place of another. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What is put in at once. */
export type Insertions = readonly Insertion[];

/** A flow collection in a text: where its bracket opens, and from where to where each of its items stands. */
export interface FlowList {
  readonly open: number;
  readonly items: readonly { readonly from: number; readonly to: number }[];
}

/**
 * The ways to put `item` into a flow collection that has items, so that it becomes the one at `index`: the one that looks
 * best first. Items that begin lines stay so; a comment stays with the item beside or under it.
 */
export function insertInFlow(text: string, list: FlowList, index: number, item: string, comma: string): Insertions[] {
  return index === 0 ? beforeFirst(text, list, item, comma) : afterItem(text, list, index - 1, item, comma);
}

function beforeFirst(text: string, { open, items }: FlowList, item: string, comma: string): Insertions[] {
  const [first] = items;
  const head = /^[ \t]*(?:#[^\n]*)?\n/.exec(text.slice(open + 1).replace(/\r\n/g, ' \n'))?.[0].length;
  const pad = /^[ \t]*/.exec(text.slice(open + 1))?.[0].length ?? 0;
  const inline = [{ at: open + 1 + pad, text: item + comma }];
  if (!first || head === undefined || !beginsLine(text, first.from)) return [inline];
  const at = aboveLines(text, lineStart(text, first.from), open + 1 + head, line => /^\s*#/.test(line));
  return [[{ at, text: `${indentAt(text, first.from)}${item},${lineEnd(text, at)}` }], inline];
}

function afterItem(text: string, { items }: FlowList, index: number, item: string, comma: string): Insertions[] {
  const { from, to } = items[index] ?? { from: 0, to: 0 };
  const inline = [{ at: to, text: comma + item }];
  const [line, hasComma, comment] = /^[ \t]*(,?)[ \t]*(#[^\n]*)?\r?\n/.exec(text.slice(to)) ?? [];
  const model = [from, ...items.map(each => each.from)].find(each => beginsLine(text, each));
  if (line === undefined || model === undefined) return [inline];
  const next = to + line.length;
  const indent = indentAt(text, model);
  const end = lineEnd(text, next);
  if (hasComma) return [[{ at: next, text: `${indent}${item},${end}` }], inline];
  if (!comment) return [[{ at: to, text: `,${end}${indent}${item}` }], inline];
  const apart = [
    { at: to, text: ',' },
    { at: next, text: `${indent}${item}${end}` },
  ];
  return [apart, inline];
}
