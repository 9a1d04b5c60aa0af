import { DOMParser } from '@xmldom/xmldom';
import type { PdfStandard } from '../../../src/write/writer.js';
import {
  type Dictionary,
  type File,
  Name,
  type Ref,
  reader,
  readObjects,
  Stream,
  Text,
  type Value,
} from './objects.js';

/**
 * What of PDF/UA-1 and PDF/A-2a a program without the standards' own validator can find wrong in a file, clause by clause
 * (ISO 14289-1:2014; ISO 19005-2:2011).
 */
export function faults(bytes: Uint8Array, standards: readonly PdfStandard[]): string[] {
  const file = readObjects(bytes);
  const root = file.dictionary(file.trailer.get('Root'));
  const shared = [
    ...header(file),
    ...catalog(file, root),
    ...metadata(file, root),
    ...fontsIn(file),
    ...pagesIn(file, root),
    ...structure(file, root),
    ...forbidden(file),
  ];
  const packet = packetIn(file, root);
  const ua = [miss(/<pdfuaid:part>1<\/pdfuaid:part>/.test(packet), 'UA 5: no pdfuaid:part 1')].flat();
  const a = [
    ...miss(/<pdfaid:part>2<\/pdfaid:part>/.test(packet), 'A 6.6.4: no pdfaid:part 2'),
    ...miss(/<pdfaid:conformance>A<\/pdfaid:conformance>/.test(packet), 'A 6.6.4: no pdfaid:conformance A'),
    ...outputIntent(file, root),
    ...miss(
      !packet.includes('xmlns:pdfuaid') || packet.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>'),
      'A 6.6.2.3: pdfuaid is not described',
    ),
  ];
  return [...shared, ...(standards.includes('ua') ? ua : []), ...(standards.includes('a-2a') ? a : [])];
}

export function metadataOf(bytes: Uint8Array): string {
  const file = readObjects(bytes);
  return packetIn(file, file.dictionary(file.trailer.get('Root')));
}

function miss(isSound: boolean, fault: string): string[] {
  return isSound ? [] : [fault];
}

function named(value: Value | undefined): string {
  return value instanceof Name ? value.name : '';
}

