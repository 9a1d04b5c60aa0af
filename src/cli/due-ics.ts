import type { Case } from '../case/case.js';
import { addresseeName } from '../due/period-title.js';
import { fail } from '../errors.js';
import { spellList } from '../language/spell.js';
import type { Wenshu } from '../wenshu.js';
import { changeLine } from './due.js';
import { saveAll } from './save.js';
import type { Session } from './session.js';

type Period = ReturnType<Wenshu['dueDates']>[number];

/** Writes the iCalendar file, and says which periods are not in it and why. */
export function deliverIcs(read: Case, out: string, wenshu: Wenshu, session: Session): void {
  const dates = wenshu.dueDates(read);
  const left = dates.filter(({ due: on }) => on === undefined);
  if (left.length === dates.length) fail('case/no-due-date');
  const text = wenshu.ics(read, session.language);
  if (out === '-') session.print(text);
  else {
    saveAll([{ file: out, bytes: Buffer.from(text, 'utf8') }]);
    session.report(session.words.written(out));
  }
  for (const line of leftOut(left, wenshu, session)) session.report(line);
  const across = changeLine(read, wenshu, session);
  if (across) session.report(across.trimEnd());
}

/** A line for each reason: addressees of one period that has not started are told together. */
function leftOut(left: readonly Period[], { library }: Wenshu, { words, language }: Session): string[] {
  const locale = library.locales[language];
  const reasonOf = ({ rule, derivation }: Period) => `${rule.id} ${derivation[language]}`;
  return [...new Set(left.map(reasonOf))].flatMap(reason => {
    const alike = left.filter(each => reasonOf(each) === reason);
    const [first] = alike;
    if (!first) return [];
    const names = alike.flatMap(({ party }) => (party ? addresseeName(party, language) : []));
    const title = first.rule.title[language] + (names.length > 0 ? ` · ${spellList(locale, names)}` : '');
    return words.leftOut(title, first.derivation[language]);
  });
}
