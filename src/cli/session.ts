import type { Case } from '../case/case.js';
import { fail } from '../errors.js';
import type { Language } from '../language/language.js';
import { decodeText, readText } from '../load/text.js';
import type { Wenshu } from '../wenshu.js';
import { type Words, words } from './words.js';

/** What each command has of the world: streams and the language of messages. */
export interface Session {
  readonly language: Language;
  readonly words: Words;
  readonly input: AsyncIterable<Uint8Array>;
  readonly print: (text: string | Uint8Array) => void;
  readonly report: (text: string) => void;
}

export function openSession(language: Language): Session {
  return {
    language,
    words: words[language],
    input: process.stdin,
    print: text => void process.stdout.write(text),
    report: text => void process.stderr.write(`${text}\n`),
  };
}

/** The case in `file`; - is standard input. */
export async function openCase(file: string, wenshu: Wenshu, session: Session): Promise<Case> {
  if (file !== '-') return wenshu.readCase(readText(file, 'case'), file);
  return wenshu.readCase(decodeText(await readInput(session), 'stdin', 'case'), 'stdin');
}

/** All of standard input. */
export async function readInput({ input }: Session): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Says which kinds `all` passes over. */
export function reportPassedOver(read: Case, wenshu: Wenshu, session: Session): void {
  const made = wenshu.kindsFor(read);
  const passed = Object.keys(wenshu.procedure(read.procedure).kinds).filter(kind => !made.includes(kind));
  if (passed.length > 0) session.report(session.words.passedOver(passed.join(', ')));
}

/** The language that `--lang` names, or else that of the system. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
  const named = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  if (named === 'zh' || named === 'en') return named;
  if (named !== undefined) fail('usage/unknown-option', {}, { option: '--lang', found: named, known: 'zh, en' });
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
