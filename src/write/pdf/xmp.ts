import { type Language, languageTags } from '../../language/language.js';

/** What a PDF says of itself. */
export interface Described {
  /** The title that stands for all. */
  readonly title: string;
  /** The title in each language that the file is written in. */
  readonly titles: Readonly<Partial<Record<Language, string>>>;
  readonly creator: string;
  readonly producer: string;
  readonly created: Date;
  /** Left out where the file has no date of change of its own. */
  readonly modified?: Date | undefined;
}

/** An XMP packet, ISO 16684-1; `more` are descriptions that follow. */
export function xmpPacket(described: Described, more: readonly string[] = []): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...core(described),
    ...more,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function core({ title, titles, creator, producer, created, modified }: Described): string[] {
  const named = (['zh', 'en'] as const).flatMap(lang => nameIn(lang, titles[lang]));
  const languages = (['zh', 'en'] as const).filter(lang => titles[lang] !== undefined);
  return [
    description('dc', 'http://purl.org/dc/elements/1.1/', [
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li>${named.join('')}</rdf:Alt></dc:title>`,
      `<dc:language><rdf:Bag>${languages.map(lang => `<rdf:li>${languageTags[lang]}</rdf:li>`).join('')}</rdf:Bag></dc:language>`,
    ]),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      `<xmp:CreateDate>${said(created)}</xmp:CreateDate>`,
      ...(modified ? [`<xmp:ModifyDate>${said(modified)}</xmp:ModifyDate>`] : []),
      `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [`<pdf:Producer>${producer}</pdf:Producer>`]),
  ];
}

function said(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function nameIn(lang: Language, title: string | undefined): string[] {
  return title === undefined ? [] : [`<rdf:li xml:lang="${languageTags[lang]}">${escaped(title)}</rdf:li>`];
}

/** Properties of one namespace. */
export function description(prefix: string, namespace: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${properties.join('')}</rdf:Description>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}
