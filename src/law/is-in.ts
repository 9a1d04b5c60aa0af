import type { Law } from './law.js';

/** What only some versions of the law have. */
export interface Versioned {
  readonly versions?: readonly string[] | undefined;
}

/** Whether a version of the law has it. */
export function isIn({ versions }: Versioned, law: Law): boolean {
  return versions?.includes(law.version) ?? true;
}
