import Handlebars from 'handlebars';
import { fail, refuse, WenshuError } from '../errors.js';
import type { Filled } from '../language/filled.js';
import { register } from './helpers.js';
import { prepare } from './prepare.js';
import { type Filling, Run } from './run.js';
import { scope } from './scope.js';
import type { View } from './view.js';

/** A text of a kind in one language, made ready once per process. */
export interface Template {
  readonly file: string;
  readonly render: (view: object, run: Run) => string;
}

/** Sources by name: the partials of one language. */
export type Partials = Readonly<Record<string, { readonly file: string; readonly source: string }>>;

const closed = { noEscape: true, knownHelpersOnly: true, preventIndent: true } as const;

/** Compiles a template with the partials it may use. */
export function compile(source: string, file: string, partials: Partials): Template {
  const environment = Handlebars.create();
  register(environment);
  const options = {
    ...closed,
    knownHelpers: Object.fromEntries(Object.keys(environment.helpers).map(name => [name, true])),
  };
  for (const [name, partial] of Object.entries(partials)) {
    environment.registerPartial(name, environment.compile(prepare(partial.source, partial.file), options));
  }
  const render = environment.compile(prepare(source, file), options);
  return {
    file,
    render: (view, run) => {
      try {
        return render(view, { data: { run } });
      } catch (error) {
        if (error instanceof WenshuError) throw error;
        return fail('template/broken', { file }, { message: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

/** Fills a template from a view. Every name the view lacks is reported, all at once, with its place and data path. */
export function fill(template: Template, view: View, filling: Filling): Filled {
  const run = new Run(filling);
  const text = template.render(scope(view, ''), run);
  refuse(run.problems);
  return { file: template.file, text, values: run.values };
}