/** Text of a dictionary: UTF-16 with its mark, or PDFDocEncoding, of which only ASCII is read. */
function textOf(value: Value | undefined): string {
  if (!(value instanceof Text)) return '';
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes;
  return Buffer.from(value.bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

function header({ text, trailer }: File): string[] {
  const id = trailer.get('ID') as readonly Text[] | undefined;
  return [
    ...miss(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(text), 'A 6.1.2: the header'),
    ...miss(id?.length === 2 && id.every(each => each.bytes.length === 16), 'A 6.1.3: no identifier'),
    ...miss(!trailer.has('Encrypt'), 'A 6.1.3, UA 7.16: encrypted'),
    ...miss(text.endsWith('%%EOF\n'), 'A 6.1.3: something follows the end'),
  ];
}

function catalog({ of, dictionary }: File, root: Dictionary): string[] {
  return [
    ...miss(dictionary(root.get('MarkInfo')).get('Marked') === true, 'A 6.7.2.2, UA 7.1: not marked'),
    ...miss(dictionary(root.get('MarkInfo')).get('Suspects') !== true, 'UA 7.1: suspect'),
    ...miss(/^(zh-CN|en)$/.test(textOf(of(root.get('Lang')))), 'A 6.7.4, UA 7.2: no language'),
    ...miss(dictionary(root.get('ViewerPreferences')).get('DisplayDocTitle') === true, 'UA 7.1: title not shown'),
    ...['OCProperties', 'AcroForm', 'OpenAction', 'AA', 'Perms', 'Requirements', 'AF'].flatMap(key =>
      miss(!root.has(key), `A 6.5, 6.9, 6.4: ${key}`),
    ),
    ...miss(
      [...dictionary(root.get('Names')).keys()].every(key => key === 'Dests'),
      'A 6.8: more than destinations has a name',
    ),
  ];
}

function packetIn({ of }: File, root: Dictionary): string {
  const stream = of(root.get('Metadata'));
  return stream instanceof Stream && !stream.dictionary.has('Filter') ? stream.data.toString('utf8') : '';
}

function metadata(file: File, root: Dictionary): string[] {
  const packet = packetIn(file, root);
  const wrong: string[] = [];
  const errorHandler = (_: string, message: unknown) => wrong.push(`A 6.6.2.1: ${String(message)}`);
  const parsed = new DOMParser({ errorHandler }).parseFromString(packet, 'text/xml');
  const saidIn = (name: string) => parsed.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';
  const first = parsed.getElementsByTagName('dc:title')[0]?.getElementsByTagName('rdf:li')[0];
  const info = file.dictionary(file.trailer.get('Info'));
  const said = (key: string) => textOf(file.of(info.get(key)));
  const day = said('CreationDate').replace(/^D:(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return [
    ...wrong,
    ...miss(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(packet), 'A 6.6.2.1: no packet'),
    ...miss(/<\?xpacket end="[rw]"\?>\s*$/.test(packet), 'A 6.6.2.1: no end of the packet'),
    ...miss(first?.getAttribute('xml:lang') === 'x-default', 'UA 7.1: no title by default'),
    ...miss(first?.textContent === said('Title') && said('Title') !== '', 'A 6.6.3: the title'),
    ...miss(saidIn('xmp:CreateDate') === day, `A 6.6.3: the day ${day}`),
    ...miss(saidIn('xmp:CreatorTool') === said('Creator'), 'A 6.6.3: the creator'),
    ...miss(saidIn('pdf:Producer') === said('Producer'), 'A 6.6.3: the producer'),
    ...miss([...info.keys()].join() === 'Producer,Creator,CreationDate,Title', `A 6.6.3: ${[...info.keys()]}`),
  ];
}

function outputIntent({ of, dictionary }: File, root: Dictionary): string[] {
  const [intent, ...others] = (of(root.get('OutputIntents')) ?? []) as readonly Value[];
  if (!intent) return ['A 6.2.3: no output intent'];
  const profile = of(dictionary(intent).get('DestOutputProfile'));
  if (!(profile instanceof Stream)) return ['A 6.2.3: no profile'];
  const data = profile.data;
  return [
    ...miss(others.length === 0, 'A 6.2.3: several intents'),
    ...miss(named(dictionary(intent).get('S')) === 'GTS_PDFA1', 'A 6.2.3: the kind of the intent'),
    ...miss(textOf(of(dictionary(intent).get('OutputConditionIdentifier'))) !== '', 'A 6.2.3: no condition'),
    ...miss(profile.dictionary.get('N') === 3, 'A 6.2.3: N'),
    // ICC.1, 7.2: size, version, class, space, signature.
    ...miss(data.readUInt32BE(0) === data.length && (data[8] ?? 9) <= 4, 'A 6.2.3: the profile is broken'),
    ...miss(/^(mntr|prtr)RGB $/.test(data.toString('latin1', 12, 20)), 'A 6.2.3: not of RGB'),
    ...miss(data.toString('latin1', 36, 40) === 'acsp', 'A 6.2.3: not a profile'),
  ];
}

/** The tables of a TrueType file. */
function tablesOf(data: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: data.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16;
      const start = data.readUInt32BE(at + 8);
      return [data.toString('latin1', at, at + 4), data.subarray(start, start + data.readUInt32BE(at + 12))];
    }),
  );
}

/** The characters of the codes of a font, by its own map. */
function charactersOf(map: string): Map<number, string> {
  const found = new Map<number, string>();
  // In sections of at most a hundred; of ranges with arrays Ghostscript, when it writes a file anew, makes no text.
  for (const [, count = '', list = ''] of map.matchAll(/(\d+) beginbfchar\n((?:<[0-9a-f]+>\s*)*)endbfchar/g)) {
    const pairs = [...list.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/g)];
    if (pairs.length > 100 || pairs.length !== Number(count))
      throw new Error(`a section of ${count} with ${pairs.length}`);
    for (const [, code = '', text = ''] of pairs)
      found.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  }
  return found;
}

