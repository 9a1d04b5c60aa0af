import { z } from 'zod';
import { problemsOf } from '../case/problems.js';
import { pathOf, type Source } from '../case/source.js';
import { explain, type Problem, problem, refuse, WenshuError } from '../errors.js';
import { loadSource } from './source.js';
import type { FileStage } from './text.js';

/** Whose the data are: those of the law have an exit status of their own. */
export type DataStage = Exclude<FileStage, 'case' | 'packet'>;

const invalid = { law: 'law/invalid', template: 'template/invalid' } as const;

/** A YAML file of the procedure, the law or the language as data; what its schema refuses is said with line and column. */
export function readData<S extends z.ZodType>(schema: S, text: string, file: string, stage: DataStage): z.output<S> {
  const source = sourceOf(text, file, stage);
  const { success, data, error } = schema.safeParse(source.data);
  if (success) return data;
  const jsonSchema = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  refuse(problemsOf(error.issues, source, jsonSchema).map(each => asInvalid(each, stage)));
  return data as never;
}

/** A YAML file as data and places; a slip in its syntax is one of its stage, not of a case. */
export function sourceOf(text: string, file: string, stage: DataStage): Source {
  try {
    return loadSource(text, file);
  } catch (error) {
    if (error instanceof WenshuError) refuse(error.problems.map(each => asInvalid(each, stage)));
    throw error;
  }
}

/** What a check found by data path, with line and column of the file. */
export function located(found: readonly Problem[], text: string, file: string, stage: DataStage): Problem[] {
  if (found.length === 0) return [];
  const source = sourceOf(text, file, stage);
  return found.map(each => ({ ...each, place: source.place(pathOf(each.place.path ?? '')) }));
}

/** The same finding, but as one of the templates or the law, not of a case. */
function asInvalid(found: Problem, stage: DataStage): Problem {
  const values = { zh: explain(found, 'zh').sentence, en: explain(found, 'en').sentence };
  return problem(invalid[stage], found.place, values);
}
