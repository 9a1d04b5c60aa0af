import { plain } from '../../tree/plain.js';
import type { Inline } from '../../tree/tree.js';
import { widthInEm } from '../estimate.js';

/**
 * A Chinese line `room` em wide that is too long for it, with the rule to sign on or the telephone number at its end on a line of its
 * own: word processors break Chinese anywhere, and those with it.
 *
 * @example
 * wholeEnd([{ type: 'text', text: '授权代表签字：____' }], 8) // 授权代表签字： above ____
 */
export function wholeEnd(children: readonly Inline[], room: number): readonly Inline[] {
  const last = children.at(-1);
  if (last?.type !== 'text' || widthInEm(plain(children)) <= room) return children;
  const [, before, end] = /^(.*：)(_+|[\d-]+ [\d-]+）?)$/u.exec(last.text) ?? [];
  if (before === undefined || end === undefined) return children;
  return [...children.slice(0, -1), { ...last, text: before }, { type: 'break' }, { ...last, text: end }];
}
