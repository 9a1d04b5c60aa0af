import { Option } from 'commander';
import type { Session } from './session.js';

export const templates = ({ words }: Session) => new Option('--templates <dir>', words.templates);
export const calendars = ({ words }: Session) =>
  new Option('--calendar <file>', words.calendar).argParser((file: string, before: readonly string[] = []) => [
    ...before,
    file,
  ]);
export const fonts = ({ words }: Session) =>
  new Option('--fonts <dir>', words.fonts).argParser((place: string, before: readonly string[] = []) => [
    ...before,
    place,
  ]);
export const procedure = ({ words }: Session) => new Option('--procedure <id>', words.procedure);

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
