import { setImmediate as turn } from 'node:timers/promises';

/** The exit status of a program that a signal has ended is this and 128. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type Ending = keyof typeof signals;

/** Long work that has written nothing yet: a signal ends the program at once, after `said`, and what it began is cleared away. */
export async function interruptible<T>(work: () => Promise<T>, said: () => void): Promise<T> {
  const heed = (signal: Ending) => {
    said();
    process.exit(128 + signals[signal]);
  };
  for (const signal of Object.keys(signals)) process.on(signal, heed);
  try {
    const made = await work();
    // A signal that has come meanwhile is heard now.
    await turn();
    return made;
  } finally {
    for (const signal of Object.keys(signals)) process.removeListener(signal, heed);
  }
}
