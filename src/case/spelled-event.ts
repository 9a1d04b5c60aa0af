import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { indentAt, lineEnd } from './text-lines.js';
import { doubleQuoted, yamlScalar } from './yaml-scalar.js';

/** An event as it goes into a case: fields in the order in which they are written. */
export interface NewEvent {
  readonly event: string;
  readonly on: string;
  readonly party?: string;
  readonly outcome?: string;
  readonly number?: string;
  readonly days?: number;
  readonly note?: { readonly zh?: string; readonly en?: string };
}

/** How flow collections (`{ }`, `[ ]`, all of JSON) are set in a file. */
export interface FlowStyle {
  /** Names and texts in double quotes, as in JSON. */
  readonly quoted: boolean;
  /** What stands inside the braces of one line, after a name and after a value. */
  readonly pad: string;
  readonly colon: string;
  readonly comma: string;
  /** Where each field has its own line: how much deeper it stands, and how a line ends. */
  readonly lines?: { readonly unit: string; readonly end: string };
}

export const usualStyle: FlowStyle = { quoted: false, pad: ' ', colon: ': ', comma: ', ' };

/** The style of a flow map, seen from its first two fields. */
export function styleOf(map: YAMLMap, text: string): FlowStyle {
  const [first, second] = map.items as Pair<Node, Node | null>[];
  const open = map.range?.[0] ?? 0;
  const key = first?.key.range;
  const value = first?.value?.range;
  if (!map.flow || !key || !value) return usualStyle;
  const between = (from: number, to: number, form: RegExp) => form.exec(text.slice(from, to))?.[0];
  const colon = between(key[1], value[0], /^ *: *$/) ?? ': ';
  const next = second?.key.range;
  const comma = (next && between(value[1], next[0], /^, *$/)) ?? (colon === ':' ? ',' : ', ');
  const gap = text.slice(open + 1, key[0]);
  const style = { quoted: isScalar(first.key) && first.key.type === 'QUOTE_DOUBLE', colon, comma };
  if (!gap.includes('\n')) return { ...style, pad: gap };
  const outer = indentAt(text, open);
  const inner = indentAt(text, key[0]);
  const unit = inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : '  ';
  return { ...style, pad: ' ', lines: { unit, end: lineEnd(text, open + 1) } };
}

type Value = string | number | readonly Value[] | { readonly [field: string]: Value };

/** A value in a flow style; `base` is the white space before the line on which it begins. */
export function spelledFlow(value: Value, style: FlowStyle, base: string, like?: YAMLMap): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return style.quoted ? doubleQuoted(value) : yamlScalar(value);
  const { lines, colon, quoted } = style;
  const inner = lines ? base + lines.unit : base;
  const isList = Array.isArray(value);
  const items = isList
    ? (value as readonly Value[]).map(each => spelledFlow(each, style, inner, like))
    : Object.entries(value).map(([name, each]) => {
        const said =
          !quoted && typeof each === 'string' ? yamlScalar(each, typeIn(like, name)) : spelledFlow(each, style, inner);
        return `${quoted ? JSON.stringify(name) : name}${colon}${said}`;
      });
  const [open, close] = isList ? '[]' : '{}';
  if (!lines) return `${open}${isList ? '' : style.pad}${items.join(style.comma)}${isList ? '' : style.pad}${close}`;
  return `${open}${lines.end}${inner}${items.join(`,${lines.end}${inner}`)}${lines.end}${base}${close}`;
}

/** Longer lines are broken up where the style allows. */
const longestLine = 120;

/** The event as lines of a block map, without the dash; `base` is the white space before its fields. */
export function spelledBlock(event: NewEvent, base: string, end: string, like: YAMLMap): string {
  const fields = Object.entries(event).map(([name, value]: [string, Value]) => {
    if (typeof value === 'string') return `${name}: ${yamlScalar(value, typeIn(like, name))}`;
    const line = `${name}: ${spelledFlow(value, usualStyle, base)}`;
    if (typeof value === 'number' || (base + line).length <= longestLine) return line;
    const inner = Object.entries(value).map(([part, each]) => `${base}  ${part}: ${yamlScalar(String(each))}`);
    return [`${name}:`, ...inner].join(end);
  });
  return fields.join(`${end}${base}`);
}

/** How a field of an event is written where it stands already. */
function typeIn(like: YAMLMap | undefined, name: string) {
  const found = like?.get(name, true);
  return isScalar(found) ? (found.type ?? undefined) : undefined;
}

/** The event with its fields in the order that the nearest event with the same fields has, or else the nearest at all. */
export function arranged(event: NewEvent, items: readonly unknown[], index: number): NewEvent {
  const names = Object.keys(event);
  const near = nearestTo(items, index);
  const model = near.find(item => names.every(name => item.has(name))) ?? near[0];
  const known = (model?.items ?? []).map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const sorted = names.filter(name => known.includes(name)).sort((a, b) => known.indexOf(a) - known.indexOf(b));
  const order = names.map(name => (known.includes(name) ? (sorted.shift() ?? name) : name));
  return Object.fromEntries(order.map(name => [name, event[name as keyof NewEvent]])) as unknown as NewEvent;
}

/** The event whose style a new one at `index` takes: the nearest that has a note as it has one or not, else the nearest. */
export function likeAt(items: readonly unknown[], index: number, event: NewEvent): YAMLMap | undefined {
  const near = nearestTo(items, index);
  return near.find(item => item.has('note') === (event.note !== undefined)) ?? near[0];
}

/** The events that are written out, the nearest first; of two the one above. */
function nearestTo(items: readonly unknown[], index: number): YAMLMap[] {
  return items
    .map((item, at) => ({ item, away: Math.abs(at + 0.6 - index) }))
    .sort((a, b) => a.away - b.away)
    .flatMap(({ item }) => (isMap(item) ? item : []));
}
