import { type Language, languages } from '../language/language.js';
import { roleOf } from '../tree/role.js';
import { singlesOf } from '../tree/singles.js';
import type { Block, Inline, Role, Single } from '../tree/tree.js';

/** The 版头 by its lines: the names of the authority, and what stands on each line of the number. */
export interface Letterhead {
  readonly names: readonly Single[];
  readonly lines: readonly HeadLine[];
}

/** 发文字号 and, where there is one, 签发人 at the other end of its line. */
export interface HeadLine {
  readonly number?: Single | undefined;
  readonly signer?: Single | undefined;
}

/** The 版记 by its parts: to whom copies go, and in each language who printed it with the date at the other end of the line. */
export interface Imprint {
  readonly copies: readonly Single[];
  readonly printing: readonly (readonly [office: Single, date?: Single | undefined])[];
}

/** From the rules of a letter to the first line below: 7/8 of the height of a 三号 character, pt (GB/T 9704-2012, 10.1). */
export const underRules = 14;

/** The lines of the blocks above the title: number and signer of a language share one. */
export function letterheadOf(head: readonly Block[]): Letterhead {
  const singles = head.flatMap(singlesOf);
  const lines = languages.flatMap((lang): HeadLine[] => {
    const [numbers, signers] = [ofRole(singles, 'number', lang), ofRole(singles, 'signer', lang)];
    const count = Math.max(numbers.length, signers.length);
    return Array.from({ length: count }, (_, at) => ({ number: numbers[at], signer: signers[at] }));
  });
  return { names: ofRole(singles, 'letterhead'), lines };
}

/** The parts of the blocks at the foot of the last page, Chinese over English in each. */
export function imprintOf(blocks: readonly Block[]): Imprint {
  const singles = blocks.flatMap(singlesOf);
  const printed = languages.map(lang => ofRole(singles, 'printing', lang));
  return {
    copies: languages.flatMap(lang => ofRole(singles, 'copies', lang)),
    printing: printed.flatMap(([office, date]) => (office ? [[office, date] as const] : [])),
  };
}

/**
 * The size of a letterhead, pt: as the sheet has it, or as much smaller as one line asks for, in half points.
 *
 * @param width of the text, em
 * @param room the width of the type area, pt
 * @example
 * letterheadSize(11, 442.2, 42) //=> 40: 网络安全审查办公室文件 in 156 mm
 */
export function letterheadSize(width: number, room: number, size: number): number {
  return Math.min(size, Math.floor((room / width) * 2) / 2);
}

/** 签发人： or 抄送： and the names, parted after the colon (GB/T 9704-2012, 7.2.6 and 7.4.2). Without one all of it is names. */
export function parted(children: readonly Inline[]): readonly [label: readonly Inline[], names: readonly Inline[]] {
  const at = children.findIndex(child => child.type === 'text' && /[：:]/.test(child.text));
  const child = children[at];
  if (child?.type !== 'text') return [[], children];
  const end = child.text.search(/[：:]\s*/) + (/[：:]\s*/.exec(child.text)?.[0].length ?? 0);
  const [label, name] = [child.text.slice(0, end), child.text.slice(end)];
  return [
    [...children.slice(0, at), { ...child, text: label }],
    [...(name === '' ? [] : [{ ...child, text: name }]), ...children.slice(at + 1)],
  ];
}

/** Those of a role, of one language if it is said. */
function ofRole(singles: readonly Single[], role: Role, lang?: Language): readonly Single[] {
  return singles.filter(single => roleOf(single) === role && (lang === undefined || single.lang === lang));
}
