import type { Inline } from '../../tree/tree.js';
import { entity, escapeEdges, escapeText } from './escape.js';

/** A stretch of text and the mark on both sides of it. Strong wins where both meet. */
interface Piece {
  readonly text: string;
  readonly mark: '' | '*' | '**';
}

type Mark = Piece['mark'];
type Handlers = {
  readonly [Type in Inline['type']]: (inline: Extract<Inline, { type: Type }>, mark: Mark) => readonly Piece[];
};

const handlers: Handlers = {
  text: (run, mark) => [{ text: run.text, mark }],
  strong: strong => pieces(strong.children, '**'),
  emphasis: (emphasis, mark) => pieces(emphasis.children, mark || '*'),
  break: () => [{ text: '\n', mark: '' }],
  reference: (reference, mark) => [{ text: reference.text, mark }],
  blank: (blank, mark) => [{ text: blank.text, mark }],
};

function pieces(children: readonly Inline[], mark: Mark): readonly Piece[] {
  return children.flatMap(each =>
    (handlers[each.type] as (inline: Inline, mark: Mark) => readonly Piece[])(each, mark),
  );
}

/** Inline nodes as Markdown, one string for each line between breaks; `before` is text set in front of the first. */
export function linesOf(children: readonly Inline[], before = '', mark: Mark = ''): readonly string[] {
  const lines: Piece[][] = [[{ text: before, mark }]];
  for (const piece of pieces(children, mark)) {
    const [first, ...rest] = piece.text.split('\n');
    lines.at(-1)?.push({ ...piece, text: first ?? '' });
    for (const text of rest) lines.push([{ ...piece, text }]);
  }
  return lines.map(line => lineOf(joined(line)));
}

/** Neighbours with the same mark become one; marks that touch would run together, so the second of two is dropped. */
function joined(line: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of line.filter(({ text }) => text !== '')) {
    const last = out.at(-1);
    const touching = last && last.mark !== '' && piece.mark !== '' && last.mark !== piece.mark;
    const mark = touching ? '' : piece.mark;
    if (last?.mark === mark) out[out.length - 1] = { text: last.text + piece.text, mark };
    else out.push({ text: piece.text, mark });
  }
  return out;
}

function lineOf(line: readonly Piece[]): string {
  const written = line.map(({ text, mark }) => (mark ? escapeEdges(escapeText(text)) : escapeText(text)));
  const guarded = written.map((text, index) => (line[index]?.mark ? text : guard(text, line, index)));
  return escapeEdges(guarded.map((text, index) => `${line[index]?.mark}${text}${line[index]?.mark}`).join(''));
}

/**
 * Markdown does not open `**` between a letter and a punctuation mark. There the letter is written by its number, which ends
 * in a punctuation mark itself.
 */
function guard(text: string, line: readonly Piece[], index: number): string {
  const [before, after] = [line[index - 1], line[index + 1]];
  const start = before && !/[\p{L}\p{N}]$/u.test(before.text) ? text.replace(/^[^\t\p{Zs}\p{P}\p{S}]/u, entity) : text;
  return after && !/^[\p{L}\p{N}]/u.test(after.text) ? start.replace(/[^\t\p{Zs}\p{P}\p{S}]$/u, entity) : start;
}
