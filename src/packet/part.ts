import type { Attachment } from '../case/case.js';
import type { Text } from '../language/language.js';

/** What a packet has in one place: a document, an attachment, or a form. */
export type Part = DocumentPart | AttachmentPart | FormPart;

/** Made from the case. */
export interface DocumentPart extends Dated {
  readonly source: 'document';
  readonly kind: string;
  /** Which of several copies. */
  readonly copy?: string | undefined;
  /** What tells this copy from the others in the packet: its party or its date. */
  readonly of?: Text | undefined;
  /** The material of the law that it is. */
  readonly material?: string | undefined;
}

/** Given with the case. */
export interface AttachmentPart extends Dated {
  readonly source: 'attachment';
  readonly attachment: Attachment & { readonly file: string };
}

/** Made from the packet. */
export interface FormPart {
  readonly source: 'form';
  readonly form: string;
}

interface Dated {
  readonly date?: string | undefined;
  readonly number?: string | undefined;
  /** Who made it. */
  readonly by?: Text | undefined;
}

/** What a packet should have and has not. */
export interface Gap {
  /** Required by the law; an attachment without its file, or with other pages than the case says; a document with blanks. */
  readonly why: 'required' | 'file' | 'pages' | 'blanks';
  readonly title: Text;
  /** 《网络安全审查办法》第七条第（三）项 */
  readonly citation?: Text | undefined;
  readonly remedy: Text;
}
