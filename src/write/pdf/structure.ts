import type { Language } from '../../language/language.js';
import type { Cell, Item, Row, Single, Table, Tree } from '../../tree/tree.js';
import { mainLanguage } from './setting.js';

/** An element of the structure tree: what a part of the text is, whatever pages it stands on (ISO 32000-1, 14.7 and 14.8). */
export interface Element {
  readonly tag: string;
  readonly lang: Language;
  /** What a head cell names. */
  readonly scope?: 'Column' | 'Row';
  /** On a page, what has a lower order is read first: the left one of two columns. */
  readonly order: number;
  /** What is read aloud in the place of a picture. */
  readonly alt?: string;
  readonly children: Element[];
}

/** The structure tree of a document, and the element of each block of text and of each cell. */
export interface Structure {
  readonly root: Element;
  readonly of: ReadonlyMap<Single | Cell, Element>;
  /** The seal. */
  readonly figure?: Element | undefined;
}

/** The block that a seal stands on, and what is read aloud for the seal. */
export interface Sealed {
  readonly block: Single;
  readonly alt: string;
}

/** A part to which blocks are being added, with its open lists by their level. */
interface Open {
  readonly element: Element;
  readonly lists: Element[];
  role?: string;
}

/** The tree so far. */
interface Growth {
  readonly of: Map<Single | Cell, Element>;
  /** The level of the last heading. */
  readonly levels: Map<Language, number>;
  /** The part that takes blocks of a language, or what both share. */
  part(lang: Language | 'both'): Open;
}

/**
 * The structure tree of a document: its blocks in their order. Side by side, all of the Chinese up to a table that both
 * languages share comes before all of the English, so that either is read in one go.
 */
export function structureOf(tree: Tree, sealed?: Sealed): Structure {
  const root: Element = { tag: 'Document', lang: mainLanguage(tree.layout), order: 0, children: [] };
  const growth: Growth = { of: new Map(), levels: new Map(), part: partsOf(root, tree.layout === 'side-by-side') };
  let figure: Element | undefined;
  for (const block of tree.blocks) {
    if (block.type === 'table') addTable(block, growth);
    else
      for (const single of block.type === 'pair' ? [block.zh, block.en] : [block]) {
        if (single === sealed?.block)
          figure = child(growth.part(single.lang).element, 'Figure', { alt: sealed.alt, lang: single.lang });
        addSingle(single, growth);
      }
  }
  return { root, of: growth.of, figure };
}

function partsOf(root: Element, apart: boolean): Growth['part'] {
  const whole = opened(root);
  const parts = new Map<Language, Open>();
  let order = 0;
  return lang => {
    if (!apart) return whole;
    if (lang === 'both') {
      parts.clear();
      return opened({ ...root, order: ++order });
    }
    const part = parts.get(lang) ?? opened(child(root, 'Part', { lang, order: ++order }));
    parts.set(lang, part);
    return part;
  };
}

function opened(element: Element): Open {
  return { element, lists: [] };
}

function child(parent: Element, tag: string, more: Partial<Element> = {}): Element {
  const element = { tag, lang: parent.lang, order: parent.order, ...more, children: [] };
  parent.children.push(element);
  return element;
}

function addSingle(block: Single, { of, levels, part }: Growth): void {
  const open = part(block.lang);
  if (block.type === 'item') of.set(block, addItem(block, open));
  else of.set(block, addText(block, open, levels));
}

function addText(block: Exclude<Single, Item>, { element, lists }: Open, levels: Growth['levels']): Element {
  const { lang } = block;
  lists.length = 0;
  const wanted = headingLevel(block);
  if (wanted > 0) {
    // No level is left out (PDF/UA-1, 7.4.2).
    const level = Math.min(wanted, (levels.get(lang) ?? 0) + 1);
    levels.set(lang, level);
    return child(element, `H${level}`, { lang });
  }
  const isQuote = block.type === 'paragraph' && block.role === 'quote';
  return child(isQuote ? child(element, 'BlockQuote') : element, 'P', { lang });
}

/** Titles and the titles of annexes are of the first level, headings below them; 0: no heading. */
function headingLevel(block: Exclude<Single, Item>): number {
  if (block.type === 'heading') return block.level + 1;
  return block.type === 'title' || block.role === 'caption' ? 1 : 0;
}

function addItem({ lang, level, role }: Item, open: Open): Element {
  const { lists } = open;
  if (role !== open.role) lists.length = 0;
  open.role = role;
  lists.length = Math.min(lists.length, level);
  if (lists.length < level) lists.push(child(lists.at(-1)?.children.at(-1)?.children[0] ?? open.element, 'L'));
  return child(child(lists.at(-1) as Element, 'LI', { lang }), 'LBody');
}

function addTable(table: Table, { of, part }: Growth): void {
  const half = table.columns.length / 2;
  const parts = table.halves
    ? ([
        ['zh', 0, half],
        ['en', half, half * 2],
      ] as const)
    : ([['both', 0, half * 2]] as const);
  for (const [lang, from, to] of parts) {
    const open = part(lang);
    open.lists.length = 0;
    const element = child(open.element, 'Table');
    const rows: readonly Row[] = table.head ? [table.head, ...table.rows] : table.rows;
    for (const row of rows) addRow(row.cells.slice(from, to), child(element, 'TR'), scopeOf(table, row), of);
  }
}

/** A table without a head is a form: its first column names the fields. */
function scopeOf(table: Table, row: Row): (column: number) => Element['scope'] {
  if (row === table.head) return () => 'Column';
  return column => (!table.head && column === 0 ? 'Row' : undefined);
}

function addRow(
  cells: readonly Cell[],
  row: Element,
  scopeAt: ReturnType<typeof scopeOf>,
  of: Map<Single | Cell, Element>,
): void {
  for (const [column, cell] of cells.entries()) {
    const [lang = row.lang, ...others] = new Set(cell.lines.map(line => line.lang));
    const scope = scopeAt(column);
    const more = { lang: others.length ? row.lang : lang, ...(scope && { scope }) };
    of.set(cell, child(row, scope ? 'TH' : 'TD', more));
  }
}
