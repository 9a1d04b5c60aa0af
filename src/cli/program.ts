import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { fail } from '../errors.js';
import type { Language } from '../language/language.js';
import type { CheckOptions } from './check.js';
import type { DueOptions } from './due.js';
import { helpIn } from './help.js';
import type { ProcedureOptions, SchemaOptions } from './kinds.js';
import type { NewOptions } from './new.js';
import {
  calendars,
  examples,
  fonts,
  libraryOptions,
  procedure,
  repeatable,
  type Shared,
  templates,
} from './options.js';
import { extractCommand, packetCommand, verifyCommand } from './packet-commands.js';
import { packetWords } from './packet-words.js';
import type { RecordOptions } from './record.js';
import type { RenderOptions } from './render.js';
import type { Session } from './session.js';

/** The command line, in the language of the session. A command's own code is loaded when it runs: help needs none of it. */
export function programFor(session: Session, version: string): Command {
  const { words } = session;
  const program = new Command('wenshu')
    .description(words.about)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .option('--lang <zh|en>', words.lang)
    .configureHelp(helpIn(session))
    // main tells what is wrong, in the user's language.
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  for (const command of [
    newCommand,
    checkCommand,
    dueCommand,
    recordCommand,
    renderCommand,
    packetCommand,
    verifyCommand,
    extractCommand,
    kindsCommand,
    schemaCommand,
    countCommand,
  ]) {
    program.addCommand(command(session).copyInheritedSettings(program).helpOption('-h, --help', words.help));
  }
  return program;
}

function newCommand(session: Session): Command {
  const { words } = session;
  return new Command('new')
    .description(words.new)
    .argument('[file]', words.newFile, 'case.yaml')
    .option('--force', words.force)
    .addOption(procedure(session))
    .addOption(templates(session))
    .addHelpText('after', examples(session, ['wenshu new', 'wenshu new cases/2021-07.yaml']))
    .action(async (file: string, options: NewOptions) => (await import('./new.js')).newCase(file, options, session));
}

function checkCommand(session: Session): Command {
  const { words } = session;
  return new Command('check')
    .description(words.check)
    .argument('<case>', words.case)
    .option('--for <kind>', words.checkFor)
    .addOption(templates(session))
    .addOption(calendars(session))
    .addHelpText('after', examples(session, ['wenshu check case.yaml', 'wenshu check case.yaml --for declaration']))
    .action(async (file: string, options: CheckOptions & Shared) =>
      (await import('./check.js')).check(file, libraryOptions(options), session),
    );
}

function dueCommand(session: Session): Command {
  const { words } = session;
  return new Command('due')
    .description(words.due)
    .argument('<case>', words.case)
    .option('--explain [period]', words.explain)
    .option('--today <date>', words.today)
    .option('--json', words.json)
    .addOption(new Option('--ics <file>', words.ics).conflicts(['explain', 'json']))
    .option('--svg <file>', words.svg)
    .addOption(templates(session))
    .addOption(calendars(session))
    .addHelpText(
      'after',
      examples(session, [
        'wenshu due case.yaml',
        'wenshu due case.yaml --explain --lang zh',
        'wenshu due case.yaml --explain need-for-review --today 2026-01-12',
        'wenshu due case.yaml --ics due.ics',
        'wenshu due case.yaml --svg timeline.svg',
      ]),
    )
    .action(async (file: string, options: DueOptions & Shared, command: Command) =>
      (await import('./due.js')).due(
        file,
        { ...libraryOptions(options), svgLanguage: command.optsWithGlobals<{ lang?: Language }>().lang },
        session,
      ),
    );
}

