import type { Case } from '../case/case.js';
import { partiesOf } from '../case/case.js';
import { parseDay } from '../dates/day.js';
import { dueDatesOf, lawOf } from '../due-dates-of.js';
import { fail } from '../errors.js';
import { type Language, languages } from '../language/language.js';
import type { Library } from '../load/library.js';
import type { ProcedureSet } from '../load/procedure-set.js';
import type { Fonts } from '../style/fonts.js';
import { allParties } from '../template/view.js';
import { measureBy } from './lettering.js';
import { pictureOf } from './picture.js';
import { svgOf } from './svg.js';
import { type NamedEvent, type Timeline, timelineOf } from './timeline.js';

/** How the timeline of a case is drawn. */
export interface TimelineWish {
  /** One language; without it both, the Chinese first and the English smaller below. */
  readonly language?: Language | undefined;
  /** A day to be marked, YYYY-MM-DD. */
  readonly today?: string | undefined;
}

/** The timeline of a case as SVG. Throws `usage/invalid-date` and what due dates throw. */
export function drawCase(read: Case, wish: TimelineWish, set: ProcedureSet, library: Library, fonts: Fonts): string {
  const { language } = wish;
  const setting = {
    languages: language === undefined ? languages : [language],
    locales: library.locales,
    measure: measureBy(fonts),
  };
  return svgOf(pictureOf(caseTimeline(read, wish, set, library), setting), setting);
}

/** The timeline of a case as data. */
export function caseTimeline(read: Case, { today }: TimelineWish, set: ProcedureSet, library: Library): Timeline {
  const law = lawOf(read, set);
  const day = today === undefined ? undefined : (parseDay(today) ?? fail('usage/invalid-date', {}, { value: today }));
  return timelineOf(dueDatesOf(read, set, library, law), namedEvents(read, set), library.calendar, {
    reference: read.reference,
    procedure: set.procedure.title,
    law: law.title,
    version: law.version,
    today: day,
  });
}

function namedEvents(read: Case, set: ProcedureSet): NamedEvent[] {
  const { procedure } = set;
  const parties = allParties({ read, procedure, law: lawOf(read, set) });
  const all = Object.keys(parties).flatMap(role => partiesOf(parties, role));
  return read.events.map(({ event, on, outcome, party }) => ({
    event,
    on,
    title: procedure.events[event]?.title ?? { zh: event, en: event },
    outcome: outcome === undefined ? undefined : procedure.events[event]?.outcomes[outcome],
    party: party === undefined ? undefined : all.find(({ id }) => id === party),
  }));
}
