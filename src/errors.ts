import { type Code, sentences } from './sentences.js';

/** Where a problem lies: a place in a file (1-based line and column) and / or a path into the data (`parties.operator.code`). */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly path?: string | undefined;
}

/** One thing that is wrong: its code, its place and the values its sentence names. */
export interface Problem {
  readonly code: Code;
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A problem told to a person, in one language. */
export interface Explanation {
  readonly code: Code;
  readonly place: string;
  readonly sentence: string;
  readonly next: string;
}

/**
 * The one error of wenshu. It carries every problem of a stage at once, so that a user mends a file in one go.
 *
 * @example
 * problem('usage/unknown-kind', {}, { kind: 'notise', known: 'notice' })
 */
export class WenshuError extends Error {
  override readonly name = 'WenshuError';
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(report(problems, 'en'));
  }
  get code(): Code {
    return this.problems[0].code;
  }
}

export function problem(code: Code, place: Place = {}, values: Problem['values'] = {}): Problem {
  return { code, place, values };
}

/** Throws the one error if there is any problem. */
export function refuse(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new WenshuError([first, ...rest]);
}

export function fail(code: Code, place: Place = {}, values: Problem['values'] = {}): never {
  throw new WenshuError([problem(code, place, values)]);
}

/** The sentence and the next step of a problem in `language`. Where the sentence itself names the template, the place is the path. */
export function explain({ code, place, values }: Problem, language: 'zh' | 'en'): Explanation {
  const { [language]: sentence, next } = sentences[code];
  const { path, ...template } = place;
  const all = { template: where(template), ...values };
  const spot = namesTemplate(code) ? where({ path }) : where(place);
  return { code, place: spot, sentence: fillIn(sentence, all), next: fillIn(next[language], all) };
}

function namesTemplate(code: Code): boolean {
  return sentences[code].en.includes('{template}');
}

/** `file:line:column data.path`, as far as known. */
export function where({ file, line, column, path }: Place): string {
  const spot = [file && printable(file), line, column].filter(part => part !== undefined).join(':');
  return [spot, path].filter(Boolean).join(' ');
}

/** An explanation as two lines of plain text. */
export function lines({ code, place, sentence, next }: Explanation): string {
  return `${place ? `${place}: ` : ''}${sentence} [${code}]\n  → ${next}`;
}

/**
 * Problems as plain text. Those that follow each other with the same code and next step have it once, after the last; what
 * several templates miss in the same place of a case is said once.
 */
export function report(problems: readonly Problem[], language: 'zh' | 'en'): string {
  const said = new Set<string>();
  const told = problems
    .filter(({ code, place }) => {
      const key = `${code} ${place.path}`;
      return !namesTemplate(code) || (!said.has(key) && said.add(key));
    })
    .map(each => explain(each, language));
  return told
    .map((each, index) => {
      const after = told[index + 1];
      const whole = lines(each);
      return after?.code === each.code && after.next === each.next ? whole.slice(0, whole.indexOf('\n  → ')) : whole;
    })
    .join('\n');
}

function fillIn(sentence: string, values: Problem['values']): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => printable(String(values[name] ?? `{${name}}`)));
}

/** A name as it may be shown: a stranger's file could be called what a terminal obeys, or carry a line that looks like ours. */
export function printable(name: string): string {
  return name.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** The exit status of each stage of the line, taken from the first part of an error's code. */
const exits = { usage: 2, case: 10, law: 20, template: 30, tree: 40, write: 50, packet: 60 } as const;

export function exitStatus(code: Code): number {
  return exits[code.split('/')[0] as keyof typeof exits];
}
