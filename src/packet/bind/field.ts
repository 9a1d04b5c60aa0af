import { figures } from './content.js';
import { PdfDict, PdfName, type PdfObject, PdfString } from './objects.js';
import { rectangle, type Source } from './source.js';
import type { Lettering } from './stamp.js';

/** Several lines; not to be shown (ISO 32000-1, 12.7.4.3). */
const [multiline, secret] = [1 << 12, 1 << 13];

/**
 * The operators that print what is filled into a field whose looks are left to the viewer (NeedAppearances): set in our own
 * fonts, as those of the form hardly hold Chinese. Undefined for what is no text.
 */
export function fieldOf(widget: PdfDict, source: Source, lettering: Lettering): string | undefined {
  const { resolve, name } = source;
  const box = rectangle(widget.get('Rect'), resolve);
  const entry = (key: string) => inherited(widget, key, resolve);
  const kind = entry('FT');
  const value = entry('V');
  const text =
    value instanceof PdfString
      ? value
          .asString()
          .replace(/[^\S\r\n]/g, ' ')
          .trim()
      : '';
  if (!box || !(kind instanceof PdfName) || !['Tx', 'Ch'].includes(kind.value) || text === '') return undefined;
  const [left, bottom, right, top] = box;
  const flags = numberIn(entry('Ff'));
  if ((flags & secret) !== 0) return undefined;
  const several = (flags & multiline) !== 0;
  const size = sizeOf(entry('DA'), several ? 12 : top - bottom);
  const lines = text
    .split(/\r\n?|\n/)
    .flatMap(line => (several ? broken(line, (right - left - 4) / size, lettering, name) : [line]));
  const first = several ? top - 2 - size : (bottom + top) / 2 - size * 0.35;
  const shown = lines.map((line, at) => {
    const place = figures(left + 2, first - at * size * 1.25);
    return `BT 1 0 0 1 ${place} Tm ${lettering.line(line, size, name).shown}ET`;
  });
  return `q ${figures(left, bottom, right - left, top - bottom)} re W n 0 g ${shown.join(' ')} Q`;
}

function numberIn(object: PdfObject | undefined): number {
  return object?.type === 'number' ? object.value : 0;
}

/** An entry of a field, or of those it is part of. */
function inherited(widget: PdfDict, key: string, resolve: Source['resolve']): PdfObject | undefined {
  let field: PdfObject | undefined = widget;
  for (let step = 0; field instanceof PdfDict && step < 32; step++) {
    const found = resolve(field.get(key));
    if (found !== undefined) return found;
    field = resolve(field.get('Parent'));
  }
  return undefined;
}

/** The size that the form asks for; where it leaves it open, what fits the height. */
function sizeOf(style: PdfObject | undefined, height: number): number {
  const told = style instanceof PdfString ? Number(/([\d.]+)\s+Tf/.exec(style.asString())?.[1] ?? 0) : 0;
  return told > 0 ? told : Math.max(4, Math.min(12, height * 0.7));
}

/** A line in pieces no wider than `width`, in em. */
function broken(line: string, width: number, lettering: Lettering, name: string): string[] {
  const lines = [''];
  for (const character of line) {
    const last = lines.length - 1;
    const longer = `${lines[last]}${character}`;
    if (lines[last] !== '' && lettering.line(longer, 1, name).advance > width) lines.push(character);
    else lines[last] = longer;
  }
  return lines;
}
