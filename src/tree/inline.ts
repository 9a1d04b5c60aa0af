import type { Token } from 'markdown-it';
import { fail } from '../errors.js';
import { close, type FilledValue, open } from '../language/filled.js';
import type { Language } from '../language/language.js';
import { type Node, nest } from './nest.js';
import type { Inline } from './tree.js';

/** What inline text is read with. */
export interface Reading {
  readonly file: string;
  readonly language: Language;
  readonly values: readonly FilledValue[];
}

const slots = new RegExp(`${open}(\\d+)${close}`);

type Handler = (node: Node, reading: Reading) => readonly Inline[];

const handlers: Readonly<Record<string, Handler>> = {
  text,
  text_special: text,
  softbreak: (_, { language }) => (language === 'zh' ? [] : [{ type: 'text', text: ' ' }]),
  strong_open: (node, reading) => [{ type: 'strong', children: inlines(node.children, reading) }],
  em_open: (node, reading) => [{ type: 'emphasis', children: inlines(node.children, reading) }],
  link_open: reference,
};

/** The inline nodes of a paragraph, heading or cell that begins on `line`. */
export function inlineOf(token: Token, line: number, reading: Reading): readonly Inline[] {
  const children = token.children ?? [];
  let at = line;
  for (const child of children) {
    child.map = [at - 1, at];
    if (child.type === 'softbreak') at += 1;
  }
  return inlines(nest(children), reading);
}

function inlines(nodes: readonly Node[], reading: Reading): readonly Inline[] {
  return joined(nodes.flatMap(node => (handlers[node.token.type] ?? unknown)(node, reading)));
}

/** Neighbouring runs of the template's own text become one. */
function joined(children: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const child of children) {
    const last = out.at(-1);
    const both = child.type === 'text' && last?.type === 'text';
    if (both && child.from === undefined && last.from === undefined)
      out[out.length - 1] = { type: 'text', text: last.text + child.text };
    else out.push(child);
  }
  return out;
}

function text({ token }: Node, { file, values }: Reading): readonly Inline[] {
  if (token.type === 'text' && /^\*+$/.test(token.content)) fail('tree/loose-mark', at(token, file), { mark: '*' });
  const parts = token.content.split(slots);
  return parts.flatMap((part, index) => {
    const value = index % 2 === 1 ? values[Number(part)] : undefined;
    if (value) return valued(value);
    if (index % 2 === 1 || part.includes(open) || part.includes(close)) fail('tree/stray-sign', at(token, file));
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
}

function valued({ text, from, blank }: FilledValue): readonly Inline[] {
  if (blank) return [{ type: 'blank', text, from: from ?? '' }];
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...(from !== undefined && { from }) } as const]),
    ]);
}

function reference(node: Node, reading: Reading): readonly Inline[] {
  const to = attribute(node.token, 'href') ?? '';
  const own = to.startsWith('#') && node.children.length === 0 && attribute(node.token, 'title') === undefined;
  return own ? [{ type: 'reference', to: to.slice(1), text: '' }] : unknown(node, reading);
}

function unknown({ token, children }: Node, { file }: Reading): never {
  const excerpt = token.content || attribute(token, 'href') || children.map(child => child.token.content).join('');
  return refuseToken(token, excerpt, file);
}

/** Refuses what Markdown knows and templates do not. */
export function refuseToken(token: Token, excerpt: string, file: string): never {
  const what = token.type.replace(/_open$/, '');
  return fail('tree/unknown-token', at(token, file), { what, excerpt: excerpt.trim().slice(0, 60) });
}

/** An attribute that markdown-it gave a token. */
export function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}

function at(token: Token, file: string): { file: string; line: number | undefined } {
  return { file, line: token.map ? token.map[0] + 1 : undefined };
}
