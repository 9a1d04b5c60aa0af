import { createHash } from 'node:crypto';
import type { Tree } from '../../tree/tree.js';
import type { PdfStandard } from '../writer.js';
import { mainLanguage } from './setting.js';
import { description, xmpPacket } from './xmp.js';

/** What a document says of itself: to be the same in the information dictionary and in the metadata (ISO 19005-2, 6.6.3). */
export function informationOf(tree: Tree) {
  return { Title: mainTitle(tree), Producer: 'wenshu', Creator: 'wenshu', CreationDate: dayOf(tree.date) };
}

/** Noon in UTC of the document's date: the same day everywhere. */
function dayOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

function mainTitle({ title, layout }: Tree): string {
  return title[mainLanguage(layout)] ?? title.zh ?? title.en ?? '';
}

/**
 * Gives the document its metadata and its identifier. Those of pdfkit will not do: a title with an & would break the one, and
 * papers of one title and day would share the other.
 */
export function describe(doc: PDFKit.PDFDocument, tree: Tree, standards: readonly PdfStandard[]): void {
  const root = (doc as unknown as { readonly _root: PDFKit.PDFKitReference })._root;
  const facts = JSON.stringify([tree, standards]);
  Object.assign(doc, {
    _id: createHash('md5').update(facts).digest(),
    endMetadata() {
      const stream = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
      // An archive looks for it without unpacking the file.
      Object.assign(stream, { compress: false });
      stream.end(Buffer.from(packetOf(tree, standards)));
      Object.assign(root.data, { Metadata: stream });
    },
  });
}

/** The same in the metadata as in the information dictionary. */
function packetOf(tree: Tree, standards: readonly PdfStandard[]): string {
  const { Title, Creator, Producer, CreationDate } = informationOf(tree);
  const described = { title: Title, titles: tree.title, creator: Creator, producer: Producer, created: CreationDate };
  return xmpPacket(described, claims(standards));
}

const archive = 'http://www.aiim.org/pdfa/ns';
const accessible = 'http://www.aiim.org/pdfua/ns/id/';

/** ISO 19005-2, 6.6.4, and ISO 14289-1, 5. */
function claims(standards: readonly PdfStandard[]): string[] {
  const [ua, a] = [standards.includes('ua'), standards.includes('a-2a')];
  const part = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';
  return [
    ...(ua ? [description('pdfuaid', accessible, ['<pdfuaid:part>1</pdfuaid:part>'])] : []),
    ...(a ? [description('pdfaid', `${archive}/id/`, [part])] : []),
    ...(ua && a ? [extension] : []),
  ];
}

/** An archive must be told what the mark of PDF/UA is (ISO 19005-2, 6.6.2.3). */
const extension = [
  `<rdf:Description rdf:about="" xmlns:pdfaExtension="${archive}/extension/" xmlns:pdfaSchema="${archive}/schema#" xmlns:pdfaProperty="${archive}/property#">`,
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${accessible}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq>',
  '</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('\n');
