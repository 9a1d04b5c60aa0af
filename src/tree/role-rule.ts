import type { StateBlock } from 'markdown-it';
import { fail } from '../errors.js';
import type { Environment } from './dialect.js';
import { isRole, roles } from './role.js';

const fence = ':::';

/** The block rule for `::: role` … `:::`, as tokens role_open and role_close. */
export function roleRule(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const opening = lineAt(state, start);
  if (!opening.startsWith(fence) || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  const role = opening.slice(fence.length).trim();
  const close = closing(state, start, end);
  check(state, role, start, close);
  const open = state.push('role_open', '', 1);
  open.info = role;
  open.map = [start, close];
  inside(state, start + 1, close);
  state.push('role_close', '', -1);
  state.line = close + 1;
  return true;
}

function check(state: StateBlock, role: string, start: number, close: number): void {
  const { file } = state.env as Environment;
  const place = { file, line: start + 1 };
  if (role === '') fail('tree/stray-role-end', place);
  if (!isRole(role)) fail('tree/unknown-role', place, { role, known: roles.join(' ') });
  if (state.parentType !== 'root') fail('tree/misplaced-role', place, { role });
  if (close < 0) fail('tree/unclosed-role', place, { role });
}

/** The line of the `:::` that closes the role opened at `start`, or -1. */
function closing(state: StateBlock, start: number, end: number): number {
  for (let line = start + 1; line < end; line++) {
    const text = lineAt(state, line);
    if (text.startsWith(fence)) return text === fence ? line : -1;
  }
  return -1;
}

function inside(state: StateBlock, start: number, end: number): void {
  const { lineMax } = state;
  state.lineMax = end;
  state.md.block.tokenize(state, start, end);
  state.lineMax = lineMax;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
}
