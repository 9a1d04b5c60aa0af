import { languageTags } from '../../language/language.js';
import { loadFonts } from '../../load/fonts.js';
import type { Excerpt } from '../binding.js';
import { figures } from './content.js';
import { information } from './information.js';
import { dictionary, object, PdfBool, type PdfObject, type PdfRef, PdfString, stream } from './objects.js';
import { type Bookmark, writeOutline } from './outline.js';
import { ownName } from './own-name.js';
import { type Binding, heightOf, ownPage } from './page.js';
import { sinkOf } from './sink.js';
import { openSource } from './source.js';
import { type Lettering, letteringOf } from './stamp.js';
import { transferOf } from './transfer.js';

/** Lines at the head of a page: above the mark of a draft, and ending before it; pt. */
const head = { size: 8, pitch: 11, left: (20 / 25.4) * 72, first: (7 / 25.4) * 72, room: (145 / 25.4) * 72 };

/**
 * Single pages of our own documents in one file, each as it stands in the packet, with lines at its head. Nothing of the other
 * pages is in the file but their fonts. Same input, same bytes.
 */
export async function excerpt({ parts, title, lang, date }: Excerpt): Promise<Uint8Array> {
  const sink = sinkOf();
  const tree = sink.allocate();
  const lettering = letteringOf(loadFonts(), sink, ownName(parts));
  const refs: PdfRef[] = [];
  const bookmarks: Bookmark[] = [];
  for (const part of parts) {
    const source = await openSource(part.pdf, part.name);
    const transfer = transferOf(source, sink);
    const links = { source, transfer, destination: () => undefined, lead: () => undefined, tagsFrom: undefined };
    const same = (text: string) => sink.add(stream(text));
    const binding: Binding = { source, sink, transfer, tree, lettering, links, same, lose: () => {} };
    for (const { page, foot, lines } of part.pages) {
      const found = source.pages[page - 1];
      if (!found) throw new Error(`${part.name} has no page ${page}`);
      const ref = sink.allocate();
      const { stamp, width } = ownPage(found, { ref, at: 0 }, binding);
      sink.put(stamp, stream(lettering.content(foot, width) + headed(lines, heightOf(found, source), lettering)));
      refs.push(ref);
      bookmarks.push({ title: PdfString.fromString(lines.join(' ')), target: object([ref, 'Fit']), children: [] });
    }
    transfer.drain();
  }
  lettering.finish(sink);
  sink.put(tree, dictionary({ Type: 'Pages', Kids: refs, Count: refs.length }));
  const labels = parts.flatMap(part => part.pages).flatMap(({ label }, at) => [at, { S: 'D', St: label }]);
  const root = dictionary({
    Type: 'Catalog',
    Pages: tree,
    Lang: PdfString.fromString(languageTags[lang]),
    Outlines: writeOutline(bookmarks, sink),
    PageLabels: object({ Nums: labels }) as PdfObject,
    ViewerPreferences: { DisplayDocTitle: PdfBool.TRUE, PrintScaling: 'None' },
  });
  return sink.finish(sink.add(root), sink.add(information(title, date)));
}

function headed(lines: readonly string[], height: number, lettering: Lettering): string {
  return lines
    .map((text, at) => {
      const size = Math.min(head.size, head.room / lettering.line(text, head.size).advance);
      const place = figures(head.left, height - head.first - at * head.pitch);
      const shown = `q 0 g BT 1 0 0 1 ${place} Tm ${lettering.line(text, size).shown}ET Q`;
      return `/Artifact <</Type /Pagination /Subtype /Header>> BDC ${shown} EMC\n`;
    })
    .join('');
}
