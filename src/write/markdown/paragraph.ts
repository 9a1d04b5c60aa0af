import { entity, escapeLineStart } from './escape.js';

/** The lines of a paragraph; between them a backslash, which is a line break, and `newline`. */
export function paragraphText(lines: readonly string[], newline = '\n'): string {
  const text = lines.map(escapeLineStart);
  let end = text.length;
  while (end > 1 && text[end - 1] === '') end -= 1;
  // A backslash at the end of a paragraph would be a backslash.
  return text.slice(0, end).join(`\\${newline}`) + entity('\n').repeat(text.length - end);
}

/** The lines of what must stand on one line: a heading, a cell. */
export function oneLine(lines: readonly string[]): string {
  return lines.join('<br>');
}
