import { Document, type XmlComponent } from 'docx';

/**
 * The components of docx as XML text. Its own packer is not used: it stamps the clock and random ids on a file, and replaces
 * what looks like its placeholders (`{default-bullet-numbering-0}`) in the text of the document.
 */
export function serialize(component: XmlComponent): string {
  return element(component.prepForXml({ file: context, viewWrapper: context.Document, stack: [] }));
}

/** What docx asks for to resolve links and images, of which a tree has none. */
const context = new Document({ sections: [] });

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `&<>"` as entities, and the line ends that readers of XML 1.0 (2.11) and 1.1 turn into line feeds as references. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\u0085\u2028]/g, character => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** One element as docx prepares it: `{ name: content }`, the content a list, bare attributes, a text or nothing. */
function element(prepared: unknown): string {
  if (!isRecord(prepared)) throw new TypeError(`not an element: ${String(prepared)}`);
  const [name, content] = Object.entries(prepared)[0] ?? ['', undefined];
  const parts = Array.isArray(content) ? content : [content];
  const inside = parts.map(child).join('');
  const opening = `<${name}${parts.map(attributes).join('')}`;
  return inside ? `${opening}>${inside}</${name}>` : `${opening}/>`;
}

function child(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeXml(String(part));
  return part === undefined || isAttributes(part) || isEmpty(part) ? '' : element(part);
}

function attributes(part: unknown): string {
  if (!isAttributes(part)) return '';
  return Object.entries(part._attr)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(placeholder.exec(String(value))?.[1] ?? String(value))}"`)
    .join('');
}

/** What docx calls the lists of a document; in an attribute its packer would put a number for `{list-3}`: here, 3. */
export const LIST = 'list';
const placeholder = new RegExp(`^\\{${LIST}-(\\d+)\\}$`);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isAttributes(value: unknown): value is { readonly _attr: Record<string, unknown> } {
  return isRecord(value) && isRecord(value._attr);
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}
