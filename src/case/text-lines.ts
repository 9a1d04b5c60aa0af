/** Where the line begins in which `at` lies. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The white space at the beginning of that line. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? '';
}

/** Whether nothing but white space stands before `at` in its line. */
export function beginsLine(text: string, at: number): boolean {
  return lineStart(text, at) + indentAt(text, at).length === at;
}

/** How the line before `at` ends, else the first line of the text. */
export function lineEnd(text: string, at: number): '\n' | '\r\n' {
  const before = text.lastIndexOf('\n', at - 1);
  const end = at > 0 && before >= 0 ? before : text.indexOf('\n');
  return text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the lines begin that stand directly above `at`, the beginning of a line, and satisfy `passes`; not above `floor`. */
export function aboveLines(text: string, at: number, floor: number, passes: (line: string) => boolean): number {
  let start = at;
  while (start > floor) {
    const previous = lineStart(text, start - 1);
    if (previous < floor || !passes(text.slice(previous, start).trimEnd())) break;
    start = previous;
  }
  return start;
}
