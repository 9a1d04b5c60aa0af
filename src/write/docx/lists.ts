import { type Language, languages } from '../../language/language.js';
import type { Count, Heading, Item, Single, Tree } from '../../tree/tree.js';
import { type Level, levelOf, printed } from './level.js';

/** The lists of a document, in which a word processor counts by itself what the tree has counted. */
export interface Lists {
  readonly definitions: readonly Definition[];
  /** The first of each language counts the headings. */
  readonly lists: readonly List[];
  /** Where a block is counted, or undefined if its marker has to stand in its text. */
  readonly find: (block: Single) => Place | undefined;
}

export interface Place {
  /** The number of the list (w:numId), from 1. */
  readonly list: number;
  readonly level: number;
}

/** A form of list (w:abstractNum), which several lists may have. */
export interface Definition {
  readonly lang: Language;
  readonly levels: ListLevel[];
}

export interface ListLevel extends Level {
  /** The first block that is counted there. */
  readonly sample: Heading | Item;
  /** The longest marker there. */
  readonly longest: string;
}

/** A list (w:num), with its numbers at the block counted last. */
export interface List {
  readonly id: number;
  readonly definition: Definition;
  readonly restarts: boolean;
  readonly numbers: number[];
}

type Counted = (Heading | Item) & { readonly count: Count };

/** What is found on the way through a document. */
interface Register {
  readonly definitions: Map<string, Definition>;
  readonly lists: List[];
  readonly places: Map<Single, Place>;
}

/** Where the counting of one language stands: its headings, and the list that is open with the item it began with. */
interface Stand {
  readonly lang: Language;
  outline: List;
  open?: { readonly list: List; readonly item: Item } | undefined;
}

/**
 * Finds each counted block its list. Headings, and items that name the number above them (3.1), are levels of one list for each
 * language, which begins again with an annex; other items have a list of their own each time they begin. A block is in a list
 * only if a word processor, counting by itself, comes to the marker that the tree has.
 */
export function listsOf({ blocks }: Tree): Lists {
  const register: Register = { definitions: new Map(), lists: [], places: new Map() };
  const stands = languages.map(lang => ({
    lang,
    outline: listOf(definitionOf(lang, lang, register), false, register),
  }));
  for (const block of blocks) {
    const singles = block.type === 'pair' ? [block.zh, block.en] : [block];
    for (const stand of stands) {
      const own = singles.find(each => each.type === 'table' || each.lang === stand.lang);
      if (own) place(own, stand, register);
    }
  }
  const { definitions, lists, places } = register;
  return { definitions: [...definitions.values()], lists, find: block => places.get(block) };
}

function definitionOf(key: string, lang: Language, { definitions }: Register): Definition {
  const definition = definitions.get(key) ?? { lang, levels: [] };
  definitions.set(key, definition);
  return definition;
}

function listOf(definition: Definition, restarts: boolean, { lists }: Register): List {
  const list = { id: lists.length + 1, definition, restarts, numbers: [] };
  lists.push(list);
  return list;
}

function place(block: Tree['blocks'][number], stand: Stand, register: Register): void {
  if (block.type === 'item' && !block.ordered) return;
  if (!isCounted(block)) stand.open = undefined;
  else if (block.type === 'heading' || block.count.pattern.includes('{parent}')) inOutline(block, stand, register);
  else inOwn(block, stand, register);
}

/** Items that stand beside the name of their list have their markers in the text: a word processor knows no such lists. */
function isCounted(block: Tree['blocks'][number]): block is Counted {
  return 'count' in block && block.count !== undefined && !('label' in block && block.label);
}

function inOutline(block: Counted, stand: Stand, register: Register): void {
  const level = block.count.path.split('.').length - 1;
  const again = level === 0 && ownNumber(block) === 1 && stand.outline.numbers.length > 0;
  if (again) stand.outline = listOf(stand.outline.definition, true, register);
  stand.open = undefined;
  seat(block, stand.outline, level, register);
}

function inOwn(item: Item & Counted, stand: Stand, register: Register): void {
  const { lang, role, level, count } = item;
  const deeper = stand.open !== undefined && stand.open.item.role === role && level > stand.open.item.level;
  if (!deeper && ownNumber(item) === 1) {
    const definition = definitionOf([lang, role, level, count.pattern].join(' '), lang, register);
    stand.open = { list: listOf(definition, true, register), item };
  }
  if (stand.open) seat(item, stand.open.list, level - stand.open.item.level, register);
}

function ownNumber({ count }: Counted): number {
  return Number(count.path.split('.').at(-1));
}

/** Counts a block in a list, unless a word processor would print another marker for it. */
function seat(block: Counted, { id, definition, numbers }: List, at: number, { places }: Register): void {
  const level = levelOf(block.count.pattern, at);
  const known = definition.levels[at];
  const now = [...numbers.slice(0, at), (numbers[at] ?? 0) + 1];
  if (!level || now.length !== at + 1 || (known && !isSame(known, level))) return;
  if (printed(level, now) !== block.marker) return;
  // LibreOffice 7.4 passes over w:isLgl: under 第三条 it would show 三.1 for 3.1.
  if (level.legal && definition.levels.slice(0, at).some(each => each.format !== 'decimal')) return;
  const longest = known && known.longest.length >= block.marker.length ? known.longest : block.marker;
  definition.levels[at] = { ...level, sample: known?.sample ?? block, longest };
  numbers.splice(0, numbers.length, ...now);
  places.set(block, { list: id, level: at });
}

function isSame(one: Level, other: Level): boolean {
  return one.format === other.format && one.text === other.text;
}
