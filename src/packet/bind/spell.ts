import {
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from './objects.js';

/** An object as it stands in a file, the data of a stream apart (ISO 32000-1, 7.3). */
export function spell(object: PdfObject): string {
  if (object instanceof PdfRef) return `${object.objectNumber} ${object.generation} R`;
  if (object instanceof PdfName) return spellName(object.value);
  if (object instanceof PdfNumber) return spellNumber(object.value);
  if (object instanceof PdfString) return spellString(object.bytes);
  if (object instanceof PdfBool) return String(object.value);
  if (object instanceof PdfArray) return `[${object.toArray().map(spell).join(' ')}]`;
  if (object instanceof PdfDict) return spellDictionary(object);
  return 'null';
}

function spellDictionary(dict: PdfDict): string {
  const length = dict instanceof PdfStream ? [`/Length ${dict.data.length}`] : [];
  const entries = [...dict]
    .filter(([key]) => !(dict instanceof PdfStream && key.value === 'Length'))
    .map(([key, value]) => `${spellName(key.value)} ${spell(value)}`);
  return `<<${[...length, ...entries].join(' ')}>>`;
}

/** A name is bytes, one for each character of `name`. */
function spellName(name: string): string {
  const escaped = (code: number) => `#${code.toString(16).padStart(2, '0')}`;
  return `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, sign => escaped(sign.charCodeAt(0) & 0xff))}`;
}

function spellNumber(value: number): string {
  if (!Number.isFinite(value)) return '0';
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toFixed(6)));
}

function spellString(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.every(byte => byte >= 0x20 && byte < 0x7f))
    return `(${text.toString('latin1').replace(/[\\()]/g, '\\$&')})`;
  return `<${text.toString('hex')}>`;
}