interface FontFound {
  readonly widths: readonly number[];
  readonly characters: ReadonlyMap<number, string>;
}

function fontOf({ of, dictionary }: File, font: Dictionary): FontFound {
  const [descendant] = (of(font.get('DescendantFonts')) ?? []) as readonly Value[];
  const [first, widths] = of(dictionary(descendant).get('W')) as readonly [number, readonly number[]];
  const map = of(font.get('ToUnicode'));
  if (first !== 1 || !(map instanceof Stream)) throw new Error('a font without widths or map');
  return { widths, characters: charactersOf(map.data.toString('latin1')) };
}

function fontsIn(file: File): string[] {
  const { objects, of, dictionary } = file;
  const types = (value: Value) => (value instanceof Map ? named(value.get('Type')) : '');
  const fonts = [...objects.values()].filter(value => types(value) === 'Font') as Dictionary[];
  const composite = fonts.filter(font => named(font.get('Subtype')) === 'Type0');
  const others = fonts.filter(font => !/^(Type0|CIDFontType2)$/.test(named(font.get('Subtype'))));
  return [
    ...miss(composite.length > 0 && others.length === 0, 'A 6.2.11.4: a font that is not embedded'),
    ...composite.flatMap(font => {
      const { widths, characters } = fontOf(file, font);
      const descendant = dictionary((of(font.get('DescendantFonts')) as readonly Value[])[0]);
      const program = of(dictionary(descendant.get('FontDescriptor')).get('FontFile2'));
      if (!(program instanceof Stream)) return ['A 6.2.11.4.1, UA 7.21.4.1: not embedded'];
      const tables = tablesOf(program.data);
      const unit = tables.get('head')?.readUInt16BE(18) ?? 0;
      const count = tables.get('maxp')?.readUInt16BE(4) ?? 0;
      const advance = (glyph: number) => ((tables.get('hmtx')?.readUInt16BE(glyph * 4) ?? 0) * 1000) / unit;
      const system = dictionary(descendant.get('CIDSystemInfo'));
      const name = named(font.get('BaseFont'));
      return [
        ...miss(program.dictionary.get('Length1') === program.data.length, 'A 6.2.11.2: Length1'),
        ...miss(
          ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'].every(tag => tables.has(tag)),
          `A 6.2.11.2: ${name}`,
        ),
        ...miss(tables.get('hhea')?.readUInt16BE(34) === count, `A 6.2.11.2: hhea of ${name}`),
        ...miss(tables.get('loca')?.length === (count + 1) * 4, `A 6.2.11.2: loca of ${name}`),
        ...miss(named(descendant.get('CIDToGIDMap')) === 'Identity', 'A 6.2.11.3.2, UA 7.21.3.2: CIDToGIDMap'),
        ...miss(named(font.get('Encoding')) === 'Identity-H', 'A 6.2.11.3.3, UA 7.21.3.3: the encoding'),
        ...miss(
          `${textOf(system.get('Registry'))}-${textOf(system.get('Ordering'))}` === 'Adobe-Identity',
          'A 6.2.11.3.1: the collection',
        ),
        ...miss(/^[A-Z]{6}\+/.test(name) && named(descendant.get('BaseFont')) === name, `A 6.2.11.4.2: name ${name}`),
        ...miss(
          widths.every((width, at) => at + 1 < count && Math.abs(width - advance(at + 1)) <= 1),
          `A 6.2.11.5, UA 7.21.5: widths of ${name}`,
        ),
        ...miss(
          widths.every((_, at) => /^[^\0\ufeff\ufffe\ue000-\uf8ff]+$/u.test(characters.get(at + 1) ?? '')),
          `A 6.2.11.7, UA 7.21.7: characters of ${name}`,
        ),
      ];
    }),
  ];
}

