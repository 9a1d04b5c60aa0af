import { type Place, type Problem, problem, WenshuError } from '../errors.js';
import type { Bilingual } from '../language/data.js';
import { type FilledValue, sign } from '../language/filled.js';
import type { Language } from '../language/language.js';
import type { Locale } from '../language/locale.js';
import { form } from '../language/spell.js';

/** What one filling of a template needs beside the view. */
export interface Filling {
  readonly language: Language;
  readonly locale: Locale;
  /** The title of a field, for a visible blank. */
  readonly label: (path: string) => Bilingual | undefined;
  /** Where in the case file what a template calls so is written. */
  readonly inCase: (path: string) => string;
  /** The article's number as cited, or undefined where there is none of that id. */
  readonly cite: (id: string, paragraph?: number, item?: number) => string | undefined;
  /** Whether a clause is switched on; undefined where the kind has no such clause. */
  readonly clause: (id: string) => boolean | undefined;
  /** Whether drafting notes are printed. */
  readonly notes: boolean;
  /** Whether gaps become visible blanks instead of errors. */
  readonly blanks: boolean;
}

/** One run of a template: the values it has printed and what was wrong, all of it. */
export class Run {
  readonly values: FilledValue[] = [];
  readonly problems: Problem[] = [];
  constructor(private readonly filling: Filling) {}

  get language(): Language {
    return this.filling.language;
  }
  get locale(): Locale {
    return this.filling.locale;
  }
  get blanks(): boolean {
    return this.filling.blanks;
  }
  get notes(): boolean {
    return this.filling.notes;
  }

  /** Puts a value into the text as its sign. */
  put(text: string, from: string): string {
    return sign(this.values.push({ text, from }) - 1);
  }

  /** A value that the case lacks: an error, or a visible blank. */
  gap(name: string, place: Place): string {
    const path = this.filling.inCase(name);
    const { zh = path, en = path } = this.filling.label(name) ?? {};
    if (this.filling.blanks) {
      const text = form(this.locale.blank, { label: { zh, en }[this.language] });
      return sign(this.values.push({ text, from: path, blank: true }) - 1);
    }
    this.problems.push(problem('template/missing-value', { ...place, path }, { path, labelZh: zh, labelEn: en }));
    return '';
  }

  /** A value of another sort than the helper takes. */
  wrong(path: string, found: unknown, place: Place): string {
    const what =
      typeof found === 'object' ? (Array.isArray(found) ? 'list' : 'record') : `${typeof found} ${String(found)}`;
    this.problems.push(problem('template/wrong-value', { ...place, path }, { path, found: what }));
    return '';
  }

  cite([id, paragraph, item]: readonly unknown[], place: Place): string {
    try {
      const cited = this.filling.cite(String(id), paragraph as number | undefined, item as number | undefined);
      if (cited !== undefined) return this.put(cited, '');
      this.problems.push(problem('template/unknown-article', place, { id: String(id) }));
    } catch (error) {
      if (!(error instanceof WenshuError)) throw error;
      this.problems.push(...error.problems.map(each => ({ ...each, place })));
    }
    return '';
  }

  clause(id: unknown, place: Place): boolean {
    const on = this.filling.clause(String(id));
    if (on === undefined) this.problems.push(problem('template/unknown-clause', place, { id: String(id) }));
    return on ?? false;
  }
}
