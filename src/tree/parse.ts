import { fail } from '../errors.js';
import type { Filled } from '../language/filled.js';
import type { Language } from '../language/language.js';
import { type Attributes, dialect } from './dialect.js';
import type { Draft } from './draft.js';
import { attribute, inlineOf, type Reading, refuseToken } from './inline.js';
import { type Node, nest } from './nest.js';
import { isOfHead } from './role.js';
import { tableOf } from './table.js';
import type { Role } from './tree.js';

/** Where the parser stands: what it reads with, and the role and list depth of the blocks it meets. */
export interface Position extends Reading {
  /** The lines of the filled text. */
  readonly lines: readonly string[];
  readonly role: Role;
  readonly depth: number;
}

/**
 * A filled text as blocks, before numbers. Values stand in the tree exactly as they were given.
 *
 * Lines of errors are those of the filled text.
 *
 * @throws WenshuError tree/… where the text leaves the dialect of docs/templates.md
 * @example
 * parse({ file: 'zh.md', text: '# 通知书\n\n\uE0000\uE001：', values: [{ text: '*甲* 公司' }] }, 'zh')
 * //=> a title 通知书 and a paragraph of two runs, `*甲* 公司` and `：`
 */
export function parse({ text, values, file }: Filled, language: Language): readonly Draft[] {
  const tokens = dialect.parse(text, { file });
  const position: Position = { file, language, values, lines: text.split('\n'), role: 'body', depth: 0 };
  const drafts = nest(tokens).flatMap(node => draftsOf(node, position));
  checkTitle(drafts, file);
  return drafts;
}

type Handler = (node: Node, position: Position) => readonly Draft[];

const handlers: Readonly<Record<string, Handler>> = {
  heading_open: heading,
  paragraph_open: paragraph,
  bullet_list_open: list,
  ordered_list_open: list,
  blockquote_open: (node, position) => inRole(node, position, 'quote'),
  role_open: (node, position) => inRole(node, position, node.token.info.split(' ')[0] as Role),
  table_open: table,
};

function draftsOf(node: Node, position: Position): readonly Draft[] {
  const handler = handlers[node.token.type];
  return handler ? handler(node, position) : refuse(node, position);
}

function heading(node: Node, position: Position): readonly Draft[] {
  const level = Number(node.token.tag.slice(1)) - 1;
  const { id, numbered } = node.token.meta as Attributes;
  const children = inlinesOf(node, position);
  const lang = position.language;
  if (level > 4) return refuse(node, position);
  if (level === 0) return [{ block: { type: 'title', lang, children }, line: lineOf(node), numbered: false }];
  return [{ block: { type: 'heading', lang, level, marker: '', id, children }, line: lineOf(node), numbered }];
}

function paragraph(node: Node, position: Position): readonly Draft[] {
  const { id } = node.token.meta as Attributes;
  const { language: lang, role } = position;
  const children = inlinesOf(node, position);
  return [{ block: { type: 'paragraph', lang, role, id, children }, line: lineOf(node), numbered: false }];
}

function list(node: Node, position: Position): readonly Draft[] {
  const ordered = node.token.type === 'ordered_list_open';
  const start = attribute(node.token, 'start');
  if (start !== undefined) fail('tree/list-start', placeOf(node, position), { start });
  return node.children.flatMap(each => item(each, ordered, { ...position, depth: position.depth + 1 }));
}

function item(node: Node, ordered: boolean, position: Position): readonly Draft[] {
  const [first, ...rest] = node.children;
  const wrong = rest.find(({ token }) => !token.type.endsWith('_list_open'));
  if (first?.token.type !== 'paragraph_open') return fail('tree/item-content', placeOf(node, position));
  if (wrong) fail('tree/item-content', placeOf(wrong, position));
  const { id } = first.token.meta as Attributes;
  const { language: lang, role, depth: level } = position;
  const children = inlinesOf(first, position);
  const block = { type: 'item', lang, role, level, ordered, marker: '', id, children } as const;
  return [{ block, line: lineOf(node), numbered: ordered }, ...rest.flatMap(each => list(each, position))];
}

function table(node: Node, position: Position, whole = false): readonly Draft[] {
  const block = { ...tableOf(node, position), ...(whole && { whole }) };
  return [{ block, line: lineOf(node), numbered: false }];
}

/** The blocks of a role or a quotation: paragraphs and items only, and in a signature a table to be signed. */
function inRole(node: Node, position: Position, role: Role): readonly Draft[] {
  return node.children.flatMap(each => {
    const handler = handlers[each.token.type];
    if (role === 'signature' && handler === table) return table(each, position, true);
    if (handler !== paragraph && handler !== list) fail('tree/not-in-role', placeOf(each, position), { role });
    return draftsOf(each, { ...position, role });
  });
}

function inlinesOf(node: Node, position: Position) {
  const inline = node.children[0];
  return inline ? inlineOf(inline.token, lineOf(node), position) : [];
}

function checkTitle(drafts: readonly Draft[], file: string): void {
  const titles = drafts.filter(({ block }) => block.type === 'title');
  if (titles.length === 0) fail('tree/no-title', { file, line: drafts[0]?.line });
  if (drafts.find(({ block }) => !isOfHead(block)) !== titles[0])
    fail('tree/title-not-first', { file, line: titles[0]?.line });
  if (titles[1]) fail('tree/second-title', { file, line: titles[1].line });
}

function refuse(node: Node, position: Position): never {
  return refuseToken(node.token, position.lines[lineOf(node) - 1] ?? '', position.file);
}

function lineOf({ token }: Node): number {
  return (token.map?.[0] ?? 0) + 1;
}

function placeOf(node: Node, { file }: Position): { file: string; line: number } {
  return { file, line: lineOf(node) };
}
