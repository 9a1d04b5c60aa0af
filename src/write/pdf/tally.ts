import { type FaceUse, type Fonts, faceOf, faces, fontIn, keyOf } from '../../style/fonts.js';
import type { Face } from '../../style/sheets.js';
import type { Sort } from './galley.js';
import type { Inked } from './ink.js';

/** Counts what is printed, face by face. */
export interface Tally {
  add(line: Inked): void;
  /** The faces that were printed, in the order of the table of faces. */
  uses(): FaceUse[];
}

export function tallyOf(fonts: Fonts): Tally {
  const counts = new Map<Face, { characters: number; elsewhere: number }>();
  return {
    add({ galley: { face, lang, sorts }, line }) {
      if (lang !== 'zh') return;
      for (const { text, width, cut, look } of sorts.slice(line.start, line.end) as Sort[]) {
        if (width < 1 || text === '—' || text === '——') continue;
        const printed = faceOf(face, look.strong);
        const count = counts.get(printed) ?? { characters: 0, elsewhere: 0 };
        counts.set(printed, count);
        count.characters++;
        if (cut !== keyOf(fonts, face, lang, look.strong)) count.elsewhere++;
      }
    },
    uses: () =>
      faces.flatMap(face => {
        const count = counts.get(face);
        const key = keyOf(fonts, face, 'zh', false);
        return count ? [{ face, font: fontIn(fonts, key).name, given: key === face, ...count }] : [];
      }),
  };
}
