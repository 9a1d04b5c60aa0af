import { z } from 'zod';
import { problemsOf } from '../case/problems.js';
import type { Source } from '../case/source.js';
import { explain, type Problem, problem, refuse, WenshuError } from '../errors.js';
import { loadSource } from './source.js';

/** A YAML file of the procedure, the law or the language as data; what its schema refuses is said with line and column. */
export function readData<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  const source = sourceOf(text, file);
  const { success, data, error } = schema.safeParse(source.data);
  if (success) return data;
  const jsonSchema = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  refuse(problemsOf(error.issues, source, jsonSchema).map(asInvalid));
  return data as never;
}

function sourceOf(text: string, file: string): Source {
  try {
    return loadSource(text, file);
  } catch (error) {
    if (error instanceof WenshuError) refuse(error.problems.map(asInvalid));
    throw error;
  }
}

/** The same finding, but as one of the templates and their data, not of a case. */
function asInvalid(found: Problem): Problem {
  const values = { zh: explain(found, 'zh').sentence, en: explain(found, 'en').sentence };
  return problem('template/invalid', found.place, values);
}
