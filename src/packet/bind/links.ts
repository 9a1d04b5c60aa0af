import type { Destination } from './destination.js';
import { dictionary, object, PdfDict, PdfNumber, type PdfObject, type PdfRef } from './objects.js';
import { type Box, type Matrix, mapped } from './placement.js';
import { rectangle, type Source } from './source.js';
import type { Transfer } from './transfer.js';

/** What the links of a page need to lead to their place in the packet. */
export interface LinkContext {
  readonly source: Source;
  readonly transfer: Transfer;
  readonly destination: (object: PdfObject | undefined) => Destination | undefined;
  /** A destination of the source as one of the packet. */
  readonly lead: (destination: Destination) => PdfObject | undefined;
  readonly matrix: Matrix;
  readonly tagsFrom: number | undefined;
}

/** A link as it stands in the packet; 'lost' where it leads to a program, another file or nowhere. */
export function linkOf(annotation: PdfDict, context: LinkContext): PdfDict | 'lost' {
  const { source, transfer, matrix, tagsFrom } = context;
  const rect = rectangle(annotation.get('Rect'), source.resolve);
  const target = targetOf(annotation, context);
  if (!rect || !target) return 'lost';
  const link = dictionary({ Type: 'Annot', Subtype: 'Link', F: 4, Rect: box(mapped(matrix, rect)), ...target });
  for (const key of ['Border', 'BS', 'C', 'H', 'Contents']) {
    const value = annotation.get(key);
    if (value) link.set(key, transfer.copy(value));
  }
  if (!link.has('Border')) link.set('Border', object([0, 0, 0]));
  const tag = annotation.get('StructParent');
  if (tagsFrom !== undefined && tag instanceof PdfNumber) link.set('StructParent', object(tagsFrom + tag.value));
  return link;
}

function targetOf(annotation: PdfDict, context: LinkContext): Record<string, PdfObject> | undefined {
  const { source, transfer, destination, lead } = context;
  const action = source.resolve(annotation.get('A'));
  const kind = action instanceof PdfDict ? action.getName('S')?.value : undefined;
  if (action instanceof PdfDict && kind === 'URI') {
    const uri = source.resolve(action.get('URI'));
    return uri && { A: dictionary({ Type: 'Action', S: 'URI', URI: transfer.copy(uri) }) };
  }
  if (kind !== undefined && kind !== 'GoTo') return undefined;
  const place = destination(action instanceof PdfDict ? action.get('D') : annotation.get('Dest'));
  const target = place && lead(place);
  return target && { Dest: target };
}

/** A link of the catalogue to the beginning of a part. */
export function leadingLink(rect: Box, page: PdfRef, about: PdfObject): PdfDict {
  const Dest = [page, 'Fit'];
  return dictionary({
    Type: 'Annot',
    Subtype: 'Link',
    F: 4,
    Rect: box(rect),
    Border: [0, 0, 0],
    Dest,
    Contents: about,
  });
}

function box(rect: Box): PdfObject {
  return object(rect.map(each => Math.round(each * 1000) / 1000));
}