/** The marked content of each page, by the number of its page object: its numbers, and what the structure must hold. */
function pagesIn(file: File, root: Dictionary): string[] {
  return kids(file, file.dictionary(root.get('Pages'))).flatMap(({ page, number }) =>
    contentFaults(file, page, number),
  );
}

function kids({ dictionary, of }: File, pages: Dictionary): { page: Dictionary; number: number }[] {
  return (of(pages.get('Kids')) as readonly Ref[]).map(ref => ({ page: dictionary(ref), number: ref.number }));
}

const showing = /^(Tj|TJ|'|"|f|F|f\*|S|s|B|B\*|b|b\*|Do|sh|BI)$/;
const colours = /^(g|G|k|K|cs|CS|sc|SC|scn|SCN|ri|gs)$/;

function contentFaults(file: File, page: Dictionary, number: number): string[] {
  const wrong: string[] = [];
  const stream = file.of(page.get('Contents')) as Stream;
  const read = reader(stream.data.toString('latin1'));
  const fonts = () => file.dictionary(file.dictionary(page.get('Resources')).get('Font'));
  const path: { tag: string; id: number | undefined; lang: string }[] = [];
  const seen: number[] = [];
  let operands: Value[] = [];
  let font: FontFound | undefined;
  const inside = () => path.some(({ tag, id }) => tag === 'Artifact' || id !== undefined);
  const mark = (id: number | undefined) => {
    if (id !== undefined && inside()) wrong.push(`UA 7.1: content within content on page object ${number}`);
    if (id !== undefined) seen.push(id);
  };
  while (!read.done) {
    const value = read.value();
    if (typeof value !== 'string') {
      operands.push(value);
      continue;
    }
    if (value === 'BMC' || value === 'BDC') {
      const [tag, list] = operands;
      const properties = list instanceof Map ? list : new Map<string, Value>();
      if (named(tag) === 'Artifact' && inside()) wrong.push('UA 7.1: an artifact within content');
      mark(properties.get('MCID') as number | undefined);
      path.push({
        tag: named(tag),
        id: properties.get('MCID') as number | undefined,
        lang: textOf(properties.get('Lang')),
      });
    } else if (value === 'EMC') path.pop();
    else if (value === 'Tf') font = fontOf(file, file.dictionary(fonts().get(named(operands[0]))));
    else if (colours.test(value)) wrong.push(`A 6.2.4: the operator ${value}`);
    if (showing.test(value) && !inside()) wrong.push(`UA 7.1, A 6.7.3: ${value} outside of all content`);
    if (value === 'TJ') wrong.push(...shownFaults(operands[0] as readonly Value[], font));
    operands = [];
  }
  const parents = file.dictionary(file.dictionary(file.trailer.get('Root')).get('StructTreeRoot')).get('ParentTree');
  const nums = file.of(file.dictionary(parents).get('Nums')) as readonly Value[];
  const at = nums.indexOf(page.get('StructParents') as number);
  const elements = file.of(nums[at + 1]) as readonly Ref[];
  return [
    ...wrong,
    ...miss(path.length === 0, 'content without an end'),
    ...miss(seen.join() === [...seen].sort((a, b) => a - b).join() || new Set(seen).size === seen.length, 'MCID twice'),
    ...miss(at >= 0 && elements.length === seen.length, 'UA 7.1: content without a parent'),
    ...seen.flatMap(id => miss(holds(file, elements[id], id, number), `UA 7.1: content ${id} is in no element`)),
    ...miss(named(page.get('Tabs')) === 'S', 'UA 7.18.3: Tabs'),
    ...['AA', 'PresSteps', 'Group'].flatMap(key => miss(!page.has(key), `A 6.1, 6.2.10, 6.5: ${key}`)),
  ];
}

function holds({ dictionary, of }: File, element: Ref | undefined, id: number, page: number): boolean {
  if (!element) return false;
  const found = dictionary(element);
  const list = [of(found.get('K')) ?? []].flat() as readonly Value[];
  return list.some(kid => {
    if (typeof kid === 'number') return kid === id && (found.get('Pg') as Ref).number === page;
    if (!(kid instanceof Map)) return false;
    return kid.get('MCID') === id && (kid.get('Pg') as Ref).number === page;
  });
}

/** No code that has no glyph, none that has no character. */
function shownFaults(list: readonly Value[], font: FontFound | undefined): string[] {
  const codes = list.flatMap(each => {
    if (!(each instanceof Text)) return [];
    const bytes = Buffer.from(each.bytes, 'latin1');
    return Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16BE(at * 2));
  });
  const unknown = codes.filter(
    code => code === 0 || font?.widths[code - 1] === undefined || !font.characters.get(code),
  );
  return unknown.map(code => `A 6.2.11.8, UA 7.21.8: the code ${code}`);
}

