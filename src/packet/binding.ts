/** A part of a packet, ready to be bound. */
export interface BoundPart {
  readonly title: string;
  /** A whole PDF. `own`: made by us, not scaled, nothing in the lowest 12 mm; else an attachment, scaled into A4 less that strip. */
  readonly pdf: Uint8Array;
  readonly own: boolean;
  readonly password?: string | undefined;
  /** What errors name: the attachment's file, or the kind of document. */
  readonly name: string;
}
/** Where a part stands in the packet: pages counted from 1, both ends included, blank leaves not. */
export interface Placed {
  readonly first: number;
  readonly last: number;
  /** Where its divider begins. */
  readonly divider?: number | undefined;
}
/** The sheets that stand before the parts, as one PDF. */
export interface Dividers {
  readonly pdf: Uint8Array;
  /** How many of its pages are the divider of each part, in order. */
  readonly counts: readonly number[];
}
/** A line of the catalogue that leads to its part. */
export interface Link {
  /** Which PDF of the front it stands in, from 0, and on which page of that, from 1. */
  readonly front: number;
  readonly page: number;
  readonly part: number;
  /** pt from the top left corner. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}
export interface BindingInput {
  readonly parts: readonly BoundPart[];
  /** What stands in front (cover, catalogue): own pages, made once all places are known. */
  readonly front: (places: readonly Placed[], total: number) => Promise<readonly Uint8Array[]>;
  /** Sheets between the parts: own pages, made once all places are known. */
  readonly dividers?: (places: readonly Placed[], total: number) => Promise<Dividers>;
  /** Printed at the outer edge of the pages of a part, lower from part to part; of a part without a mark nothing. */
  readonly tab?: (part: number) => string | undefined;
  /** Each part, each divider and each PDF of the front begins on a right-hand page. */
  readonly newLeaf: boolean;
  /** What is stamped at the foot of a page: 第 3 页 共 12 页 / Page 3 of 12. */
  readonly stamp: (page: number, total: number) => string;
  /** Asked for when the front is made. */
  readonly links?: () => readonly Link[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly about: string }[];
  readonly title: string;
  /** The title in each language of the packet, for the file's metadata. */
  readonly titles?: { readonly zh?: string; readonly en?: string };
  readonly lang: 'zh' | 'en';
  /** YYYY-MM-DD, for the file's metadata. */
  readonly date: string;
  /** Told after each part and after the whole, which counts as one more; what it returns is waited for. */
  readonly progress?: (done: number, total: number) => unknown;
}
/**
 * What an attachment can lose by being bound: form fields (what is filled in is printed), scripts, the validity of a
 * signature, links and bookmarks that lead to programs, other files or nowhere, files within it, the text of notes, marks
 * that have no looks of their own, sound and film, the grouping of layers, page labels, the names of places, tags, and the
 * password.
 */
export const losses = [
  'form',
  'script',
  'signature',
  'link',
  'outline',
  'file',
  'note',
  'mark',
  'media',
  'layer',
  'label',
  'name',
  'tags',
  'protection',
] as const;
export type Loss = (typeof losses)[number];

export interface Bound {
  readonly pdf: Uint8Array;
  readonly places: readonly Placed[];
  readonly total: number;
  /** What of an attachment could not be kept, for the report and the manifest. */
  readonly lost: readonly { readonly part: number; readonly what: Loss }[];
}
/** Single pages of documents made by us. */
export interface Excerpt {
  readonly parts: readonly {
    readonly pdf: Uint8Array;
    readonly name: string;
    readonly pages: readonly {
      /** In the PDF, from 1. */
      readonly page: number;
      /** Its number in the packet. */
      readonly label: number;
      /** What is stamped at its foot, and printed line by line at its head. */
      readonly foot: string;
      readonly lines: readonly string[];
    }[];
  }[];
  readonly title: string;
  readonly lang: 'zh' | 'en';
  /** YYYY-MM-DD, for the file's metadata. */
  readonly date: string;
}
export type Bind = (input: BindingInput) => Promise<Bound>;
