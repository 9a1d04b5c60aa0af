import { Command, Option } from 'commander';
import { layouts } from '../tree/tree.js';
import { calendars, examples, fonts, libraryOptions, repeatable, type Shared, templates } from './options.js';
import type { PacketOptions } from './packet.js';
import { packetWords } from './packet-words.js';
import type { Session } from './session.js';
import type { ExtractOptions } from './verify.js';

export function packetCommand(session: Session): Command {
  const { words } = session;
  const own = packetWords[session.language];
  return new Command('packet')
    .description(own.packet)
    .argument('<name>', own.name)
    .argument('<case>', words.case)
    .option('-o, --out <path>', own.out, 'out')
    .option('--layout <layout>', layouts.join(', '), 'side-by-side')
    .option('--mark <mark>', own.mark)
    .option('--dividers <what>', own.dividers)
    .option('--final', words.final)
    .option('--with-gaps', own.withGaps)
    .option('--docx', own.docx)
    .option('--signature-pages', own.signaturePages)
    .option('--zip', own.zip)
    .option('--passwords <file>', own.passwords)
    .addOption(repeatable('--allow-outside <path>', own.allowOutside))
    .option('--progress', own.progressOption)
    .addOption(new Option('--no-progress').hideHelp())
    .addOption(fonts(session))
    .addOption(templates(session))
    .addOption(calendars(session))
    .addHelpText(
      'after',
      examples(session, [
        'wenshu packet filing case.yaml --layout zh --mark original -o filing.pdf',
        'wenshu packet filing case.yaml --dividers tab --signature-pages -o filing.pdf',
        'wenshu packet filing case.yaml --docx --zip -o filing.zip',
        'wenshu packet opinion-round case.yaml -o out',
      ]),
    )
    .action(async (name: string, file: string, options: PacketOptions & Shared) =>
      (await import('./packet.js')).packet(name, file, libraryOptions(options), session),
    );
}

export function verifyCommand(session: Session): Command {
  const own = packetWords[session.language];
  return new Command('verify')
    .description(own.verify)
    .argument('<packet>', own.verified)
    .addHelpText('after', examples(session, ['wenshu verify filing.pdf', 'wenshu verify filing.zip']))
    .action(async (file: string) => (await import('./verify.js')).verify(file, session));
}

export function extractCommand(session: Session): Command {
  const own = packetWords[session.language];
  return new Command('extract')
    .description(own.extract)
    .argument('<packet>', own.verified)
    .option('-o, --out <dir>', own.extractOut, '.')
    .option('--force', session.words.force)
    .addHelpText('after', examples(session, ['wenshu extract filing.pdf -o out']))
    .action(async (file: string, options: ExtractOptions) =>
      (await import('./verify.js')).extract(file, options, session),
    );
}
