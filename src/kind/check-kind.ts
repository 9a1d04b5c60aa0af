import type { Problem } from '../errors.js';
import { schemaProblems } from './check-schema.js';
import type { Kind } from './kind.js';
import { unknownNames } from './known-name.js';

/** The names that a kind may use: those of its procedure and law, and the forms that the house has. */
export interface KindNames {
  readonly roles: readonly string[];
  readonly events: readonly string[];
  /** The articles of any version of the law. */
  readonly articles: readonly string[];
  readonly sheets: readonly string[];
  readonly numberings: readonly string[];
  readonly versions: readonly string[];
  /** The materials of any version of the law. */
  readonly materials: readonly string[];
  /** The parts that a case can have. */
  readonly parts: readonly string[];
}

/** What is wrong in a kind.yaml beyond its form: a name that names nothing (`template/no-such-name`). */
export function kindProblems(kind: Kind, known: KindNames): Problem[] {
  const role = { label: { zh: '角色', en: 'role' }, names: known.roles };
  const event = { label: { zh: '事件', en: 'event' }, names: known.events };
  const occasion = {
    label: { zh: '事件或案件部分', en: 'event or part of a case' },
    names: [...known.events, ...known.parts],
  };
  const issuer = { ...role, names: [...known.roles, 'each'] };
  return [
    ...unknownNames('articles', kind.articles, { label: { zh: '条文', en: 'article' }, names: known.articles }),
    ...unknownNames('versions', kind.versions, {
      label: { zh: '法律版本', en: 'version of the law' },
      names: known.versions,
    }),
    ...unknownNames('material', kind.material, { label: { zh: '材料', en: 'material' }, names: known.materials }),
    ...unknownNames('issuer', kind.issuer, issuer),
    ...unknownNames('addressee', kind.addressee, role),
    ...unknownNames('each', kind.each, role),
    ...unknownNames('sheet', kind.sheet, { label: { zh: '页面格式', en: 'sheet' }, names: known.sheets }),
    ...unknownNames('numbering', kind.numbering, {
      label: { zh: '编号方式', en: 'numbering' },
      names: known.numberings,
    }),
    ...unknownNames('dated', kind.dated, event),
    ...unknownNames('occasion', kind.occasion.map(firstStep), occasion),
  ];
}

/** The part of a case that a data path begins with. */
function firstStep(path: string): string {
  return path.split('.')[0] ?? path;
}

/** What is wrong in the schema of a kind's variables. It is looked at first: the schema of a case is made from it. */
export function variableProblems({ variables }: Kind): Problem[] {
  return schemaProblems(variables, 'variables');
}
