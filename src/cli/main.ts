#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { exitStatus, problem, report, WenshuError } from '../errors.js';
import type { Language } from '../language/language.js';
import { packageFolder } from '../load/folders.js';
import { reasonOf } from '../load/reason.js';
import { programFor } from './program.js';
import { languageOf, openSession } from './session.js';
import { commandOf, usageProblem } from './usage.js';

let language: Language = 'en';

/** Runs the command line and returns its exit status: 0, or that of the stage that failed. */
async function main(): Promise<number> {
  try {
    language = languageOf(process.argv, process.env);
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    const program = programFor(openSession(language), version);
    await told(program.parseAsync(), program);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitStatus('usage/no-such-command');
    if (!(error instanceof WenshuError)) throw error;
    process.stderr.write(`${report(error.problems, language)}\n`);
    return exitStatus(error.code);
  }
}

/** What commander finds wrong becomes an error like any other. */
async function told(run: Promise<unknown>, program: Command): Promise<void> {
  try {
    await run;
  } catch (error) {
    const found = error instanceof CommanderError && usageProblem(error, commandOf(program, process.argv.slice(2)));
    throw found ? new WenshuError([found]) : error;
  }
}

// A reader that closes early (`wenshu schema | head`) is no failure; a full disk behind it is.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  const unwritten = problem('write/unwritable', { file: 'stdout' }, reasonOf(error));
  process.stderr.write(`${report([unwritten], language)}\n`);
  process.exit(exitStatus(unwritten.code));
});

process.exitCode = await main();
