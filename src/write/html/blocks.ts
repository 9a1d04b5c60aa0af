import { languageTags } from '../../language/language.js';
import type { Sheet } from '../../style/sheets.js';
import { leadOf } from '../../tree/labels.js';
import { gapAfter } from '../../tree/marker.js';
import { plain } from '../../tree/plain.js';
import type { Situation } from '../../tree/situation.js';
import type { Block, Heading, Item, Pair, Paragraph, Single, Title } from '../../tree/tree.js';
import { widthInEm } from '../estimate.js';
import type { Sealed } from '../seal.js';
import { styleIn, styleName } from '../style-in.js';
import { turned } from '../title.js';
import { together } from '../together.js';
import { escapeHtml } from './escape.js';
import { anchorOf, inlines } from './inline.js';
import { sealHtml } from './seal.js';
import { tableHtml } from './table.js';

/** A block's place: among which neighbours, on which sheet, in a column of which width, mm. */
export interface Place {
  readonly situation: Situation;
  readonly sheet: Sheet;
  readonly width: number;
  readonly sealed?: Sealed | undefined;
}

type Handler<Some> = (block: Some, place: Place) => string;

const handlers: { readonly [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> } = {
  title: (block, place) => element('h1', 'title', block, place),
  heading: (block, place) => element(`h${block.level + 1}`, `heading${block.level}`, block, place),
  paragraph: (block, place) => element('p', block.role, block, place),
  item: (block, place) => element('p', `${block.role} item${block.label ? ' labelled' : ''}`, block, place),
  table: (block, { situation, sheet, width }) => tableHtml(block, situation, sheet, width),
  pair,
};

export function blockHtml(block: Block, place: Place): string {
  const handler = handlers[block.type] as Handler<Block> | undefined;
  if (!handler) throw new TypeError(`HTML knows no block ${block.type}`);
  return handler(block, place);
}

function pair({ zh, en }: Pair, place: Place): string {
  const { sheet, situation } = place;
  const column = {
    ...place,
    situation: { ...situation, fresh: false, kept: false },
    width: (place.width - sheet.gutter) / 2,
  };
  const names = ['pair', situation.fresh && 'fresh', styleIn(zh, situation, sheet).keep && 'kept'].filter(Boolean);
  return `<div class="${names.join(' ')}">\n${blockHtml(zh, column)}\n${blockHtml(en, column)}\n</div>`;
}

function element(tag: string, name: string, block: Single, place: Place): string {
  const { fresh, kept, continues } = place.situation;
  const sealed = place.sealed?.block === block ? place.sealed : undefined;
  const names = [name, fresh && 'fresh', kept && 'kept', continues && 'continued', sealed && 'sealed']
    .filter(Boolean)
    .join(' ');
  const id = 'id' in block && block.id !== undefined ? ` id="${anchorOf(block.id, block.lang)}"` : '';
  const open = `<${tag} class="${names}" lang="${languageTags[block.lang]}"${id}${styleOf(block, place)}>`;
  const seal = sealed ? sealHtml(sealed, place.situation, place.sheet) : '';
  return `${open}${seal}${marker(block)}${textOf(block, place)}</${tag}>`;
}

/** What a block has of its own: the level of an item, the place of its label, how far in a signature stands. */
function styleOf(block: Single, { situation, sheet, width }: Place): string {
  const { right, size, align } = sheet.styles[block.lang][styleName(block)];
  const own = styleIn(block, situation, sheet).right;
  const parts = [
    block.type === 'item' && `--level:${block.level}`,
    block.type === 'item' && block.label && `--label:${length(widthInEm(leadOf(block.label, block.lang)))}em`,
    own !== right && `padding-right:${length(own)}em`,
    align === 'justify' && hasLongWord(block, inPoints(width) / size) && 'text-align:left',
  ].filter(Boolean);
  return parts.length > 0 ? ` style="${parts.join(';')}"` : '';
}

/** Chinese with a code, an address or a telephone number that fills much of a line: flush, the line before it would gape. */
function hasLongWord(block: Single, room: number): boolean {
  const text = block.lang === 'zh' ? plain(block.children) : '';
  const words = [...(text.match(/[\w.@]+/g) ?? []), ...(text.match(together) ?? [])];
  return words.some(word => widthInEm(word) > room / 5);
}

function inPoints(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}

function length(em: number): number {
  return Math.round(em * 100) / 100;
}

/** A Chinese title is broken by hand: for the eye alone, so that a copied name is whole, and not on a narrow screen. */
function textOf(block: Single, { sheet, width }: Place): string {
  const isTitle = block.type === 'title' || (block.type === 'paragraph' && block.role === 'caption');
  if (!isTitle || block.lang === 'en') return inlines(block.children, block.lang);
  const room = inPoints(width) / sheet.styles.zh[styleName(block)].size;
  const lines = turned(block.children, room);
  return lines === block.children
    ? inlines(lines, 'zh')
    : lines.map(each => (each.type === 'break' ? '<span class="turn"></span>' : inlines([each], 'zh'))).join('');
}

function marker(block: Title | Heading | Paragraph | Item): string {
  if (!('marker' in block) || block.marker === '') return '';
  const label = block.type === 'item' && block.label?.first ? leadOf(block.label, block.lang) : '';
  const lead = label && `<span class="label">${escapeHtml(label)}</span>`;
  return `${lead}<span class="marker">${escapeHtml(block.marker)}${gapAfter(block.marker)}</span>`;
}
