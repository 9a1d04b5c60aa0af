import type { Command, CommanderError } from 'commander';
import { type Problem, problem } from '../errors.js';

/** A mistake in the use of the command line as a problem like any other; undefined where help was all that was asked for. */
export function usageProblem({ code, message }: CommanderError, command: string): Problem | undefined {
  const tell = Object.hasOwn(tellings, code) ? tellings[code] : undefined;
  const [named = '', ...others] = [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
  return tell?.({ message, command, named, others, meant: meantBy(message) });
}

interface Mistake {
  readonly message: string;
  readonly command: string;
  /** What the message puts in quotation marks: the first, and the others. */
  readonly named: string;
  readonly others: readonly string[];
  /** A sentence on what was perhaps meant, in each language. */
  readonly meant: { readonly zh: string; readonly en: string };
}

const tellings: Readonly<Record<string, (mistake: Mistake) => Problem>> = {
  'commander.unknownOption': ({ named, command, meant }) =>
    problem('usage/no-such-option', {}, { option: named, command, ...meant }),
  'commander.unknownCommand': ({ named, meant }) => problem('usage/no-such-command', {}, { found: named, ...meant }),
  'commander.missingArgument': ({ named, command }) =>
    problem('usage/missing-argument', {}, { argument: named, command }),
  'commander.missingMandatoryOptionValue': ({ named, command }) =>
    problem('usage/missing-argument', {}, { argument: named, command }),
  'commander.optionMissingArgument': ({ named, command }) =>
    problem('usage/missing-option-value', {}, { option: named, command }),
  'commander.conflictingOption': ({ named, others, command }) =>
    problem('usage/options-together', {}, { option: named, other: others[0] ?? '', command }),
  'commander.excessArguments': ({ command }) => problem('usage/too-many-arguments', {}, { command }),
};

/** `(Did you mean check?)`, `(Did you mean one of check, count?)` */
function meantBy(message: string): Mistake['meant'] {
  const names = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  return names === undefined ? { zh: '', en: '' } : { zh: `是否应为 ${names}？`, en: ` Did you mean ${names}?` };
}

/** The command that the arguments name, for telling how its help is asked for. */
export function commandOf(program: Command, args: readonly string[]): string {
  const named = args.find(arg => program.commands.some(command => command.name() === arg));
  return named === undefined ? program.name() : `${program.name()} ${named}`;
}
