import { type Problem, problem, refuse } from '../errors.js';
import { type Called, counterFor } from './count.js';
import type { Draft } from './draft.js';
import type { Scheme } from './numbering.js';
import type { Cell, Inline, Row, Single, Table } from './tree.js';

/**
 * Settles the markers of headings and items, and the text of references.
 *
 * @param scheme how the document counts in its language
 * @param file what errors name
 * @throws WenshuError with every problem: ids given twice, references to what is not there, has no number
 * or shares its number with another block, blocks that
 * the scheme cannot count
 * @example
 * number(parse({ file: 'zh.md', text: '# 合同\n\n## 定义 {#a}\n\n见[](#a)。', values: [] }, 'zh'), clauses, 'zh.md')
 * //=> the heading has the marker 第一条, the paragraph reads 见第一条。
 */
export function number(drafts: readonly Draft[], scheme: Scheme, file: string): readonly (Single | Table)[] {
  const problems: Problem[] = [];
  const counted = count(drafts, scheme, file, problems);
  const cited = citations(counted, file, problems);
  const twice = repeated(counted.map(each => each.cited));
  const blocks = counted.map(({ block, line }) => {
    const cite = (to: string): string => {
      const text = cited.get(to);
      if (text === undefined) problems.push(problem('tree/unknown-reference', { file, line }, { id: to }));
      if (text === '') problems.push(problem('tree/unnumbered-reference', { file, line }, { id: to }));
      if (text && twice.has(text)) problems.push(problem('tree/ambiguous-reference', { file, line }, { id: to, text }));
      return text ?? '';
    };
    return withReferences(block, cite);
  });
  refuse(problems);
  return blocks;
}

interface Counted {
  readonly block: Single | Table;
  readonly line: number;
  /** How the block is cited; '' for a block without a number. */
  readonly cited: string;
}

function count(drafts: readonly Draft[], scheme: Scheme, file: string, problems: Problem[]): readonly Counted[] {
  const counter = counterFor(scheme);
  return drafts.map(({ block, line, numbered }) => {
    if (block.type !== 'heading' && block.type !== 'item') {
      if (block.type === 'paragraph' && block.role === 'annex') counter.annex();
      else counter.other();
      return { block, line, cited: '' };
    }
    const called = block.type === 'heading' ? counter.heading(block, numbered) : counter.item(block);
    if (typeof called === 'string') problems.push(problem(called, { file, line }, { level: block.level }));
    const { marker, cited, ...count }: Called = typeof called === 'string' ? uncounted : called;
    return { block: { ...block, marker, ...(numbered && { count }) }, line, cited: numbered ? cited : '' };
  });
}

/** Stands for what a problem has been told about. */
const uncounted: Called = { marker: '', cited: '?', pattern: '', path: '' };

/** What is there more than once: a list that begins again uses its numbers again. */
function repeated(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(texts.filter(text => seen.has(text) || !seen.add(text)));
}

/** How each id is cited; an id given twice is a problem. */
function citations(counted: readonly Counted[], file: string, problems: Problem[]): ReadonlyMap<string, string> {
  const cited = new Map<string, string>();
  const lines = new Map<string, number>();
  for (const each of counted) {
    const id = 'id' in each.block ? each.block.id : undefined;
    if (id === undefined) continue;
    const first = lines.get(id);
    if (first !== undefined) problems.push(problem('tree/duplicate-id', { file, line: each.line }, { id, first }));
    else lines.set(id, each.line);
    cited.set(id, each.cited);
  }
  return cited;
}

type Cite = (to: string) => string;

function withReferences(block: Single | Table, cite: Cite): Single | Table {
  if (block.type !== 'table') return { ...block, children: settle(block.children, cite) };
  const { head, rows } = block;
  return { ...block, ...(head && { head: row(head, cite) }), rows: rows.map(each => row(each, cite)) };
}

function row(of: Row, cite: Cite): Row {
  return { ...of, cells: of.cells.map(each => cell(each, cite)) };
}

function cell({ lines }: Cell, cite: Cite): Cell {
  return { lines: lines.map(({ lang, children }) => ({ lang, children: settle(children, cite) })) };
}

function settle(children: readonly Inline[], cite: Cite): readonly Inline[] {
  return children.map(each => {
    if (each.type === 'reference') return { ...each, text: cite(each.to) };
    return 'children' in each ? { ...each, children: settle(each.children, cite) } : each;
  });
}