function recordCommand(session: Session): Command {
  const { words } = session;
  return new Command('record')
    .description(words.record)
    .argument('<case>', words.recordCase)
    .argument('<event>', words.recordEvent)
    .requiredOption('--on <date>', words.on)
    .option('--party <id>', words.party)
    .option('--outcome <outcome>', words.outcome)
    .option('--number <number>', words.number)
    .option('--days <n>', words.days)
    .option('--note-zh <text>', words.noteZh)
    .option('--note-en <text>', words.noteEn)
    .addOption(templates(session))
    .addOption(calendars(session))
    .addHelpText(
      'after',
      examples(session, [
        'wenshu record case.yaml materials-received --on 2026-01-05',
        'wenshu record case.yaml notice-issued --on 2026-01-19 --outcome needed',
      ]),
    )
    .action(async (file: string, event: string, options: RecordOptions & Shared) =>
      (await import('./record.js')).record(file, event, libraryOptions(options), session),
    );
}

function renderCommand(session: Session): Command {
  const { words } = session;
  return new Command('render')
    .description(words.render)
    .argument('<kind>', words.renderKind)
    .argument('<case>', words.case)
    .option('-o, --out <path>', words.out, 'out')
    .option('--layout <layout>', words.layout, 'side-by-side')
    .option('--format <format>', words.format)
    .option('--pdf-standard <standard>', words.pdfStandard)
    .option('--final', words.final)
    .option('--blanks', words.blanks)
    .option('--notes', words.notes)
    .option('--show <stage>', words.show)
    .addOption(fonts(session))
    .addOption(templates(session))
    .addOption(calendars(session))
    .addHelpText(
      'after',
      examples(session, [
        'wenshu render written-notice case.yaml --layout zh --format pdf -o notice.pdf',
        'wenshu render all case.yaml --layout all --format docx,pdf -o out',
        'wenshu render all case.yaml --layout zh --format pdf --fonts DIR --fonts system -o out',
        'cat case.json | wenshu render declaration - --format docx -o - > declaration.docx',
      ]),
    )
    .action(async (kind: string, file: string, options: RenderOptions & Shared) =>
      (await import('./render.js')).render(kind, file, libraryOptions(options), session),
    );
}

function kindsCommand(session: Session): Command {
  return new Command('kinds')
    .description(session.words.kinds)
    .addOption(procedure(session))
    .addOption(templates(session))
    .action(async (options: ProcedureOptions) => (await import('./kinds.js')).kinds(options, session));
}

function schemaCommand(session: Session): Command {
  return new Command('schema')
    .description(session.words.schema)
    .addOption(procedure(session))
    .addOption(templates(session))
    .option('--manifest', packetWords[session.language].manifestSchema)
    .addHelpText('after', examples(session, ['wenshu schema > case.schema.json']))
    .action(async (options: SchemaOptions) => (await import('./kinds.js')).schema(options, session));
}

interface CountOptions extends Shared {
  readonly pause?: readonly string[];
  readonly json?: boolean;
}

function countCommand(session: Session): Command {
  const { words } = session;
  return new Command('count')
    .description(words.count)
    .argument('[date]', words.countDate)
    .argument('[n]', words.countLength)
    .addOption(repeatable('--pause <from..to>', words.pause))
    .option('--json', words.countJson)
    .addOption(calendars(session))
    .addHelpText(
      'after',
      examples(session, [
        'wenshu count 2026-02-09 15',
        'wenshu count 2021-01-18 30 --pause 2021-02-05..2021-02-22',
        `echo '{"from":"2026-02-09","workingDays":15}' | wenshu count --json`,
      ]),
    )
    .action(async (from: string | undefined, length: string | undefined, options: CountOptions, command: Command) => {
      const { loadCalendar } = await import('../load/calendar.js');
      const { countLines, countOne, countReport } = await import('./count.js');
      const calendar = loadCalendar(options.calendar ?? []);
      if (from === undefined) {
        if (!options.json) missing('date', command);
        await pipeline(session.input, chunks => countLines(chunks, calendar), process.stdout, { end: false });
        return;
      }
      const workingDays = length ?? missing('n', command);
      const count = countOne({ from, workingDays, pauses: options.pause }, calendar);
      const { text, status } = countReport(count, options.json ? 'json' : session.language);
      session.print(text);
      process.exitCode = status;
    });
}

function missing(argument: string, command: Command): never {
  return fail('usage/missing-argument', {}, { argument, command: `${command.parent?.name()} ${command.name()}` });
}
