import { type Fonts, keyWith } from './fonts.js';

/**
 * Characters that must not be set even where a font has a glyph: invisible ones (zero-width, soft hyphen, direction marks,
 * variation selectors), controls, private use, lone surrogates, and marks that would need shaping.
 */
export const refused = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{M}]/u;
const space = /^(?!\ufeff)[\s\u0085]$/u;
const compound = /[\p{M}\p{Cs}\u{10000}-\u{10ffff}]/u;
const clusters = /\P{M}\p{M}*|\p{M}+/gu;

/** Whitespace of any kind standing alone; all of it is set as a space. U+FEFF is none: it is invisible. */
export function isSpace(character: string): boolean {
  return space.test(character);
}

/** The units of text that take a place of their own: a character with the marks that follow it. */
export function clustersOf(text: string): string[] {
  if (!compound.test(text)) return text.split('');
  return text.match(clusters) ?? [];
}

/**
 * The one code point that shows a cluster, or undefined where no font does. A letter with marks is shown by its composed form.
 *
 * @example
 * shownAs(fonts, 'é') // 0xe9, also for e + U+0301
 */
export function shownAs(fonts: Fonts, cluster: string): number | undefined {
  const known = shown.get(fonts) ?? new Map<string, number | undefined>();
  shown.set(fonts, known);
  if (!known.has(cluster)) known.set(cluster, showing(fonts, cluster));
  return known.get(cluster);
}

/** What was found once holds for the process. */
const shown = new WeakMap<Fonts, Map<string, number | undefined>>();

function showing(fonts: Fonts, cluster: string): number | undefined {
  if (isSpace(cluster)) return cluster === '\u3000' ? 0x3000 : 0x20;
  const composed = cluster.length === 1 ? cluster : cluster.normalize('NFC');
  const codePoint = composed.codePointAt(0) ?? 0;
  const single = composed.length === (codePoint > 0xffff ? 2 : 1);
  if (!single || (codePoint > 0x7e && refused.test(composed)) || codePoint < 0x20) return undefined;
  return keyWith(fonts, 'serif', codePoint) === undefined ? undefined : codePoint;
}

/** The characters of `text` that cannot be set, each once, in the order of the text. */
export function unsettable(text: string, fonts: Fonts): string[] {
  const bad = new Set<string>();
  for (const cluster of clustersOf(text)) if (shownAs(fonts, cluster) === undefined) bad.add(culprit(cluster, fonts));
  return [...bad];
}

/** The first character of a cluster that is to blame: a base without glyph, or the mark that cannot join its base. */
function culprit(cluster: string, fonts: Fonts): string {
  const characters = [...cluster];
  return characters.find(each => shownAs(fonts, each) === undefined) ?? cluster;
}
