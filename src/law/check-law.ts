import { type Problem, problem } from '../errors.js';
import type { Law, Rule } from './law.js';

/**
 * What is wrong in a law file beyond its form: a name that names nothing in it (`law/unknown-name`), an id or article number
 * that stands twice (`law/twice`), words quoted from an article that it does not have (`law/not-in-article`).
 */
export function lawProblems(law: Law, file?: string): Problem[] {
  const found = [
    ...twice(
      'articles',
      law.articles.map(({ id }) => id),
    ),
    ...twice(
      'articles',
      law.articles.map(({ number }) => number),
    ),
    ...twice(
      'rules',
      law.rules.map(({ id }) => id),
    ),
    ...twice(
      'departures',
      departuresOf(law).map(({ id }) => id),
    ),
    ...law.rules.flatMap((rule, index) => ruleProblems(rule, `rules[${index}]`, law)),
    ...law.pauses.flatMap((pause, index) => quoted(pause.article, [pause.phrase.zh], `pauses[${index}]`, law)),
    ...law.articles.flatMap(({ duties }, index) =>
      duties.flatMap(({ rule }) => (rule ? unknown(rule, law.rules, `articles[${index}].duties`) : [])),
    ),
  ];
  return found.map(each => ({ ...each, place: { file, ...each.place } }));
}

/** Templates serve every version of a law: a term that one version has and another has not is `law/term-missing`. */
export function termProblems(laws: readonly Law[]): Problem[] {
  const terms = [...new Set(laws.flatMap(law => Object.keys(law.terms)))];
  return laws.flatMap(({ version, terms: own }) =>
    terms.filter(term => !Object.hasOwn(own, term)).map(term => problem('law/term-missing', {}, { term, version })),
  );
}

/** Events that the rules and pauses of a law name and the procedure does not have: `law/unknown-name`. */
export function eventProblems(law: Law, events: readonly string[], file?: string): Problem[] {
  const named = [
    ...law.rules.flatMap((rule, index) => eventsOf(rule).map(event => ({ event, path: `rules[${index}]` }))),
    ...law.pauses.flatMap(({ from, to }, index) => [from, to].map(event => ({ event, path: `pauses[${index}]` }))),
  ];
  return named
    .filter(({ event }) => !events.includes(event))
    .map(({ event, path }) => problem('law/unknown-name', { file, path }, { name: event, known: events.join(', ') }));
}

function eventsOf({ starts, until, options, ends, extension }: Rule): string[] {
  const { anew } = starts;
  const moments = [starts, until ?? [], options, ends, extension ?? []].flat();
  return [...moments.map(({ event }) => event), ...(anew ? [anew.from, anew.to] : [])];
}

/** The departures of the translation in all articles and beside them. */
export function departuresOf(law: Law) {
  return [...law.articles.flatMap(({ departures }) => departures), ...law.departures];
}

function ruleProblems(rule: Rule, path: string, law: Law): Problem[] {
  const { article, starts, extension, pausedBy, length } = rule;
  const quotes = [starts.phrase?.zh ?? [], extension?.phrase.zh ?? []].flat();
  return [
    ...quoted(article, [...quotes, `${length}个工作日`], path, law),
    ...pausedBy.flatMap(({ pause }) => unknown(pause, law.pauses, `${path}.pausedBy`)),
    ...twice(
      `${path}.options`,
      rule.options.map(({ id }) => id),
    ),
  ];
}

/** Words that the file takes from an article must stand in it to the letter. */
function quoted(id: string, quotes: readonly string[], path: string, law: Law): Problem[] {
  const article = law.articles.find(each => each.id === id);
  if (!article) return unknown(id, law.articles, `${path}.article`);
  return quotes
    .filter(quote => !article.text.zh.includes(quote))
    .map(quote => problem('law/not-in-article', { path }, { quote, number: article.number }));
}

function unknown(name: string, among: readonly { readonly id: string }[], path: string): Problem[] {
  const known = among.map(({ id }) => id);
  return known.includes(name) ? [] : [problem('law/unknown-name', { path }, { name, known: known.join(', ') })];
}

function twice(path: string, names: readonly (string | number)[]): Problem[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index);
  return again.map(name => problem('law/twice', { path }, { name }));
}
