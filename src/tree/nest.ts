import type { Token } from 'markdown-it';

/** A token with what stands between it and its closing token. */
export interface Node {
  readonly token: Token;
  readonly children: readonly Node[];
}

/** The flat tokens of markdown-it as a tree. */
export function nest(tokens: readonly Token[]): readonly Node[] {
  const top: Node[] = [];
  const open: Node[][] = [top];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const children: Node[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting > 0) open.push(children);
  }
  return top;
}
