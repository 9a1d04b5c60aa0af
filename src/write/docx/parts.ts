import type { Language } from '../../language/language.js';
import type { Tree } from '../../tree/tree.js';
import { type Entry, entry } from './archive.js';
import { sealFile, sealId } from './seal.js';
import { settings } from './settings.js';
import { fontTable } from './typefaces.js';
import { declaration, escapeXml } from './xml.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of word/ beside the document itself: relationship id, file and kind. */
const related = [
  ['rId1', 'styles.xml', 'styles'],
  ['rId2', 'settings.xml', 'settings'],
  ['rId3', 'fontTable.xml', 'fontTable'],
  ['rId4', 'header1.xml', 'header'],
  ['rId5', 'header2.xml', 'header'],
  ['rId6', 'footer1.xml', 'footer'],
  ['rId7', 'footer2.xml', 'footer'],
  ['rId8', 'numbering.xml', 'numbering'],
] as const;

/** Those of a document whose first page is unlike the others. */
const ofFirst = [
  ['rId9', 'header3.xml', 'header'],
  ['rId10', 'footer3.xml', 'footer'],
] as const;

type Related = readonly (readonly [id: string, file: string, kind: string])[];

/** Those of a document that has pages turned sideways. */
const ofTurned = [
  ['rId11', 'footer4.xml', 'footer'],
  ['rId12', 'footer5.xml', 'footer'],
] as const;

/** What of its parts a document has beside the usual ones. */
export interface Further {
  /** A first page unlike the others. */
  readonly first: boolean;
  /** Pages turned sideways. */
  readonly turned: boolean;
  /** A seal. */
  readonly seal?: 'png' | 'jpeg' | undefined;
}

/** What names the parts of a document; made once for each set of them. */
export function listing(further: Further): readonly Entry[] {
  const key = JSON.stringify(further);
  const { first, turned, seal } = further;
  const parts: Related = [
    ...related,
    ...(first ? ofFirst : []),
    ...(turned ? ofTurned : []),
    ...(seal ? [[sealId, sealFile(seal), 'image'] as const] : []),
  ];
  const found = listings.get(key) ?? [
    entry('[Content_Types].xml', contentTypes(parts, seal)),
    entry('word/_rels/document.xml.rels', documentRelationships(parts)),
  ];
  listings.set(key, found);
  return found;
}

const listings = new Map<string, readonly Entry[]>();

/** The parts that are the same in every document. */
export const fixedParts: readonly Entry[] = [
  entry('_rels/.rels', packageRelationships()),
  entry('word/settings.xml', settings),
  entry('word/fontTable.xml', fontTable),
  entry(
    'docProps/app.xml',
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>wenshu</Application></Properties>`,
  ),
];

function contentTypes(parts: Related, seal: Further['seal']): string {
  const overrides = [
    ['/word/document.xml', `${WORD}.document.main+xml`],
    ...parts.map(([, file, kind]) => [`/word/${file}`, kind === 'image' ? `image/${seal}` : `${WORD}.${kind}+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${declaration}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function packageRelationships(): string {
  return relationships([
    ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ]);
}

function documentRelationships(parts: Related): string {
  return relationships(parts.map(([id, file, kind]) => [id, `${OFFICE}/${kind}`, file]));
}

function relationships(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** docProps/core.xml: title, language and the document's own date at midnight UTC; no person, and no clock. */
export function coreProperties({ title, date, layout }: Tree): string {
  const codes: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };
  const language = layout === 'zh' || layout === 'en' ? codes[layout] : `${codes.zh}, ${codes.en}`;
  const titles = [title.zh, title.en].filter(each => each !== undefined).join(' / ');
  return `${declaration}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(titles)}</dc:title><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`;
}
