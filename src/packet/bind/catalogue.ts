import { languageTags } from '../../language/language.js';
import { type Described, xmpPacket } from '../../write/pdf/xmp.js';
import type { BindingInput } from '../binding.js';
import { embedFiles } from './files.js';
import { information, maker, noonOf } from './information.js';
import { dictionary, object, PdfBool, type PdfDict, type PdfRef, PdfString, stream } from './objects.js';
import { type Bookmark, writeOutline } from './outline.js';
import type { Sheet } from './page.js';
import type { Press, Taken } from './press.js';

interface Whole {
  readonly input: BindingInput;
  readonly front: readonly Taken[];
  readonly taken: readonly Taken[];
  readonly sheets: readonly Sheet[];
  readonly press: Press;
}

/** What the file says of itself: bookmarks, page labels, embedded files, tags, how it is to be shown and printed. */
export function catalogue({ input, front, taken, sheets, press }: Whole) {
  const { sink, tags } = press;
  return (tree: PdfRef, layers: PdfDict | undefined) => {
    const files = embedFiles(input.files, noonOf(input.date), sink);
    const info = sink.add(information(input.title, input.date));
    const xmp = Buffer.from(xmpPacket(described(input)), 'utf8');
    const root = sink.add(
      dictionary({
        Type: 'Catalog',
        Pages: tree,
        Metadata: sink.add(stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
        Lang: PdfString.fromString(languageTags[input.lang]),
        MarkInfo: { Marked: PdfBool.TRUE },
        StructTreeRoot: tags.finish(),
        Outlines: writeOutline(bookmarks(input, front, taken, sheets), sink),
        PageMode: 'UseOutlines',
        PageLabels: { Nums: [0, { S: 'D' }] },
        ViewerPreferences: {
          DisplayDocTitle: PdfBool.TRUE,
          PrintScaling: 'None',
          ...(input.newLeaf && { Duplex: 'DuplexFlipLongEdge' }),
        },
        ...(files.refs.length > 0 && { Names: { EmbeddedFiles: files.names }, AF: files.refs }),
        ...(layers && { OCProperties: layers }),
      }),
    );
    return { root, info };
  };
}

/** The same as the information dictionary says, so that no reader finds two titles or dates. */
function described({ title, titles, lang, date }: BindingInput): Described {
  const noon = new Date(`${date}T12:00:00Z`);
  const own = { title, titles: titles ?? { [lang]: title } };
  return { ...own, creator: maker, producer: maker, created: noon, modified: noon };
}

/** The front under its own bookmarks, then each part with what it brings below it. */
function bookmarks(
  input: BindingInput,
  front: readonly Taken[],
  taken: readonly Taken[],
  sheets: readonly Sheet[],
): Bookmark[] {
  const to = (sheet: Sheet | undefined) => sheet && object([sheet.ref, 'Fit']);
  const first = {
    title: PdfString.fromString(input.title),
    target: to(sheets[0]),
    children: front.flatMap(each => each.bookmarks),
  };
  const rest = taken.map(({ sheets: own, bookmarks: children }, at) => ({
    title: PdfString.fromString(input.parts[at]?.title ?? ''),
    target: to(own[0]),
    children,
  }));
  return [first, ...rest];
}
