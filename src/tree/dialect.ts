import MarkdownIt, { type StateCore, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { fail } from '../errors.js';
import { close, open } from '../language/filled.js';
import { roleRule } from './role-rule.js';

/** What the parser is given beside the text. */
export type Environment = {
  readonly file: string;
};

/** What a template's attributes say: `{#id}`, `{-}` for a heading without a number, `{45mm}` for the height of a row. */
export type Attributes = {
  readonly id?: string;
  readonly numbered: boolean;
  /** mm */
  readonly height?: number;
};

/** The Markdown of templates (docs/templates.md), as tokens. One parser serves all documents: it keeps nothing. */
export const dialect = new MarkdownIt({ html: true }).use(cjkFriendly);
// HTML is recognised only to be refused. Setext headings and link definitions would swallow lines of text.
dialect.block.ruler.disable(['lheading', 'reference']);
// Kept apart, a `*` that marks nothing can be told from an escaped one.
dialect.inline.ruler2.disable('fragments_join');
dialect.core.ruler.disable('text_join');
dialect.inline.State = besideSlots(dialect.inline.State);
dialect.normalizeLink = href => href;
dialect.validateLink = () => true;
dialect.block.ruler.before('fence', 'role', roleRule, { alt: ['paragraph', 'blockquote', 'list'] });
dialect.core.ruler.after('block', 'attributes', attributes);

/** What a value will be is not known to Markdown: beside one, `*` opens and closes as between Chinese characters. */
function besideSlots(State: typeof dialect.inline.State): typeof dialect.inline.State {
  return class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const found = super.scanDelims(start, canSplitWord);
      const [before, after] = [this.src[start - 1] ?? ' ', this.src[start + found.length] ?? ' '];
      if (!canSplitWord || (before !== close && after !== open)) return found;
      return { ...found, can_open: /\S/.test(after), can_close: /\S/.test(before) };
    }
  };
}

const identifier = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u;

function attributes(state: StateCore): void {
  const { file } = state.env as Environment;
  let line = 1;
  state.tokens.forEach((token, index) => {
    line = token.map ? token.map[0] + 1 : line;
    if (token.type !== 'inline') return;
    const opener = state.tokens[index - 1];
    if (opener) opener.meta = take(token, opener, { file, line });
    refuseLoose(token.content, { file, line });
  });
}

function take(token: Token, opener: Token, place: { file: string; line: number }): Attributes {
  const found: string[] = [];
  const pattern = patternFor(opener);
  for (let match = pattern?.exec(token.content); match; match = pattern?.exec(token.content)) {
    found.push(match[1] ?? '');
    token.content = token.content.replace(match[0], '');
  }
  const heights = found.filter(each => each.endsWith('mm')).map(Number.parseFloat);
  const ids = found.filter(each => each.startsWith('#')).map(each => each.slice(1));
  const wrong = ids.find((id, index) => index > 0 || !identifier.test(id));
  if (wrong !== undefined) fail('tree/bad-id', place, { id: wrong });
  return {
    numbered: !found.includes('-'),
    ...(ids[0] !== undefined && { id: ids[0] }),
    ...(heights[0] !== undefined && { height: heights[0] }),
  };
}

/** Where attributes may stand: at the end of a heading or cell, at the beginning of a paragraph or item. */
function patternFor({ type, tag }: Token): RegExp | undefined {
  if (type === 'heading_open' && tag !== 'h1') return /(?:^|\s+)\{(#[^{}\s]*|-)\}$/;
  if (type === 'td_open') return /(?:^|\s+)\{(\d{1,3}mm)\}$/;
  return type === 'paragraph_open' ? /^\{(#[^{}\s]*)\}(?:\s+|$)/ : undefined;
}

/** Marks that would be printed as they stand because they are in the wrong place or lack their space. */
const loose: readonly RegExp[] = [/(?<!\\)\{(?:#[^{}\s]*|-|\d+mm)\}/, /^#{1,6}(?=[^#\s])/];
const tableRule = /^(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/m;

function refuseLoose(content: string, place: { file: string; line: number }): void {
  const mark = loose.map(pattern => pattern.exec(content)).find(match => match !== null);
  if (mark) fail('tree/loose-mark', place, { mark: mark[0] });
  if (tableRule.test(content)) fail('tree/broken-table', place);
}
