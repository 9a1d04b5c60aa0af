import { fail } from '../../errors.js';
import type { Loss } from '../binding.js';
import { PdfArray, PdfBool, PdfDict, PdfName, type PdfObject, PdfStream, PdfString } from './objects.js';
import type { Source } from './source.js';

type Resolve = Source['resolve'];

/** What of an attachment is not kept, as far as its catalogue tells: forms become what they look like, nothing runs. */
export function lossesOf(source: Source): Loss[] {
  const { catalog, pages, pdf, resolve } = source;
  const fields = fieldsIn(catalog, resolve);
  const names = dictAt(catalog, 'Names', resolve);
  const form = dictAt(catalog, 'AcroForm', resolve);
  const found: [Loss, boolean][] = [
    ['form', fields.some(field => fillable(field, resolve)) || form?.has('XFA') === true],
    ['signature', fields.some(field => nameAt(field, 'FT', resolve) === 'Sig' && field.has('V'))],
    ['script', runs(source, fields)],
    ['file', holds(names, 'EmbeddedFiles', resolve) || [catalog, ...pages.map(({ dict }) => dict)].some(has('AF'))],
    ['name', holds(names, 'Dests', resolve) || (dictAt(catalog, 'Dests', resolve)?.size ?? 0) > 0],
    ['label', hasOwnLabels(catalog, resolve)],
    ['layer', isGrouped(catalog, resolve)],
    ['tags', dictAt(catalog, 'StructTreeRoot', resolve)?.has('K') === true],
    ['protection', pdf.isEncrypted],
  ];
  return found.flatMap(([loss, is]) => (is ? [loss] : []));
}

/** A form that a program must draw first, and a cover over files that are not pages: what would be bound is not what is there. */
export function refuseUnprintable(source: Source): void {
  const needs = source.resolve(source.catalog.get('NeedsRendering'));
  if (needs instanceof PdfBool && needs.value) fail('packet/dynamic-form', { file: source.name });
  if (source.resolve(source.catalog.get('Collection'))) fail('packet/portfolio', { file: source.name });
}

const media = ['Screen', 'Movie', 'Sound', '3D', 'RichMedia'];
/** Annotations whose text is what they show. */
const plain = ['FreeText', 'Watermark', 'Stamp'];

/** What of an annotation is not kept that is no link; `shown`: whether anything of it is drawn on the page. */
export function lossesOfAnnotation(annotation: PdfDict, shown: boolean, resolve: Resolve): Loss[] {
  const kind = nameAt(annotation, 'Subtype', resolve) ?? '';
  const script: Loss[] = annotation.has('AA') || isScript(annotation.get('A'), resolve) ? ['script'] : [];
  if (['Link', 'Popup', 'Widget'].includes(kind)) return script;
  if (kind === 'FileAttachment') return ['file', ...script];
  if (media.includes(kind)) return ['media', ...script];
  const text = resolve(annotation.get('Contents'));
  const says = text instanceof PdfString && text.bytes.length > 0 && !(plain.includes(kind) && shown);
  // The sign of a note is drawn by the viewer; what counts of it is its text.
  const drawn = shown || kind === 'Text';
  return [...(says ? (['note'] as const) : []), ...(drawn ? [] : (['mark'] as const)), ...script];
}

function fillable(field: PdfDict, resolve: Resolve): boolean {
  const kind = nameAt(field, 'FT', resolve);
  return kind !== undefined && kind !== 'Sig';
}

function runs({ catalog, pages, resolve }: Source, fields: readonly PdfDict[]): boolean {
  const named = dictAt(catalog, 'Names', resolve)?.has('JavaScript') === true;
  const acting = [catalog, ...pages.map(({ dict }) => dict), ...fields].some(has('AA'));
  return named || acting || isScript(catalog.get('OpenAction'), resolve);
}

/** Whether an action, or one that follows it, runs a script or a program. */
function isScript(action: PdfObject | undefined, resolve: Resolve): boolean {
  let next = resolve(action);
  for (let step = 0; next instanceof PdfDict && step < 32; step++) {
    const kind = nameAt(next, 'S', resolve);
    if (kind === 'JavaScript' || kind === 'Rendition') return true;
    const after = resolve(next.get('Next'));
    next = after instanceof PdfArray ? resolve(after.toArray()[0]) : after;
  }
  return false;
}

/** Pages that number themselves otherwise than 1, 2, 3. */
function hasOwnLabels(catalog: PdfDict, resolve: Resolve): boolean {
  const labels = dictAt(catalog, 'PageLabels', resolve);
  if (labels?.has('Kids')) return true;
  const entries = listAt(labels, 'Nums', resolve).flatMap(each => {
    const entry = resolve(each);
    return entry instanceof PdfDict ? [entry] : [];
  });
  const [first] = entries;
  const plainly = first && nameAt(first, 'S', resolve) === 'D' && !first.has('P') && !first.has('St');
  return entries.length > 1 || (first !== undefined && !plainly);
}

/** Layers are kept as they are shown; other ways to show them, and how they stand below each other, are not. */
function isGrouped(catalog: PdfDict, resolve: Resolve): boolean {
  const layers = dictAt(catalog, 'OCProperties', resolve);
  const settings = dictAt(layers, 'D', resolve);
  const nested = listAt(settings, 'Order', resolve).some(each => resolve(each) instanceof PdfArray);
  const others = listAt(layers, 'Configs', resolve).length + listAt(settings, 'RBGroups', resolve).length;
  return nested || others > 0;
}

/** All fields of a form, those that hold others together included. */
function fieldsIn(catalog: PdfDict, resolve: Resolve): PdfDict[] {
  const seen = new Set<PdfDict>();
  const open = [...listAt(dictAt(catalog, 'AcroForm', resolve), 'Fields', resolve)];
  for (let each = open.pop(); each; each = open.pop()) {
    const field = resolve(each);
    if (!(field instanceof PdfDict) || field instanceof PdfStream || seen.has(field)) continue;
    seen.add(field);
    open.push(...listAt(field, 'Kids', resolve));
  }
  return [...seen];
}

/** Whether a tree of names holds anything. */
function holds(names: PdfDict | undefined, key: string, resolve: Resolve): boolean {
  const tree = dictAt(names, key, resolve);
  return listAt(tree, 'Names', resolve).length > 0 || listAt(tree, 'Kids', resolve).length > 0;
}

function has(key: string): (dict: PdfDict) => boolean {
  return dict => dict.has(key);
}

function nameAt(dict: PdfDict, key: string, resolve: Resolve): string | undefined {
  const found = resolve(dict.get(key));
  return found instanceof PdfName ? found.value : undefined;
}

function dictAt(dict: PdfDict | undefined, key: string, resolve: Resolve): PdfDict | undefined {
  const found = resolve(dict?.get(key));
  return found instanceof PdfDict ? found : undefined;
}

function listAt(dict: PdfDict | undefined, key: string, resolve: Resolve): readonly PdfObject[] {
  const list = resolve(dict?.get(key));
  return list instanceof PdfArray ? list.toArray() : [];
}
