import type { Calendar } from '../dates/calendar.js';
import { type Outcome, outcomeOf } from '../dates/outcome.js';
import { type Pause, problemsOf, type Query, usualReading } from '../dates/query.js';
import { explain, type Problem, problem } from '../errors.js';

/** Longer lines are answered with an error and not kept in memory. */
export const longestLine = 1_000_000;

/** The fields of a query, each with an example. */
const forms = {
  from: '"2026-03-02"',
  workingDays: '30',
  pauses: '[["2026-03-10","2026-03-20"],["2026-04-01",null]]',
} as const;
const fields: readonly string[] = Object.keys(forms);

/**
 * Answers a stream of queries, one JSON object a line, with one line each in the same order: the nth line of the answer
 * belongs to the nth line of the input. A line that is no query, a blank one too, is answered with an error. Input comes in
 * chunks as a stream gives them (bytes or text, cut anywhere); for each chunk there is at most one chunk of whole answer
 * lines, so memory does not grow with the input and the receiver sets the pace:
 *
 * @example
 * await pipeline(process.stdin, chunks => countLines(chunks, calendar), process.stdout);
 */
export async function* countLines(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  calendar: Calendar,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let tooLong = false;
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) {
      yield answers(rest + text.slice(0, end), tooLong, calendar);
      tooLong = false;
      rest = '';
    }
    if (!tooLong) rest += text.slice(end);
    tooLong ||= rest.length > longestLine;
    if (tooLong) rest = '';
  }
  rest += decoder.decode();
  if (rest || tooLong) yield answers(`${rest}\n`, tooLong, calendar);
}

/** The answers to whole lines; where the first is only the end of a line that was too long, to that line. */
function answers(text: string, tooLong: boolean, calendar: Calendar): string {
  let answered = '';
  let skip = tooLong;
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf('\n', from);
    const answer = skip || to - from > longestLine ? tooLongAnswer() : answerTo(text.slice(from, to), calendar);
    answered += `${answer}\n`;
    skip = false;
    from = to + 1;
  }
  return answered;
}

function tooLongAnswer(): string {
  return errorAnswer(problem('usage/line-too-long', {}, { most: longestLine }));
}

/**
 * The answer to one line: `{"due":"2026-04-14"}`, or `{"error":{"code":…}}` with the values of the error, its place and its
 * sentence in both languages.
 */
export function answerTo(line: string, calendar: Calendar): string {
  const query = queryOf(line);
  if ('code' in query) return errorAnswer(query);
  const [wrong] = problemsOf(query, calendar);
  return wrong ? errorAnswer(wrong) : outcomeAnswer(outcomeOf(query, calendar, usualReading));
}

export function outcomeAnswer(outcome: Outcome): string {
  if (outcome.state === 'due') return `{"due":"${outcome.due}"}`;
  return errorAnswer(outcomeProblem(outcome));
}

/** An outcome without a date, as the error it is for someone who asked for one. */
export function outcomeProblem(outcome: Exclude<Outcome, { state: 'due' }>): Problem {
  const { counted, remaining } = outcome;
  if (outcome.state === 'paused') return problem('law/paused', {}, { counted, remaining });
  return problem('law/beyond-calendar', {}, { reach: outcome.lastDay, counted, remaining });
}

export function errorAnswer(wrong: Problem): string {
  return JSON.stringify({ error: errorOf(wrong) });
}

/** An error as data: its code, its values, its place in the query and its sentence in both languages. */
export function errorOf(wrong: Problem) {
  const { code, place, values } = wrong;
  const message = { zh: explain(wrong, 'zh').sentence, en: explain(wrong, 'en').sentence };
  return { code, ...values, path: place.path, message };
}

function queryOf(line: string): Query | Problem {
  const data = parsed(line);
  if (!isRecord(data)) return notAQuery();
  for (const field in data)
    if (!fields.includes(field)) return problem('usage/unknown-field', {}, { field, known: fields.join(', ') });
  const { from, workingDays, pauses } = data;
  const list = pausesOf(pauses);
  if (typeof from !== 'string') return wrongField('from', from);
  if (typeof workingDays !== 'number') return wrongField('workingDays', workingDays);
  return list ? { from, workingDays, pauses: list } : wrongField('pauses', pauses);
}

function wrongField(field: keyof typeof forms, found: unknown): Problem {
  const example = `"${field}":${forms[field]}`;
  if (found === undefined) return problem('usage/missing-field', { path: field }, { field, form: example });
  const shown = [...JSON.stringify(found)].slice(0, 60).join('');
  return problem('usage/wrong-field', { path: field }, { field, found: shown, form: example });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function notAQuery(): Problem {
  return problem('usage/invalid-query');
}

const never: readonly Pause[] = [];

function pausesOf(data: unknown): readonly Pause[] | undefined {
  if (data === undefined) return never;
  if (!Array.isArray(data)) return undefined;
  const pauses = data.map(pauseOf);
  return pauses.every(pause => pause !== undefined) ? pauses : undefined;
}

function pauseOf(pair: unknown): Pause | undefined {
  if (!Array.isArray(pair) || pair.length !== 2) return undefined;
  const [paused, resumed]: unknown[] = pair;
  if (typeof paused !== 'string' || (resumed !== null && typeof resumed !== 'string')) return undefined;
  return { paused, resumed };
}
