import type { Place } from '../errors.js';

/** Where a node of a template stands. Handlebars counts columns from 0, people from 1. */
export function placeOf(file: string, loc: hbs.AST.SourceLocation): Place {
  return { file, line: loc.start.line, column: loc.start.column + 1 };
}
