import { type Language, languages, textIn } from '../language/language.js';
import type { Addressee } from './course.js';
import type { DueDate } from './due-dates.js';

/** What a period is called in a list: the title of its rule, and whose it is where each addressee has one. */
export function periodTitle({ rule, party }: Pick<DueDate, 'rule' | 'party'>, language: Language): string {
  return rule.title[language] + (party ? ` · ${addresseeName(party, language)}` : '');
}

/** A name for a list: where it is not written in this language, the id, else the name in the other one. */
export function addresseeName({ id, name, short }: Addressee, language: Language): string {
  const said = textIn(short ?? name, language) ?? textIn(name, language);
  return said ?? id ?? languages.flatMap(each => textIn(name, each) ?? []).join('');
}
