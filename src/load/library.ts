import { join } from 'node:path';
import type { Calendar } from '../dates/calendar.js';
import { fail } from '../errors.js';
import type { Bilingual } from '../language/data.js';
import { type Locales, localeSchema } from '../language/locale.js';
import { loadCalendar } from './calendar.js';
import { readData } from './data.js';
import { isFolder, overlay, packageFolder } from './folders.js';
import { type ProcedureSet, readProcedure } from './procedure-set.js';
import { readText } from './text.js';

/** All that does not change from case to case, read once per process: languages, calendar, procedures with their laws and kinds. */
export interface Library {
  readonly locales: Locales;
  readonly calendar: Calendar;
  /** Titles of what documents use beyond the fields of a case. */
  readonly labels: Readonly<Record<string, Bilingual>>;
  readonly procedures: Readonly<Record<string, ProcedureSet>>;
}

export interface LibraryOptions {
  /** A folder laid over the bundled templates: procedures of one's own, or single files in the place of bundled ones. */
  readonly templates?: string | undefined;
  /** Calendar files that add a year or a notice to the bundled calendar. */
  readonly calendars?: readonly string[] | undefined;
  /**
   * Folders of fonts for the faces of Chinese in PDF, or single font files; `system` stands for the folders of the operating
   * system. Without it the package's own fonts set everything, and the same input gives the same bytes on every machine.
   */
  readonly fonts?: readonly string[] | undefined;
}

/** Reads the bundled library, with a user's own templates and calendars laid over it. */
export function loadLibrary({ templates, calendars = [] }: LibraryOptions = {}): Library {
  if (templates !== undefined && !isFolder(templates))
    fail('usage/no-such-folder', { file: templates }, { option: '--templates' });
  const locales = loadLocales();
  const folders = overlay([join(packageFolder, 'templates'), ...(templates === undefined ? [] : [templates])]);
  const ids = folders.list('').filter(id => folders.has(`${id}/procedure.yaml`));
  const labels = labelsOf(locales);
  return {
    locales,
    calendar: loadCalendar(calendars),
    labels,
    procedures: Object.fromEntries(
      ids.map(id => [id, readProcedure(folders, id, labels, Object.keys(locales.zh.numbering))]),
    ),
  };
}

export function loadLocales(): Locales {
  const read = (language: string) => {
    const file = join(packageFolder, 'locales', `${language}.yaml`);
    return readData(localeSchema, readText(file, 'template'), file, 'template');
  };
  return { zh: read('zh'), en: read('en') };
}

function labelsOf({ zh, en }: Locales): Record<string, Bilingual> {
  const names = Object.keys(zh.labels);
  return Object.fromEntries(names.map(name => [name, { zh: zh.labels[name] ?? name, en: en.labels[name] ?? name }]));
}
