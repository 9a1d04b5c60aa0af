import { inflateSync } from 'node:zlib';

/** The objects of a PDF, read from the file by its own cross-reference table: what the writer says of them is not asked. */
export type Value = null | boolean | number | string | Name | Text | Ref | readonly Value[] | Dictionary | Stream;
export class Name {
  constructor(readonly name: string) {}
}
/** A string, byte by byte. */
export class Text {
  constructor(readonly bytes: string) {}
}
export class Ref {
  constructor(readonly number: number) {}
}
export type Dictionary = ReadonlyMap<string, Value>;
export class Stream {
  constructor(
    readonly dictionary: Dictionary,
    readonly raw: Buffer,
  ) {}
  get data(): Buffer {
    return this.dictionary.has('Filter') ? inflateSync(this.raw) : this.raw;
  }
}

const blank = /[\0\t\n\f\r ]/;
const end = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads values one after another from text in which each character is a byte; an operator comes as a plain string. */
export function reader(text: string, start = 0) {
  let at = start;
  const skip = () => {
    for (;;) {
      while (at < text.length && blank.test(text[at] as string)) at++;
      if (text[at] !== '%') return;
      while (at < text.length && !/[\r\n]/.test(text[at] as string)) at++;
    }
  };
  const word = () => {
    const from = at;
    while (at < text.length && !end.test(text[at] as string)) at++;
    return text.slice(from, at);
  };
  const until = (close: string): Value[] => {
    const all: Value[] = [];
    for (skip(); !text.startsWith(close, at); skip()) all.push(value());
    at += close.length;
    return all;
  };
  const brackets = (): Text => {
    let [depth, from] = [1, ++at];
    while (depth > 0) {
      if (text[at] === '\\') at++;
      else if (text[at] === '(') depth++;
      else if (text[at] === ')') depth--;
      at++;
    }
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    const inner = text.slice(from, at - 1);
    from = at;
    return new Text(inner.replace(/\\(.)/gs, (_, escaped: string) => escapes[escaped] ?? escaped));
  };
  const value = (): Value => {
    skip();
    if (text.startsWith('<<', at)) {
      at += 2;
      const all = until('>>');
      return new Map(
        all.flatMap((key, index) => (index % 2 === 0 ? [[(key as Name).name, all[index + 1] ?? null]] : [])),
      );
    }
    if (text[at] === '<') {
      const hex = text.slice(at + 1, text.indexOf('>', at));
      at += hex.length + 2;
      if (hex.length % 2 || /[^0-9a-f]/i.test(hex)) throw new Error(`an odd string <${hex}>`);
      return new Text(Buffer.from(hex, 'hex').toString('latin1'));
    }
    if (text[at] === '(') return brackets();
    if (text[at] === '[') {
      at++;
      return until(']');
    }
    if (text[at] === '/') {
      at++;
      return new Name(word());
    }
    const reference = /^(\d+) 0 R(?![a-z])/i.exec(text.slice(at, at + 20));
    if (reference) {
      at += reference[0].length;
      return new Ref(Number(reference[1]));
    }
    const found = word();
    if (found === '') throw new Error(`nothing to read at ${at}: ${text.slice(at, at + 20)}`);
    if (found === 'true' || found === 'false') return found === 'true';
    if (found === 'null') return null;
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(found) ? Number(found) : found;
  };
  return {
    value,
    get at() {
      skip();
      return at;
    },
    get done() {
      skip();
      return at >= text.length;
    },
  };
}

export interface File {
  readonly text: string;
  readonly trailer: Dictionary;
  readonly objects: ReadonlyMap<number, Value>;
  /** What a value is, a reference followed. */
  of(value: Value | undefined): Value | undefined;
  dictionary(value: Value | undefined): Dictionary;
}

export function readObjects(bytes: Uint8Array): File {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const [, count = ''] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40)) ?? [];
  const table = text.indexOf('\n', start + 5) + 1;
  const objects = new Map<number, Value>();
  for (let number = 1; number < Number(count); number++) {
    const offset = Number(text.slice(table + number * 20, table + number * 20 + 10));
    const head = `${number} 0 obj\n`;
    if (!text.startsWith(head, offset)) throw new Error(`object ${number} is not where the table says`);
    const read = reader(text, offset + head.length);
    const found = read.value();
    const from = read.at;
    if (!text.startsWith('stream\n', from)) {
      if (!text.startsWith('endobj', from)) throw new Error(`object ${number} has no end`);
      objects.set(number, found);
      continue;
    }
    const length = (found as Dictionary).get('Length') as number;
    if (!/^\r?\n?endstream/.test(text.slice(from + 7 + length, from + 30 + length)))
      throw new Error(`stream ${number} is not as long as it says`);
    objects.set(number, new Stream(found as Dictionary, buffer.subarray(from + 7, from + 7 + length)));
  }
  const of = (value: Value | undefined) => (value instanceof Ref ? objects.get(value.number) : value);
  const dictionary = (value: Value | undefined): Dictionary => {
    const found = of(value);
    const plain = found instanceof Stream ? found.dictionary : found;
    if (!(plain instanceof Map)) throw new Error(`no dictionary: ${String(plain)}`);
    return plain;
  };
  const at = text.lastIndexOf('trailer\n') + 8;
  return { text, objects, of, dictionary, trailer: reader(text, at).value() as Dictionary };
}
