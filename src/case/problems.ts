import type { z } from 'zod';
import { type Place, type Problem, problem } from '../errors.js';
import { amountPattern, blankPattern, idPattern } from './fields.js';
import { fieldsAt, schemaAt } from './fields-at.js';
import { nearest } from './nearest.js';
import type { Path, Source } from './source.js';

type Issue = z.core.$ZodIssue;

/** An issue of zod with what is needed to tell it: where it stands, what was found there, and the JSON Schema of the whole. */
interface Finding<Code extends Issue['code'] = Issue['code']> {
  readonly issue: Extract<Issue, { code: Code }>;
  readonly path: Path;
  readonly place: Place;
  readonly value: unknown;
  readonly found: string;
  readonly source: Source;
  readonly schema: unknown;
}

/** zod's issues as problems of the file, each at its place. `schema` is the JSON Schema, for the names known at a place. */
export function problemsOf(issues: readonly Issue[], source: Source, schema: unknown): Problem[] {
  const all = issues.flatMap(issue => tell(issue, [], source, schema));
  const comments = all.filter(({ code }) => code === 'case/comment');
  // Where a comment was read as data, whatever stands beside it is only its consequence.
  return comments.length > 0 ? comments : inOrder(all.filter(each => !isMisspelt(each, all)));
}

/** A field that is missing because its name is misspelt is said once. */
function isMisspelt({ code, place, values }: Problem, all: readonly Problem[]): boolean {
  if (code !== 'case/missing-field') return false;
  const parent = around(place);
  return all.some(
    other =>
      other.code === 'case/unknown-field' && other.values.meant === values.field && around(other.place) === parent,
  );
}

function around({ path = '' }: Place): string {
  return path.replace(/(^|\.)[^.[\]]*$/, '');
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const spot = ({ place: { line = 0, column = 0 } }: Problem) => line * 1e6 + column;
  return [...problems].sort((a, b) => spot(a) - spot(b));
}

function tell(issue: Issue, under: Path, source: Source, schema: unknown): Problem[] {
  const path = [...under, ...(issue.path as (string | number)[])];
  const value = at(source.data, path);
  const told = tellings[issue.code] as unknown as (finding: Finding) => readonly Problem[];
  return [
    ...told({
      issue,
      path,
      place: source.place(path),
      value,
      found: show(source.written(path) ?? value),
      source,
      schema,
    }),
  ];
}

const tellings: { [Code in Issue['code']]: (finding: Finding<Code>) => readonly Problem[] } = {
  unrecognized_keys: ({ issue, path, source, schema }) =>
    issue.keys.map(key => unknownField(key, path, source, fieldsAt(schema, path))),
  invalid_type: ({ issue, ...finding }) => [wrongType(issue.expected, finding)],
  invalid_value: finding => [typeof finding.value === 'string' ? unknownValue(finding) : wrongType('string', finding)],
  invalid_format: finding => [wrongForm(finding)],
  invalid_union: finding => ofUnion(finding),
  custom: ({ issue, place, found }) => {
    if (issue.params?.wenshu === 'whole-yen') return [problem('case/whole-yen', place)];
    const blank = found.trim() === '' || issue.params?.wenshu === 'blank';
    return [blank ? problem('case/blank', place) : problem('case/wrong-check-digit', place, { found })];
  },
  too_small: ({ issue, place, found }) => [
    issue.origin === 'array'
      ? problem('case/too-few', place, { least: String(issue.minimum) })
      : problem('case/out-of-range', place, { found, range: `${issue.inclusive ? '≥' : '>'} ${issue.minimum}` }),
  ],
  too_big: ({ issue, place, found }) => [
    problem('case/out-of-range', place, { found, range: `${issue.inclusive ? '≤' : '<'} ${issue.maximum}` }),
  ],
  not_multiple_of: ({ issue, place, found }) => [
    problem('case/wrong-form', place, { found, pattern: `n × ${issue.divisor}` }),
  ],
  invalid_key: ({ place, found }) => [problem('case/wrong-form', place, { found, pattern: 'a-z 0-9 -' })],
  invalid_element: ({ place, found }) => [problem('case/wrong-form', place, { found, pattern: 'a-z 0-9 -' })],
};

type Found = Pick<Finding, 'path' | 'place' | 'value' | 'found' | 'schema'>;

/** What zod's types are called to someone who writes a case. */
const types: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表（各项以“- ”开头）', en: 'a list (each item after "- ")' },
  object: { zh: '由各项名称和内容组成的一组', en: 'a group of named fields' },
  record: { zh: '由各项名称和内容组成的一组', en: 'a group of named fields' },
};

function wrongType(expected: string, { path, place, value, found, schema }: Found): Problem {
  if (value === undefined) return missing({ path, place });
  if (value === null) return problem('case/blank', place);
  if (schemaAt(schema, path)?.format === 'date') return problem('case/not-a-date', place, { found });
  if (expected === 'string' && typeof value === 'number') return problem('case/number-as-text', place, { found });
  return problem('case/wrong-type', place, { found, ...(types[expected] ?? { zh: expected, en: expected }) });
}

/** Of a union (a text is a string or a record) the branch that fits the sort of value found has the telling problems. */
function ofUnion({ issue, path, place, value, found, source, schema }: Finding<'invalid_union'>): readonly Problem[] {
  const branches = issue.errors as unknown as Issue[][];
  const inside = branches.find(branch => !branch.some(each => each.code === 'invalid_type' && each.path.length === 0));
  if (inside) return inside.flatMap(each => tell(each, path, source, schema));
  if (value === undefined) return [missing({ path, place })];
  return [value === null ? problem('case/blank', place) : problem('case/not-a-text', place, { found })];
}

function missing({ path, place }: Pick<Found, 'path' | 'place'>): Problem {
  return problem('case/missing-field', place, { field: String(path[path.length - 1]) });
}

function unknownField(key: string, path: Path, source: Source, known: readonly string[]): Problem {
  const meant = nearest(key, known);
  const place = source.place([...path, key]);
  // { en: Example Co., Ltd. } reads as two fields, `en` and an empty `Ltd.`
  if (at(source.data, [...path, key]) === null && !/^[a-z][a-zA-Z0-9-]*$/.test(key)) {
    return problem('case/unquoted-comma', place, { field: show(key) });
  }
  if (/^\/[/*]/.test(key)) return problem('case/comment', place, { found: show(key) });
  if (meant) return problem('case/unknown-field', place, { field: show(key), meant });
  return problem('case/no-such-field', place, { field: show(key), known: known.join(', ') });
}

function unknownValue({ issue, found, place }: Finding<'invalid_value'>): Problem {
  const known = issue.values.map(String);
  const meant = nearest(found, known);
  if (meant) return problem('case/unknown-value', place, { found, meant });
  return problem('case/no-such-value', place, { found, known: known.join(', ') });
}

function wrongForm({ issue, found, place }: Finding<'invalid_format'>): Problem {
  const pattern = issue.pattern ?? issue.format;
  if (issue.format === 'date') return problem('case/not-a-date', place, { found });
  if (pattern === String(blankPattern)) return problem('case/blank', place);
  if (pattern === String(amountPattern)) return problem('case/not-an-amount', place, { found });
  if (pattern === String(idPattern)) return problem('case/not-an-id', place, { found });
  return problem('case/wrong-form', place, { found, pattern });
}

/** The value at `path`; names that every object has (`constructor`) are no fields of it. */
export function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** A value as a message names it: one line of at most 60 characters. */
function show(value: unknown): string {
  const said = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = said.slice(0, 400).replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > 60 || said.length > 400 ? `${characters.slice(0, 57).join('')}…` : line;
}
