import { figures } from './content.js';
import { PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from './objects.js';
import { type Matrix, mapped } from './placement.js';
import { numbersOf, rectangle, type Source } from './source.js';
import type { Transfer } from './transfer.js';

/** What is drawn of an annotation: its appearance in the packet, and the operator that brings it to its place. */
export interface Appearance {
  readonly object: PdfObject;
  readonly place: string;
}

/** Invisible, hidden, not to be viewed (ISO 32000-1, 12.5.3). */
const unseen = 1 | 2 | 32;

export function isSeen(annotation: PdfDict, resolve: Source['resolve']): boolean {
  const flags = resolve(annotation.get('F'));
  return flags?.type !== 'number' || (flags.value & unseen) === 0;
}

/** What a viewer draws of an annotation, undefined where it draws nothing (ISO 32000-1, 12.5.5). */
export function appearanceOf(annotation: PdfDict, source: Source, transfer: Transfer): Appearance | undefined {
  const { resolve } = source;
  const rect = rectangle(annotation.get('Rect'), resolve);
  const found = normal(annotation, resolve);
  if (!rect || !found) return undefined;
  const box = rectangle(found.stream.get('BBox'), resolve);
  if (!box) return undefined;
  const own = numbersOf(found.stream.get('Matrix'), resolve);
  const [x1, y1, x2, y2] = mapped(own.length === 6 ? (own as unknown as Matrix) : [1, 0, 0, 1, 0, 0], box);
  if (x2 === x1 || y2 === y1) return undefined;
  const [sx, sy] = [(rect[2] - rect[0]) / (x2 - x1), (rect[3] - rect[1]) / (y2 - y1)];
  return {
    object: formOf(found, transfer),
    place: `${figures(sx, 0, 0, sy, rect[0] - x1 * sx, rect[1] - y1 * sy)} cm`,
  };
}

interface Found {
  readonly stream: PdfStream;
  readonly ref: PdfRef | undefined;
}

/** The normal appearance, of the state the annotation is in if it has several. */
function normal(annotation: PdfDict, resolve: Source['resolve']): Found | undefined {
  const all = resolve(annotation.get('AP'));
  let object = all instanceof PdfDict ? all.get('N') : undefined;
  let found = resolve(object);
  if (found instanceof PdfDict && !(found instanceof PdfStream)) {
    const state = resolve(annotation.get('AS'));
    object = state instanceof PdfName ? found.get(state.value) : undefined;
    found = resolve(object);
  }
  return found instanceof PdfStream ? { stream: found, ref: object instanceof PdfRef ? object : undefined } : undefined;
}

/** Many producers leave out that an appearance is a form, which a viewer asks of what is drawn as one. */
function formOf({ stream, ref }: Found, transfer: Transfer): PdfObject {
  if (ref && stream.getName('Subtype')?.value === 'Form') return transfer.copy(ref);
  const form = transfer.copy(stream);
  if (form instanceof PdfStream) form.set('Subtype', PdfName.of('Form'));
  return form;
}
