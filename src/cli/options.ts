import { Option } from 'commander';
import type { Session } from './session.js';

export const templates = ({ words }: Session) => new Option('--templates <dir>', words.templates);
export const calendars = ({ words }: Session) => repeatable('--calendar <file>', words.calendar);
export const fonts = ({ words }: Session) => repeatable('--fonts <dir>', words.fonts);
export const procedure = ({ words }: Session) => new Option('--procedure <id>', words.procedure);

/** An option that may be given more than once. */
export function repeatable(flags: string, about: string): Option {
  return new Option(flags, about).argParser((value: string, before: readonly string[] = []) => [...before, value]);
}

/** Examples of a command, below its help. */
export function examples(session: Session, lines: readonly string[]): string {
  return `\n${session.words.examples}\n${lines.map(line => `  ${line}`).join('\n')}`;
}

export interface Shared {
  readonly calendar?: readonly string[];
}

/** commander names the repeatable option after its flag; the library speaks of calendars. */
export function libraryOptions<T extends Shared>({ calendar, ...options }: T) {
  return { ...options, calendars: calendar ?? [] };
}
