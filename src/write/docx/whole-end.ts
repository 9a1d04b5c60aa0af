import { plain } from '../../tree/plain.js';
import type { Inline } from '../../tree/tree.js';
import { widthInEm } from '../estimate.js';

/**
 * A line `room` em wide, its first `indent` less, that is too long for it, with the rule to sign on or the telephone number at its end
 * on a line of its own: word processors break Chinese anywhere, and numbers after a hyphen.
 *
 * @example
 * wholeEnd([{ type: 'text', text: '授权代表签字：____' }], 8) // 授权代表签字： above ____
 */
export function wholeEnd(children: readonly Inline[], room: number, indent = 0): readonly Inline[] {
  const text = plain(children);
  const end = /(?:：|: )(_+|[\d-]+\s[\d-]+[）)]?)$/u.exec(text)?.[1];
  if (end === undefined) return children;
  const before = text.slice(0, -end.length);
  const used = (indent + widthInEm(before)) % room;
  return used + widthInEm(end) <= room ? children : brokenAt(children, before.length);
}

function brokenAt(children: readonly Inline[], place: number): readonly Inline[] {
  return children.flatMap((child, index): readonly Inline[] => {
    const at = place - plain(children.slice(0, index)).length;
    if (at < 0 || at >= plain([child]).length) return [child];
    if (child.type !== 'text' || at === 0) return [{ type: 'break' }, child];
    return [{ ...child, text: child.text.slice(0, at) }, { type: 'break' }, { ...child, text: child.text.slice(at) }];
  });
}
