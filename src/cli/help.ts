import { type Command, Help, type Option } from 'commander';
import type { Session } from './session.js';
import { width } from './table.js';

/** How commander lays help out, with its fixed words in the language of the session. */
export function helpIn({ words }: Session): Partial<Help> {
  const base = new Help();
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Global Options:': words.globalOptions,
    'Commands:': words.commands,
  };
  const inWords = (text: string) =>
    text.replace('[options]', words.optionsPlace).replace(/\[command\]/, words.commandPlace);
  return {
    showGlobalOptions: true,
    displayWidth: text => width(text),
    styleTitle: title => titles[title] ?? title,
    commandUsage: (command: Command) => inWords(base.commandUsage(command)),
    subcommandTerm: (command: Command) => inWords(base.subcommandTerm(command)),
    optionDescription: ({ description, defaultValue }: Option) =>
      defaultValue === undefined ? description : `${description}${words.default(String(defaultValue))}`,
    argumentDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description}${words.default(String(defaultValue))}`,
  };
}
