import type { Bound } from '../binding.js';
import { PdfArray, PdfBool, PdfDict, type PdfObject, PdfStream } from './objects.js';
import type { Source } from './source.js';

export type Loss = Bound['lost'][number]['what'];

/** What of an attachment is not kept, as far as its catalogue tells: forms become what they look like, nothing runs. */
export function lossesOf({ catalog, pages, resolve }: Source): Loss[] {
  const form = resolve(catalog.get('AcroForm'));
  const names = resolve(catalog.get('Names'));
  const found: Loss[] = [];
  if (form instanceof PdfDict && (listIn(form.get('Fields'), resolve).length > 0 || form.has('XFA')))
    found.push('form');
  if (form instanceof PdfDict && isSigned(form, resolve)) found.push('signature');
  const opening = resolve(catalog.get('OpenAction'));
  const runs = opening instanceof PdfDict && opening.getName('S')?.value === 'JavaScript';
  const named = names instanceof PdfDict && names.has('JavaScript');
  if (runs || named || catalog.has('AA') || pages.some(({ dict }) => dict.has('AA'))) found.push('script');
  return found;
}

/** A form whose pages exist only when a program has made them from its data. */
export function isDynamic({ catalog, resolve }: Source): boolean {
  const needs = resolve(catalog.get('NeedsRendering'));
  return needs instanceof PdfBool && needs.value;
}

function isSigned(form: PdfDict, resolve: Source['resolve']): boolean {
  const seen = new Set<PdfObject>();
  const open = [...listIn(form.get('Fields'), resolve)];
  for (let each = open.pop(); each; each = open.pop()) {
    const field = resolve(each);
    if (!(field instanceof PdfDict) || field instanceof PdfStream || seen.has(field)) continue;
    seen.add(field);
    if (field.getName('FT')?.value === 'Sig' && field.has('V')) return true;
    open.push(...listIn(field.get('Kids'), resolve));
  }
  return false;
}

function listIn(object: PdfObject | undefined, resolve: Source['resolve']): readonly PdfObject[] {
  const list = resolve(object);
  return list instanceof PdfArray ? list.toArray() : [];
}
