import { setImmediate as turn } from 'node:timers/promises';
import type { Progress } from '../packet/making.js';
import { width } from './table.js';

/** Long work as it is told on standard error. */
export interface Told {
  readonly progress: (step: Progress) => Promise<void>;
  /** What was told last. */
  readonly last: () => Progress | undefined;
  /** Leaves the line free for what is said next. */
  readonly end: () => void;
}

/** What a stream of a terminal can do. */
export type Screen = Pick<NodeJS.WriteStream, 'write' | 'columns' | 'isTTY'>;

/** Between two lines where nobody watches: milliseconds. */
const pause = 1000;

/**
 * Tells of long work: on a terminal in one line that changes; elsewhere only if it is `asked` for, in a line for each stage and
 * one a second. Not at all where it is asked not to. Between two steps signals are heeded.
 */
export function tellProgress(screen: Screen, asked: boolean | undefined, said: (step: Progress) => string): Told {
  let last: Progress | undefined;
  let at = 0;
  const inOneLine = (step: Progress) => {
    screen.write(`\r\x1b[K${cut(said(step), (screen.columns || 80) - 1)}`);
  };
  const inLines = (step: Progress) => {
    const isNew = step.packet !== last?.packet || step.stage !== last.stage;
    if (!isNew && performance.now() - at < pause) return;
    at = performance.now();
    screen.write(`${said(step)}\n`);
  };
  const isWatched = screen.isTTY === true && process.env.TERM !== 'dumb';
  const tell = asked === false ? undefined : isWatched ? inOneLine : asked ? inLines : undefined;
  return {
    async progress(step) {
      tell?.(step);
      last = step;
      await turn();
    },
    last: () => last,
    end() {
      if (tell === inOneLine && last) screen.write('\r\x1b[K');
    },
  };
}

/** A text no wider than the line: a line that breaks cannot be taken back. */
function cut(text: string, columns: number): string {
  let fits = text;
  while (width(fits) > columns) fits = [...fits].slice(0, -1).join('');
  return fits;
}
