import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Insertions, insertInFlow } from './insert-in-flow.js';
import { arranged, likeAt, type NewEvent, spelledBlock, spelledFlow, styleOf, usualStyle } from './spelled-event.js';
import { aboveLines, indentAt, lineEnd, lineStart } from './text-lines.js';

/** The part of a case that lists its events. */
const part = 'events';

/**
 * The ways to put an event into the text of a case as the one at `index` of its events, the best first. Whether one of them
 * leaves everything else as it is read is for the caller to see: there are texts for which the best does not.
 */
export function insertEvent(text: string, { contents }: Document, index: number, event: NewEvent): Insertions[] {
  if (!isMap(contents)) return [];
  const pairs = contents.items as Fields;
  const at = pairs.findIndex(({ key }) => isScalar(key) && key.value === part);
  const list = pairs[at]?.value;
  if (at < 0) return contents.flow ? newFlowPart(text, contents, event) : newPart(text, contents, event);
  if (!isSeq(list)) return [];
  const set = arranged(event, list.items, index);
  if (list.flow) return list.items.length > 0 ? inFlow(text, list, index, set) : inEmpty(text, list, contents, set);
  const next = pairs[at + 1]?.key.range?.[0];
  return inBlock(text, list, index, set, next === undefined ? text.length : lineStart(text, next));
}

type Fields = readonly Pair<Node, Node | null>[];

function spanOf(node: unknown): { readonly from: number; readonly to: number } {
  const [from = 0, to = 0] = (node as Node | null)?.range ?? [];
  return { from, to };
}

/** Into a list with dashes; `end` is where the part ends. */
function inBlock(text: string, list: YAMLSeq, index: number, event: NewEvent, end: number): Insertions[] {
  const dash = spanOf(list).from;
  const first = lineStart(text, dash);
  const indent = text.slice(first, dash);
  const lines = blockItem(text, list, index, event, indent);
  if (index === 0) return [ownLines(text, aboveLines(text, first, 0, isComment), lines)];
  const following = list.items[index];
  const next = following ? dashLine(text, following, indent.length) : end;
  // Comments that stand deeper than the dash belong to the event above them.
  const isOutside = (line: string) =>
    line === '' || /^\.\.\.(\s|$)/.test(line) || (isComment(line) && line.search(/\S/) <= indent.length);
  return [ownLines(text, aboveLines(text, next, first, isOutside), lines), ownLines(text, next, lines)];
}

function isComment(line: string): boolean {
  return /^\s*#/.test(line);
}

/** The line with the dash of an item: between it and the item there can be comments. */
function dashLine(text: string, item: unknown, column: number): number {
  let start = lineStart(text, spanOf(item).from);
  while (start > 0 && !(text[start + column] === '-' && text.slice(start, start + column).trim() === ''))
    start = lineStart(text, start - 1);
  return start;
}

function blockItem(text: string, list: YAMLSeq, index: number, event: NewEvent, indent: string): string {
  const like = likeAt(list.items, index, event);
  if (!like || like.flow)
    return `${indent}- ${spelledFlow({ ...event }, like ? styleOf(like, text) : usualStyle, indent, like)}`;
  const dash = dashLine(text, like, indent.length) + indent.length;
  const gap = /^ +$/.exec(text.slice(dash + 1, spanOf(like).from))?.[0] ?? ' ';
  return `${indent}-${gap}${spelledBlock(event, `${indent} ${' '.repeat(gap.length)}`, lineEnd(text, dash), like)}`;
}

/** Lines of their own at `at`, the beginning of a line or the end of the text. */
function ownLines(text: string, at: number, lines: string): Insertions {
  const end = lineEnd(text, at);
  const isOpen = at === text.length && !text.endsWith('\n');
  return [{ at, text: isOpen ? end + lines : lines + end }];
}

/** A list that is not there yet, at the end of the case. */
function newPart(text: string, root: YAMLMap, event: NewEvent): Insertions[] {
  const fields = root.items as Fields;
  const last = fields.at(-1);
  const key = spanOf(last?.key).from;
  const indent = indentAt(text, key);
  const end = lineEnd(text, text.length);
  const lines = `${indent}${part}:${end}${indent}  - ${spelledFlow({ ...event }, usualStyle, '')}`;
  const mark = /^\.\.\.(?=\s|$)/m.exec(text.slice(key))?.index;
  const above = aboveLines(text, lineStart(text, key), 0, isComment);
  return [ownLines(text, mark === undefined ? text.length : key + mark, lines), ownLines(text, above, lines)];
}

/** The same in braces. */
function newFlowPart(text: string, root: YAMLMap, event: NewEvent): Insertions[] {
  const fields = root.items as Fields;
  const style = styleOf(root, text);
  const items = fields.map(({ key, value }) => ({ from: spanOf(key).from, to: spanOf(value ?? key).to }));
  const list = spelledFlow([{ ...event }], style, indentAt(text, items[0]?.from ?? 0));
  const name = style.quoted ? JSON.stringify(part) : part;
  const place = { open: spanOf(root).from, items };
  return insertInFlow(text, place, items.length, `${name}${style.colon}${list}`, style.comma);
}

function inFlow(text: string, list: YAMLSeq, index: number, event: NewEvent): Insertions[] {
  const like = likeAt(list.items, index, event);
  const style = like ? styleOf(like, text) : usualStyle;
  const item = spelledFlow({ ...event }, style, like ? indentAt(text, spanOf(like).from) : '', like);
  const place = { open: spanOf(list).from, items: list.items.map(spanOf) };
  return insertInFlow(text, place, index, item, style.comma);
}

function inEmpty(text: string, list: YAMLSeq, root: YAMLMap, event: NewEvent): Insertions[] {
  const { from, to } = spanOf(list);
  const inside = text.slice(from + 1, to - 1);
  const style = root.flow ? styleOf(root, text) : usualStyle;
  const indent = indentAt(text, from);
  const at = from + 1;
  if (/^ *$/.test(inside)) return [[{ at, text: inside + spelledFlow([{ ...event }], style, indent).slice(1, -1) }]];
  return [[{ at, text: `${lineEnd(text, from)}${indent}  ${spelledFlow({ ...event }, style, `${indent}  `)}` }]];
}
