import type { FontsReport } from '../load/given-fonts.js';
import { type FaceUse, faces } from '../style/fonts.js';
import type { RenderedDocument } from '../wenshu.js';
import type { Session } from './session.js';

/** Says what each face was printed with in all documents together, and which of the fonts given cannot be used. */
export function reportFonts(documents: readonly RenderedDocument[], found: FontsReport, session: Session): void {
  const { words, report } = session;
  const uses = documents.flatMap(({ fonts }) => fonts);
  for (const face of faces) {
    const of = uses.filter(use => use.face === face);
    const [first] = of;
    if (!first) continue;
    const file = found.given.find(given => given.face === face)?.file;
    const sum = (count: (use: FaceUse) => number) => of.reduce((total, use) => total + count(use), 0);
    const [characters, elsewhere] = [sum(use => use.characters), sum(use => use.elsewhere)];
    const name = words.faces[face];
    report(
      file === undefined
        ? words.fontReplaced(name, first.font)
        : words.fontGiven(name, first.font, file, characters, elsewhere),
    );
  }
  for (const { file, font = '', reason } of found.unusable)
    report(words.fontUnusable(file, font, words.fontReasons[reason]));
}
