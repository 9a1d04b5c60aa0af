import type { Language } from '../language/language.js';

/**
 * The tree: the one contract between templates and formats. A document is a flat sequence of blocks, because the pairing of
 * two languages, page breaks and editing in a word processor all work block by block. Numbers, references and pairs are
 * settled before a writer sees the tree.
 */
export interface Tree {
  readonly type: 'document';
  /** The document's title in plain text, in each language the document is written in. */
  readonly title: { readonly zh?: string; readonly en?: string };
  readonly layout: Layout;
  /** Which sheet (page form) the document is set on: a key of style/sheets. */
  readonly sheet: string;
  /** What a draft carries on each page (草稿, DRAFT, or both); '' in a final document. */
  readonly mark: string;
  /** The document's own date (YYYY-MM-DD), for file metadata; never the clock. */
  readonly date: string;
  readonly blocks: readonly Block[];
  /** Pages bear no number of their own: they are counted in the packet that they are bound in. */
  readonly unnumbered?: boolean | undefined;
}

export type Layout = 'zh' | 'en' | 'stacked' | 'side-by-side';
export const layouts: readonly Layout[] = ['zh', 'en', 'stacked', 'side-by-side'];

export type Block = Single | Table | Pair;

/** A block of running text in one language. */
export type Single = Title | Heading | Paragraph | Item;

export interface Title {
  readonly type: 'title';
  readonly lang: Language;
  readonly children: readonly Inline[];
  /** Begins a page: with it a further document begins that is set in the same file. */
  readonly startsPage?: boolean | undefined;
}

export interface Heading {
  readonly type: 'heading';
  readonly lang: Language;
  /** 1 to 4: 一、 （一） 1. （1） in Chinese official papers; 第一条 in clauses. */
  readonly level: number;
  /** The number as printed (`一、`, `第一条`, `1.`), or '' for a heading without one. */
  readonly marker: string;
  readonly count?: Count | undefined;
  readonly id?: string | undefined;
  readonly children: readonly Inline[];
}

/** What a paragraph is in its document; each sheet says how a role is set. */
export type Role =
  | 'body'
  /** 发文机关标志: the name of the issuing authority in red, above the title */
  | 'letterhead'
  /** the document's number, 发文字号 */
  | 'number'
  /** 签发人: who approved it for issue, on the line of the number */
  | 'signer'
  /** 主送: the addressee line or block */
  | 'addressee'
  /** 特此通知。 and the like */
  | 'closing'
  /** 附件说明: the list of attachments after the body */
  | 'attachment'
  /** 附件2: begins an annex, on a page of its own (startsPage) */
  | 'annex'
  /** the title of an annex, centred */
  | 'caption'
  /** 署名, seal and signature lines */
  | 'signature'
  /** 成文日期 */
  | 'date'
  /** a quotation of the law */
  | 'quote'
  /** a drafting note: only in drafts and only on request */
  | 'note'
  /** small print at the end: which text prevails, how a date was counted */
  | 'remark'
  /** 抄送: who else receives it, in the 版记 at the foot of the last page */
  | 'copies'
  /** 印发机关和印发日期: two paragraphs on one line of the 版记 */
  | 'printing';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly lang: Language;
  readonly role: Role;
  readonly id?: string | undefined;
  readonly children: readonly Inline[];
  /** As in a title, where the document has something above it. */
  readonly startsPage?: boolean | undefined;
}

/** A list item, numbered or bulleted; nested lists follow as items of a deeper level. */
export interface Item {
  readonly type: 'item';
  readonly lang: Language;
  readonly role: Role;
  /** Depth within the list, from 1. */
  readonly level: number;
  readonly ordered: boolean;
  /** As printed: `1.`, `（一）`, `3.2`, `•`. */
  readonly marker: string;
  readonly count?: Count | undefined;
  /** The list's own name (附件：), in front of its first marker; the items below stand under that. Set by arrange(). */
  readonly label?: Label | undefined;
  readonly id?: string | undefined;
  readonly children: readonly Inline[];
}

/** How the marker of a block that counts came about, for formats that count by themselves. */
export interface Count {
  /** `{parent}.{arabic}`, as the scheme has it (numbering.ts). */
  readonly pattern: string;
  /** The numbers from the outermost to its own, in arabic: 3.1. */
  readonly path: string;
}

export interface Label {
  readonly text: string;
  /** Whether this is the first item, which prints it. */
  readonly first: boolean;
}

/**
 * A table. A cell holds one line for each language it prints: one in a single-language table, two (Chinese first) where a
 * wide or signed table of a two-language layout holds both in each cell.
 */
export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  /** undefined: a form whose first column names the field. */
  readonly head?: Row | undefined;
  readonly rows: readonly Row[];
  /** Side by side: the first half of the columns is Chinese, the second the same in English, and they meet at the gutter. */
  readonly halves?: boolean | undefined;
  /** Stands on one page: a table to be signed. */
  readonly whole?: boolean | undefined;
}
export interface Column {
  readonly align: 'left' | 'center' | 'right';
}
export interface Row {
  /** Room for a seal or handwriting: the least height, mm. */
  readonly height?: number | undefined;
  readonly cells: readonly Cell[];
}
export interface Cell {
  readonly lines: readonly Line[];
}
export interface Line {
  readonly lang: Language;
  readonly children: readonly Inline[];
}

/** Side by side: one block in Chinese against the same block in English. Both are of the same type. */
export interface Pair {
  readonly type: 'pair';
  readonly zh: Single;
  readonly en: Single;
}

export type Inline = Run | Strong | Emphasis | Break | Reference | Blank;

/** A stretch of text. `from` is the data path of the value it came from; text of the template has none. */
export interface Run {
  readonly type: 'text';
  readonly text: string;
  readonly from?: string | undefined;
}
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
/** A forced line break: a line feed in a value. */
export interface Break {
  readonly type: 'break';
}
/** A reference to a numbered block; `text` is its number as cited (第五条 / Article 5), set by number(). */
export interface Reference {
  readonly type: 'reference';
  readonly to: string;
  readonly text: string;
}
/** A visible gap in a draft, 【待填：住所】 / [to be completed: address]; `text` is printed as it stands, highlighted. */
export interface Blank {
  readonly type: 'blank';
  readonly text: string;
  readonly from: string;
}
