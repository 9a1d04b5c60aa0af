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
  const text = plain(children);
  const end = /：(_+|[\d-]+\s[\d-]+）?)$/u.exec(text)?.[1];
  return end === undefined || widthInEm(text) <= room ? children : brokenAt(children, text.length - end.length);
}

function brokenAt(children: readonly Inline[], place: number): readonly Inline[] {
  return children.flatMap((child, index): readonly Inline[] => {
    const at = place - plain(children.slice(0, index)).length;
    if (at < 0 || at >= plain([child]).length) return [child];
    if (child.type !== 'text' || at === 0) return [{ type: 'break' }, child];
    return [{ ...child, text: child.text.slice(0, at) }, { type: 'break' }, { ...child, text: child.text.slice(at) }];
  });
}
