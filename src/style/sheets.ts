import type { Language } from '../language/language.js';
import type { Layout, Role } from '../tree/tree.js';
import { counted } from './counted.js';
import { covering } from './covering.js';
import { forms, type Measure, narrow, type SheetName } from './forms.js';

import type { Head } from './head.js';

/**
 * The sheets: every typographic number, once, for all writers. Lengths of the page are in mm, of type in pt, indents in em
 * (one em = the width of one Chinese character of that style).
 */
export interface Sheet {
  /** A4 210 × 297 mm; the margins bound the type area. */
  readonly page: { readonly width: number; readonly height: number } & Margins;
  /** Space between the two columns of a side-by-side layout, mm. */
  readonly gutter: number;
  /** Distance from the top of the type area to what begins the document, mm. */
  readonly drop?: number | undefined;
  /**
   * What stands above the title is boxed at the right; a form to be signed is set as lines with their names, and stands with
   * signature and date at the foot of the page.
   */
  readonly cover?: boolean | undefined;
  /** Distance from the bottom of the type area to the top of the page number, mm. */
  readonly footer: number;
  /** The number of a page: `{page}` in its words, and `{pages}`, the number of all, where a page must not go missing. */
  readonly number: string;
  readonly styles: Readonly<Record<Language, Readonly<Record<StyleName, Style>>>>;
  /** How the 版头 stands above the title; a sheet without one sets its letterhead as a line of text. */
  readonly head?: Head | undefined;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type StyleName = 'title' | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'cell' | 'head' | 'page' | Role;

/** Typefaces by their Chinese names: what a reader of the standard calls them. */
export type Face = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'xiaobiaosong';

export interface Style {
  readonly face: Face;
  /** pt */
  readonly size: number;
  /** Distance from baseline to baseline, pt. */
  readonly pitch: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent, em. */
  readonly indent: number;
  /** Space kept free at the right, em: 署名 and 成文日期 stand in from the edge. */
  readonly right: number;
  /** Space above and below, pt. */
  readonly before: number;
  readonly after: number;
  /** Stays on the page of what follows it. */
  readonly keep: boolean;
  /** Black where nothing is said. */
  readonly ink?: 'red' | undefined;
}

/**
 * Between the text and the first line of a signature, pt: a seal of 42 mm stands over name and date without touching the text
 * (GB/T 9704-2012, 7.3.5.1).
 */
const seal = 54;
/** The diameter that leaves room for, mm. */
export const sealRoom = 42;
/** Small print is not made smaller than this, pt: 小五. */
const smallest = 9;

export type { SheetName };

export const sheetNames = Object.keys(forms);

export function isSheet(name: string): name is SheetName {
  return Object.hasOwn(forms, name);
}

const made = new Map<string, Sheet>();

/** The sheet `name` as it is set for `layout`. Made once, so that writers can keep what they derive from it. */
export function sheetFor(name: SheetName, layout: Layout): Sheet {
  const key = `${name} ${layout}`;
  const sheet = made.get(key) ?? makeSheet(name, layout);
  made.set(key, sheet);
  return sheet;
}

/** Two languages beside each other take a smaller body than one. */
function makeSheet(name: SheetName, layout: Layout): Sheet {
  const { page, single, columns, head, drop, cover, counted: isCounted } = forms[name];
  const measure = layout === 'side-by-side' ? columns : single;
  const own = (styles: Sheet['styles'][Language], lang: Language) =>
    cover ? covering(styles, { layout, lang }) : styles;
  return {
    page: layout === 'side-by-side' ? { ...page, ...narrow } : page,
    gutter: 7,
    // The titles of two languages take more room.
    drop: drop && (layout === 'stacked' ? drop * 0.75 : drop),
    cover,
    footer: 7,
    number: isCounted ? counted[layout] : '— {page} —',
    // Where two letterheads and two titles stand below one another, the first page is to show some of the text.
    head: head && (layout === 'zh' || layout === 'en' ? head : { ...head, lines: 1 }),
    styles: {
      zh: numbered(own(chinese(measure, layout === 'stacked'), 'zh'), isCounted),
      en: numbered(own(english(measure, layout), 'en'), isCounted),
    },
  };
}

/** A number in words is set in 五号. */
function numbered(styles: Sheet['styles'][Language], inWords = false): Sheet['styles'][Language] {
  return inWords ? { ...styles, page: { ...styles.page, size: 10.5 } } : styles;
}

/** `over`: the English stands below. */
function chinese({ size, pitch, face, title: large = 1.375 }: Measure, over: boolean): Record<StyleName, Style> {
  const body: Style = { face, size, pitch, align: 'justify', indent: 2, right: 0, before: 0, after: 0, keep: false };
  const heading: Style = { ...body, align: 'left', keep: true };
  const title: Style = {
    ...body,
    face: 'xiaobiaosong',
    size: size * large,
    pitch: pitch * Math.max(1.25, large * 0.9),
    align: 'center',
    indent: 0,
    // One blank line between the squares of the title and those of the text (GB/T 9704-2012, 7.3.2).
    after: pitch * 1.04 - (pitch * 1.25 - size * 1.375),
    keep: true,
  };
  return {
    ...roles(body),
    title,
    caption: { ...title, after: pitch * 0.5 },
    annex: { ...heading, face: 'heiti', indent: 0, after: over ? 0 : pitch },
    heading1: { ...heading, face: 'heiti' },
    heading2: { ...heading, face: 'kaiti' },
    heading3: heading,
    heading4: heading,
  };
}

/**
 * English of the same size stands larger than Chinese: it is set at 0.85 of it, without first-line indent. A column of some ten
 * words a line is too narrow to be set flush.
 */
function english({ size, pitch, face, title: large }: Measure, layout: Layout): Record<StyleName, Style> {
  const under = layout === 'stacked';
  const body: Style = {
    face,
    size: size * 0.85,
    pitch: pitch * 0.82,
    align: layout === 'side-by-side' ? 'left' : 'justify',
    indent: 0,
    right: 0,
    before: 0,
    after: pitch * (under ? 0.5 : 0.35),
    keep: false,
  };
  const heading: Style = { ...body, face: 'heiti', align: 'left', before: pitch * 0.25, keep: true };
  const title: Style = {
    ...body,
    face: 'xiaobiaosong',
    // Below a Chinese title, smaller: the first page is to show some of the text.
    size: size * (large === undefined ? (under ? 1 : 1.2) : large * (under ? 0.6 : 0.75)),
    pitch: pitch * (large === undefined ? (under ? 0.92 : 1.1) : Math.max(0.92, large * (under ? 0.55 : 0.7))),
    align: 'center',
    after: pitch,
    keep: true,
  };
  const { signature, date, letterhead, ...others } = roles(body);
  return {
    ...others,
    letterhead: { ...letterhead, size: 20, pitch: 26 },
    signature: { ...signature, before: under ? pitch : signature.before },
    date: { ...date, right: signature.right },
    title,
    caption: { ...title, after: pitch * 0.5 },
    annex: { ...heading, before: 0, after: pitch * 0.5 },
    heading1: heading,
    heading2: heading,
    heading3: { ...heading, face: body.face },
    heading4: { ...heading, face: body.face },
  };
}

function roles(body: Style): Record<Exclude<Role, 'annex' | 'caption'> | 'cell' | 'head' | 'page', Style> {
  const small: Style = { ...body, size: body.size * 0.85, pitch: body.pitch * 0.8 };
  const fine = Math.max(body.size * 0.75, Math.min(body.size * 0.85, smallest));
  const apart = Math.max(body.after, body.pitch * 0.3);
  const imprint: Style = {
    ...small,
    size: body.size * 0.875,
    align: 'left',
    indent: 1,
    right: 1,
    after: 0,
    keep: true,
  };
  const cell: Style = { ...small, align: 'left', indent: 0, after: 0 };
  return {
    body,
    letterhead: {
      ...body,
      face: 'xiaobiaosong',
      size: 42,
      pitch: 50,
      align: 'center',
      indent: 0,
      after: 0,
      keep: true,
      ink: 'red',
    },
    signer: { ...body, align: 'right', indent: 0, right: 1, keep: true },
    number: { ...body, align: 'center', indent: 0, after: body.pitch },
    addressee: { ...body, align: 'left', indent: 0, keep: true },
    closing: { ...body, before: body.pitch * 0.25, keep: true },
    attachment: { ...body, align: 'left', before: body.pitch },
    signature: { ...body, align: 'right', indent: 0, right: 2, before: seal, after: 0, keep: true },
    date: { ...body, align: 'right', indent: 0, right: 4, after: body.pitch * 0.5 },
    quote: { ...body, face: 'kaiti', before: apart, after: apart },
    note: { ...small, face: 'kaiti', indent: 0, before: apart, after: apart },
    remark: { ...body, size: fine, pitch: body.pitch * (fine / body.size) * 0.9, indent: 0, before: body.pitch * 0.4 },
    copies: imprint,
    printing: imprint,
    cell,
    head: { ...cell, face: 'heiti', align: 'center' },
    page: { ...cell, size: 14, pitch: 16, face: 'songti' },
  };
}
