import { dividers } from '../kind/packet.js';
import type { Library } from '../load/library.js';
import type { ProcedureSet } from '../load/procedure-set.js';
import type { Fonts } from '../style/fonts.js';
import type { Layout } from '../tree/tree.js';
import type { Bind, Excerpt } from './binding.js';
import type { Mark } from './packet-view.js';

/** What can be asked to stand between the parts. */
export const dividerWishes = [...dividers, 'none'] as const;

/** What a user asks of a packet. */
export interface PacketWish {
  /** The name of a packet of the procedure. */
  readonly packet: string;
  readonly layout: Layout;
  /** What the files of a single packet are called; without it after the packet and its party. */
  readonly name?: string | undefined;
  /** Final: no draft mark on any document; without it the case says. */
  readonly final?: boolean | undefined;
  /** Bound although something required is missing; the cover and the manifest say what. */
  readonly withGaps?: boolean | undefined;
  /** 正本 or 副本, printed on the cover. */
  readonly mark?: Mark | undefined;
  /** What stands between the parts; without it as the packet says. */
  readonly dividers?: (typeof dividerWishes)[number] | undefined;
  /** The documents also as editable DOCX. */
  readonly docx?: boolean | undefined;
  /** The pages that are to be signed also as a PDF of their own. */
  readonly signaturePages?: boolean | undefined;
}

/**
 * How far the making of packets is.
 *
 * @example
 * { packet: 'filing', stage: 'parts', done: 2, total: 8, part: 'attachments/tender.pdf' } // two of eight are made
 */
export interface Progress {
  /** The packet in work: `opinion-round.mof`. */
  readonly packet: string;
  /** `parts`: documents are made and attachments read. `pages`: they are bound. `proof`: bound again with their manifest. */
  readonly stage: 'parts' | 'pages' | 'proof';
  /** Parts, then pages. */
  readonly done: number;
  readonly total: number;
  /** The part in work, as errors name it; none once all are done. */
  readonly part?: string | undefined;
}

/** What reads PDFs and binds them. */
export interface Binder {
  readonly bind: Bind;
  readonly excerpt: (input: Excerpt) => Promise<Uint8Array>;
  readonly pages: (pdf: Uint8Array, name: string, password?: string) => Promise<number>;
  /** What each page of a PDF shows, as a digest. */
  readonly digests: (pdf: Uint8Array) => Promise<string[]>;
  /** A PDF, a picture or a file of a word processor as a PDF; `name` is what errors name. */
  readonly pdfOf: (bytes: Uint8Array, name: string) => Promise<Uint8Array>;
}

/** A file that is at hand. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All that packets are made from beside the case. */
export interface Making {
  readonly wish: PacketWish;
  readonly set: ProcedureSet;
  readonly library: Library;
  readonly fonts: Fonts;
  /** The text of the case as it was read, and what it is called. */
  readonly caseFile: NamedBytes;
  /** The bytes of an attachment's file. */
  readonly open: (file: string) => Uint8Array;
  /** Of encrypted attachments, by file or title. */
  readonly passwords: Readonly<Record<string, string>>;
  /** The version of the program. */
  readonly version: string;
  readonly binder: Binder;
  /** Told before each part and after the last; what it returns is waited for, so that a program can do other things meanwhile. */
  readonly progress?: ((step: Progress) => unknown) | undefined;
}
