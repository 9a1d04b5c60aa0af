import Handlebars from 'handlebars';
import { meantBy, nearest } from '../case/nearest.js';
import { type Problem, problem } from '../errors.js';
import type { Partials } from './fill.js';
import { isHelper } from './helpers.js';
import { placeOf } from './place.js';
import { partAt, type Shape } from './shape.js';

/** The names a text uses, for holding the two languages against each other. */
export interface Linted {
  readonly names: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Checks every name of a template against what a case can hold, before any case is there: also in branches that no case has
 * reached yet, and in the partials it uses.
 */
export function lint(source: string, file: string, partials: Partials, shape: Shape): Linted {
  const linter = new Linter(file, partials, [shape]);
  linter.accept(Handlebars.parse(source, { srcName: file }));
  return linter;
}

class Linter extends Handlebars.Visitor implements Linted {
  readonly names = new Set<string>();
  readonly problems: Problem[] = [];
  /** `scopes[0]` is the view, the last one what `this` is. */
  constructor(
    private readonly file: string,
    private readonly partials: Partials,
    private readonly scopes: readonly (Shape | undefined)[],
    /** The partials whose text this is, from the outermost in. */
    private readonly within: readonly string[] = [],
  ) {
    super();
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const path = mustache.path as hbs.AST.PathExpression;
    for (const each of isHelper(path.original) ? mustache.params : [path]) this.name(each);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const [subject] = block.params.map(param => this.name(param));
    const name = (block.path as hbs.AST.PathExpression).original;
    if (name === 'is') this.comparison(block, subject);
    this.inside(name === 'each' ? [...this.scopes, subject?.item] : this.scopes, block.program);
    if (block.inverse) this.inside(this.scopes, block.inverse);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = (partial.name as hbs.AST.PathExpression).original;
    const found = Object.hasOwn(this.partials, name) ? this.partials[name] : undefined;
    if (!found) {
      const values = { name, known: Object.keys(this.partials).join(', ') };
      this.problems.push(problem('template/unknown-partial', placeOf(this.file, partial.loc), values));
      return;
    }
    if (this.within.includes(name)) {
      this.problems.push(problem('template/circular-partial', placeOf(this.file, partial.loc), { name }));
      return;
    }
    const inner = new Linter(found.file, this.partials, this.scopes, [...this.within, name]);
    inner.accept(Handlebars.parse(found.source));
    this.take(inner);
  }

  /** What `is` compares must be able to be equal: a slip in a literal would print the other text, or none, without a word. */
  private comparison({ params: [named, ...literals] }: hbs.AST.BlockStatement, subject: Shape | undefined): void {
    const name = (named as hbs.AST.PathExpression | undefined)?.original ?? '';
    if (subject?.fields && named) {
      const known = Object.keys(subject.fields).map(field => `${name}.${field}`);
      const values = { name, known: known.join(', ') };
      this.problems.push(problem('template/not-a-value', placeOf(this.file, named.loc), values));
    }
    if (subject?.item && named)
      this.problems.push(problem('template/list-name', placeOf(this.file, named.loc), { name }));
    const known = subject?.values?.map(value => JSON.stringify(value));
    for (const literal of literals) {
      const found = JSON.stringify((literal as hbs.AST.StringLiteral).value);
      if (!known || found === undefined || known.includes(found)) continue;
      const values = { name, found, known: known.join(', '), ...meantBy(found, known) };
      this.problems.push(problem('template/never-equal', placeOf(this.file, literal.loc), values));
    }
  }

  private inside(scopes: readonly (Shape | undefined)[], program: hbs.AST.Program): void {
    const inner = new Linter(this.file, this.partials, scopes, this.within);
    inner.accept(program);
    this.take(inner);
  }

  private take(inner: Linter): void {
    for (const name of inner.names) this.names.add(name);
    this.problems.push(...inner.problems);
  }

  /** The shape a name leads to; a name that leads nowhere is a problem. */
  private name(expression: hbs.AST.Expression): Shape | undefined {
    if (expression.type !== 'PathExpression') return undefined;
    const path = expression as hbs.AST.PathExpression;
    const fromRoot = path.data && path.parts[0] === 'root';
    if (path.data && !fromRoot) return undefined;
    const start = fromRoot ? this.scopes[0] : this.scopes[this.scopes.length - 1 - path.depth];
    const parts = (fromRoot ? path.parts.slice(1) : path.parts) as string[];
    this.names.add(path.original);
    return this.follow(start, parts, path);
  }

  private follow(start: Shape | undefined, parts: readonly string[], path: hbs.AST.PathExpression): Shape | undefined {
    let here = start;
    for (const part of parts) {
      const known = Object.keys(here?.fields ?? {});
      const next = partAt(here, part);
      if (!next && here?.item) {
        this.problems.push(problem('template/list-name', placeOf(this.file, path.loc), { name: path.original }));
        return undefined;
      }
      if (!next) {
        const meant = nearest(part, known);
        const values = { name: path.original, known: meant ? `${meant}, …` : known.join(', ') };
        this.problems.push(problem('template/unknown-name', placeOf(this.file, path.loc), values));
        return undefined;
      }
      here = next;
    }
    return here;
  }
}

/** Names that only one of the two languages uses. */
export function namesThatDiffer(zh: Linted, en: Linted): string[] {
  const onlyIn = (a: Linted, b: Linted, mark: string) =>
    [...a.names].filter(name => !b.names.has(name)).map(name => `${name} (${mark})`);
  return [...onlyIn(zh, en, 'zh'), ...onlyIn(en, zh, 'en')];
}
