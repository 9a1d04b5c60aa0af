/**
 * What would be read as Markdown, and what is written for it: all the rules, as data. `.` or `（` in the middle of a line and
 * the like mean nothing to Markdown and stay as they are.
 */
type Rules = readonly (readonly [pattern: RegExp, replacement: string | ((character: string) => string)])[];

/** Anywhere in a line. */
const anywhere: Rules = [
  [/[\\`*[<|~]/g, '\\$&'],
  // Inside a word an underscore is plain text.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/&(?=#?\w+;)/g, '\\&'],
  // Line ends of other systems, and the characters that bound the values of our own templates.
  [/[\r\uE000\uE001]/g, entity],
];

/** White space at the ends of a line would be trimmed. */
const edges: Rules = [
  [/^\s/u, entity],
  [/\s$/u, entity],
];

/** At the start of a line, after `edges`. */
const lineStart: Rules = [
  [/^#{1,6}(?=\s|$)/, '\\$&'],
  [/^>/, '\\>'],
  [/^\+(?=\s|$)/, '\\+'],
  [/^-(?=[-:\s]|$)/, '\\-'],
  [/^:(?=-)/, '\\:'],
  [/^=+$/, '\\$&'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
];

/** At the end of a heading, where a row of `#` closes it. */
const headingEnd: Rules = [[/#$/, '\\#']];

export const escapeText = (text: string): string => apply(anywhere, text);
export const escapeEdges = (text: string): string => apply(edges, text);
export const escapeLineStart = (line: string): string => apply(lineStart, line);
export const escapeHeadingEnd = (line: string): string => apply(headingEnd, line);

/** A character by its number, which is never a mark. */
export function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function apply(rules: Rules, text: string): string {
  return rules.reduce(
    (done, [pattern, replacement]) =>
      typeof replacement === 'string' ? done.replace(pattern, replacement) : done.replace(pattern, replacement),
    text,
  );
}
