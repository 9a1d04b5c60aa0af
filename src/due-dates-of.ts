import { type Case, partiesOf } from './case/case.js';
import { straddling, versionOf } from './case/version.js';
import { daysReached } from './due/days-reached.js';
import { derivationSentence } from './due/derivation-sentence.js';
import { type DueDate, dueDates } from './due/due-dates.js';
import { acrossVersions } from './due/notes.js';
import type { Bilingual } from './language/data.js';
import type { Law } from './law/law.js';
import type { Library } from './load/library.js';
import type { ProcedureSet } from './load/procedure-set.js';
import { allParties } from './template/view.js';

/** The version of the law that governs a case. */
export function lawOf(read: Case, { laws, procedure }: ProcedureSet): Law {
  return versionOf(read, laws, procedure.opens);
}

/** The due dates of a case, each with its derivation in words; the document's `law` is that of the whole case. */
export function dueDatesOf(
  read: Case,
  set: ProcedureSet,
  library: Library,
  law = lawOf(read, set),
): (DueDate & { readonly derivation: Bilingual })[] {
  const parties = allParties({ read, procedure: set.procedure, law });
  const roles = Object.fromEntries(Object.keys(parties).map(role => [role, partiesOf(parties, role)]));
  const found = dueDates({ events: read.events, parties: roles, options: read.options ?? {} }, law, library.calendar);
  const changeNotes = (each: DueDate) => {
    const across = straddling(read, set.laws, set.procedure.opens, daysReached(each));
    return across ? [acrossVersions(each.rule.title, { ...across, law }, library.locales)] : [];
  };
  return found.map(each => ({
    ...each,
    notes: [...each.notes, ...changeNotes(each)],
    derivation: {
      zh: derivationSentence(each, 'zh', library.locales.zh),
      en: derivationSentence(each, 'en', library.locales.en),
    },
  }));
}
