import Handlebars from 'handlebars';
import { type Call, helpers } from '../../src/template/helpers.js';
import { placeOf } from '../../src/template/place.js';

/** One way a block of a template can go. */
export interface Way {
  /** Of the block: file:line:column. */
  readonly place: string;
  readonly way: 'taken' | 'not taken';
}

export interface Branch extends Way {
  /** The tag as it is written. */
  readonly tag: string;
}

/**
 * Every branch of a text, and the names of the partials it uses. `if`, `unless`, `is` and `clause` can be taken or not, and so
 * can an `each` that says something of an empty list; any other `each` and a drafting note leave nothing where they are not taken.
 *
 * @example
 * branchesOf('{{#if a}}…{{/if}}', 'zh.md').branches.map(({ way }) => way) // ['taken', 'not taken']
 */
export function branchesOf(
  source: string,
  file: string,
): { readonly branches: readonly Branch[]; readonly partials: readonly string[] } {
  const lister = new Lister(file);
  lister.accept(Handlebars.parse(source, { srcName: file }));
  return lister;
}

class Lister extends Handlebars.Visitor {
  readonly branches: Branch[] = [];
  readonly partials: string[] = [];
  constructor(private readonly file: string) {
    super();
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = (block.path as hbs.AST.PathExpression).original;
    const place = told(placeOf(this.file, block.loc));
    const tag = `{{#${[name, ...block.params.map(written)].join(' ')}}}`;
    const leavesNothing = name === 'note' || (name === 'each' && !block.inverse);
    this.branches.push({ place, tag, way: 'taken' });
    if (!leavesNothing) this.branches.push({ place, tag, way: 'not taken' });
    super.BlockStatement(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.partials.push((partial.name as hbs.AST.PathExpression).original);
  }
}

function written(param: hbs.AST.Expression): string {
  const { original } = param as hbs.AST.PathExpression | hbs.AST.StringLiteral | hbs.AST.NumberLiteral;
  return param.type === 'StringLiteral' ? `"${original}"` : String(original);
}

function told({ file, line, column }: Call['place']): string {
  return `${file}:${line}:${column}`;
}

/** Has every block of every template tell which way it goes, while it does what it always does. */
export function watchBranches(tell: (way: Way) => void): void {
  for (const helper of Object.values(helpers).filter(({ block }) => block)) {
    const { call } = helper;
    Object.assign(helper, { call: (given: Call) => call(watched(given, tell)) });
  }
}

function watched(call: Call, tell: (way: Way) => void): Call {
  const place = told(call.place);
  return {
    ...call,
    inside: (...about) => {
      tell({ place, way: 'taken' });
      return call.inside(...about);
    },
    otherwise: () => {
      tell({ place, way: 'not taken' });
      return call.otherwise();
    },
  };
}
