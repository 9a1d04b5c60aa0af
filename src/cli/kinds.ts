import { spellCitation } from '../language/cite.js';
import { articleNumber } from '../law/cite.js';
import type { LibraryOptions } from '../load/library.js';
import { manifestJsonSchema } from '../packet/manifest.js';
import { openWenshu } from '../wenshu.js';
import type { Session } from './session.js';
import { table } from './table.js';

export interface ProcedureOptions extends LibraryOptions {
  readonly procedure?: string;
}

/** wenshu kinds: what documents there are, by both names, with the articles of the newest version that call for them. */
export function kinds(options: ProcedureOptions, session: Session): void {
  const { procedure, library } = openWenshu(options);
  const { kinds: sets, laws } = procedure(options.procedure);
  const law = laws.at(-1);
  const rows = Object.values(sets).map(({ kind }) => {
    const numbers = kind.articles.flatMap(id => (law ? (articleNumber(law, id) ?? []) : []));
    const cited = numbers.map(number => spellCitation(library.locales[session.language], number));
    return [kind.id, kind.title.zh, kind.title.en, cited.join(session.language === 'zh' ? '、' : ', ')];
  });
  session.print(`${table([[session.words.table.kind, '中文', 'English', session.words.table.article], ...rows])}\n`);
}

export interface SchemaOptions extends ProcedureOptions {
  readonly manifest?: boolean;
}

/** wenshu schema: the JSON Schema of a case of this procedure, or of the manifest of a packet. */
export function schema(options: SchemaOptions, session: Session): void {
  const shown = options.manifest ? manifestJsonSchema() : openWenshu(options).schema(options.procedure);
  session.print(`${JSON.stringify(shown, null, 2)}\n`);
}
