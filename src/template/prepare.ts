import Handlebars from 'handlebars';
import { fail, type Problem, problem, refuse } from '../errors.js';
import { helpers, isHelper } from './helpers.js';
import { placeOf } from './place.js';

type Node = hbs.AST.Node;

/**
 * Parses a template and makes it fit to fill: every plain `{{name}}` becomes a call of `print`, so that nothing is printed
 * without a helper that knows where it stands. What a template may not hold (triple braces, raw blocks, decorators, names after `as`, hash arguments, unknown
 * helpers) is refused here, all of it at once.
 */
export function prepare(source: string, file: string): hbs.AST.Program {
  const program = parse(source, file);
  const preparer = new Preparer(file, source.split('\n'));
  preparer.accept(program);
  refuse(preparer.problems);
  return program;
}

function parse(source: string, file: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source, { srcName: file });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /line (\d+)/.exec(message)?.[1];
    return fail('template/syntax', { file, ...(line && { line: Number(line) }) }, { message: detail(message) });
  }
}

/** The last line of Handlebars' message: what it found, without its drawing of the place. */
function detail(message: string): string {
  const said = message.split('\n').filter(line => !/^-*\^/.test(line));
  return said[said.length - 1]?.trim() ?? message;
}

class Preparer extends Handlebars.Visitor {
  readonly problems: Problem[] = [];
  /** How many `each` stand around. */
  private rounds = 0;
  constructor(
    private readonly file: string,
    private readonly source: readonly string[],
  ) {
    super();
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (mustache.escaped === false) this.refuse(mustache, 'template/not-allowed', { what: '{{{ }}}' });
    const path = mustache.path as hbs.AST.PathExpression;
    if (mustache.params.length === 0 && !isHelper(path.original)) {
      mustache.params = [path];
      mustache.path = { ...path, parts: ['print'], original: 'print', data: false, depth: 0 } as hbs.AST.PathExpression;
    }
    this.call(mustache);
    for (const param of mustache.params) this.accept(param);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    // Of a raw block the tree only keeps that it is a block: its braces stand in the source.
    if (this.from(block).startsWith('{{{{')) {
      this.refuse(block, 'template/not-allowed', { what: '{{{{ }}}}' });
      return;
    }
    const names = [block.program, block.inverse].flatMap(program => program?.blockParams ?? []);
    if (names.length > 0) this.refuse(block, 'template/not-allowed', { what: `as |${names.join(' ')}|` });
    this.call(block, true);
    const rounds = (block.path as hbs.AST.PathExpression).original === 'each' ? 1 : 0;
    this.rounds += rounds;
    super.BlockStatement(block);
    this.rounds -= rounds;
  }

  /** Braces and the signs of values can be no text of a template. */
  override ContentStatement(content: hbs.AST.ContentStatement): void {
    const found = /\{\{|[\uE000\uE001]/.exec(content.value)?.[0];
    if (found) this.refuse(content, 'template/not-allowed', { what: found === '{{' ? '\\{{' : 'U+E000, U+E001' });
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    if (!path.data) return;
    const [name = ''] = path.parts as string[];
    const known =
      path.depth === 0 &&
      (name === 'root' || (this.rounds > 0 && path.parts.length === 1 && /^(index|first|last)$/.test(name)));
    if (!known) this.refuse(path, 'template/data-name', { name: path.original });
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (partial.name.type === 'SubExpression') this.refuse(partial, 'template/not-allowed', { what: '{{> ( )}}' });
    if (partial.params.length > 0 || partial.hash)
      this.refuse(partial, 'template/not-allowed', { what: '{{> name x}}' });
  }
  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.refuse(partial, 'template/not-allowed', { what: '{{#> }}' });
  }
  override Decorator(decorator: hbs.AST.Decorator): void {
    this.refuse(decorator, 'template/not-allowed', { what: '{{* }}' });
  }
  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.refuse(decorator, 'template/not-allowed', { what: '{{#* }}' });
  }

  /** A helper's call: known, with the right number of arguments; the file goes along, as the location lacks it. */
  private call(statement: hbs.AST.MustacheStatement | hbs.AST.BlockStatement, block = false): void {
    const name = (statement.path as hbs.AST.PathExpression).original;
    const helper = isHelper(name) ? helpers[name] : undefined;
    if (!helper || helper.block !== block) {
      this.refuse(statement, 'template/unknown-helper', { helper: name, known: Object.keys(helpers).join(', ') });
      return;
    }
    for (const param of statement.params) {
      if (param.type === 'SubExpression') this.refuse(param, 'template/not-allowed', { what: '( )' });
    }
    for (const param of statement.params.slice(name === 'is' ? 1 : statement.params.length)) {
      if (param.type === 'PathExpression') this.refuse(param, 'template/literal-wanted', { helper: name });
    }
    const { length } = statement.params;
    if (length < helper.least || length > helper.most) {
      this.refuse(statement, 'template/arguments', {
        helper: name,
        least: helper.least,
        most: helper.most,
        count: length,
      });
    }
    if (statement.hash) this.refuse(statement, 'template/not-allowed', { what: `${name} x=y` });
    const { loc } = statement;
    const file = { type: 'StringLiteral', value: this.file, original: this.file, loc } as hbs.AST.StringLiteral;
    const lines = {
      type: 'BooleanLiteral',
      value: isOfLines(statement),
      original: isOfLines(statement),
      loc,
    } as hbs.AST.BooleanLiteral;
    const pairs = Object.entries({ file, lines }).map(
      ([key, value]): hbs.AST.HashPair => ({ type: 'HashPair', key, value, loc }),
    );
    statement.hash = { type: 'Hash', loc, pairs };
  }

  /** The rest of the line on which a node begins. */
  private from({ loc: { start } }: Node): string {
    return this.source[start.line - 1]?.slice(start.column) ?? '';
  }

  private refuse(node: Node, code: Problem['code'], values: Problem['values']): void {
    this.problems.push(problem(code, placeOf(this.file, node.loc), values));
  }
}

/** Whether a block's text ends with the end of a line: then it stands for whole lines, not for a part of one. */
function isOfLines(statement: Node): boolean {
  if (statement.type !== 'BlockStatement') return false;
  const { program, inverse } = statement as hbs.AST.BlockStatement;
  const [last] = (program ?? inverse).body.filter(isPrinted).slice(-1);
  if (last?.type === 'ContentStatement') return (last as hbs.AST.ContentStatement).value.endsWith('\n');
  return last !== undefined && isOfLines(last);
}

/** Where a tag had a line to itself, an empty text is left of it. */
function isPrinted(statement: Node): boolean {
  return statement.type !== 'ContentStatement' || (statement as hbs.AST.ContentStatement).value !== '';
}