/** What may stand in what (ISO 32000-1, 14.8.4). */
const within: Readonly<Record<string, RegExp>> = {
  Document: /^(Part|H[1-6]|P|L|Table|BlockQuote|Figure)$/,
  Part: /^(H[1-6]|P|L|Table|BlockQuote|Figure)$/,
  BlockQuote: /^P$/,
  L: /^LI$/,
  LI: /^(Lbl|LBody)$/,
  LBody: /^L$/,
  Table: /^(TR|Caption)$/,
  TR: /^(TH|TD)$/,
};

function structure(file: File, root: Dictionary): string[] {
  const { dictionary, of } = file;
  const wrong: string[] = [];
  let level = 0;
  const childrenOf = (element: Dictionary) =>
    ([of(element.get('K')) ?? []].flat() as readonly Value[]).flatMap(kid => {
      const found = of(kid);
      return found instanceof Map && found.has('S') ? [found as Dictionary] : [];
    });
  const visit = (element: Dictionary) => {
    const tag = named(element.get('S'));
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) {
      if (Number(heading[1]) > level + 1) wrong.push(`UA 7.4.2: ${tag} after H${level}`);
      level = Number(heading[1]);
    }
    if (element.has('Lang') && !/^(zh-CN|en)$/.test(textOf(element.get('Lang')))) wrong.push('UA 7.2: a language');
    const children = childrenOf(element);
    for (const child of children) {
      if (!within[tag]?.test(named(child.get('S')))) wrong.push(`UA 7.1: ${named(child.get('S'))} in ${tag}`);
      if (dictionary(child.get('P')) !== element) wrong.push(`the parent of ${named(child.get('S'))}`);
    }
    if (tag === 'Table' && new Set(children.map(row => childrenOf(row).length)).size !== 1)
      wrong.push('UA 7.2: rows of different length');
    if (tag === 'TH' && !/^(Column|Row)$/.test(named(dictionary(element.get('A')).get('Scope'))))
      wrong.push('UA 7.5: a head cell without scope');
    if (tag === 'Figure' && textOf(element.get('Alt')) === '') wrong.push('UA 7.3: a figure without words');
    children.forEach(visit);
  };
  const top = childrenOf(dictionary(root.get('StructTreeRoot')));
  top.forEach(visit);
  return [...wrong, ...miss(top.length === 1 && named(top[0]?.get('S')) === 'Document', 'UA 7.1: no document')];
}

/** What neither standard lets a file hold. */
function forbidden({ objects }: File): string[] {
  const dictionaries = [...objects.values()].flatMap(each =>
    each instanceof Stream ? [each.dictionary] : each instanceof Map ? [each as Dictionary] : [],
  );
  return dictionaries.flatMap(each => [
    ...miss(!/^(Filespec|EmbeddedFile|Action|Annot|OCG)$/.test(named(each.get('Type'))), 'A 6.3, 6.5, 6.8, 6.9'),
    ...miss(!each.has('JS') && !each.has('TR') && !each.has('HTP'), 'A 6.5, 6.2.5'),
    ...miss(!/LZW|Crypt/.test(JSON.stringify(each.get('Filter') ?? '')), 'A 6.1.7.2: the filter'),
    ...miss(
      [...each.keys()].every(key => key.length <= 127),
      'A 6.1.13: a long name',
    ),
  ]);
}
