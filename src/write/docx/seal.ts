import { XmlComponent } from 'docx';
import type { Sheet } from '../../style/sheets.js';
import type { Situation } from '../../tree/situation.js';
import { type Seal, type Sealed, sealPlace, sizeOf, wordsOf } from '../seal.js';
import { styleIn } from '../style-in.js';
import { type Entry, entryOf } from './archive.js';

/** The relationship by which the document names the image. */
export const sealId = 'rIdSeal';

/** The file of the image within the document. */
export function sealPart({ picture: { type, bytes } }: Seal): Entry {
  return entryOf(`word/${sealFile(type)}`, bytes);
}

export function sealFile(type: Seal['picture']['type']): string {
  return `media/seal.${type}`;
}

/** What a part of XML holds: an element by its name, with attributes first. */
type Prepared = Readonly<Record<string, unknown>>;

class Prefabricated extends XmlComponent {
  constructor(
    name: string,
    private readonly content: readonly unknown[],
  ) {
    super(name);
  }
  override prepForXml() {
    return { [this.rootKey]: this.content } as never;
  }
}

const named = (name: string, attributes: Prepared, ...content: readonly unknown[]): Prepared => ({
  [name]: [{ _attr: attributes }, ...content],
});

/** English Metric Units in a point. */
const emu = (points: number) => Math.round(points * 12700);

/** The run that holds a seal: behind the text, in a column `width` pt wide, by the paragraph in which it stands. */
export function sealRun({ block, seal }: Sealed, situation: Situation, sheet: Sheet, width: number): XmlComponent {
  const place = sealPlace(block, situation, sheet, seal);
  const size = sizeOf(seal);
  const { pitch, size: type } = styleIn(block, situation, sheet);
  const x = emu(width - place.right - size.width / 2);
  const y = emu((pitch - type) / 2 + place.below - size.height / 2);
  const extent = { cx: emu(size.width), cy: emu(size.height) };
  const words = wordsOf(seal, block.lang);
  const offset = (axis: 'H' | 'V', from: string, value: number) =>
    named(`wp:position${axis}`, { relativeFrom: from }, { 'wp:posOffset': [value] });
  const anchor = named(
    'wp:anchor',
    {
      'xmlns:wp': `${drawing}/wordprocessingDrawing`,
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 1,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    named('wp:simplePos', { x: 0, y: 0 }),
    offset('H', 'column', x),
    offset('V', 'paragraph', y),
    named('wp:extent', extent),
    named('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    { 'wp:wrapNone': {} },
    named('wp:docPr', { id: 1, name: words, descr: words }),
    { 'wp:cNvGraphicFramePr': {} },
    graphic(extent, words),
  );
  return new Prefabricated('w:r', [{ 'w:drawing': [anchor] }]);
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

function graphic(extent: Prepared, words: string): Prepared {
  const picture = named(
    'pic:pic',
    { 'xmlns:pic': `${drawing}/picture` },
    { 'pic:nvPicPr': [named('pic:cNvPr', { id: 1, name: words }), { 'pic:cNvPicPr': {} }] },
    { 'pic:blipFill': [named('a:blip', { 'r:embed': sealId }), { 'a:stretch': [{ 'a:fillRect': {} }] }] },
    {
      'pic:spPr': [
        { 'a:xfrm': [named('a:off', { x: 0, y: 0 }), named('a:ext', extent)] },
        named('a:prstGeom', { prst: 'rect' }, { 'a:avLst': {} }),
      ],
    },
  );
  return named(
    'a:graphic',
    { 'xmlns:a': `${drawing}/main` },
    named('a:graphicData', { uri: `${drawing}/picture` }, picture),
  );
}
